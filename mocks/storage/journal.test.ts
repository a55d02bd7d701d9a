import type { ChangeSet, FileWrite } from '@electric-sql/pglite/memfs-frontend';
import { expect, test } from 'vitest';
import { Journal } from './journal.ts';
import type { JournalFile } from './journal.ts';

/** As the browser's handle, in memory. */
class Memory implements JournalFile {
  bytes = new Uint8Array();
  getSize = () => this.bytes.length;
  read(into: Uint8Array, { at }: { at: number }): number {
    const part = this.bytes.subarray(at, at + into.length);
    into.set(part);
    return part.length;
  }
  write(from: Uint8Array, { at }: { at: number }): number {
    const before = this.bytes;
    this.bytes = new Uint8Array(Math.max(before.length, at + from.length));
    this.bytes.set(before);
    this.bytes.set(from, at);
    return from.length;
  }
  truncate(size: number): void {
    this.bytes = this.bytes.slice(0, size);
  }
}

const bytes = (text: string) => new TextEncoder().encode(text);
const whole = (path: string, text: string): FileWrite => ({
  path,
  size: text.length,
  full: true,
  truncate: true,
  chunks: [{ at: 0, data: bytes(text) }],
});
const change = (ops: ChangeSet['ops'], ...data: FileWrite[]): ChangeSet => ({
  ops,
  files: { wal: [], data, control: [] },
});

function contentOf(journal: Journal): Record<string, string | null> {
  const entries = [...journal.entries()].map((entry) => [
    entry.path,
    entry.kind === 'dir' ? null : new TextDecoder().decode(entry.data),
  ]);
  return Object.fromEntries(entries);
}

/** Two folders, a file that grew, one that shrank and grew again, one of a removed folder. */
function written(): Memory {
  const file = new Memory();
  const journal = Journal.read(file);
  const folders = ['/base', '/base/1', '/gone'];
  journal.append(
    change(
      folders.map((path) => ({ op: 'mkdir', path })),
      whole('/base/1/12', 'abc'),
      whole('/base/1/13', 'abcdef'),
      whole('/gone/1', 'x'),
    ),
  );
  const grown = { path: '/base/1/12', size: 6, full: false, truncate: false };
  journal.append(
    change(
      [{ op: 'remove', path: '/gone' }],
      {
        ...grown,
        chunks: [
          { at: 1, data: bytes('B') },
          { at: 4, data: bytes('ef') },
        ],
      },
      { path: '/base/1/13', size: 2, full: false, truncate: true, chunks: [] },
    ),
  );
  journal.append(
    change([], { path: '/base/1/13', size: 4, full: false, truncate: true, chunks: [] }),
  );
  return file;
}

const AFTER = { '/base': null, '/base/1': null, '/base/1/12': 'aBc\0ef', '/base/1/13': 'ab\0\0' };

test('what was written in pieces is read as it came to be', () => {
  expect(contentOf(Journal.read(written()))).toEqual(AFTER);
});

test('a record that was not finished is as if it had not been begun, and is written over', () => {
  const file = written();
  const size = file.getSize();
  Journal.read(file).append(change([], whole('/base/1/12', 'a longer text than before')));
  for (let left = size + 1; left < file.getSize(); left += 1) {
    const torn = new Memory();
    torn.bytes = file.bytes.slice(0, left);
    const journal = Journal.read(torn);
    expect(contentOf(journal)).toEqual(AFTER);
    expect(torn.getSize()).toBe(size);
    journal.append(change([], whole('/base/1/12', 'new')));
    expect(contentOf(Journal.read(torn))).toEqual({ ...AFTER, '/base/1/12': 'new' });
  }
});

test('condensed it is shorter and says the same', () => {
  const file = written();
  const condensed = new Memory();
  condensed.bytes = bytes('of a condensing that was killed');
  expect(contentOf(Journal.read(file).condenseInto(condensed))).toEqual(AFTER);
  expect(contentOf(Journal.read(condensed))).toEqual(AFTER);
  expect(condensed.getSize()).toBeLessThan(file.getSize());
});
