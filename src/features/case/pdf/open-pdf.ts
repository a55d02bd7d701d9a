import { getDocument, PDFWorker, VerbosityLevel, version } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What is fetched only for a file that needs it; vite.config.ts puts it beside the console. */
const DATA = import.meta.env.DEV ? '/node_modules/pdfjs-dist/' : `/assets/pdf-${version}/`;

export interface OpenPdf {
  ready: Promise<PDFDocumentProxy>;
  /** Frees the worker and all that was drawn. */
  close: () => void;
}

/**
 * Opens a PDF for drawing. Nothing in the file runs: no script, no form, no link; and nothing of it is fetched from
 * anywhere. Scans' decoders are JavaScript, since the console allows neither `eval` nor WebAssembly.
 */
export function openPdf(content: Uint8Array): OpenPdf {
  const port = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    data: content,
    worker,
    cMapUrl: `${DATA}cmaps/`,
    standardFontDataUrl: `${DATA}standard_fonts/`,
    wasmUrl: `${DATA}wasm/`,
    useWasm: false,
    disableWorkerRendering: true,
    enableXfa: false,
    // A scanner's small sins against the standard are nobody's business here.
    verbosity: VerbosityLevel.ERRORS,
  });
  return {
    ready: task.promise,
    close: () => {
      void task.destroy().finally(() => {
        worker.destroy();
        port.terminate();
      });
    },
  };
}

/** Why a file cannot be shown, in the words of the screen. */
export function faultOf(error: unknown): 'password' | 'broken' | 'unable' {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'password';
  return name === 'InvalidPDFException' ? 'broken' : 'unable';
}
