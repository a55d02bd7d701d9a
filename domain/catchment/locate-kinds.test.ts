import { describe, expect, it } from 'vitest';
import type { Address, Point } from '../evidence/evidence.ts';
import { EXACTNESS, type Clause, type MultiPolygon, type SchoolRange } from './clause.ts';
import { indexEdition } from './edition-index.ts';
import { locate } from './locate.ts';

const at = (parts: Partial<Address>): Address => ({
  text: '',
  district: '东湖区',
  street: null,
  number: null,
  compound: null,
  building: null,
  village: null,
  point: null,
  ...parts,
});

const square = (west: number, south: number, side: number): MultiPolygon => [
  [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
];
const base = { id: 'c1', effect: 'include', text: null } as const;
const range = (schoolId: string, ...clauses: Clause[]): SchoolRange => ({
  schoolId,
  clauses: clauses.map((clause, index) => ({ ...clause, id: `${schoolId}${index + 1}` })),
  shared: false,
});
const side = (name: string, lies: 'east' | 'west') => ({
  lines: [{ name, kind: 'street' as const }],
  lies,
});
const bounded = (area: MultiPolygon | null): Clause => ({
  ...base,
  kind: 'bounded',
  sides: [side('象山路', 'east')],
  enclosed: false,
  area,
});
const west = square(115.9, 28.6, 0.1);
const inWest: Point = [115.95, 28.65];
const far: Point = [116.5, 28.65];

describe('the order of exactness', () => {
  it('is building, compound, street and number, village, area, remainder', () => {
    expect(EXACTNESS).toEqual(['building', 'compound', 'street', 'village', 'area', 'remainder']);
  });

  it('holds for one address that every kind of clause names, each of another school', () => {
    const clauses: [string, Clause][] = [
      ['building', { ...base, kind: 'building', compound: '滨江花园', building: '3栋' }],
      ['compound', { ...base, kind: 'compound', compound: '滨江花园' }],
      ['street', { ...base, kind: 'street', street: '阳明路', from: 1, to: 9, parity: 'odd' }],
      ['village', { ...base, kind: 'village', village: '光明村' }],
      ['area', bounded(west)],
      ['remainder', { ...base, kind: 'remainder', of: null, area: square(115, 28, 3) }],
    ];
    const whole = { compound: '滨江花园', building: '3', street: '阳明路', number: 5 };
    const address = at({ ...whole, village: '光明村委会', point: inWest });
    for (let first = 0; first < clauses.length; first++) {
      const ranges = clauses.slice(first).map(([school, clause]) => range(school, clause));
      expect(locate(indexEdition(ranges.reverse()), address)).toMatchObject({
        state: 'in',
        schoolIds: [clauses[first]?.[0]],
      });
    }
  });
});

describe('buildings by their numbers', () => {
  const index = indexEdition([
    range(
      'A',
      { ...base, kind: 'buildings', compound: '滨江花园', from: 1, to: 12, parity: 'odd' },
      { ...base, kind: 'buildings', compound: '滨江花园', from: 20, to: null, parity: 'all' },
    ),
  ]);
  const school = (building: string | null) =>
    locate(index, at({ compound: '滨江花园', building, point: far })).state;

  it('hold the numbers between their ends, and on from an open one', () => {
    expect(['1栋', '11号楼', '12栋', '13栋', '20', '99幢'].map(school)).toEqual([
      'in',
      'in',
      'outside',
      'outside',
      'in',
      'in',
    ]);
  });

  it('do not hold a building with a letter, and wait for one that is not known', () => {
    expect(school('A1栋')).toBe('outside');
    expect(school(null)).toBe('unknown');
  });
});

describe('what another school holds (除X校地段以外)', () => {
  const leaving = (to: string | null): Clause => ({
    ...base,
    effect: 'exclude',
    kind: 'school-range',
    school: '孺子校区',
    schoolId: to,
  });

  it('is not held by the range that leaves it, and the rest is', () => {
    const index = indexEdition([
      range('A', bounded(west), leaving('B')),
      range('B', bounded(square(115.94, 28.64, 0.02))),
    ]);
    expect(locate(index, at({ point: inWest }))).toMatchObject({ schoolIds: ['B'] });
    expect(locate(index, at({ point: [115.91, 28.61] }))).toMatchObject({ schoolIds: ['A'] });
  });

  it('left by each to the other is held by both, which is an overlap', () => {
    const index = indexEdition([
      range('A', bounded(west), leaving('B')),
      range('B', bounded(west), leaving('A')),
    ]);
    expect(locate(index, at({ point: inWest })).state).toBe('overlap');
  });

  it('takes nothing away while the school is not known, or does not hold it itself', () => {
    const hole: Clause = { ...base, effect: 'exclude', kind: 'area', area: west };
    const unknown = indexEdition([range('A', bounded(west), leaving(null))]);
    expect(locate(unknown, at({ point: inWest })).state).toBe('in');
    const left = indexEdition([
      range('A', bounded(west), leaving('B')),
      range('B', bounded(west), hole),
    ]);
    expect(locate(left, at({ point: inWest }))).toMatchObject({ schoolIds: ['A'] });
  });
});

describe('the remainder', () => {
  const rest: Clause = { ...base, kind: 'remainder', of: null, area: square(115.8, 28.5, 0.5) };

  it('is what no other clause includes, inside its outline', () => {
    const index = indexEdition([range('A', bounded(west)), range('B', rest)]);
    expect(locate(index, at({ point: inWest }))).toMatchObject({ schoolIds: ['A'] });
    expect(locate(index, at({ point: [116.1, 28.55] }))).toMatchObject({ schoolIds: ['B'] });
    expect(locate(index, at({ point: far })).state).toBe('outside');
  });

  it('takes no part in what others share', () => {
    const shared = { shared: { with: [] } };
    const index = indexEdition([
      range('A', { ...bounded(west), ...shared }),
      range('B', { ...rest, ...shared }),
    ]);
    expect(locate(index, at({ point: inWest }))).toMatchObject({ schoolIds: ['A'] });
  });
});

describe('words that limit a clause', () => {
  it('share this clause alone, where both schools say so', () => {
    const shared = { ...bounded(west), shared: { with: [] } };
    const both = indexEdition([range('A', shared), range('B', shared)]);
    expect(locate(both, at({ point: inWest }))).toMatchObject({
      state: 'in',
      schoolIds: ['A', 'B'],
    });
    const one = indexEdition([range('A', shared), range('B', bounded(west))]);
    expect(locate(one, at({ point: inWest })).state).toBe('overlap');
  });

  it('a transition holds in its years only', () => {
    const clause: Clause = { ...bounded(west), transitional: { from: 2020, until: 2021 } };
    const state = (year: number | null) =>
      locate(indexEdition([range('A', clause)], year), at({ point: inWest })).state;
    expect([2019, 2020, 2021, 2022, null].map(state)).toEqual([
      'outside',
      'in',
      'in',
      'outside',
      'in',
    ]);
  });

  it('a clause for some pupils only waits for the pupil, unless the school has the address anyway', () => {
    const some: Clause = { ...bounded(west), condition: '少数民族学生' };
    const index = indexEdition([range('A', some), range('B', bounded(west))]);
    expect(locate(index, at({ point: inWest }))).toEqual({ state: 'unknown', missing: ['pupil'] });
    const anyway = indexEdition([range('A', some, bounded(west))]);
    expect(locate(anyway, at({ point: inWest })).state).toBe('in');
  });

  it('a clause that nobody has drawn holds nothing, and nothing is outside until it is drawn', () => {
    const index = indexEdition([range('A', bounded(null)), range('B', bounded(west))]);
    expect(locate(index, at({ point: inWest }))).toMatchObject({ schoolIds: ['B'] });
    expect(locate(index, at({ point: far }))).toEqual({ state: 'unknown', missing: ['map'] });
  });
});
