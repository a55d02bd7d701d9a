import { expect, test } from 'vitest';
import { parseQueueSearch, queueSearchParams } from './search.ts';

test('a link keeps the filters, the page and the open case', () => {
  const search = {
    district: 'donghu',
    status: 'proposed' as const,
    q: '张',
    page: 3,
    case: '2021000123',
  };
  expect(parseQueueSearch(queueSearchParams(search))).toEqual(search);
});

test('what a link says wrongly is dropped and the rest kept', () => {
  const params = new URLSearchParams('status=done&page=-2&case=drop&q=%20lin%20');
  expect(parseQueueSearch(params)).toEqual({ q: 'lin', page: 1 });
});
