import {
  applicantSearchParams,
  parseApplicantSearch,
  type ApplicantSearch,
} from '../../lib/applicant-search.ts';

export const ORDERS = ['submittedAt', '-changedAt', 'collectionNumber'] as const;
export type Order = (typeof ORDERS)[number];

export interface VerificationSearch {
  /** The applicants list, narrowed to what must be verified; a case opened from here goes on through it. */
  list: ApplicantSearch & { sort: Order };
  /** The pupil shown beside the list. */
  at: string | null;
}

export function parseVerificationSearch(params: URLSearchParams): VerificationSearch {
  const { q, kind, page, pageSize } = parseApplicantSearch(params);
  const sort = ORDERS.find((order) => order === params.get('sort')) ?? 'submittedAt';
  const at = params.get('at');
  return {
    list: { q, kind, page, pageSize, sort, status: 'verify' },
    at: at && /^20\d{6,12}$/.test(at) ? at : null,
  };
}

export function verificationSearchParams({ list, at }: VerificationSearch): URLSearchParams {
  const { sort, status: _always, ...rest } = list;
  const params = applicantSearchParams(rest);
  if (sort !== 'submittedAt') params.set('sort', sort);
  if (at) params.set('at', at);
  return params;
}
