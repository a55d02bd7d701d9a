import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SchoolRange } from '../../../../domain/catchment/clause.ts';

/** What was changed and not yet saved, with what it was changed from. Ranges name no pupil. */
export interface CrashCopy {
  at: string;
  rows: readonly { range: SchoolRange; base: SchoolRange | null; version: number }[];
}

export interface CrashStore {
  /** False where the browser keeps nothing. */
  lasts: boolean;
  load(): Promise<CrashCopy | null>;
  save(copy: CrashCopy): Promise<void>;
  clear(): Promise<void>;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: CrashCopy };
}

let opened: Promise<IDBPDatabase<Schema> | null> | undefined;

function open(): Promise<IDBPDatabase<Schema> | null> {
  if (!('indexedDB' in globalThis)) return Promise.resolve(null);
  // A private window may have the interface and refuse to keep anything.
  return openDB<Schema>('catchment-drafts', 1, {
    upgrade: (database) => void database.createObjectStore('drafts'),
  }).catch(() => null);
}

/** One person's unsaved changes of one edition on this machine. */
export async function openCrashStore(personId: string, editionId: string): Promise<CrashStore> {
  const database = await (opened ??= open());
  if (!database) return passingCrashStore();
  const key = `${personId} ${editionId}`;
  // In order, so that an earlier copy never lands on a later one.
  let last: Promise<unknown> = Promise.resolve();
  const queued = async (work: () => Promise<unknown>): Promise<void> => {
    const before = last;
    const done = (async () => {
      await before;
      // A full disk must not stop the officer's work; the service has it soon.
      await work().catch(() => null);
    })();
    last = done;
    await done;
  };
  return {
    lasts: true,
    load: async () => (await database.get('drafts', key)) ?? null,
    save: (copy) => queued(() => database.put('drafts', copy, key)),
    clear: () => queued(() => database.delete('drafts', key)),
  };
}

/** For browsers that keep nothing. */
export function passingCrashStore(kept: CrashCopy | null = null): CrashStore {
  let copy = kept;
  return {
    lasts: false,
    load: () => Promise.resolve(copy),
    save: (next) => {
      copy = next;
      return Promise.resolve();
    },
    clear: () => {
      copy = null;
      return Promise.resolve();
    },
  };
}
