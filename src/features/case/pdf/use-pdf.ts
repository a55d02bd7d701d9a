import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState } from 'react';
import { faultOf, openPdf } from './open-pdf.ts';

export interface Pdf {
  pages: PDFDocumentProxy | null;
  fault: ReturnType<typeof faultOf> | null;
}

/** The file, opened for as long as it is looked at. */
export function usePdf(file: Blob): Pdf {
  const [pdf, setPdf] = useState<Pdf>({ pages: null, fault: null });
  useEffect(() => {
    let close = () => {};
    let gone = false;
    const open = async () => {
      const content = new Uint8Array(await file.arrayBuffer());
      if (gone) return;
      const opened = openPdf(content);
      ({ close } = opened);
      const pages = await opened.ready;
      if (!gone) setPdf({ pages, fault: null });
    };
    open().catch((error: unknown) => {
      if (!gone) setPdf({ pages: null, fault: faultOf(error) });
    });
    return () => {
      gone = true;
      close();
    };
  }, [file]);
  return pdf;
}
