import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Unit tests lie beside the code of the domain and of pure parts; the others in tests/. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // One project after the other when all are asked for at once.
          sequence: { groupOrder: 0 },
          environment: 'node',
          // Pure functions leave nothing behind: the files share what they import.
          isolate: false,
          include: ['{domain,server,mocks,src}/**/*.test.ts', 'tests/docs/*.test.ts'],
          setupFiles: ['tests/support/property-seed.ts'],
          // Hundreds of random problems take seconds on a busy machine; what hangs still ends.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'server',
          sequence: { groupOrder: 1 },
          environment: 'node',
          include: ['tests/server/**/*.test.ts'],
          globalSetup: ['tests/support/server-setup.ts'],
          // The browser's lane beside them mostly waits.
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'pages',
          sequence: { groupOrder: 2 },
          environment: 'jsdom',
          include: ['tests/pages/**/*.test.tsx', 'src/**/*.test.tsx'],
          maxWorkers: 2,
          setupFiles: ['tests/support/pages-setup.ts'],
          globalSetup: ['tests/support/pages-global.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          sequence: { groupOrder: 3 },
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
