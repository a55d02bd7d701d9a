import type { ChangeSet, FileWrite, StorageEntry } from '@electric-sql/pglite/memfs-frontend';

/** What a journal is written to: as much as it needs of a `FileSystemSyncAccessHandle`. */
export interface JournalFile {
  getSize(): number;
  read(into: Uint8Array, options: { at: number }): number;
  write(from: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  truncate(size: number): void;
}

/** What a record says before its bytes: the changes, and of each piece of a file where it lies and how long it is. */
interface Description {
  ops: ChangeSet['ops'];
  files: (Omit<FileWrite, 'chunks'> & { chunks: [at: number, length: number][] })[];
}

const MARK = 0x4a_52_4e_31;
/** The mark, the length of the description and that of the bytes behind it. */
const HEAD = 16;
const SLACK = 64 * 2 ** 20;
/** Read at once: most records are the log of one small change. */
const AHEAD = 8 * 2 ** 20;

/**
 * The embedded database's folder as one file: what each flush changed, one record behind the other. PostgreSQL's own
 * 1,500 files would each be an access handle or an asynchronous opening, which took most of a start. A record that a
 * killed browser left half written is the end, so that the folder is always as it was after some flush.
 */
export class Journal {
  readonly #file: JournalFile;
  readonly #folders = new Set<string>();
  readonly #files = new Map<string, Growing>();
  #end = 0;

  private constructor(file: JournalFile) {
    this.#file = file;
  }

  static read(file: JournalFile): Journal {
    const journal = new Journal(file);
    for (const record of recordsOf(file)) journal.#take(record);
    file.truncate(journal.#end);
    return journal;
  }

  get isEmpty(): boolean {
    return this.#end === 0;
  }

  /** Whether it is so much longer than what it comes to that it had better be condensed. */
  get isLong(): boolean {
    let live = 0;
    for (const { size } of this.#files.values()) live += size;
    return this.#end > 2 * live + SLACK;
  }

  /** Parents before their children. What was handed out is the database's. */
  *entries(): Generator<StorageEntry> {
    for (const path of this.#folders) yield { kind: 'dir', path };
    for (const [path, file] of this.#files) yield { kind: 'file', path, data: file.bytes() };
  }

  append(changes: ChangeSet): void {
    const { wal, data, control } = changes.files;
    const files = [...wal, ...data, ...control];
    const record = recordOf({ ops: changes.ops, files });
    this.#file.write(record, { at: this.#end });
    this.#end += record.length;
  }

  /** Into another file, as one record. */
  condenseInto(file: JournalFile): Journal {
    const ops = [...this.#folders].map((path) => ({ op: 'mkdir' as const, path }));
    const data = [...this.#files].map(([path, growing]) => ({
      path,
      size: growing.size,
      full: true,
      truncate: true,
      chunks: [{ at: 0, data: growing.bytes() }],
    }));
    file.truncate(0);
    new Journal(file).append({ ops, files: { wal: [], data, control: [] } });
    return Journal.read(file);
  }

  #take({ description, bytes, length }: Record): void {
    for (const { op, path } of description.ops) {
      if (op === 'mkdir') this.#folders.add(path);
      else this.#remove(path);
    }
    let from = 0;
    for (const { path, size, full, chunks } of description.files) {
      let file = full ? undefined : this.#files.get(path);
      if (!file) this.#files.set(path, (file = new Growing()));
      for (const [at, long] of chunks) file.write(at, bytes.subarray(from, (from += long)));
      file.resize(size);
    }
    this.#end += length;
  }

  #remove(path: string): void {
    if (this.#files.delete(path) || !this.#folders.delete(path)) return;
    const below = `${path}/`;
    for (const set of [this.#folders, this.#files]) {
      for (const other of set.keys()) if (other.startsWith(below)) set.delete(other);
    }
  }
}

/** A file's bytes with room to grow, so that many small additions do not copy it each time. */
class Growing {
  #room = new Uint8Array();
  size = 0;

  bytes(): Uint8Array<ArrayBuffer> {
    return this.#room.subarray(0, this.size);
  }

  write(at: number, bytes: Uint8Array<ArrayBuffer>): void {
    // A whole file is a part of its record's bytes.
    if (this.size === 0 && at === 0) this.#room = bytes;
    else {
      this.#makeRoom(at + bytes.length);
      this.#room.set(bytes, at);
    }
    this.size = Math.max(this.size, at + bytes.length);
  }

  resize(size: number): void {
    this.#makeRoom(size);
    if (size < this.size) this.#room.fill(0, size, this.size);
    this.size = size;
  }

  #makeRoom(size: number): void {
    if (size <= this.#room.length) return;
    const room = new Uint8Array(Math.max(size, 2 * this.size));
    room.set(this.bytes());
    this.#room = room;
  }
}

interface Record {
  description: Description;
  bytes: Uint8Array<ArrayBuffer>;
  /** Of the whole record. */
  length: number;
}

function recordOf({ ops, files }: { ops: ChangeSet['ops']; files: FileWrite[] }) {
  const description: Description = {
    ops,
    files: files.map((file) => ({
      ...file,
      chunks: file.chunks.map(({ at, data }) => [at, data.length]),
    })),
  };
  const said = new TextEncoder().encode(JSON.stringify(description));
  const chunks = files.flatMap((file) => file.chunks);
  const length = chunks.reduce((sum, { data }) => sum + data.length, 0);
  const record = new Uint8Array(HEAD + said.length + length);
  const head = new DataView(record.buffer);
  head.setUint32(0, MARK);
  head.setUint32(4, said.length);
  head.setFloat64(8, length);
  record.set(said, HEAD);
  let at = HEAD + said.length;
  for (const { data } of chunks) {
    record.set(data, at);
    at += data.length;
  }
  return record;
}

function* recordsOf(file: JournalFile): Generator<Record> {
  const size = file.getSize();
  let ahead = new Uint8Array();
  let aheadAt = 0;
  const read = (at: number, length: number) => {
    if (at < aheadAt || at + length > aheadAt + ahead.length) {
      ahead = new Uint8Array(Math.min(Math.max(length, AHEAD), size - at));
      aheadAt = at;
      file.read(ahead, { at });
    }
    return ahead.subarray(at - aheadAt, at - aheadAt + length);
  };
  for (let at = 0; at + HEAD <= size;) {
    const head = read(at, HEAD);
    const view = new DataView(head.buffer, head.byteOffset);
    const said = view.getUint32(4);
    const length = HEAD + said + view.getFloat64(8);
    if (view.getUint32(0) !== MARK || at + length > size) return;
    const record = read(at, length);
    const text = new TextDecoder().decode(record.subarray(HEAD, HEAD + said));
    yield {
      description: JSON.parse(text) as Description,
      bytes: record.subarray(HEAD + said),
      length,
    };
    at += length;
  }
}
