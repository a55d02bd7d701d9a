import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from './client.ts';
import { unwrap } from './errors.ts';

/** The figures by status: the home screen of every role and the city's progress screen read the same. */
export const progressQueries = {
  of: (district?: string) =>
    queryOptions({
      queryKey: ['progress', district ?? null],
      queryFn: ({ signal }) =>
        unwrap(api.progress.$get({ query: { district } }, { init: { signal } })),
      placeholderData: keepPreviousData,
      refetchInterval: 60_000,
    }),
};
