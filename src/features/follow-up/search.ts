import type { FollowUpQueue } from '../../../server/contract/follow-up.ts';
import type { Search } from './queries.ts';

/** In the order of urgency; one that the contract adds does not compile until it stands here. */
const ALL: Record<FollowUpQueue, true> = {
  'private-and-public': true,
  'confirmed-elsewhere': true,
  'come-not-confirmed': true,
  'confirmed-not-come': true,
  'not-come': true,
  'to-release': true,
};
export const QUEUES = Object.keys(ALL) as FollowUpQueue[];
const PAGE_SIZE = 50;

export function parseSearch(params: URLSearchParams): Search {
  const page = Number(params.get('page') ?? 1);
  return {
    queue: QUEUES.find((queue) => queue === params.get('queue')) ?? 'not-come',
    page: Number.isInteger(page) && page >= 1 ? page : 1,
    pageSize: PAGE_SIZE,
  };
}

export function writeSearch({ queue, page }: Search): URLSearchParams {
  const params = new URLSearchParams({ queue });
  if (page > 1) params.set('page', String(page));
  return params;
}
