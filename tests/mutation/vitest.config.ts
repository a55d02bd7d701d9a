import { defineConfig } from 'vitest/config';

/** What `npm run mutation` holds the rulebook by; without its property tests, which would run for hours. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/mutation/rulebook.ts'],
    // A mutant is switched on at run time: modules need not be read anew for each.
    isolate: false,
    setupFiles: ['tests/support/property-seed.ts'],
  },
});
