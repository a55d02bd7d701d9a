import type { SchoolOption } from './rank-schools.ts';

export type ReconsideredPlace =
  | { found: 'right-school' | 'nearest'; schoolId: string }
  /** Nothing better than the place it has is free at this moment. */
  | { found: 'stays'; schoolId: string }
  /** There is no place at all; the case waits, and says for which school. */
  | { found: 'waits' };

/**
 * Where a changed outcome puts the child without moving anybody: at the school where it has a right to a place, if
 * there is one free now; otherwise at the first free school of the ranking (`rankSchools`, own place not in its way),
 * unless that is where the child is already. The right to the first stays open (offer-places.ts).
 */
export function reconsideredPlace(
  options: readonly SchoolOption[],
  rightSchoolId: string,
  placedSchoolId: string | null,
): ReconsideredPlace {
  const free = options.filter(({ barred }) => barred === null);
  if (free.some(({ schoolId }) => schoolId === rightSchoolId))
    return { found: 'right-school', schoolId: rightSchoolId };
  const [best] = free.toSorted((a, b) => a.rank - b.rank);
  if (best === undefined) {
    return placedSchoolId === null
      ? { found: 'waits' }
      : { found: 'stays', schoolId: placedSchoolId };
  }
  return { found: best.schoolId === placedSchoolId ? 'stays' : 'nearest', schoolId: best.schoolId };
}
