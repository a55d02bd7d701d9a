import { ROW_PARAMS, z } from '../../../server/contract/common.ts';
import type { Access, Role, RowKind } from '../../../server/contract/common.ts';
import { ALL_ROUTES } from '../../../server/openapi-document.ts';
import type { JsonSchema } from './samples.ts';

/** A route of the contract as these tests see it: what it takes, and from whom. */
export interface TestedRoute {
  /** `post /api/applicants/{collectionNumber}/notes` */
  name: string;
  method: string;
  path: string;
  who: 'anyone' | readonly Role[];
  row: RowKind | undefined;
  query: TakenInput | null;
  body: (TakenInput & { contentType: string }) | null;
}

export interface TakenInput {
  schema: z.ZodType | null;
  json: JsonSchema;
}

interface Taken {
  query?: z.ZodType;
  body?: { content: object };
}

export const TESTED_ROUTES: readonly TestedRoute[] = ALL_ROUTES.map((route): TestedRoute => {
  const access: Access = route['x-access'];
  const request: Taken = 'request' in route ? (route.request as Taken) : {};
  const [contentType, content] = Object.entries(request.body?.content ?? {})[0] ?? [];
  return {
    name: `${route.method} ${route.path}`,
    method: route.method.toUpperCase(),
    path: route.path,
    who: access.who,
    row: 'row' in access ? access.row : undefined,
    query: request.query ? inputOf(request.query) : null,
    body: contentType ? { contentType, ...inputOf((content as { schema: unknown }).schema) } : null,
  };
});

/** Files are read as text and have no schema of their own in the route. */
function inputOf(schema: unknown): TakenInput {
  if (!(schema instanceof z.ZodType)) return { schema: null, json: { type: 'string' } };
  return {
    schema,
    json: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema,
  };
}

/** The path with the row's id in its place. */
export function pathOf(route: TestedRoute, rowId: string): string {
  if (!route.row) return route.path;
  return route.path.replace(`{${ROW_PARAMS[route.row]}}`, encodeURIComponent(rowId));
}
