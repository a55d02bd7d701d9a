import type { CaseEvent, EventType } from './events.ts';
import type { CaseState } from './fold.ts';

/** By what a place came free that a child had; a hold or a proposal given back is none. */
const FREEING = {
  'private-admitted': true,
  'place-released': true,
  'false-information-confirmed': true,
  'approval-withdrawn': true,
  'placement-approved': true,
  'placed-by-reconsideration': true,
  // By a run that corrects another: elsewhere, or to coordination.
  'placed-by-run': true,
  'sent-to-coordination-by-run': true,
} as const satisfies Partial<Record<EventType, true>>;
export type FreedBecause = keyof typeof FREEING;
export const FREED_BECAUSE = Object.keys(FREEING) as [FreedBecause, ...FreedBecause[]];

const isFreeing = (type: EventType): type is FreedBecause => Object.hasOwn(FREEING, type);

/** The place that events of one case set free, if any: it is offered by the stated rule (offer-places.ts). */
export function freedPlace(
  events: readonly CaseEvent[],
  before: CaseState,
  after: CaseState,
): { schoolId: string; because: FreedBecause } | null {
  const { placedSchoolId: schoolId } = before;
  if (schoolId === null || before.privateSchoolId !== null) return null;
  if (after.privateSchoolId === null && after.placedSchoolId === schoolId) return null;
  const because = events.map(({ type }) => type).find(isFreeing);
  return because === undefined ? null : { schoolId, because };
}

/** The school where events of one case gave the child a place that it did not have. */
export function filledPlace(before: CaseState, after: CaseState): string | null {
  return after.privateSchoolId === null && after.placedSchoolId !== before.placedSchoolId
    ? after.placedSchoolId
    : null;
}
