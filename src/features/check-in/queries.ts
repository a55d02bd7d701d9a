import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import type { RosterStatus } from './search.ts';

export interface RosterFilters {
  q: string;
  status: RosterStatus | null;
  page: number;
  pageSize: number;
}

/** Guardians confirm from their phones while the family stands at the desk. */
const EVERY_MS = 15_000;
const SOON_MS = 4_000;

export const checkInQueries = {
  rosters: () => ['check-in', 'roster'] as const,
  roster: ({ q, status, page, pageSize }: RosterFilters) =>
    queryOptions({
      queryKey: [...checkInQueries.rosters(), { q, status, page, pageSize }],
      queryFn: ({ signal }) =>
        unwrap(
          api.checkIn.roster.$get(
            {
              query: {
                q: q || undefined,
                status: status ?? undefined,
                page: String(page),
                pageSize: String(pageSize),
              },
            },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
      refetchInterval: EVERY_MS,
    }),

  /** The whole school, whatever the roster beside is narrowed to. */
  counts: () => checkInQueries.roster({ q: '', status: null, page: 1, pageSize: 1 }),

  desk: (number: string | null) =>
    queryOptions({
      queryKey: ['check-in', 'desk', number],
      queryFn: number
        ? ({ signal }) => unwrap(api.checkIn.desk.$get({ query: { number } }, { init: { signal } }))
        : skipToken,
      // Whoever stands at the desk is looked up now, not a quarter of a minute ago.
      staleTime: 0,
      // The family is asked to confirm on the spot (L12): the desk sees it arrive.
      refetchInterval: ({ state: { data } }) =>
        data?.row?.checkedInAt && !data.row.guardianConfirmedAt ? SOON_MS : false,
    }),
};
