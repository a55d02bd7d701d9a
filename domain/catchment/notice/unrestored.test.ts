import { expect, it } from 'vitest';
import type { Clause } from '../clause.ts';
import { readNotice } from './read-notice.ts';
import { unrestored } from './unrestored.ts';

const of = (kind: Partial<Clause> & { kind: Clause['kind'] }) =>
  ({ id: 'c', effect: 'include', text: null, ...kind }) as Clause;
const drawn = (text: string) => of({ kind: 'area', text });
const numbers = (street: string) =>
  of({ kind: 'street', street, from: 281, to: null, parity: 'even' });

it('what reads back is no loss: two areas in the words of one drawing, a street whose name begins with 沿', () => {
  const twice = drawn('甲路以东、乙路以西合围;丙路以东、丁路以西合围');
  expect(unrestored([twice, numbers('沿江北大道'), numbers('阳明路')], [])).toEqual([]);
});

it('a clause whose words may be taken in two ways is named', () => {
  const chain = drawn('八一大道以东、民德路—北京东路以北合围');
  expect(unrestored([numbers('阳明路'), chain], [])).toEqual([1]);
});

it('a name misspelt is told from its nearest without the word that says what it is', () => {
  const { unknownNames } = readNotice('桂苑西院小区', {
    gazetteer: [{ name: '桂苑西苑', kind: 'compound' }],
  });
  expect(unknownNames).toMatchObject([{ suggestions: ['桂苑西苑'] }]);
});
