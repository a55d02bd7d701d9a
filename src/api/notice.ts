import { queryOptions } from '@tanstack/react-query';
import { api } from './client.ts';
import { unwrap } from './errors.ts';

/** The season's official notice, where somebody entered one; the case shows it, the rulebook's pages set it. */
export const noticeQueries = {
  current: () =>
    queryOptions({
      queryKey: ['season', 'notice'],
      queryFn: ({ signal }) => unwrap(api.season.notice.$get({}, { init: { signal } })),
      staleTime: 5 * 60_000,
    }),
};
