import { EVIDENCE_KINDS } from '../../domain/evidence/evidence.ts';
import { caseStatusSchema } from './case.ts';
import {
  access,
  batchParams,
  collectionNumberSchema,
  createRoute,
  idSchema,
  json,
  jsonBody,
  reasonSchema,
  textSchema,
  versionSchema,
  z,
} from './common.ts';
import { groupSchema, verificationFiltersSchema } from './verification.ts';

/** So many cases are decided at once at most. */
export const MOST_MEMBERS = 5_000;

const factValueSchema = z.union([
  textSchema(300),
  z.number(),
  z.boolean(),
  z.array(z.union([textSchema(60), z.record(textSchema(40), z.unknown())])).max(20),
  z.record(textSchema(40), z.unknown()),
]);

/** domain/verification/decisions.ts says what each means for a case. */
export const decisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask-source-again') }),
  z.strictObject({
    kind: z.literal('source-answered'),
    answer: z.enum(['found', 'not-found']),
    field: z
      .strictObject({
        paper: z.enum(EVIDENCE_KINDS),
        path: textSchema(60).min(1),
        value: factValueSchema,
      })
      .nullable(),
  }),
  z.strictObject({ kind: z.literal('same-person') }),
  z.strictObject({
    kind: z.literal('supply-fact'),
    fact: textSchema(120).min(3),
    value: factValueSchema,
  }),
  z.strictObject({ kind: z.literal('return-to-family'), text: reasonSchema }),
]);

const memberSchema = z.strictObject({
  collectionNumber: collectionNumberSchema,
  version: versionSchema,
});
const membersSchema = z.array(memberSchema).min(1, { error: 'nobody-chosen' }).max(MOST_MEMBERS);
export type BatchMember = z.infer<typeof memberSchema>;

const whatIsDecided = {
  decision: decisionSchema,
  /** The group in which it is decided: only what is open there is touched. */
  group: groupSchema.nullable(),
};

const moveSchema = z.object({ from: caseStatusSchema, to: caseStatusSchema, count: z.int() });
const failureSchema = z.object({
  collectionNumber: z.string(),
  name: z.string(),
  /** Why not; a code that the console names. */
  code: z.string(),
});

export const dryRunSchema = z
  .object({
    /** Every case that was chosen, with the version that was looked at; sent back to carry it out. */
    members: z.array(memberSchema),
    wouldChange: z.int(),
    /** On how many of the chosen a colleague is working: it bars nothing, but one had better ask. */
    claimedByOthers: z.int(),
    /** `null`: what the registers will answer is not known before they are asked. */
    moves: z.array(moveSchema).nullable(),
    failures: z.array(failureSchema),
    /** How many more would fail than are listed. */
    moreFailures: z.int(),
  })
  .openapi('DryRun');
export type DryRun = z.infer<typeof dryRunSchema>;

/** What a decision would do. Nothing is written and no register is asked. */
export const dryRun = createRoute({
  method: 'post',
  path: '/api/verification-batches/dry-run',
  tags: ['verification'],
  'x-access': access({ who: ['officer'] }),
  request: {
    body: jsonBody(
      z.strictObject({
        ...whatIsDecided,
        selection: z.union([
          z.strictObject({ cases: membersSchema }),
          z.strictObject({ filters: verificationFiltersSchema }),
        ]),
      }),
    ),
  },
  responses: { 200: json(dryRunSchema) },
});

export const BATCH_ACTIONS = ['undo', 'retry', 'resume'] as const;

export const batchSchema = z
  .object({
    id: z.string(),
    decision: z.union([decisionSchema, z.object({ kind: z.literal('undo') })]),
    group: groupSchema.nullable(),
    reason: z.string(),
    state: z.enum(['running', 'complete', 'interrupted']),
    startedAt: z.string(),
    startedBy: z.string(),
    finishedAt: z.string().nullable(),
    total: z.int(),
    done: z.int(),
    failed: z.int(),
    moves: z.array(moveSchema),
    /** The batch that this one takes back. */
    undoes: z.string().nullable(),
    undoneBy: z.string().nullable(),
    actions: z.array(
      z.object({
        name: z.enum(BATCH_ACTIONS),
        allowed: z.boolean(),
        because: z.string().nullable(),
      }),
    ),
  })
  .openapi('Batch');
export type Batch = z.infer<typeof batchSchema>;

export const batchDetailSchema = batchSchema
  .extend({ failures: z.array(failureSchema), moreFailures: z.int() })
  .openapi('BatchDetail');
export type BatchDetail = z.infer<typeof batchDetailSchema>;

/** Carries a decision out, each case a command of its own with the version that was seen. */
export const startBatch = createRoute({
  method: 'post',
  path: '/api/verification-batches',
  tags: ['verification'],
  'x-access': access({ who: ['officer'] }),
  request: {
    body: jsonBody(
      z.strictObject({
        ...whatIsDecided,
        cases: membersSchema,
        reason: reasonSchema,
        /** A retry with the same key decides nothing twice. */
        idempotencyKey: idSchema,
      }),
    ),
  },
  responses: { 202: json(batchSchema, 'Started') },
});

/** The latest batches of the reader's scope. */
export const listBatches = createRoute({
  method: 'get',
  path: '/api/verification-batches',
  tags: ['verification'],
  'x-access': access({ who: ['officer', 'supervisor'] }),
  responses: { 200: json(z.object({ rows: z.array(batchSchema) })) },
});

export const getBatch = createRoute({
  method: 'get',
  path: '/api/verification-batches/{batchId}',
  tags: ['verification'],
  'x-access': access({ who: ['officer', 'supervisor'], row: 'batch' }),
  request: { params: batchParams },
  responses: { 200: json(batchDetailSchema) },
});

const onBatch = {
  tags: ['verification'],
  'x-access': access({ who: ['officer'], row: 'batch' }),
};

/** Takes back what the batch supplied, case by case, where nothing newer rests on it; a batch of its own. */
export const undoBatch = createRoute({
  ...onBatch,
  method: 'post',
  path: '/api/verification-batches/{batchId}/undo',
  request: { params: batchParams, body: jsonBody(z.strictObject({ reason: reasonSchema })) },
  responses: { 202: json(batchSchema, 'Started') },
});

/** Tries those that failed once more, as they stand now. */
export const retryBatch = createRoute({
  ...onBatch,
  method: 'post',
  path: '/api/verification-batches/{batchId}/retry',
  request: { params: batchParams },
  responses: { 202: json(batchSchema, 'Started') },
});

/** Goes on with a batch that was interrupted. */
export const resumeBatch = createRoute({
  ...onBatch,
  method: 'post',
  path: '/api/verification-batches/{batchId}/resume',
  request: { params: batchParams },
  responses: { 202: json(batchSchema, 'Started') },
});

export const batchRoutes = [
  dryRun,
  startBatch,
  listBatches,
  getBatch,
  undoBatch,
  retryBatch,
  resumeBatch,
] as const;
