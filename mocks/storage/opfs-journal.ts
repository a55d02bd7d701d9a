import type { ChangeSet, StorageBackend, StorageEntry } from '@electric-sql/pglite/memfs-frontend';
import { Journal } from './journal.ts';
import { patiently } from './patiently.ts';

const NAME = /^journal-(\d+)$/;

/** Keeps the database's journal in a folder of the origin's private files. Only a worker may, and one at a time. */
export class OpfsJournal implements StorageBackend {
  readonly #file: FileSystemSyncAccessHandle;
  readonly #journal: Journal;

  private constructor(file: FileSystemSyncAccessHandle, journal: Journal) {
    this.#file = file;
    this.#journal = journal;
  }

  static async open(path: string): Promise<OpfsJournal> {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(path, { create: true });
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    const numbers = names
      .map((name) => Number(NAME.exec(name)?.[1]))
      .filter((number) => number > 0);
    numbers.sort((a, b) => b - a);
    let number = numbers[0] ?? 1;
    let file = await openFile(folder, number);
    let journal = Journal.read(file);
    const before = numbers[1];
    if (journal.isEmpty && before) {
      // The browser was killed while it was condensed: the one before it is still there.
      file.close();
      number = before;
      file = await openFile(folder, number);
      journal = Journal.read(file);
    }
    if (journal.isLong) {
      number += 1;
      const next = await openFile(folder, number);
      journal = journal.condenseInto(next);
      next.flush();
      file.close();
      file = next;
    }
    // Those before it, and what an earlier release kept here.
    const others = names.filter((name) => name !== `journal-${number}`);
    await Promise.all(others.map((name) => folder.removeEntry(name, { recursive: true })));
    return new OpfsJournal(file, journal);
  }

  get isEmpty(): boolean {
    return this.#journal.isEmpty;
  }

  async init(): Promise<void> {}

  async *load(): AsyncGenerator<StorageEntry> {
    yield* this.#journal.entries();
  }

  async apply(
    changes: ChangeSet,
    { relaxedDurability }: { relaxedDurability: boolean },
  ): Promise<void> {
    this.#journal.append(changes);
    if (!relaxedDurability) this.#file.flush();
  }

  async close(): Promise<void> {
    this.#file.close();
  }
}

/** A page that was just left holds its file for a moment longer than its lock. */
async function openFile(
  folder: FileSystemDirectoryHandle,
  number: number,
): Promise<FileSystemSyncAccessHandle> {
  const file = await folder.getFileHandle(`journal-${number}`, { create: true });
  return patiently(() => file.createSyncAccessHandle());
}
