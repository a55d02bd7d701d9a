import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { preparedDatabases } from './mocks/vite/prepared-databases.ts';
import { serviceBundle } from './mocks/vite/service-bundle.ts';

/** Packages that every screen needs: they change rarely, so the browser keeps them between releases. */
const FRAME =
  /node_modules[\\/](react|react-dom|scheduler|react-router|i18next|react-i18next|@tanstack[\\/](query-core|react-query)|hono)[\\/]/;

const ICONS = /node_modules[\\/]@ant-design[\\/]icons/;

/** What a desk can do without: the maps and the reading of PDF files, with their code and styles. */
const NOT_AT_A_DESK = /map|pdf/i;

/** Builds src/shell.worker.ts beside the console, with the names of the files that it keeps. */
function shellWorker(): Plugin {
  return {
    name: 'shell-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'src/shell.worker.ts', fileName: 'shell-worker.js' });
    },
    generateBundle(_options, bundle) {
      const worker = bundle['shell-worker.js'];
      if (worker?.type !== 'chunk') return;
      const files = Object.keys(bundle)
        .filter((name) => name.startsWith('assets/') && !NOT_AT_A_DESK.test(name))
        .map((name) => `/${name}`)
        .sort();
      const build = createHash('sha256').update(files.join()).digest('hex').slice(0, 12);
      worker.code = worker.code
        .replaceAll('SHELL_FILES', JSON.stringify(files))
        .replaceAll('SHELL_BUILD', JSON.stringify(build));
    },
  };
}

const PDFJS = resolve(import.meta.dirname, 'node_modules/pdfjs-dist');

/** Of what pdf.js fetches for a file that needs it: Chinese character sets, fonts left to the reader, scans' decoders. */
const PDF_DATA = {
  cmaps: /^(Adobe-GB1|GB|UniGB).*\.bcmap$/,
  standard_fonts: /\.(pfb|ttf)$/,
  wasm: /_nowasm_fallback\.js$/,
};

/** Puts them beside the console under the version's name, as src/features/case/pdf/open-pdf.ts asks for them. */
function pdfData(): Plugin {
  return {
    name: 'pdf-data',
    apply: 'build',
    async buildStart() {
      const { version } = JSON.parse(await readFile(resolve(PDFJS, 'package.json'), 'utf8')) as {
        version: string;
      };
      for (const [folder, wanted] of Object.entries(PDF_DATA)) {
        for (const name of await readdir(resolve(PDFJS, folder))) {
          if (!wanted.test(name)) continue;
          const source = await readFile(resolve(PDFJS, folder, name));
          this.emitFile({
            type: 'asset',
            fileName: `assets/pdf-${version}/${folder}/${name}`,
            source,
          });
        }
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), shellWorker(), pdfData(), serviceBundle(), preparedDatabases()],
  // The first start would reload the page each time that another package is discovered.
  optimizeDeps: { entries: ['index.html', 'mocks/browser.ts'] },
  worker: { format: 'es' },
  build: {
    // public/ holds MSW's script alone, which only development may serve.
    copyPublicDir: false,
    /** The last Chromium for the Windows 7 machines that the offices still have. */
    target: 'chrome109',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'frame', test: FRAME },
            // A file for each of the icons that all screens show would cost more than the icons.
            { name: 'icons', test: ICONS, minShareCount: 6 },
          ],
        },
      },
    },
  },
});
