import type { CaseStatus } from '../../../domain/casework/status.ts';

export const STEPS = [
  'registered',
  'submitted',
  'verified',
  'placed',
  'one-side',
  'enrolled',
] as const;
export type Step = (typeof STEPS)[number];

type Counts = Record<CaseStatus, number>;

/** The step at which a pupil of each status is now. A new status does not compile until it stands somewhere. */
const STEP_OF: Record<CaseStatus, Step> = {
  collecting: 'registered',
  verify: 'submitted',
  ready: 'verified',
  'to-coordinate': 'verified',
  held: 'verified',
  proposed: 'verified',
  'not-eligible': 'verified',
  released: 'verified',
  placed: 'placed',
  private: 'placed',
  confirmed: 'one-side',
  'checked-in': 'one-side',
  enrolled: 'enrolled',
};

export function statusesAt(step: Step): CaseStatus[] {
  return (Object.keys(STEP_OF) as CaseStatus[]).filter((status) => STEP_OF[status] === step);
}

/** How many came at least as far as the step; whoever is at a later step has passed this one. */
export function reached(counts: Counts, step: Step): number {
  const from = STEPS.indexOf(step);
  return (Object.keys(STEP_OF) as CaseStatus[])
    .filter((status) => STEPS.indexOf(STEP_OF[status]) >= from)
    .reduce((sum, status) => sum + counts[status], 0);
}

/** `62%`; one that is nearly but not wholly there is never shown as 0 or 100. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '—';
  const exact = (part / whole) * 100;
  if (exact > 0 && exact < 1) return '<1%';
  if (exact > 99 && exact < 100) return '>99%';
  return `${Math.round(exact)}%`;
}
