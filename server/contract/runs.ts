import { MOVE_REASONS } from '../../domain/allocation/compare-runs.ts';
import { PREFLIGHT_CODES, RUN_KINDS } from '../../domain/allocation/preflight.ts';
import { STRADDLE_RULES } from '../../domain/allocation/placement.ts';
import {
  access,
  createRoute,
  idSchema,
  json,
  jsonBody,
  pageSchema,
  pageSizeSchema,
  reasonSchema,
  runParams,
  textSchema,
  versionSchema,
  z,
} from './common.ts';

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
    straddle: z.enum(STRADDLE_RULES),
    /** What a seeded draw is drawn from; every run has one and can be made again. */
    seed: z.string(),
    /** The published run that this one corrects, and the one that corrected it. */
    corrects: z.string().nullable(),
    supersededBy: z.string().nullable(),
    /** Publication takes two people; an approved one waits until `releaseAt`. */
    publication: z.enum(['none', 'proposed', 'approved', 'published', 'superseded']),
    proposedBy: z.string().nullable(),
    proposedAt: z.string().nullable(),
    approvedBy: z.string().nullable(),
    approvedAt: z.string().nullable(),
    releaseAt: z.string().nullable(),
    /** The code for which an approved publication could not be carried out. */
    releaseProblem: z.string().nullable(),
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

export const preflightFindingSchema = z.object({
  code: z.enum(PREFLIGHT_CODES),
  weight: z.enum(['blocker', 'warning']),
  count: z.int(),
});

export const runDetailSchema = runSchema
  .extend({
    /** What was known before it was started; empty for a reader who does not see the whole city. */
    preflight: z.array(preflightFindingSchema),
    outcomes: z.record(z.string(), z.int()),
    schools: z.array(
      z.object({
        schoolId: z.string(),
        /** What the run had to give: the intake plan less what coordination gave and a correction leaves. */
        capacity: z.int(),
        /** The whole intake plan; absent in runs of before it was kept. */
        planned: z.int().optional(),
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

/** What stands in the way of a run, or ought to be known before it; a formal run refuses on blockers. */
export const getPreflight = createRoute({
  method: 'get',
  path: '/api/run-preflight',
  tags: ['runs'],
  'x-access': access({ who: readers }),
  request: { query: z.object({ kind: z.enum(RUN_KINDS) }) },
  responses: {
    200: json(
      z
        .object({
          kind: z.enum(RUN_KINDS),
          findings: z.array(preflightFindingSchema),
          /** The formal run that stands: the one that another would correct. */
          standing: z.string().nullable(),
          straddle: z.enum(STRADDLE_RULES),
        })
        .openapi('RunPreflight'),
    ),
  },
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
        /** What happens inside a category that does not fit; the season's rule where none is named. */
        straddle: z.enum(STRADDLE_RULES).optional(),
        /** For a draw that was agreed on beforehand; the run's own id where none is given. */
        seed: textSchema(100).min(1).optional(),
        /** The published formal run that a further one corrects. */
        corrects: idSchema.optional(),
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

/**
 * Proposes to make a run public, now or from a time on. A reference run, which binds nobody, is public with that; a
 * formal one waits for a second person.
 */
export const publishRun = createRoute({
  method: 'post',
  path: '/api/runs/{runId}/publish',
  tags: ['runs'],
  'x-access': access({ who: ['supervisor'], row: 'run' }),
  request: {
    params: runParams,
    body: jsonBody(
      z.strictObject({
        version: versionSchema,
        /** Embargo: nothing is public before; `null` or absent: at once. */
        releaseAt: z.iso.datetime({ offset: true }).nullable().optional(),
      }),
    ),
  },
  responses: { 200: json(runSchema) },
});

export const approvePublication = createRoute({
  method: 'post',
  path: '/api/runs/{runId}/approve-publication',
  tags: ['runs'],
  'x-access': access({ who: ['supervisor'], row: 'run' }),
  request: { params: runParams, body: jsonBody(z.strictObject({ version: versionSchema })) },
  responses: { 200: json(runSchema) },
});

/** Takes a publication back that is not public yet. */
export const withdrawPublication = createRoute({
  method: 'post',
  path: '/api/runs/{runId}/withdraw-publication',
  tags: ['runs'],
  'x-access': access({ who: ['supervisor'], row: 'run' }),
  request: {
    params: runParams,
    body: jsonBody(z.strictObject({ version: versionSchema, reason: reasonSchema })),
  },
  responses: { 200: json(runSchema) },
});

const comparedSchema = z.object({
  outcome: z.enum(['placed', 'to-coordinate', 'to-verify', 'not-eligible']),
  schoolId: z.string().nullable(),
  category: z.int().nullable(),
  code: z.string(),
});

const moveFilters = {
  /** The run that this one is compared with; it stands before it. */
  with: idSchema,
  why: z.enum(MOVE_REASONS).optional(),
  /** A school id, or `none` for those without a place. */
  from: idSchema.optional(),
  to: idSchema.optional(),
};

export const runComparisonSchema = z
  .object({
    before: runSchema,
    after: runSchema,
    /** Pupils in either run, within the reader's scope. */
    pupils: z.int(),
    moved: z.int(),
    why: z.array(z.object({ why: z.enum(MOVE_REASONS), pupils: z.int() })),
    /** `null`: without a place. Largest first. */
    flows: z.array(
      z.object({
        from: z.string().nullable(),
        to: z.string().nullable(),
        pupils: z.int(),
      }),
    ),
    /** The moved pupils that the filters leave, in the order of their numbers. */
    rows: z.array(
      z.object({
        collectionNumber: z.string(),
        name: z.string(),
        why: z.enum(MOVE_REASONS),
        before: comparedSchema.nullable(),
        after: comparedSchema.nullable(),
      }),
    ),
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
  })
  .openapi('RunComparison');
export type RunComparison = z.infer<typeof runComparisonSchema>;

/** Who has another result in this run than in another, and why. */
export const compareRuns = createRoute({
  method: 'get',
  path: '/api/runs/{runId}/comparison',
  tags: ['runs'],
  'x-access': access({ who: readers, row: 'run' }),
  request: {
    params: runParams,
    query: z.object({ ...moveFilters, page: pageSchema, pageSize: pageSizeSchema }),
  },
  responses: { 200: json(runComparisonSchema) },
});

export const runRoutes = [
  listRuns,
  getPreflight,
  startRun,
  getRun,
  publishRun,
  approvePublication,
  withdrawPublication,
  compareRuns,
] as const;
