import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState, type RefObject } from 'react';

export interface View {
  /** From 1. */
  page: number;
  /** Of the page's own size in points at 96 per inch; `null` fits the width. */
  zoom: number | null;
  /** Clockwise, in degrees, beside what the file says itself. */
  turned: number;
}

/** Points are 72 to the inch, the screen's pixels 96. */
const PIXELS = 96 / 72;
/** Left for the page's border. */
const BORDER = 2;

interface Drawn {
  view: View | null;
  /** What stands on the page, for who hears it; a scan has nothing. */
  text: string;
  /** The zoom that it came to. */
  zoom: number;
  failed: boolean;
}

/** Draws a page into a canvas of its own, which takes the old one's place when it is done: nothing flickers. */
export function useDrawnPage(
  pages: PDFDocumentProxy,
  view: View,
  frame: RefObject<HTMLDivElement | null>,
  width: number,
): Drawn {
  const [drawn, setDrawn] = useState<Drawn>({ view: null, text: '', zoom: 1, failed: false });
  useEffect(() => {
    let stop = () => {};
    let gone = false;
    const draw = async () => {
      const page = await pages.getPage(view.page);
      if (gone) return;
      const rotation = (page.rotate + view.turned) % 360;
      const whole = page.getViewport({ scale: PIXELS, rotation });
      const zoom = view.zoom ?? Math.max(0.1, (width - BORDER) / whole.width);
      const sharp = Math.min(2, Math.max(1, globalThis.devicePixelRatio));
      const viewport = page.getViewport({ scale: PIXELS * zoom * sharp, rotation });
      const canvas = document.createElement('canvas');
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      canvas.style.width = `${canvas.width / sharp}px`;
      const drawing = page.render({ canvas, viewport });
      stop = () => drawing.cancel();
      await drawing.promise;
      const { items } = await page.getTextContent();
      if (gone) return;
      frame.current?.replaceChildren(canvas);
      const text = items.flatMap((item) => ('str' in item ? item.str : [])).join(' ');
      setDrawn({ view, text, zoom, failed: false });
    };
    draw().catch(() => {
      if (!gone) setDrawn({ view, text: '', zoom: 1, failed: true });
    });
    return () => {
      gone = true;
      stop();
    };
  }, [pages, view, frame, width]);
  return drawn;
}
