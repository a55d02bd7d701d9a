import { expect, test } from 'vitest';
import { categorySpan } from '../../lib/category-span.ts';
import { demandRows, demandTotal } from './figures.ts';

test('categories stand in the order of admission, and those without pupils are left out', () => {
  const demand = { '6': 4, '1': 210, '3': 0, '2': 33 };
  expect(demandRows(demand).map(({ category }) => category)).toEqual([1, 2, 6]);
  expect(demandTotal(demand)).toBe(247);
});

test('neighbouring categories are written as a span', () => {
  expect(categorySpan([1, 2, 3])).toBe('1–3');
  expect(categorySpan([1, 3])).toBe('1, 3');
  expect(categorySpan([4])).toBe('4');
});
