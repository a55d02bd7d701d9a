import type { ROSTER_STATUSES as FROM_CONTRACT } from '../../../server/contract/check-in.ts';

export type RosterStatus = (typeof FROM_CONTRACT)[number];
/** In the order of a family's way through; one that the contract adds does not compile until it is here. */
const ALL: Record<RosterStatus, true> = {
  placed: true,
  private: true,
  confirmed: true,
  'checked-in': true,
  enrolled: true,
};
export const ROSTER_STATUSES = Object.keys(ALL) as RosterStatus[];

export interface DeskSearch {
  /** The child on the desk. */
  number: string | null;
  q: string;
  status: RosterStatus | null;
  page: number;
  pageSize: number;
}

const PAGE_SIZE = 200;

function isRosterStatus(value: string | null): value is RosterStatus {
  return ROSTER_STATUSES.some((status) => status === value);
}
function count(value: string | null, otherwise: number, most: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : otherwise;
}

export function parseDeskSearch(params: URLSearchParams): DeskSearch {
  const number = params.get('number');
  const status = params.get('status');
  return {
    number: number && /^20\d{6,12}$/.test(number) ? number : null,
    q: params.get('q')?.slice(0, 100) ?? '',
    status: isRosterStatus(status) ? status : null,
    page: count(params.get('page'), 1, 100_000),
    pageSize: count(params.get('pageSize'), PAGE_SIZE, 200),
  };
}

export function writeDeskSearch(search: DeskSearch): URLSearchParams {
  const params = new URLSearchParams();
  if (search.number) params.set('number', search.number);
  if (search.q) params.set('q', search.q);
  if (search.status) params.set('status', search.status);
  if (search.page > 1) params.set('page', String(search.page));
  if (search.pageSize !== PAGE_SIZE) params.set('pageSize', String(search.pageSize));
  return params;
}

/** One page of the roster. */
export interface RosterFilters {
  q: string;
  status: RosterStatus | null;
  page: number;
  pageSize: number;
}
