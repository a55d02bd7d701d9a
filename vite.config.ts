import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Packages that every screen needs: they change rarely, so the browser keeps them between releases. */
const FRAME =
  /node_modules[\\/](react|react-dom|scheduler|react-router|i18next|react-i18next|@tanstack[\\/](query-core|react-query)|hono)[\\/]/;

export default defineConfig({
  plugins: [react()],
  optimizeDeps: {
    // PGlite finds its WebAssembly beside its own modules. The worker is an entry of its own: without it the
    // first start would reload the page each time that another of its packages is discovered.
    exclude: ['@electric-sql/pglite'],
    entries: ['index.html', 'mocks/browser.ts', 'mocks/service.worker.ts'],
  },
  worker: { format: 'es' },
  build: {
    // public/ holds MSW's script alone, which only development may serve.
    copyPublicDir: false,
    /** The last Chromium for the Windows 7 machines that the offices still have. */
    target: 'chrome109',
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'frame', test: FRAME }] },
      },
    },
  },
});
