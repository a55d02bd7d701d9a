import type { CheckInRefusalCode } from '../check-in/refusal.ts';

export const ROLES = ['officer', 'registrar', 'supervisor'] as const;
export type Role = (typeof ROLES)[number];

/** Which rows an actor may see at all is the service's business (policy §2); this is what may be done. */
export interface Actor {
  id: string;
  role: Role;
  districtId: string | null;
  schoolId: string | null;
}

export const ACTION_NAMES = [
  'supply-fact',
  'withdraw-fact',
  'confirm-evidence',
  'reject-evidence',
  'withdraw-evidence-decision',
  'return-to-family',
  'propose-false-information',
  'confirm-false-information',
  'withdraw-false-information',
  'hold',
  'release-hold',
  'propose',
  'return-proposal',
  'approve',
  'withdraw-approval',
  'issue-notice',
  'offer-place',
  'accept-offer',
  'decline-offer',
  'open-reconsideration',
  'withdraw-reconsideration',
  'decide-reconsideration',
  'check-in',
  'undo-check-in',
  'note-call',
  'report-no-show',
  'return-no-show',
  'release-place',
  'choose-private',
  'choose-public',
  'withdraw-private',
  'add-note',
  'reveal',
] as const;
export type ActionName = (typeof ACTION_NAMES)[number];

export const ACTION_REFUSALS = [
  'wrong-role',
  'wrong-status',
  'four-eyes',
  'nothing-supplied',
  'nothing-decided',
  'already-asked',
  'already-proposed',
  'already-found',
  'nothing-proposed',
  'nothing-found',
  'false-information-open',
  'other-school',
  'not-checked-in-here',
  'already-reported',
  'nothing-reported',
  'nothing-claimed',
  'has-checked-in',
  'has-confirmed',
  'placed-by-run',
  'notice-issued',
  'nothing-offered',
  'already-offered',
  'reconsideration-open',
  'nothing-to-reconsider',
] as const;
export type ActionRefusal = (typeof ACTION_REFUSALS)[number] | CheckInRefusalCode;
