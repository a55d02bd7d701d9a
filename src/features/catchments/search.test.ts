import { expect, test } from 'vitest';
import { catchmentSearchParams, parseCatchmentSearch } from './search.ts';

test('a link keeps district, edition, school, address, comparison and where the map looks', () => {
  const search = {
    district: 'donghu',
    year: 2020,
    school: 's1',
    address: '阳明路12号',
    compare: true,
    view: { center: [115.9012, 28.6833] as [number, number], zoom: 12.5 },
  };
  expect(parseCatchmentSearch(catchmentSearchParams(search))).toEqual(search);
});

test('what a link says wrongly is dropped and the rest kept', () => {
  const params = new URLSearchParams('year=twenty&view=1,2&school=s1&compare=yes');
  expect(parseCatchmentSearch(params)).toEqual({ school: 's1', compare: false });
});
