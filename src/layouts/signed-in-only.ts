import type { QueryClient } from '@tanstack/react-query';
import { redirect, type MiddlewareFunction } from 'react-router';
import type { Season } from '../../server/contract/season.ts';
import type { Session } from '../../server/contract/session.ts';
import { ApiError } from '../api/errors.ts';
import { queryClientContext } from '../api/query-client.ts';
import { seasonQueries, sessionQueries } from '../api/session.ts';
import { tellSeason } from '../i18n/season-figures.ts';
import { paths } from '../paths.ts';

/**
 * No screen of the frame is drawn, and none of its loaders asks for anything, before it is known who looks at
 * it and in which season. Middleware, since loaders run side by side.
 */
export const signedInOnly: MiddlewareFunction = async ({ request, context }, next) => {
  const client = context.get(queryClientContext);
  const session = await client
    .ensureQueryData(sessionQueries.current())
    .catch((error: unknown) => sessionKeptAtDesk(client, error));
  if (!session.person) {
    const { pathname, search } = new URL(request.url);
    throw redirect(paths.signIn(pathname + search));
  }
  // The service may go between two questions.
  await client
    .ensureQueryData(seasonQueries.current())
    .catch((error: unknown) => sessionKeptAtDesk(client, error));
  const season = client.getQueryData(seasonQueries.current().queryKey);
  if (season) tellSeason(season);
  await next();
};

/**
 * A registrar who opens the console without a network goes on with the frame that the desk kept. Whatever the
 * service has to say of it, it says at the first answer.
 */
async function sessionKeptAtDesk(client: QueryClient, error: unknown): Promise<Session> {
  if (!(error instanceof ApiError) || (error.code !== 'network' && error.status < 502)) throw error;
  const { keptFrame } = await import('../lib/offline/vault.ts');
  const frame = await keptFrame();
  if (!frame) throw error;
  client.setQueryData(sessionQueries.current().queryKey, frame.session as Session);
  client.setQueryData(seasonQueries.current().queryKey, frame.season as Season);
  return frame.session as Session;
}

/** Middleware runs on every navigation only where there is a loader. */
export const frameLoader = () => null;
