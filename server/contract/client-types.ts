import type { RouteConfig } from '@hono/zod-openapi';
import type { z } from 'zod';
import type { applicantRoutes } from './applicants.ts';
import type { attachmentRoutes } from './attachments.ts';
import type { batchRoutes } from './batches.ts';
import type { auditRoutes } from './audit.ts';
import type { catchmentRoutes } from './catchments.ts';
import type { checkInRoutes } from './check-in.ts';
import type { checkInSettingsRoutes } from './check-in-settings.ts';
import type { coordinationSettingsRoutes } from './coordination-settings.ts';
import type { coordinationRoutes } from './coordination.ts';
import type { homeRoutes } from './home.ts';
import type { editionRoutes } from './edition-routes.ts';
import type { evidenceWorkRoutes } from './evidence-work.ts';
import type { noticeRoutes } from './notice.ts';
import type { followUpRoutes } from './follow-up.ts';
import type { intakePlanRoutes } from './intake-plans.ts';
import type { freedPlaceRoutes } from './freed-places.ts';
import type { reconsiderationRoutes } from './reconsiderations.ts';
import type { planRoutes } from './plan-routes.ts';
import type { progressRoutes } from './progress.ts';
import type { rulebookRoutes } from './rulebook.ts';
import type { runRoutes } from './runs.ts';
import type { schoolRoutes } from './schools.ts';
import type { seasonRoutes } from './season.ts';
import type { sessionRoutes } from './session.ts';
import type { sweepRoutes } from './sweeps.ts';
import type { verificationRoutes } from './verification.ts';
import type { warningRoutes } from './warnings.ts';

/**
 * The types of the console's client. They follow from the contract alone, so that the console never sees a
 * handler, and an undeclared field does not compile. They describe what Hono's `hc` builds at run time, but
 * do without Hono's own types, which cost a million types for these ten resources (decision record 001).
 */
export interface Answer<Body> extends Pick<Response, 'ok' | 'status' | 'text'> {
  json(): Promise<Body>;
}
interface CallOptions {
  init?: RequestInit;
}

type Asked<Part> = Part extends z.ZodType ? z.input<Part> : never;
type JsonOf<T> = T extends {
  content: { 'application/json': { schema: infer S extends z.ZodType } };
}
  ? S
  : never;
type Present<T> = { [K in keyof T as [T[K]] extends [never] ? never : K]: T[K] };

type RequestOf<R> = R extends { request: infer Q } ? Q : object;
type PartOf<Q, Name extends string> = Name extends keyof Q ? Q[Name] : never;
type Input<R> = Present<{
  param: Asked<PartOf<RequestOf<R>, 'params'>>;
  query: Asked<PartOf<RequestOf<R>, 'query'>>;
  json: Asked<JsonOf<PartOf<RequestOf<R>, 'body'>>>;
}>;

type Success = 200 | 201 | 202 | 204;
/** The body of the successful answers; `undefined` where there is none. */
type BodyOf<R> = R extends { responses: infer All }
  ? {
      [Status in keyof All & Success]: [JsonOf<All[Status]>] extends [never]
        ? undefined
        : z.output<JsonOf<All[Status]>>;
    }[keyof All & Success]
  : never;

type Endpoint<R> = keyof Input<R> extends never
  ? (input?: { [none: string]: never }, options?: CallOptions) => Promise<Answer<BodyOf<R>>>
  : (input: Input<R>, options?: CallOptions) => Promise<Answer<BodyOf<R>>>;

/** `/api/runs/{runId}` of a GET as `{ api: { runs: { ':runId': { $get } } } }`. */
type Chain<Path extends string, Leaf> = Path extends `/${infer Head}/${infer Rest}`
  ? { [K in Step<Head>]: Chain<`/${Rest}`, Leaf> }
  : Path extends `/${infer Last}`
    ? { [K in Step<Last>]: Leaf }
    : never;
type Step<Part extends string> = Part extends `{${infer Name}}` ? `:${Name}` : Part;

type Both<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;
type ClientOf<Routes extends readonly RouteConfig[]> = Both<
  {
    [I in keyof Routes]: Chain<
      Routes[I]['path'],
      { [M in `$${Routes[I]['method']}`]: Endpoint<Routes[I]> }
    >;
  }[number]
>;

/** Every resource that the console calls. */
export type Client = ClientOf<typeof sessionRoutes> &
  ClientOf<typeof seasonRoutes> &
  ClientOf<typeof noticeRoutes> &
  ClientOf<typeof applicantRoutes> &
  ClientOf<typeof evidenceWorkRoutes> &
  ClientOf<typeof attachmentRoutes> &
  ClientOf<typeof schoolRoutes> &
  ClientOf<typeof catchmentRoutes> &
  ClientOf<typeof editionRoutes> &
  ClientOf<typeof intakePlanRoutes> &
  ClientOf<typeof warningRoutes> &
  ClientOf<typeof runRoutes> &
  ClientOf<typeof verificationRoutes> &
  ClientOf<typeof batchRoutes> &
  ClientOf<typeof coordinationRoutes> &
  ClientOf<typeof planRoutes> &
  ClientOf<typeof checkInRoutes> &
  ClientOf<typeof checkInSettingsRoutes> &
  ClientOf<typeof coordinationSettingsRoutes> &
  ClientOf<typeof followUpRoutes> &
  ClientOf<typeof reconsiderationRoutes> &
  ClientOf<typeof freedPlaceRoutes> &
  ClientOf<typeof progressRoutes> &
  ClientOf<typeof auditRoutes> &
  ClientOf<typeof rulebookRoutes> &
  ClientOf<typeof sweepRoutes> &
  ClientOf<typeof homeRoutes>;
