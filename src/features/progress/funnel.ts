import type { CaseStatus } from '../../../domain/casework/status.ts';

/** The groups of the table: where pupils stand now. */
export const GROUPS = [
  'registered',
  'submitted',
  'verified',
  'placed',
  'one-side',
  'enrolled',
] as const;
export type Group = (typeof GROUPS)[number];

/** Where a pupil of each status stands. A new status does not compile until it stands somewhere. */
const GROUP_OF: Record<CaseStatus, Group> = {
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

export function statusesAt(group: Group): CaseStatus[] {
  return (Object.keys(GROUP_OF) as CaseStatus[]).filter((status) => GROUP_OF[status] === group);
}

/** `62%`; one that is nearly but not wholly there is never shown as 0 or 100. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '—';
  const exact = (part / whole) * 100;
  if (exact > 0 && exact < 1) return '<1%';
  if (exact > 99 && exact < 100) return '>99%';
  return `${Math.round(exact)}%`;
}
