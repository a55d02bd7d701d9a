import { expect, test } from 'vitest';
import { parseVerificationSearch, verificationSearchParams } from './verification-search.ts';

const read = (text: string) => parseVerificationSearch(new URLSearchParams(text));

test('a link that a colleague sends leads to the same group, page and pupil', () => {
  const link =
    'group=source-down&kind=urban&q=lin&claim=free&asked=no&page=2&at=2021000042&batch=all';
  expect(verificationSearchParams(read(link)).toString()).toBe(link);
});

test('a mistyped link loses what it says wrongly and keeps the rest', () => {
  expect(read('group=lost&claim=free&page=0&at=x')).toMatchObject({
    filters: { group: undefined, claim: 'free' },
    page: 1,
    at: null,
  });
});
