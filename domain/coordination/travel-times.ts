import type { Known, Point } from '../evidence/evidence.ts';
import { UNREACHABLE } from './plan-problem.ts';
import { ROWS_A_SLICE } from './slices.ts';

/** From where a table of travel times counts, the most exact first: it is asked in this order, pair by pair. */
export const TRAVEL_FROM = ['pupil', 'compound', 'village', 'cell'] as const;
export type TravelFrom = (typeof TRAVEL_FROM)[number];

/** A cell is a square of so many degrees, some 500 metres; its key counts cells from the meridian and the equator. */
const CELLS_A_DEGREE = 200;

export function cellOf([longitude, latitude]: Point): string {
  return `${Math.floor(longitude * CELLS_A_DEGREE)},${Math.floor(latitude * CELLS_A_DEGREE)}`;
}

export interface TravelHome {
  collectionNumber: string;
  compound: Known<string>;
  village: Known<string>;
  point: Known<Point>;
}

/** By which keys of a table a home is found. */
export function travelKeys(home: TravelHome): Record<TravelFrom, Known<string>> {
  return {
    pupil: home.collectionNumber,
    compound: home.compound,
    village: home.village,
    cell: home.point && cellOf(home.point),
  };
}

/** Whole minutes from a place of the table to a school; `undefined` where the table does not say. */
export type MinutesOf = (from: TravelFrom, key: string, schoolId: string) => number | undefined;

/**
 * The costs of a plan by a table of travel times: homes × schools in minutes. Where the table is silent nobody knows
 * how long the way is, so that school cannot be given by the plan (unknown is never near); an officer decides.
 */
export function* travelCostsInSlices(
  homes: readonly TravelHome[],
  schoolIds: readonly string[],
  minutesOf: MinutesOf,
): Generator<void, Int32Array> {
  const width = schoolIds.length;
  const costs = new Int32Array(homes.length * width).fill(UNREACHABLE);
  for (const [i, home] of homes.entries()) {
    if (i % (ROWS_A_SLICE / 16) === 0) yield;
    const keys = travelKeys(home);
    for (const [at, schoolId] of schoolIds.entries()) {
      for (const from of TRAVEL_FROM) {
        const key = keys[from];
        const minutes = key === null ? undefined : minutesOf(from, key, schoolId);
        if (minutes === undefined) continue;
        costs[i * width + at] = minutes;
        break;
      }
    }
  }
  return costs;
}
