import type { PLAN_FILTERS } from '../../../server/contract/plans.ts';

type PlanFilter = (typeof PLAN_FILTERS)[number];
export const PLAN_SHOWS = [
  'all',
  'differs',
  'adjusted',
  'sample',
  'refused',
  'without',
] as const satisfies readonly PlanFilter[];

export interface PlanSearch {
  /** The newest unless said otherwise. */
  plan?: string;
  show: PlanFilter;
  school?: string;
  /** Whose place is explained. */
  child?: string;
  page: number;
}

/** The one reading of the page's address; what a link says wrongly is dropped, the rest is kept. */
export function parsePlanSearch(params: URLSearchParams): PlanSearch {
  const page = Number(params.get('page') ?? 1);
  const child = params.get('child');
  return {
    plan: params.get('plan')?.slice(0, 60) || undefined,
    show: PLAN_SHOWS.find((show) => show === params.get('show')) ?? 'all',
    school: params.get('school')?.slice(0, 60) || undefined,
    child: child && /^20\d{6,12}$/.test(child) ? child : undefined,
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

export function planSearchParams(search: PlanSearch): URLSearchParams {
  const params = new URLSearchParams();
  if (search.plan) params.set('plan', search.plan);
  if (search.show !== 'all') params.set('show', search.show);
  if (search.school) params.set('school', search.school);
  if (search.child) params.set('child', search.child);
  if (search.page > 1) params.set('page', String(search.page));
  return params;
}
