import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { VerificationFilters } from '../../server/contract/verification.ts';
import { api } from './client.ts';
import { unwrap } from './errors.ts';

/** Colleagues take cases and settle them; the list follows them. */
const QUEUE_MS = 5_000;

/** The queue is asked for by its own page and by the case (its neighbours). */
export const queueQueries = {
  all: () => ['verification'] as const,
  list: (search: { filters: VerificationFilters; page: number; pageSize: number }) =>
    queryOptions({
      queryKey: [...queueQueries.all(), 'list', search],
      queryFn: ({ signal }) =>
        unwrap(
          api.verification.$get(
            {
              query: {
                ...search.filters,
                page: String(search.page),
                pageSize: String(search.pageSize),
              },
            },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
      refetchInterval: QUEUE_MS,
    }),
};
