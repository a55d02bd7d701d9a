import {
  access,
  createRoute,
  idSchema,
  json,
  jsonBody,
  runParams,
  versionSchema,
  z,
} from './common.ts';

export const RUN_KINDS = ['reference', 'formal', 'trial'] as const;
export const RUN_STATES = ['running', 'complete', 'failed'] as const;

export const runSchema = z
  .object({
    id: z.string(),
    kind: z.enum(RUN_KINDS),
    state: z.enum(RUN_STATES),
    /** `null`: the whole city. */
    districtId: z.string().nullable(),
    editionYear: z.int(),
    rulebook: z.string(),
    straddle: z.string(),
    progress: z.object({ done: z.int(), total: z.int() }),
    startedAt: z.string(),
    startedBy: z.string(),
    finishedAt: z.string().nullable(),
    publishedAt: z.string().nullable(),
    /** SHA-256 of the inputs: the same inputs give the same hash and the same results. */
    inputHash: z.string().nullable(),
    failure: z.string().nullable(),
    version: z.int(),
  })
  .openapi('Run');
export type Run = z.infer<typeof runSchema>;

export const runDetailSchema = runSchema
  .extend({
    outcomes: z.record(z.string(), z.int()),
    schools: z.array(
      z.object({
        schoolId: z.string(),
        capacity: z.int(),
        placed: z.int(),
        categories: z.array(
          z.object({ category: z.int(), demand: z.int(), placed: z.int(), coordinated: z.int() }),
        ),
        /** The category in which places ran out, if they did. */
        lineCategory: z.int().nullable(),
      }),
    ),
  })
  .openapi('RunDetail');
export type RunDetail = z.infer<typeof runDetailSchema>;

const readers = ['officer', 'supervisor'] as const;

export const listRuns = createRoute({
  method: 'get',
  path: '/api/runs',
  tags: ['runs'],
  'x-access': access({ who: readers }),
  responses: { 200: json(z.object({ rows: z.array(runSchema) })) },
});

/** Officers run trials of their district; supervisors run the reference and the formal allocation (L16). */
export const startRun = createRoute({
  method: 'post',
  path: '/api/runs',
  tags: ['runs'],
  'x-access': access({ who: readers }),
  request: {
    body: jsonBody(
      z.strictObject({
        kind: z.enum(RUN_KINDS),
        /** A retry with the same key starts nothing new. */
        idempotencyKey: idSchema,
      }),
    ),
  },
  responses: { 202: json(runSchema, 'Started') },
});

export const getRun = createRoute({
  method: 'get',
  path: '/api/runs/{runId}',
  tags: ['runs'],
  'x-access': access({ who: readers, row: 'run' }),
  request: { params: runParams },
  responses: { 200: json(runDetailSchema) },
});

export const publishRun = createRoute({
  method: 'post',
  path: '/api/runs/{runId}/publish',
  tags: ['runs'],
  'x-access': access({ who: ['supervisor'], row: 'run' }),
  request: { params: runParams, body: jsonBody(z.strictObject({ version: versionSchema })) },
  responses: { 200: json(runSchema) },
});

export const runRoutes = [listRuns, startRun, getRun, publishRun] as const;
