import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from './client.ts';
import { unwrap } from './errors.ts';

export const schoolQueries = {
  all: () => ['schools'] as const,
  list: (district?: string) =>
    queryOptions({
      queryKey: [...schoolQueries.all(), 'list', district ?? null],
      queryFn: ({ signal }) =>
        unwrap(api.schools.$get({ query: { district } }, { init: { signal } })),
      placeholderData: keepPreviousData,
    }),
};
