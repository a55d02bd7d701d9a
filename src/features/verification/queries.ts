import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { VerificationFilters } from '../../../server/contract/verification.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';

/** Colleagues take cases and settle them; the list follows them. */
const QUEUE_MS = 5_000;
const RUNNING_MS = 700;

export const verificationQueries = {
  all: () => ['verification'] as const,
  list: (search: { filters: VerificationFilters; page: number; pageSize: number }) =>
    queryOptions({
      queryKey: [...verificationQueries.all(), 'list', search],
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
  batches: () =>
    queryOptions({
      queryKey: [...verificationQueries.all(), 'batches'],
      queryFn: ({ signal }) => unwrap(api.batches.$get({}, { init: { signal } })),
    }),
  batch: (batchId: string) =>
    queryOptions({
      queryKey: [...verificationQueries.all(), 'batch', batchId],
      queryFn: ({ signal }) =>
        unwrap(api.batches[':batchId'].$get({ param: { batchId } }, { init: { signal } })),
      refetchInterval: ({ state }) => (state.data?.state === 'running' ? RUNNING_MS : false),
    }),
};
