import { queryOptions } from '@tanstack/react-query';
import { api } from './client.ts';
import { unwrap } from './errors.ts';

/** The season's days and papers of check-in: the desk ticks by them, the home page's calendar shows them. */
export const checkInSettingsQuery = () =>
  queryOptions({
    queryKey: ['check-in', 'settings'],
    queryFn: ({ signal }) => unwrap(api.checkInSettings.$get({}, { init: { signal } })),
    staleTime: 10 * 60_000,
  });
