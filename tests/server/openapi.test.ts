import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openApiDocument } from '../../server/openapi-document.ts';

test('openapi.json is what the contract says; `npm run openapi` writes it anew', async () => {
  const committed: unknown = JSON.parse(
    await readFile(new URL('../../server/openapi.json', import.meta.url), 'utf8'),
  );
  expect(JSON.parse(JSON.stringify(openApiDocument()))).toEqual(committed);
});
