import { redirect, type MiddlewareFunction } from 'react-router';
import { queryClientContext } from '../api/query-client.ts';
import { seasonQueries, sessionQueries } from '../api/session.ts';
import { paths } from '../paths.ts';

/**
 * No screen of the frame is drawn, and none of its loaders asks for anything, before it is known who looks at
 * it and in which season. Middleware, since loaders run side by side.
 */
export const signedInOnly: MiddlewareFunction = async ({ request, context }, next) => {
  const client = context.get(queryClientContext);
  const session = await client.ensureQueryData(sessionQueries.current());
  if (!session.person) {
    const { pathname, search } = new URL(request.url);
    throw redirect(paths.signIn(pathname + search));
  }
  await client.ensureQueryData(seasonQueries.current());
  await next();
};

/** Middleware runs on every navigation only where there is a loader. */
export const frameLoader = () => null;
