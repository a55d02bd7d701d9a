import { describe, expect, it } from 'vitest';
import type { Address, Point } from '../evidence/evidence.ts';
import type { Clause, MultiPolygon, SchoolRange } from './clause.ts';
import { indexEdition } from './edition-index.ts';
import { locate, toLocated } from './locate.ts';

const nowhere: Address = {
  text: '',
  district: '东湖区',
  street: null,
  number: null,
  compound: null,
  building: null,
  village: null,
  point: null,
};
const at = (parts: Partial<Address>): Address => ({ ...nowhere, ...parts });

const square = (west: number, south: number, side: number): MultiPolygon => {
  const [east, north] = [west + side, south + side];
  const ring: Point[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return [[ring]];
};

type Words = { [C in Clause as C['kind']]: Omit<C, 'id' | 'text' | 'effect'> }[Clause['kind']];
const include = (id: string, clause: Words): Clause => ({
  ...clause,
  id,
  effect: 'include',
  text: null,
});
const exclude = (id: string, clause: Words): Clause => ({
  ...clause,
  id,
  effect: 'exclude',
  text: null,
});
const range = (schoolId: string, ...clauses: Clause[]): SchoolRange => ({
  schoolId,
  clauses,
  shared: false,
});
const shared = (schoolId: string, ...clauses: Clause[]): SchoolRange => ({
  schoolId,
  clauses,
  shared: true,
});

const west = include('w', { kind: 'area', area: square(115.9, 28.6, 0.1) });
const east = include('e', { kind: 'area', area: square(116, 28.6, 0.1) });
const inWest: Point = [115.95, 28.65];

describe('an address in an edition', () => {
  it('lies in the school whose area holds its point, and names the clause', () => {
    const index = indexEdition([range('A', west), range('B', east)]);
    expect(locate(index, at({ point: inWest }))).toEqual({
      state: 'in',
      schoolIds: ['A'],
      by: [{ schoolId: 'A', clauseId: 'w', kind: 'area' }],
    });
  });

  it('lies outside when its point is known and in no range, unknown when the point is not', () => {
    const index = indexEdition([range('A', west)]);
    expect(locate(index, at({ point: [116.5, 28.65] }))).toEqual({ state: 'outside' });
    expect(locate(index, at({ compound: '青山湖小区' }))).toEqual({
      state: 'unknown',
      missing: ['point'],
    });
  });

  it('in a compound named by B goes to B, although the compound stands in the area of A', () => {
    const index = indexEdition([
      range('A', west),
      range('B', include('b1', { kind: 'compound', compound: '滨江花园' })),
    ]);
    const result = locate(index, at({ compound: '滨江花园', point: inWest }));
    expect(result).toMatchObject({ state: 'in', schoolIds: ['B'] });
  });

  it('a building beats its compound', () => {
    const index = indexEdition([
      range('A', include('a1', { kind: 'compound', compound: '滨江花园' })),
      range('B', include('b1', { kind: 'building', compound: '滨江花园', building: '3栋' })),
    ]);
    expect(locate(index, at({ compound: '滨江花园', building: '3号楼' }))).toMatchObject({
      schoolIds: ['B'],
    });
    expect(locate(index, at({ compound: '滨江花园', building: '4栋' }))).toMatchObject({
      schoolIds: ['A'],
    });
  });

  it('without its building is unknown where one building belongs to another school', () => {
    const index = indexEdition([
      range('A', include('a1', { kind: 'compound', compound: '滨江花园' })),
      range('B', include('b1', { kind: 'building', compound: '滨江花园', building: '3栋' })),
    ]);
    expect(locate(index, at({ compound: '滨江花园', point: inWest }))).toEqual({
      state: 'unknown',
      missing: ['building'],
    });
  });

  it('with full-width digits, spaces and capitals is the same compound', () => {
    const index = indexEdition([
      range('A', include('a1', { kind: 'compound', compound: '绿地 A区（2期）' })),
    ]);
    expect(locate(index, at({ compound: '绿地a区(２期)' })).state).toBe('in');
    expect(locate(index, at({ compound: '绿地a区(1期)' })).state).toBe('unknown');
  });

  it('on a street belongs by its number, its side and "and above"', () => {
    const index = indexEdition([
      range(
        'A',
        include('odd', {
          kind: 'street',
          street: '阳明路',
          from: 1,
          to: 99,
          parity: 'odd',
        }),
      ),
      range(
        'B',
        include('even', { kind: 'street', street: '阳明路', from: 2, to: 98, parity: 'even' }),
        include('up', { kind: 'street', street: '阳明路', from: 100, to: null, parity: 'all' }),
      ),
    ]);
    const school = (number: number) => locate(index, at({ street: '阳明路', number }));
    expect(school(99)).toMatchObject({ schoolIds: ['A'] });
    expect(school(98)).toMatchObject({ schoolIds: ['B'] });
    expect(school(100)).toMatchObject({ by: [{ clauseId: 'up' }] });
    expect(locate(index, at({ street: '阳明路' }))).toEqual({
      state: 'unknown',
      missing: ['number'],
    });
  });

  it('a missing number does not matter where it would not change the answer', () => {
    const odd = { kind: 'street', street: '阳明路', from: 1, to: 99, parity: 'odd' } as const;
    const index = indexEdition([range('A', west, include('a2', odd))]);
    const result = locate(index, at({ street: '阳明路', point: inWest }));
    expect(result).toMatchObject({ state: 'in', schoolIds: ['A'], by: [{ clauseId: 'w' }] });
  });

  it('a missing number matters where the street is excluded from the area that holds the point', () => {
    const odd = { kind: 'street', street: '阳明路', from: 1, to: 99, parity: 'odd' } as const;
    const index = indexEdition([range('A', west, exclude('a2', odd))]);
    expect(locate(index, at({ street: '阳明路', point: inWest }))).toEqual({
      state: 'unknown',
      missing: ['number'],
    });
    expect(locate(index, at({ street: '阳明路', number: 4, point: inWest })).state).toBe('in');
    expect(locate(index, at({ street: '阳明路', number: 5, point: inWest })).state).toBe('outside');
  });

  it('a village beats the area around it', () => {
    const index = indexEdition([
      range('A', west),
      range('B', include('b1', { kind: 'village', village: '永人村' })),
    ]);
    expect(locate(index, at({ village: '永人村', point: inWest }))).toMatchObject({
      schoolIds: ['B'],
    });
  });

  it('an excluded compound is out of the area, an included one is in although the area excludes it', () => {
    const index = indexEdition([
      range('A', west, exclude('a2', { kind: 'compound', compound: '滨江花园' })),
      range(
        'B',
        include('b1', { kind: 'compound', compound: '安置小区' }),
        exclude('b2', { kind: 'area', area: square(115.9, 28.6, 0.1) }),
      ),
    ]);
    expect(locate(index, at({ compound: '滨江花园', point: inWest })).state).toBe('outside');
    expect(locate(index, at({ compound: '安置小区', point: inWest }))).toMatchObject({
      schoolIds: ['B'],
    });
  });

  it('at the same exactness an exclusion beats an inclusion', () => {
    const hole = { kind: 'area', area: square(115.94, 28.64, 0.02) } as const;
    const index = indexEdition([range('A', west, exclude('a2', hole))]);
    expect(locate(index, at({ point: inWest })).state).toBe('outside');
    expect(locate(index, at({ point: [115.91, 28.61] })).state).toBe('in');
  });

  it('two equally exact schools overlap, which only an officer can settle', () => {
    const index = indexEdition([range('A', west), range('B', { ...west, id: 'b1' })]);
    const result = locate(index, at({ point: inWest }));
    expect(result).toMatchObject({ state: 'overlap', schoolIds: ['A', 'B'] });
    expect(toLocated(result)).toEqual({ state: 'unknown' });
  });

  it('two schools that both share their ranges are no conflict', () => {
    const index = indexEdition([shared('B', { ...west, id: 'b1' }), shared('A', west)]);
    const result = locate(index, at({ point: inWest }));
    expect(toLocated(result)).toEqual({ state: 'in', schoolIds: ['A', 'B'] });
  });

  it('sharing on one side only is an overlap', () => {
    const index = indexEdition([shared('A', west), range('B', { ...west, id: 'b1' })]);
    expect(locate(index, at({ point: inWest })).state).toBe('overlap');
  });

  it('a shared compound keeps the other shared school, whose area is less exact, and no unshared one', () => {
    const index = indexEdition([
      shared('A', west),
      shared('B', include('b1', { kind: 'compound', compound: '滨江花园' })),
      range('C', { ...west, id: 'c1' }),
    ]);
    const result = locate(index, at({ compound: '滨江花园', point: inWest }));
    expect(result).toMatchObject({ state: 'in', schoolIds: ['A', 'B'] });
  });
});
