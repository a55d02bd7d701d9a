import type { ReconsiderationList, Search } from './queries.ts';

/** In the order of urgency; one that the contract adds does not compile until it stands here. */
const ALL: Record<ReconsiderationList, true> = {
  open: true,
  waiting: true,
  changed: true,
  upheld: true,
  withdrawn: true,
};
export const LISTS = Object.keys(ALL) as ReconsiderationList[];

export function parseSearch(params: URLSearchParams): Search {
  const page = Number(params.get('page') ?? 1);
  return {
    list: LISTS.find((list) => list === params.get('list')) ?? 'open',
    district: params.get('district') ?? undefined,
    page: Number.isInteger(page) && page >= 1 ? page : 1,
  };
}

export function writeSearch({ list, district, page }: Search): URLSearchParams {
  const params = new URLSearchParams({ list });
  if (district) params.set('district', district);
  if (page > 1) params.set('page', String(page));
  return params;
}
