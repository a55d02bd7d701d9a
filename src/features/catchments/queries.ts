import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';

/** A collection number (L3) is that of a pupil; everything else is an address. */
function askedOf(text: string): { address?: string; collectionNumber?: string } {
  return /^20\d{6,12}$/.test(text) ? { collectionNumber: text } : { address: text };
}

export const catchmentQueries = {
  locate: (editionId: string, address: string) =>
    queryOptions({
      queryKey: ['editions', 'locate', editionId, address],
      queryFn: ({ signal }) =>
        unwrap(
          api.editions[':editionId'].locate.$get(
            { param: { editionId }, query: askedOf(address) },
            { init: { signal } },
          ),
        ),
      // A published edition never changes, so neither does its answer; a draft's is asked anew when it is saved.
      staleTime: 60_000,
      placeholderData: keepPreviousData,
    }),
};
