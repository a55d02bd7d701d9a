import { describe, expect, it } from 'vitest';
import { fits, leaf, list, optional, placed, record } from './shape.ts';

const WORD = leaf((value) => typeof value === 'string');
const PERSON = record({ name: WORD, nick: optional((value) => typeof value === 'string') });
const PLACE = record({ street: WORD }, true);
const PAPER = record({ number: WORD, owners: list(PERSON), address: PLACE });
const BLANK = { number: null, owners: [], address: null };
const TWO = { ...BLANK, owners: [{ name: 'a' }, { name: 'b' }] };

describe('whether a value has a shape', () => {
  it('knows a record by its fields, each of which may be unknown', () => {
    expect(fits(PAPER, BLANK)).toBe(true);
    expect(fits(PAPER, { ...BLANK, number: 1 })).toBe(false);
    expect(fits(PAPER, { number: null, owners: [] })).toBe(false);
    for (const value of ['paper', 7, [], [BLANK], undefined]) {
      expect(fits(PAPER, value)).toBe(false);
    }
  });

  it('leaves out what may be left out, and nothing else', () => {
    expect(fits(PERSON, { name: null })).toBe(true);
    expect(fits(PERSON, { name: null, nick: null })).toBe(true);
    expect(fits(PERSON, { name: null, nick: 1 })).toBe(false);
    expect(fits(PERSON, { nick: 'x' })).toBe(false);
    // What an object inherits is no fact of it.
    expect(fits(PERSON, Object.create({ name: 'a' }))).toBe(false);
    expect(fits(record({ owners: list(WORD) }), {})).toBe(false);
  });

  it('takes an unknown record only where one may be unknown', () => {
    expect(fits(PLACE, null)).toBe(true);
    expect(fits(PAPER, null)).toBe(false);
  });

  it('asks each item of a list', () => {
    expect(fits(list(WORD), ['a', null])).toBe(true);
    expect(fits(list(WORD), ['a', 1])).toBe(false);
    expect(fits(list(WORD), 'a')).toBe(false);
    expect(fits(list(WORD), { 0: 'a' })).toBe(false);
  });
});

describe('a value put at its place', () => {
  it('lies in a copy, beside what was there', () => {
    expect(placed(PAPER, TWO, ['owners', '1', 'name'], 'c')).toEqual({
      ...BLANK,
      owners: [{ name: 'a' }, { name: 'c' }],
    });
    expect(TWO.owners[1]).toEqual({ name: 'b' });
    expect(placed(PAPER, BLANK, ['address'], { street: 's' })).toEqual({
      ...BLANK,
      address: { street: 's' },
    });
    const eleven = Array.from({ length: 11 }, () => null);
    expect(placed(list(WORD), eleven, ['10'], 'x')).toEqual(eleven.with(10, 'x' as never));
  });

  it('lies within what the list and the fact hold', () => {
    const point = leaf(Array.isArray);
    expect(placed(list(WORD), ['a', 'b'], ['1'], 'c')).toEqual(['a', 'c']);
    expect(placed(list(WORD), ['a', 'b'], ['2'], 'c')).toBeUndefined();
    expect(placed(list(WORD), ['a', 'b'], ['3'], 'c')).toBeUndefined();
    expect(placed(point, [115.9, 28.7], ['0'], 116)).toBeUndefined();
  });

  it.each<[string, unknown, string[], unknown]>([
    ['unknown is no value', TWO, ['number'], null],
    ['a value of another shape', TWO, ['number'], 1],
    ['a field that the shape has not', TWO, ['colour'], 'red'],
    ['a field that every object has', TWO, ['constructor'], 'x'],
    ['a place in an unknown record', BLANK, ['address', 'street'], 's'],
    ['a place below a fact', TWO, ['number', 'digits'], '1'],
    ['the end of a list', TWO, ['owners', '2', 'name'], 'c'],
    ['no number of a list', TWO, ['owners', 'x', 'name'], 'c'],
    ['a number and more', TWO, ['owners', '1x', 'name'], 'c'],
    ['more and a number', TWO, ['owners', '-1', 'name'], 'c'],
    ['a number too long', TWO, ['owners', '00001', 'name'], 'c'],
    ['a list that is none', { ...BLANK, owners: 'ab' }, ['owners', '1', 'name'], 'c'],
    ['a list kept as a record', { ...BLANK, owners: { length: 2 } }, ['owners', '1', 'name'], 'c'],
    ['a misfit within a list', TWO, ['owners', '1', 'name'], 7],
    ['a misfit within a record', { ...BLANK, address: {} }, ['address', 'street'], 7],
  ])('leads nowhere: %s', (_, current, path, value) =>
    expect(placed(PAPER, current, path, value)).toBeUndefined(),
  );
});
