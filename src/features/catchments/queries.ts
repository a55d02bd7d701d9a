import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';

export const catchmentQueries = {
  locate: (editionId: string, address: string) =>
    queryOptions({
      queryKey: ['editions', 'locate', editionId, address],
      queryFn: ({ signal }) =>
        unwrap(
          api.editions[':editionId'].locate.$get(
            { param: { editionId }, query: { address } },
            { init: { signal } },
          ),
        ),
      // A published edition never changes, so neither does its answer.
      staleTime: 60_000,
      placeholderData: keepPreviousData,
    }),
};
