import type { RosterRow } from '../../../server/contract/check-in.ts';

/** What can differ between the child that was shown and the one that is there now (house rule 8). */
const CHANGING_FIELDS = ['status', 'checkedInAt', 'guardianConfirmedAt', 'name'] as const;
export type ChangingField = (typeof CHANGING_FIELDS)[number];

export function changedFields(shown: RosterRow, now: RosterRow): ChangingField[] {
  return CHANGING_FIELDS.filter((field) => shown[field] !== now[field]);
}
