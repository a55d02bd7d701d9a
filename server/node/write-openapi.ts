import { writeFile } from 'node:fs/promises';
import { openApiDocument } from '../openapi-document.ts';

/** `npm run openapi`: writes the document that is committed; a test holds it against the contract. */
await writeFile(
  new URL('../openapi.json', import.meta.url),
  `${JSON.stringify(openApiDocument(), null, 2)}\n`,
);
