import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { examplesDocument } from './examples-document.ts';

test('docs/examples.md shows the examples as they are; `npm run examples` writes it anew', async () => {
  const committed = await readFile(new URL('../../docs/examples.md', import.meta.url), 'utf8');
  expect(await examplesDocument()).toBe(committed);
});
