import { queryOptions } from '@tanstack/react-query';
import { api } from './client.ts';
import { unwrap } from './errors.ts';

/** What maps are drawn from: pages of several features show ranges. */
export const placeQueries = {
  gazetteer: (district?: string) =>
    queryOptions({
      queryKey: ['gazetteer', district ?? null],
      queryFn: ({ signal }) =>
        unwrap(api.gazetteer.$get({ query: { district } }, { init: { signal } })),
      // Streets and rivers do not move in a season.
      staleTime: Number.POSITIVE_INFINITY,
    }),
  editions: (district: string) =>
    queryOptions({
      queryKey: ['editions', 'list', district],
      queryFn: ({ signal }) =>
        unwrap(api.editions.$get({ query: { district } }, { init: { signal } })),
      staleTime: 60_000,
    }),
  edition: (editionId: string) =>
    queryOptions({
      queryKey: ['editions', 'one', editionId],
      queryFn: ({ signal }) =>
        unwrap(api.editions[':editionId'].$get({ param: { editionId } }, { init: { signal } })),
      staleTime: 60_000,
    }),
};
