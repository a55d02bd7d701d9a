import { expect, test } from 'vitest';
import { applicantSearchParams, parseApplicantSearch } from './applicant-search.ts';

const read = (text: string) => parseApplicantSearch(new URLSearchParams(text));

test('a link that a colleague sends leads to the same list', () => {
  const link = 'q=lin&status=verify&category=3&sort=-changedAt&page=4&pageSize=100';
  expect(applicantSearchParams(read(link)).toString()).toBe(link);
});

test('the plain list has a plain address', () => {
  expect(applicantSearchParams(read('')).toString()).toBe('');
  expect(applicantSearchParams(read('page=1&sort=collectionNumber')).toString()).toBe('');
});

test('a mistyped link loses what it says wrongly and keeps the rest', () => {
  expect(read('status=lost&page=-3&category=12&kind=migrant')).toMatchObject({
    status: undefined,
    category: undefined,
    page: 1,
    kind: 'migrant',
  });
});
