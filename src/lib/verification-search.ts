import { APPLICANT_KINDS } from '../../domain/evidence/evidence.ts';
import { VERIFICATION_GROUPS } from '../../domain/verification/groups.ts';
import type { VerificationFilters } from '../../server/contract/verification.ts';

export const CLAIM_CHOICES = ['free', 'mine', 'others'] as const;
export const ASKED_CHOICES = ['yes', 'no'] as const;
/** In the place of a batch's id: the list of them. */
export const ALL_BATCHES = 'all';

export interface VerificationSearch {
  filters: VerificationFilters;
  page: number;
  pageSize: number;
  /** The pupil shown beside the list. */
  at: string | null;
  /** The batch whose receipt is open, or the list of batches. */
  batch: string | null;
}

function oneOf<const Value extends string>(
  known: readonly Value[],
  value: string | null,
): Value | undefined {
  return known.find((each) => each === value);
}

function wholeNumber(value: string | null, most: number, otherwise: number): number {
  const number = Number(value ?? Number.NaN);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : otherwise;
}

/** The one reading of the page's address; what a link says wrongly is dropped, the rest is kept. */
export function parseVerificationSearch(params: URLSearchParams): VerificationSearch {
  const at = params.get('at');
  return {
    filters: {
      group: oneOf(VERIFICATION_GROUPS, params.get('group')),
      kind: oneOf(APPLICANT_KINDS, params.get('kind')),
      q: params.get('q')?.trim().slice(0, 100) || undefined,
      claim: oneOf(CLAIM_CHOICES, params.get('claim')),
      asked: oneOf(ASKED_CHOICES, params.get('asked')),
    },
    page: wholeNumber(params.get('page'), 100_000, 1),
    pageSize: wholeNumber(params.get('pageSize'), 200, 50),
    at: at && /^20\d{6,12}$/.test(at) ? at : null,
    batch: params.get('batch')?.slice(0, 60) || null,
  };
}

export function verificationSearchParams(search: VerificationSearch): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search.filters)) {
    if (value !== undefined) params.set(name, value);
  }
  if (search.page > 1) params.set('page', String(search.page));
  if (search.pageSize !== 50) params.set('pageSize', String(search.pageSize));
  if (search.at) params.set('at', search.at);
  if (search.batch) params.set('batch', search.batch);
  return params;
}

/** Whether a case was opened from the queue: its neighbours are then those of the group, not of the list of pupils. */
export function isFromQueue(params: URLSearchParams): boolean {
  return params.get('from') === 'verification';
}

/** What stands in the address of a case that was opened from the queue. */
export function caseInQueueParams(search: VerificationSearch): URLSearchParams {
  const params = verificationSearchParams({ ...search, at: null, batch: null });
  params.set('from', 'verification');
  return params;
}
