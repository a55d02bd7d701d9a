import type { RouteConfig, RouteHandler } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { ROW_PARAMS } from './contract/common.ts';
import type { Access } from './contract/common.ts';
import type { AppEnv, Deps } from './deps.ts';
import { notFound, ProblemError } from './problem.ts';
import { isVisible, scopeOf } from './storage/scope.ts';

/** A handler whose one question is scoped by itself may ask for the row; the scope test holds it to that. */
interface Guard {
  row: 'asked-first' | 'asked-by-handler';
}

/** Enforces what the contract says of who may call a route and whose row it may touch. */
function requireAccess(access: Access, deps: Deps, { row }: Guard): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (access.who === 'anyone') return next();
    const person = c.env?.caller ?? (await deps.identity.whoIs(c.req.raw));
    if (!person) throw new ProblemError(401, 'not-signed-in');
    if (!access.who.includes(person.role)) throw new ProblemError(403, 'wrong-role');
    c.set('person', person);
    if (access.row && row === 'asked-first') {
      const id = c.req.param(ROW_PARAMS[access.row]) ?? '';
      if (!(await isVisible(deps.db, scopeOf(person), access.row, id))) throw notFound();
    }
    return next();
  };
}

type WithAccess = RouteConfig & { 'x-access': Access };

/** Mounts a route of the contract: access first, then the validation it declares, then the handler. */
export function mount<R extends WithAccess>(
  app: OpenAPIHono<AppEnv>,
  deps: Deps,
  route: R,
  handler: RouteHandler<R, AppEnv>,
  guard: Guard = { row: 'asked-first' },
): void {
  const guarded: WithAccess = {
    ...route,
    middleware: requireAccess(route['x-access'], deps, guard),
  };
  app.openapi(guarded as R, handler);
}
