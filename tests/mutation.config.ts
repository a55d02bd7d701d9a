import { defineConfig } from 'vitest/config';

/** What `npm run mutation` holds the rulebook by: its own tests, and no property tests, which would run for hours. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['domain/rulebook/**/*.test.ts', 'domain/season/*.test.ts'],
    exclude: ['domain/rulebook/properties.test.ts'],
    setupFiles: ['tests/support/property-seed.ts'],
  },
});
