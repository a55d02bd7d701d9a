import { expect, test } from 'vitest';
import { parseSweepSearch, parseTab, sweepSearchParams, tabParams } from './search.ts';

test('the address of a cell of the matrix is read as it was written', () => {
  const search = {
    district: 'donghu',
    before: 'catchment:3',
    after: 'verify',
    page: 2,
    pageSize: 50,
  };
  expect(parseSweepSearch(sweepSearchParams(search))).toEqual(search);
});

test('an address that somebody mistyped shows the first page, and the first tab', () => {
  expect(parseSweepSearch(new URLSearchParams('page=-1&pageSize=9999'))).toMatchObject({
    page: 1,
    pageSize: 50,
  });
  expect(parseTab(new URLSearchParams('tab=nothing'))).toBe('settings');
  expect(parseTab(tabParams('history'))).toBe('history');
});
