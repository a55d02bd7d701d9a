import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import { checkInSettingsQuery } from '../../api/check-in-settings.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import { withPatience } from '../../api/patience.ts';
import { currentDesk } from '../../lib/offline/desk.ts';
import { isUnreached, listOffline, lookUpOffline, type Lookup } from './lookup.ts';
import type { RosterFilters } from './search.ts';

/** Guardians confirm from their phones while the family stands at the desk. */
const EVERY_MS = 15_000;
const SOON_MS = 4_000;
/** What is kept for a day without a network is made anew so often. */
const KEEP_MS = 60_000;
/** A family does not wait longer for an answer than for a look at the kept roster. */
const PATIENCE_MS = 4_000;

async function orKept<T>(ask: Promise<T>, kept: () => Promise<T | null>): Promise<T> {
  try {
    return await ask;
  } catch (error) {
    if (!isUnreached(error)) throw error;
    const instead = await kept();
    if (instead === null) throw error;
    return instead;
  }
}

export const checkInQueries = {
  rosters: () => ['check-in', 'roster'] as const,
  roster: (filters: RosterFilters) =>
    queryOptions({
      queryKey: [...checkInQueries.rosters(), filters],
      queryFn: ({ signal }) => orKept(askRoster(filters, signal), () => listOffline(filters)),
      placeholderData: keepPreviousData,
      refetchInterval: EVERY_MS,
      retry: false,
    }),

  /** The whole school, whatever the roster beside is narrowed to. */
  counts: () => checkInQueries.roster({ q: '', status: null, page: 1, pageSize: 1 }),

  desk: (number: string | null) =>
    queryOptions({
      queryKey: ['check-in', 'desk', number],
      queryFn: number
        ? ({ signal }): Promise<Lookup> =>
            orKept(askDesk(number, signal), () => lookUpOffline(number))
        : skipToken,
      // Whoever stands at the desk is looked up now, not a quarter of a minute ago.
      staleTime: 0,
      retry: false,
      // The family is asked to confirm on the spot (L12): the desk sees it arrive.
      refetchInterval: ({ state: { data } }) =>
        data?.offlineAt || (data?.row?.checkedInAt && !data.row.guardianConfirmedAt)
          ? SOON_MS
          : false,
    }),

  settings: checkInSettingsQuery,

  /** Fetched to be kept; nothing is drawn from it while there is a network. */
  keptRoster: () =>
    queryOptions({
      queryKey: ['check-in', 'kept-roster'],
      queryFn: async ({ signal }) => {
        const roster = await unwrap(api.checkIn['offline-roster'].$get({}, { init: { signal } }));
        await (await currentDesk())?.keepRoster(roster);
        return roster.at;
      },
      refetchInterval: KEEP_MS,
      retry: false,
    }),
};

async function askRoster({ q, status, page, pageSize }: RosterFilters, signal: AbortSignal) {
  const answer = await unwrap(
    api.checkIn.roster.$get(
      {
        query: {
          q: q || undefined,
          status: status ?? undefined,
          page: String(page),
          pageSize: String(pageSize),
        },
      },
      withPatience(signal, PATIENCE_MS),
    ),
  );
  return { ...answer, offline: false };
}

async function askDesk(number: string, signal: AbortSignal): Promise<Lookup> {
  const answer = await unwrap(
    api.checkIn.desk.$get({ query: { number } }, withPatience(signal, PATIENCE_MS)),
  );
  return { ...answer, offlineAt: null, notOnRoster: false };
}
