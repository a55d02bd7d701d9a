import type { Known } from '../evidence/evidence.ts';
import type { Instant } from '../season/date.ts';

export const CHECK_IN_REFUSALS = [
  'never-collected',
  'not-submitted',
  'not-released',
  'not-placed',
  'claim-undecided', // private and public at once: which school stands is not said yet
  'place-gone', // nobody came in time, and the place was released
  'placed-elsewhere',
  'private-admitted',
  'already-checked-in',
] as const;
export type CheckInRefusalCode = (typeof CHECK_IN_REFUSALS)[number];

export interface CheckInAttempt {
  /** There is an application in the season's collection at all (L4). */
  collected: boolean;
  submittedAt: Known<Instant>;
  /** The results of the formal allocation are public; before that nobody may learn a place. */
  released: boolean;
  /** The school where the pupil has a place, public or private. */
  placedSchool: string | null;
  /** A place was lost because nobody came in time; another has not been found yet. */
  lostPlace: boolean;
  /** That school is a private one: the family gave the public place up (L17). */
  isPrivate: boolean;
  /** The private school whose admission waits for an officer, because the family acted on the public place (L17). */
  claimedBy: string | null;
  /** The school at whose desk the family stands. */
  atSchool: string;
  checkedInAt: Known<Instant>;
}

export interface CheckInRefusal {
  code: CheckInRefusalCode;
  /** The school of the place where it is another one, so that the family can be sent there. */
  schoolId: string | null;
}

/**
 * Why a school may not check this pupil in; `null` when it may. L4 comes first and holds at private
 * schools as well; before the release neither "placed" nor "not placed" is said.
 */
export function checkInRefusal(attempt: CheckInAttempt): CheckInRefusal | null {
  const refuse = (code: CheckInRefusalCode, schoolId: string | null = null) => ({ code, schoolId });
  if (!attempt.collected) return refuse('never-collected');
  if (attempt.submittedAt === null) return refuse('not-submitted');
  if (!attempt.released) return refuse('not-released');
  if (attempt.placedSchool === null) {
    return refuse(attempt.lostPlace ? 'place-gone' : 'not-placed');
  }
  if (attempt.claimedBy === attempt.atSchool) {
    return refuse('claim-undecided', attempt.placedSchool);
  }
  if (attempt.placedSchool !== attempt.atSchool) {
    const code = attempt.isPrivate ? 'private-admitted' : 'placed-elsewhere';
    return refuse(code, attempt.placedSchool);
  }
  return attempt.checkedInAt === null ? null : refuse('already-checked-in');
}
