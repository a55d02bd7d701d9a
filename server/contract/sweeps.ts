import { COORDINATION_REASONS, ROUTES } from '../../domain/rulebook/verdict.ts';
import { caseStatusSchema, findingSchema } from './case.ts';
import {
  access,
  createRoute,
  idSchema,
  json,
  jsonBody,
  pageSchema,
  pageSizeSchema,
  textSchema,
  versionSchema,
  z,
} from './common.ts';

export const SWEEP_KINDS = ['compare', 're-evaluate', 'replay'] as const;
export const SWEEP_STATES = ['running', 'stopped', 'complete', 'failed', 'replaced'] as const;

/** One walk through all cases of the season, in the background. */
export const sweepSchema = z
  .object({
    id: z.string(),
    kind: z.enum(SWEEP_KINDS),
    state: z.enum(SWEEP_STATES),
    /** A comparison: the two rulebooks, `draft` among them. */
    before: z.string().nullable(),
    after: z.string().nullable(),
    /** A re-evaluation: what made it necessary, and the rulebook in force when it began. */
    cause: z.enum(['rulebook', 'ranges', 'asked']).nullable(),
    rulebook: z.string().nullable(),
    progress: z.object({ done: z.int(), total: z.int() }),
    /** Cases (with a replay: verdicts) that came out otherwise. */
    changed: z.int(),
    verdicts: z.int(),
    /** Verdicts from before their inputs were kept, which cannot be replayed. */
    withoutInputs: z.int(),
    startedAt: z.string(),
    startedBy: z.string(),
    finishedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi('Sweep');
export type Sweep = z.infer<typeof sweepSchema>;

const cellSchema = z.object({
  districtId: z.string(),
  /** `catchment:3`, `coordinate`, `verify`, `not-eligible`. */
  before: z.string(),
  after: z.string(),
  cases: z.int(),
});
export type SweepCell = z.infer<typeof cellSchema>;

export const sweepDetailSchema = sweepSchema
  .extend({ cells: z.array(cellSchema) })
  .openapi('SweepDetail');
export type SweepDetail = z.infer<typeof sweepDetailSchema>;

const outcomeSchema = z.object({
  route: z.enum(ROUTES),
  category: z.int().nullable(),
  reasons: z.array(z.enum(COORDINATION_REASONS)),
  homeSchoolIds: z.array(z.string()),
  deciding: findingSchema.nullable(),
});
export type OutcomeView = z.infer<typeof outcomeSchema>;

const changeSchema = z.object({
  collectionNumber: z.string(),
  verdictSeq: z.int(),
  districtId: z.string(),
  name: z.string(),
  status: caseStatusSchema,
  before: outcomeSchema,
  after: outcomeSchema,
});
export type SweepChangeView = z.infer<typeof changeSchema>;

const readers = ['officer', 'supervisor'] as const;
const sweepParams = z.object({ sweepId: idSchema });

export const listSweeps = createRoute({
  method: 'get',
  path: '/api/sweeps',
  tags: ['sweeps'],
  'x-access': access({ who: readers }),
  responses: { 200: json(z.object({ rows: z.array(sweepSchema) })) },
});

/** Compares two rulebooks, judges all cases again, or makes every stored verdict again to see that it stands. */
export const startSweep = createRoute({
  method: 'post',
  path: '/api/sweeps',
  tags: ['sweeps'],
  'x-access': access({ who: ['supervisor'] }),
  request: {
    body: jsonBody(
      z.strictObject({
        kind: z.enum(SWEEP_KINDS),
        /** With a comparison: versions, or `draft`. */
        before: idSchema.optional(),
        after: idSchema.optional(),
      }),
    ),
  },
  responses: { 202: json(sweepSchema, 'Started') },
});

/** An officer reads the part of the own district. */
export const getSweep = createRoute({
  method: 'get',
  path: '/api/sweeps/{sweepId}',
  tags: ['sweeps'],
  'x-access': access({ who: readers }),
  request: { params: sweepParams },
  responses: { 200: json(sweepDetailSchema) },
});

export const listSweepChanges = createRoute({
  method: 'get',
  path: '/api/sweeps/{sweepId}/changes',
  tags: ['sweeps'],
  'x-access': access({ who: readers }),
  request: {
    params: sweepParams,
    query: z.object({
      district: idSchema.optional(),
      before: textSchema(30).optional(),
      after: textSchema(30).optional(),
      page: pageSchema,
      pageSize: pageSizeSchema,
    }),
  },
  responses: { 200: json(z.object({ rows: z.array(changeSchema), total: z.int() })) },
});

const turned = z.strictObject({ version: versionSchema });

export const stopSweep = createRoute({
  method: 'post',
  path: '/api/sweeps/{sweepId}/stop',
  tags: ['sweeps'],
  'x-access': access({ who: ['supervisor'] }),
  request: { params: sweepParams, body: jsonBody(turned) },
  responses: { 200: json(sweepSchema) },
});

/** Goes on where it was stopped, or where it failed. */
export const resumeSweep = createRoute({
  method: 'post',
  path: '/api/sweeps/{sweepId}/resume',
  tags: ['sweeps'],
  'x-access': access({ who: ['supervisor'] }),
  request: { params: sweepParams, body: jsonBody(turned) },
  responses: { 200: json(sweepSchema) },
});

export const sweepRoutes = [
  listSweeps,
  startSweep,
  getSweep,
  listSweepChanges,
  stopSweep,
  resumeSweep,
] as const;
