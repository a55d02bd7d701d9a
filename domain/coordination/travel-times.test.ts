import { describe, expect, it } from 'vitest';
import { UNREACHABLE } from './plan-problem.ts';
import { finish } from './slices.ts';
import { cellOf, travelCostsInSlices, type TravelFrom, type TravelHome } from './travel-times.ts';

const table = new Map<string, number>([
  ['pupil/202100001/a', 7],
  ['compound/阳光花园/a', 12],
  ['compound/阳光花园/b', 25],
  ['cell/23181,5740/b', 30],
]);
const minutesOf = (from: TravelFrom, key: string, schoolId: string) =>
  table.get(`${from}/${key}/${schoolId}`);
const home = (more: Partial<TravelHome>): TravelHome => ({
  collectionNumber: '202100009',
  compound: null,
  village: null,
  point: null,
  ...more,
});
const costs = (more: Partial<TravelHome>) => [
  ...finish(travelCostsInSlices([home(more)], ['a', 'b'], minutesOf)),
];

describe('the costs of a plan by a table of travel times', () => {
  it('takes for each school the most exact place that the table names', () => {
    expect(costs({ collectionNumber: '202100001', compound: '阳光花园' })).toEqual([7, 25]);
    expect(costs({ compound: '阳光花园' })).toEqual([12, 25]);
  });

  it('finds a home without a known compound by its square of the map', () => {
    expect(cellOf([115.907, 28.7])).toBe('23181,5740');
    expect(costs({ point: [115.907, 28.7] })).toEqual([UNREACHABLE, 30]);
  });

  it('knows no way where the table is silent: unknown is never near', () => {
    expect(costs({})).toEqual([UNREACHABLE, UNREACHABLE]);
  });
});
