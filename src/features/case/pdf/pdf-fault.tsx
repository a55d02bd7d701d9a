import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './pdf.module.css';

/** What cannot be drawn here is told why, and may still be read elsewhere. */
export function PdfFault({
  file,
  name,
  fault,
}: {
  file: Blob;
  name: string;
  fault: 'password' | 'broken' | 'unable';
}) {
  const { t } = useWords('casework');
  const [byBrowser, setByBrowser] = useState(false);
  const show = useCallback(
    (element: HTMLIFrameElement | HTMLAnchorElement | null) => {
      if (!element) return undefined;
      const url = URL.createObjectURL(new Blob([file], { type: 'application/pdf' }));
      if (element instanceof HTMLAnchorElement) element.href = url;
      else element.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [file],
  );
  if (byBrowser) {
    // The bytes were found to be a PDF, and as such they are shown: nothing in them runs as a page of ours.
    // oxlint-disable-next-line react/iframe-missing-sandbox -- Chromium shows no PDF in a sandbox
    return <iframe ref={show} className={styles.browser} title={name} />;
  }
  return (
    <div className={styles.fault} role="alert">
      <p>{t(`pdf.fault.${fault}`)}</p>
      <p>
        {navigator.pdfViewerEnabled && (
          <Button size="small" onClick={() => setByBrowser(true)}>
            {t('pdf.byBrowser')}
          </Button>
        )}{' '}
        <a ref={show} href="#content" download={name}>
          {t('files.download')}
        </a>
      </p>
    </div>
  );
}
