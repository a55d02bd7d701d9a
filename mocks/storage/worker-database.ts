import { OpfsAhpFS } from '@electric-sql/pglite/opfs-ahp';
import { openPglite } from '../server/storage/pglite.ts';
import type { StorageKind } from './wire.ts';

const folderOf = (scenario: string) => `admission-${scenario}`;

/**
 * In the origin's private files, where PGlite writes what changed, page by page. A window that keeps nothing
 * has none; then the season lives in memory and is made anew with every reload. (IndexedDB was measured too:
 * as fast, but it rewrites whole files, and PGlite 0.5 loses track of them.)
 */
export function bestStorage(): StorageKind {
  const hasHandles =
    'FileSystemFileHandle' in globalThis &&
    'createSyncAccessHandle' in FileSystemFileHandle.prototype;
  return hasHandles ? 'opfs' : 'memory';
}

export async function openStored(kind: StorageKind, scenario: string) {
  const folder = folderOf(scenario);
  // A demonstration may lose its last second when the browser is killed; it may not be slow all day.
  const options = { relaxedDurability: true };
  switch (kind) {
    case 'opfs': {
      await untilFree(folder);
      return openPglite(undefined, { ...options, fs: new OpfsAhpFS(folder, FILES) });
    }
    case 'memory':
      return openPglite(undefined, options);
  }
}

/**
 * Files are opened ahead of their use, which is why a first start takes seconds and a later one does not.
 * PostgreSQL begins with 970, our tables and indexes add some 500 in one
 * transaction, and PGlite spins for ever when it runs out (electric-sql/pglite#1058).
 */
const FILES = { initialPoolSize: 2_200, maintainedPoolSize: 300 };

export async function removeStored(kind: StorageKind, scenario: string): Promise<void> {
  if (kind === 'memory') return;
  const folder = folderOf(scenario);
  await untilFree(folder);
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(folder, { recursive: true }).catch(ignoreMissing);
}

/**
 * A page that was just left holds its files for a moment longer than its lock, and lets go of them one by one;
 * PGlite would wait for ever for a file that it cannot open.
 */
async function untilFree(folder: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const directory = await root.getDirectoryHandle(folder).catch(ignoreMissing);
  if (directory) await Promise.all(await waitsIn(directory));
}

async function waitsIn(directory: FileSystemDirectoryHandle): Promise<Promise<void>[]> {
  const waits: Promise<void>[] = [];
  for await (const entry of directory.values()) {
    if (entry instanceof FileSystemFileHandle) waits.push(untilFileFree(entry));
    if (entry instanceof FileSystemDirectoryHandle) waits.push(...(await waitsIn(entry)));
  }
  return waits;
}

async function untilFileFree(file: FileSystemFileHandle): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      (await file.createSyncAccessHandle()).close();
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
}
