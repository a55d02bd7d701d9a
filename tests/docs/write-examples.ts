import { writeFile } from 'node:fs/promises';
import { examplesDocument } from './examples-document.ts';

/** `npm run examples`: writes the worked examples as a document to read. */
await writeFile(new URL('../../docs/examples.md', import.meta.url), await examplesDocument());
