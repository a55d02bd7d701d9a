import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { RECONSIDERATION_LISTS } from '../../../server/contract/reconsiderations.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';

export type ReconsiderationList = (typeof RECONSIDERATION_LISTS)[number];
const EVERY_MS = 30_000;

export interface Search {
  list: ReconsiderationList;
  district: string | undefined;
  page: number;
}
export const PAGE_SIZE = 50;

export const reconsiderationQueries = {
  list: ({ list, district, page }: Search) =>
    queryOptions({
      queryKey: ['reconsiderations', 'list', { list, district, page }],
      queryFn: ({ signal }) =>
        unwrap(
          api.reconsiderations.$get(
            { query: { list, district, page: String(page), pageSize: String(PAGE_SIZE) } },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
      refetchInterval: EVERY_MS,
    }),
};
