import { expect, test } from 'vitest';
import { readScan } from './scan.ts';

test('a collection number is looked up, however the scanner types it', () => {
  const found = { kind: 'number', number: '202100001234' };
  expect(readScan('202100001234')).toEqual(found);
  expect(readScan(' 2021 0000 1234\t')).toEqual(found);
  expect(readScan('２０２１００００１２３４')).toEqual(found);
  expect(readScan('https://example.invalid/q?n=202100001234')).toEqual(found);
});

test('a name or the last four of an ID is looked for in the roster', () => {
  expect(readScan('欧阳 明')).toEqual({ kind: 'words', q: '欧阳 明' });
  expect(readScan('wxm')).toEqual({ kind: 'words', q: 'wxm' });
  expect(readScan('1234')).toEqual({ kind: 'words', q: '1234' });
});

test('a card reader types a whole ID number', () => {
  expect(readScan('36019920090301123x')).toEqual({ kind: 'id', idNumber: '36019920090301123X' });
});

test('Enter on an empty box is nothing, and other digits are said to be unreadable', () => {
  expect(readScan('  ')).toEqual({ kind: 'nothing' });
  expect(readScan('19990001').kind).toBe('unreadable');
  expect(readScan('20210').kind).toBe('unreadable');
});
