import { distanceMetres } from '../catchment/geometry.ts';
import type { Known, Point } from '../evidence/evidence.ts';
import { UNREACHABLE } from './plan-problem.ts';
import { ROWS_A_SLICE } from './slices.ts';

/**
 * The costs of a plan when no table of ways is loaded: homes × schools in whole great-circle metres, the same
 * that `rankSchools` shows. Where either place is unknown nobody knows what is near, so such a child is left to
 * an officer, and such a school too.
 */
export function* distancesInSlices(
  homes: readonly Known<Point>[],
  schools: readonly Known<Point>[],
): Generator<void, Int32Array> {
  const width = schools.length;
  const costs = new Int32Array(homes.length * width).fill(UNREACHABLE);
  for (const [i, home] of homes.entries()) {
    if (i % (ROWS_A_SLICE / 16) === 0) yield;
    if (home === null) continue;
    for (const [at, school] of schools.entries())
      if (school !== null) costs[i * width + at] = Math.round(distanceMetres(home, school));
  }
  return costs;
}
