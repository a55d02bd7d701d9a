import { expect, test } from 'vitest';
import { resources as enMore } from './en/more-resources.ts';
import { resources as en } from './en/resources.ts';
import { resources as zhMore } from './zh-CN/more-resources.ts';
import type { T } from './use-words.ts';
import { resources as zh } from './zh-CN/resources.ts';

function flat(words: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${path}${key}`, value] as const]
        : [...flat(value as object, `${path}${key}.`)],
    ),
  );
}
const byText = (one: string, other: string) => one.localeCompare(other, 'en');
const chinese = flat({ ...zh, ...zhMore });
const english = flat({ ...en, ...enMore });
const figures = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name))].toSorted(
    byText,
  );

test('both languages say the same things', () => {
  expect([...english.keys()].toSorted(byText)).toEqual([...chinese.keys()].toSorted(byText));
});

test('a sentence is never empty', () => {
  for (const words of [chinese, english]) {
    expect([...words].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  }
});

test('a figure that one language names is not lost in the other', () => {
  // A singular may leave its "1" to the words.
  const keys = [...chinese.keys()].filter((key) => !key.endsWith('_one'));
  const differing = keys.filter(
    (key) => figures(chinese.get(key) ?? '').join() !== figures(english.get(key) ?? '').join(),
  );
  expect(differing).toEqual([]);
});

test('no sentence writes out what is a parameter of the season', () => {
  const written =
    /满一年|一年以上|三年|2016|5 月 31|6 月 1|\b(one|a) year\b|three years|31 May|June|(50|56|66)( 人| is|,)/;
  const own = (key: string) => key.startsWith('domain.years.');
  const stiff = [...chinese, ...english].filter(([key, said]) => !own(key) && written.test(said));
  expect(stiff).toEqual([]);
});

test('a word that is in no language does not compile', () => {
  const t: T<'signIn'> = (key) => String(key);
  expect(t('title')).toBe('title');
  expect(t('common:retry')).toBe('common:retry');
  // @ts-expect-error -- a key of no namespace
  expect(t('titel')).toBe('titel');
  // @ts-expect-error -- a key of another namespace, which must be named
  expect(t('retry')).toBe('retry');
  // @ts-expect-error -- a branch is no sentence
  expect(t('may')).toBe('may');
});
