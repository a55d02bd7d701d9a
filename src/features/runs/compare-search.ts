import type { MoveReason } from '../../../domain/allocation/compare-runs.ts';
import { MOVE_REASONS } from './choices.ts';

export interface CompareSearch {
  why?: MoveReason;
  /** A school id, or `none`. */
  from?: string;
  to?: string;
  page: number;
}

/** The one reading of the comparison's address. */
export function parseCompareSearch(params: URLSearchParams): CompareSearch {
  const page = Number(params.get('page'));
  return {
    why: MOVE_REASONS.find((each) => each === params.get('why')),
    from: params.get('from')?.slice(0, 60) || undefined,
    to: params.get('to')?.slice(0, 60) || undefined,
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

export function compareSearchParams(search: CompareSearch): URLSearchParams {
  const params = new URLSearchParams();
  if (search.why) params.set('why', search.why);
  if (search.from) params.set('from', search.from);
  if (search.to) params.set('to', search.to);
  if (search.page > 1) params.set('page', String(search.page));
  return params;
}
