import type { CaseStatus } from './status.ts';

/** How far a pupil has come; each step is a set of statuses, so that its figure is the total of a list. */
export const STEPS = [
  'registered',
  'submitted',
  'verified',
  'placed',
  'confirmed',
  'checked-in',
  'enrolled',
] as const;
export type Step = (typeof STEPS)[number];

/** Steps that daily figures of an earlier season can be brought in for. */
export const LAST_SEASON_MEASURES = [
  'submitted',
  'verified',
  'placed',
  'confirmed',
  'checked-in',
  'enrolled',
] as const satisfies readonly Step[];
export type LastSeasonMeasure = (typeof LAST_SEASON_MEASURES)[number];

/**
 * What each status has come to. The two sides of L12 come in either order: who has confirmed need not have been
 * checked in. A new status does not compile until it is said how far it has come.
 */
const REACHED_BY: Record<CaseStatus, readonly Step[]> = {
  collecting: ['registered'],
  verify: ['registered', 'submitted'],
  ready: ['registered', 'submitted', 'verified'],
  'to-coordinate': ['registered', 'submitted', 'verified'],
  held: ['registered', 'submitted', 'verified'],
  proposed: ['registered', 'submitted', 'verified'],
  released: ['registered', 'submitted', 'verified'],
  'not-eligible': ['registered', 'submitted', 'verified'],
  placed: ['registered', 'submitted', 'verified', 'placed'],
  private: ['registered', 'submitted', 'verified', 'placed'],
  confirmed: ['registered', 'submitted', 'verified', 'placed', 'confirmed'],
  'checked-in': ['registered', 'submitted', 'verified', 'placed', 'checked-in'],
  enrolled: STEPS,
};

export function statusesReaching(step: Step): CaseStatus[] {
  return (Object.keys(REACHED_BY) as CaseStatus[]).filter((status) =>
    REACHED_BY[status].includes(step),
  );
}

/** How many of the pupils counted by status have come to the step. */
export function reached(counts: Readonly<Record<CaseStatus, number>>, step: Step): number {
  return statusesReaching(step).reduce((sum, status) => sum + counts[status], 0);
}

/** Where somebody has to do something: who stands in one of these waits. */
export const WAITING_STATUSES = [
  'verify',
  'to-coordinate',
  'held',
  'proposed',
  'placed',
  'confirmed',
  'checked-in',
] as const satisfies readonly CaseStatus[];
export type WaitingStatus = (typeof WAITING_STATUSES)[number];

/** How long a pupil has stood at the same status, in whole days: under one, one to three, three to seven, more. */
export const AGES = ['day', 'three-days', 'week', 'longer'] as const;
export type Age = (typeof AGES)[number];
/** From which day and up to which; the last has no end. */
export const AGE_DAYS: Record<Age, { from: number; below: number | null }> = {
  day: { from: 0, below: 1 },
  'three-days': { from: 1, below: 3 },
  week: { from: 3, below: 7 },
  longer: { from: 7, below: null },
};
