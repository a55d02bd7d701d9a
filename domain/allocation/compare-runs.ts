import type { Category, Route } from '../rulebook/verdict.ts';
import type { PlacementOutcome } from './placement.ts';

/** What two runs are compared by, as far as one run goes. */
export interface ComparedRun {
  rulebook: string;
  /** Which ranges: changes whenever any published edition of the run's year does. */
  editions: string;
  straddle: string;
  seed: string;
  /** Heads by school id. */
  places: ReadonlyMap<string, number>;
}

/** What one run says of one pupil. */
export interface ComparedPlacement {
  outcome: PlacementOutcome;
  /** The school of the place, or of the line in which the pupil stood. */
  schoolId: string | null;
  route: Route | null;
  category: Category | null;
  /** The schools whose ranges hold the home, by the run's edition. */
  homeSchoolIds: readonly string[];
  /** The verdict that stood on the case then; the same number is the same facts. */
  verdictSeq: number | null;
}

/**
 * Why a pupil's result differs between two runs: the first of these that holds. What changed for the pupil comes
 * before what changed for the school, and that before what changed because others moved.
 */
export const MOVE_REASONS = [
  'range-changed', // other ranges hold the home or the household register
  'verdict-changed', // other facts, so another verdict
  'rulebook-changed', // the same facts on the same ranges, read by another rulebook
  'capacity-changed', // the school of the line has another number of places
  'straddle-changed', // another rule, or another draw, inside the category that did not fit
  'line-moved', // nothing of the pupil or the school changed: others came or went before them
  'one-run-only', // the other run does not know the pupil
] as const;
export type MoveReason = (typeof MOVE_REASONS)[number];

const sameSchools = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id) => other.includes(id));

/** Where a result puts the pupil: a school only where it gives a place. */
function placeOf({ outcome, schoolId }: ComparedPlacement): string | null {
  return outcome === 'placed' ? schoolId : null;
}

/** Whether the two results are the same for the family: the same outcome, and the same school if placed. */
export function isSamePlace(before: ComparedPlacement, after: ComparedPlacement): boolean {
  return before.outcome === after.outcome && placeOf(before) === placeOf(after);
}

/**
 * Why the result of one pupil differs between two runs; `null` when it does not. Total: any two runs can be
 * compared, in either direction, with the same answer.
 */
export function whyMoved(
  before: ComparedPlacement | null,
  after: ComparedPlacement | null,
  runs: { before: ComparedRun; after: ComparedRun },
): MoveReason | null {
  if (before === null || after === null) return before === after ? null : 'one-run-only';
  if (isSamePlace(before, after)) return null;
  const sameFacts = before.verdictSeq === after.verdictSeq;
  const sameRanges = runs.before.editions === runs.after.editions;
  const sameVerdict =
    before.route === after.route &&
    before.category === after.category &&
    sameSchools(before.homeSchoolIds, after.homeSchoolIds);
  if (!sameVerdict) {
    // The category hangs on where the register lies as well, so other ranges can change the verdict alone.
    if (!sameRanges && (sameFacts || !sameSchools(before.homeSchoolIds, after.homeSchoolIds))) {
      return 'range-changed';
    }
    return sameFacts && runs.before.rulebook !== runs.after.rulebook
      ? 'rulebook-changed'
      : 'verdict-changed';
  }
  const lines = [before.schoolId, after.schoolId].filter((id) => id !== null);
  if (lines.some((id) => runs.before.places.get(id) !== runs.after.places.get(id))) {
    return 'capacity-changed';
  }
  const sameDraw = runs.before.seed === runs.after.seed || runs.before.straddle !== 'seeded-draw';
  return runs.before.straddle !== runs.after.straddle || !sameDraw
    ? 'straddle-changed'
    : 'line-moved';
}
