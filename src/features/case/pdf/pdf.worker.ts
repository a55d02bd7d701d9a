// The reading of PDF files, beside the page: a bad file may take its time or fail without holding up the case.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
