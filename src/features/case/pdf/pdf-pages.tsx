import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './pdf.module.css';
import { PdfBar } from './pdf-bar.tsx';
import { PdfFault } from './pdf-fault.tsx';
import { useDrawnPage, type View } from './use-drawn-page.ts';
import { usePdf } from './use-pdf.ts';
import { zoomedIn, zoomedOut } from './zoom.ts';

/** A PDF beside the case, drawn by the console itself: the same in every browser of the offices. */
export function PdfPages({ file, name }: { file: Blob; name: string }) {
  const { t } = useWords('casework');
  const { pages, fault } = usePdf(file);
  if (fault) return <PdfFault file={file} name={name} fault={fault} />;
  if (!pages) return <p role="status">{t('pdf.opening')}</p>;
  return <Pages pages={pages} file={file} name={name} />;
}

function Pages({ pages, file, name }: { pages: PDFDocumentProxy; file: Blob; name: string }) {
  const { t } = useWords('casework');
  const [view, setView] = useState<View>({ page: 1, zoom: null, turned: 0 });
  const desk = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(desk);
  const drawn = useDrawnPage(pages, view, frame, width);
  const total = pages.numPages;
  const goTo = (page: number) => {
    const to = Math.min(total, Math.max(1, page));
    if (to === view.page) return;
    setView({ ...view, page: to });
    desk.current?.scrollTo({ top: 0 });
  };
  // Whoever opens a scan wants to read it: the keys are its own at once.
  useEffect(() => desk.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepOf(event.key, event.currentTarget, view.page, total);
    if (step !== null) goTo(step);
    else if (event.key === '+' || event.key === '=')
      setView({ ...view, zoom: zoomedIn(drawn.zoom) });
    else if (event.key === '-') setView({ ...view, zoom: zoomedOut(drawn.zoom) });
    else if (event.key === '0') setView({ ...view, zoom: null });
    else if (event.key === 'r') setView({ ...view, turned: (view.turned + 90) % 360 });
    else return;
    event.preventDefault();
    // The case's own keys mean something else.
    event.stopPropagation();
  };
  if (drawn.failed) return <PdfFault file={file} name={name} fault="unable" />;
  return (
    <div className={styles.reader}>
      <PdfBar view={view} total={total} zoom={drawn.zoom} onPage={goTo} onView={setView} />
      {/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- what scrolls must be reached and read by keyboard */}
      <div
        ref={desk}
        className={styles.desk}
        role="document"
        tabIndex={0}
        aria-label={t('pdf.page', { name, page: view.page, total })}
        aria-busy={drawn.view !== view}
        onKeyDown={onKeyDown}
      >
        <div ref={frame} className={styles.frame} aria-hidden />
        <p className="visually-hidden">{drawn.text || t('pdf.noText')}</p>
      </div>
      {/* oxlint-enable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
    </div>
  );
}

/** The page that a key leads to; at the end of what is seen the page keys turn over. */
function stepOf(key: string, desk: HTMLElement, page: number, total: number): number | null {
  const { scrollTop, clientHeight, scrollHeight, scrollWidth, clientWidth } = desk;
  const wide = scrollWidth > clientWidth + 1;
  switch (key) {
    case 'PageDown':
    case ' ':
      return scrollTop + clientHeight >= scrollHeight - 2 ? page + 1 : null;
    case 'PageUp':
      return scrollTop <= 0 ? page - 1 : null;
    case 'ArrowRight':
      return wide ? null : page + 1;
    case 'ArrowLeft':
      return wide ? null : page - 1;
    case 'Home':
      return 1;
    case 'End':
      return total;
    default:
      return null;
  }
}

/** Of the place that a page may fill. */
function useWidth(desk: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(680);
  useEffect(() => {
    const element = desk.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [desk]);
  return width;
}
