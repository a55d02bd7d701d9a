import type { Known } from '../evidence/evidence.ts';
import type { Instant } from '../season/date.ts';

export const ENROLMENT_STATES = [
  'none',
  'confirmed-only',
  'checked-in-only',
  'enrolled',
  'mismatch',
] as const;
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];

export interface TwoSides {
  /** When the school checked the pupil in, and which school. */
  checkedInAt: Known<Instant>;
  checkInSchool: string | null;
  /** When the guardian confirmed in the city's app, and which school. */
  guardianConfirmedAt: Known<Instant>;
  confirmedSchool: string | null;
  /** Where the pupil has a place, public or private. */
  placedSchool: string | null;
}

export type Mismatch = 'without-place' | 'checked-in-elsewhere' | 'confirmed-elsewhere';

/** What does not fit together between place, check-in and confirmation; `null` when all that is there fits. */
export function mismatch(sides: TwoSides): Mismatch | null {
  const { placedSchool, checkedInAt, guardianConfirmedAt } = sides;
  if (checkedInAt === null && guardianConfirmedAt === null) return null;
  if (placedSchool === null) return 'without-place';
  if (checkedInAt !== null && sides.checkInSchool !== placedSchool) return 'checked-in-elsewhere';
  if (guardianConfirmedAt !== null && sides.confirmedSchool !== placedSchool) {
    return 'confirmed-elsewhere';
  }
  return null;
}

/**
 * A pupil is enrolled only when the school has checked in *and* the guardian has confirmed, both at the
 * school of the place (L12). The order of the two does not matter.
 */
export function enrolment(sides: TwoSides): EnrolmentState {
  if (mismatch(sides) !== null) return 'mismatch';
  if (sides.checkedInAt !== null) {
    return sides.guardianConfirmedAt !== null ? 'enrolled' : 'checked-in-only';
  }
  return sides.guardianConfirmedAt !== null ? 'confirmed-only' : 'none';
}
