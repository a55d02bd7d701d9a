import { queryOptions } from '@tanstack/react-query';
import { api } from './client.ts';
import { unwrap } from './errors.ts';
import { withPatience } from './patience.ts';

/**
 * Nothing is drawn before these two are answered, so that a desk without a line waits no longer before it goes on
 * with what it kept (docs/decisions/016-the-desk-without-a-network.md).
 */
const PATIENCE_MS = 8_000;

/** Who is signed in, and the season everybody works in: every screen needs both. */
export const sessionQueries = {
  current: () =>
    queryOptions({
      queryKey: ['session'],
      queryFn: ({ signal }) => unwrap(api.session.$get({}, withPatience(signal, PATIENCE_MS))),
      staleTime: 5 * 60_000,
    }),
};

export const seasonQueries = {
  current: () =>
    queryOptions({
      queryKey: ['season'],
      queryFn: ({ signal }) => unwrap(api.season.$get({}, withPatience(signal, PATIENCE_MS))),
      staleTime: Number.POSITIVE_INFINITY,
    }),
};
