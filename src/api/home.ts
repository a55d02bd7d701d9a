import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from './client.ts';
import { unwrap } from './errors.ts';

export const homeQueries = {
  /** Asking says that the person is here, from which the service knows when they were here last. */
  mine: () =>
    queryOptions({
      queryKey: ['home'],
      queryFn: ({ signal }) => unwrap(api.home.visits.$post({}, { init: { signal } })),
      placeholderData: keepPreviousData,
      refetchInterval: 60_000,
    }),
};

export const noticeQueries = {
  all: () => ['notices'] as const,
  list: () =>
    queryOptions({
      queryKey: noticeQueries.all(),
      queryFn: ({ signal }) => unwrap(api.notices.$get({}, { init: { signal } })),
      refetchInterval: 60_000,
    }),
};
