import { PGlite } from '@electric-sql/pglite';
import { MemfsFrontendFS } from '@electric-sql/pglite/memfs-frontend';
import { openPglite } from '../../server/storage/pglite.ts';
import { PREPARED } from '../wire.ts';
import type { StorageKind } from '../wire.ts';
import { OpfsJournal } from './opfs-journal.ts';
import { patiently } from './patiently.ts';

const folderOf = (scenario: string) => `admission-${scenario}`;

/**
 * In the origin's private files, if there are any. A window that keeps nothing has none; then the season lives in
 * memory and is made anew with every reload.
 */
export function bestStorage(): StorageKind {
  const hasHandles =
    'FileSystemFileHandle' in globalThis &&
    'createSyncAccessHandle' in FileSystemFileHandle.prototype;
  return hasHandles ? 'opfs' : 'memory';
}

/** `isNew`: nothing was kept of an earlier visit. */
export async function openStored(kind: StorageKind, scenario: string) {
  switch (kind) {
    case 'opfs': {
      const journal = await OpfsJournal.open(folderOf(scenario));
      const isNew = journal.isEmpty;
      const { db } = await openPglite(undefined, {
        fs: new MemfsFrontendFS(journal),
        loadDataDir: isNew ? await prepared(scenario) : undefined,
        // A demonstration may lose its last second when the browser is killed; it may not be slow all day.
        relaxedDurability: true,
        startParams: [...PGlite.defaultStartParams, ...LEAN_LOG],
      });
      return { db, isNew };
    }
    case 'memory': {
      const { db } = await openPglite(undefined, { loadDataDir: await prepared(scenario) });
      return { db, isNew: true };
    }
  }
}

async function prepared(scenario: string): Promise<Blob> {
  const response = await fetch(`${PREPARED}/${scenario}.tar`);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.blob();
}

/**
 * The journal is always as the database was after some query. No page of it can be torn, against which the log
 * would keep whole pages, and no file of the log is better used again than made.
 */
const LEAN_LOG = ['full_page_writes=off', 'wal_init_zero=off', 'wal_recycle=off'].flatMap((set) => [
  '-c',
  set,
]);

export async function removeStored(kind: StorageKind, scenario: string): Promise<void> {
  if (kind === 'memory') return;
  const root = await navigator.storage.getDirectory();
  const remove = () => root.removeEntry(folderOf(scenario), { recursive: true });
  await patiently(() => remove().catch(ignoreMissing));
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
}
