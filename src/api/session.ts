import { queryOptions } from '@tanstack/react-query';
import { api } from './client.ts';
import { unwrap } from './errors.ts';

/** Who is signed in, and the season everybody works in: every screen needs both. */
export const sessionQueries = {
  current: () =>
    queryOptions({
      queryKey: ['session'],
      queryFn: ({ signal }) => unwrap(api.session.$get({}, { init: { signal } })),
      staleTime: 5 * 60_000,
    }),
};

export const seasonQueries = {
  current: () =>
    queryOptions({
      queryKey: ['season'],
      queryFn: ({ signal }) => unwrap(api.season.$get({}, { init: { signal } })),
      staleTime: Number.POSITIVE_INFINITY,
    }),
};
