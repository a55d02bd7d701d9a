export const QUEUE_FILTERS = ['to-coordinate', 'held', 'proposed'] as const;
export type QueueFilter = (typeof QUEUE_FILTERS)[number];
export const QUEUE_PAGE_SIZE = 50;

export interface QueueSearch {
  district?: string;
  status?: QueueFilter;
  q?: string;
  page: number;
  /** The case on the table; the first of the queue unless said otherwise. */
  case?: string;
}

/** The one reading of the page's address; what a link says wrongly is dropped, the rest is kept. */
export function parseQueueSearch(params: URLSearchParams): QueueSearch {
  const page = Number(params.get('page') ?? 1);
  const number = params.get('case');
  return {
    district: params.get('district')?.slice(0, 60) || undefined,
    status: QUEUE_FILTERS.find((status) => status === params.get('status')),
    q: params.get('q')?.trim().slice(0, 100) || undefined,
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
    case: number && /^20\d{6,12}$/.test(number) ? number : undefined,
  };
}

export function queueSearchParams(search: QueueSearch): URLSearchParams {
  const params = new URLSearchParams();
  if (search.district) params.set('district', search.district);
  if (search.status) params.set('status', search.status);
  if (search.q) params.set('q', search.q);
  if (search.page > 1) params.set('page', String(search.page));
  if (search.case) params.set('case', search.case);
  return params;
}
