import { describe, expect, it } from 'vitest';
import { indexEdition } from './edition-index.ts';
import { inventDistrict } from './impact/invented-district.ts';
import { locate } from './locate.ts';
import { disagree, testAddress } from './test-address.ts';

const { ranges, rows, schoolPoints } = inventDistrict(5, 4, 10_000);
const index = indexEdition(ranges, 2021);

describe('an address on trial', () => {
  it('says its school, the clause, the way and the nearest border', () => {
    const home = { compound: '花园0', building: null, street: null, number: null, village: null };
    const test = testAddress(index, ranges, schoolPoints, { ...home, point: [115.7102, 28.51] });
    expect(test.result).toMatchObject({
      state: 'in',
      by: [{ schoolId: 's000', clauseId: 'c2', kind: 'compound' }],
    });
    expect(test.distances[0]?.schoolId).toBe('s000');
    expect(test.distances[0]?.metres).toBeCloseTo(19.5, 0);
    expect(test.border?.metres).toBeGreaterThan(700);
    expect(test.border?.metres).toBeLessThan(1_200);
    // The border is also its own; what an officer asks is how near the neighbour is.
    expect(test.border?.schoolId).not.toBe('s000');
    expect(test.disagree).toBe(false);
  });

  it('in a compound named by one school inside another’s area: the words win, and it is said', () => {
    const home = { compound: '花园7', building: null, street: null, number: null, village: null };
    const test = testAddress(index, ranges, schoolPoints, { ...home, point: [115.7102, 28.51] });
    expect(test.result).toMatchObject({ schoolIds: ['s007'] });
    expect(test.byMap).toMatchObject({ schoolIds: ['s000'] });
    expect(test.disagree).toBe(true);
  });
});

it('of 10,000 addresses, words and map agree wherever both know, or the address is listed', () => {
  const listed = rows.filter(({ home }) => testAddress(index, [], schoolPoints, home).disagree);
  const known = rows.filter(({ home }) => {
    const words = locate(index, { ...home, point: null });
    return words.state === 'in' && home.point !== null;
  });
  const listing = new Set(listed);
  expect(known.length).toBeGreaterThan(500);
  for (const row of known) {
    const words = locate(index, { ...row.home, point: null });
    const whole = locate(index, row.home);
    const map = locate(index, {
      ...row.home,
      compound: null,
      building: null,
      street: null,
      number: null,
      village: null,
    });
    // The words decide in any case; where the map says otherwise the address is on the list.
    expect(whole).toEqual(words);
    expect(listing.has(row)).toBe(disagree(words, map));
  }
  expect(listed.every((row) => known.includes(row))).toBe(true);
});
