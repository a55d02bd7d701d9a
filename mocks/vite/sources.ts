import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDERS = ['domain', 'server', 'mocks'];

/** Whether a file belongs to the service inside the page. */
export function isOfService(file: string): boolean {
  return FOLDERS.some((folder) => resolve(file).startsWith(join(ROOT, folder)));
}

/** A hash over everything that the service and its data can come from. */
export async function stateOfService(): Promise<string> {
  const files = ['package-lock.json'];
  const sources = FOLDERS.map((folder) => `${folder}/**/*.ts`);
  for await (const file of glob(sources, { cwd: ROOT })) files.push(file);
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(await readFile(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}
