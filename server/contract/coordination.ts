import { COORDINATION_REASONS } from '../../domain/rulebook/verdict.ts';
import { caseStateSchema } from './case.ts';
import { reasonOrderSchema } from './coordination-settings.ts';
import { claimSchema } from './verification.ts';
import {
  access,
  applicantParams,
  collectionNumberSchema,
  createRoute,
  idSchema,
  json,
  jsonBody,
  pageSchema,
  pageSizeSchema,
  reasonSchema,
  textSchema,
  versionSchema,
  z,
} from './common.ts';

export const QUEUE_STATUSES = ['to-coordinate', 'held', 'proposed'] as const;

export const queueRowSchema = z
  .object({
    /** 1 is served first; the order is the season's, counted within the reader's scope. */
    position: z.int(),
    collectionNumber: z.string(),
    name: z.string(),
    districtId: z.string(),
    reasons: z.array(z.enum(COORDINATION_REASONS)),
    category: z.int().nullable(),
    homeAddress: z.string().nullable(),
    homePoint: z.tuple([z.number(), z.number()]).nullable(),
    homeSchoolIds: z.array(z.string()),
    status: z.enum(QUEUE_STATUSES),
    pendingSchoolId: z.string().nullable(),
    pendingBy: z.string().nullable(),
    version: z.int(),
    /** Who works on it; it bars nobody. */
    claim: claimSchema.nullable(),
  })
  .openapi('QueueRow');
export type QueueRow = z.infer<typeof queueRowSchema>;

export const listQueue = createRoute({
  method: 'get',
  path: '/api/coordination',
  tags: ['coordination'],
  'x-access': access({ who: ['officer', 'supervisor'] }),
  request: {
    query: z.object({
      district: idSchema.optional(),
      status: z.enum(QUEUE_STATUSES).optional(),
      q: textSchema(100).optional(),
      page: pageSchema,
      pageSize: pageSizeSchema,
    }),
  },
  responses: {
    200: json(
      z.object({
        rows: z.array(queueRowSchema),
        total: z.int(),
        page: z.int(),
        pageSize: z.int(),
        counts: z.record(z.string(), z.int()),
        /** In which the reasons are served; false information comes after all of them (L13). */
        reasonOrder: reasonOrderSchema,
      }),
    ),
  },
});

export const schoolOptionSchema = z.object({
  schoolId: z.string(),
  /** 1 is offered first. */
  rank: z.int(),
  /** Great-circle metres from the home; `null` when the home's place is unknown. */
  metres: z.int().nullable(),
  capacity: z.int(),
  placesLeft: z.int(),
  ownCatchment: z.boolean(),
  /** Why it cannot be given now; `null` when it can. */
  barred: z.string().nullable(),
});
export const optionsSchema = z
  .object({ state: caseStateSchema, options: z.array(schoolOptionSchema) })
  .openapi('CoordinationOptions');
export type CoordinationOptions = z.infer<typeof optionsSchema>;

export const getOptions = createRoute({
  method: 'get',
  path: '/api/coordination/{collectionNumber}/options',
  tags: ['coordination'],
  'x-access': access({ who: ['officer', 'supervisor'], row: 'applicant' }),
  request: { params: applicantParams },
  responses: { 200: json(optionsSchema) },
});

/** Takes one place of the school for this pupil until released, proposed or expired. */
export const hold = createRoute({
  method: 'post',
  path: '/api/coordination/{collectionNumber}/hold',
  tags: ['coordination'],
  'x-access': access({ who: ['officer'], row: 'applicant' }),
  request: {
    params: applicantParams,
    body: jsonBody(z.strictObject({ version: versionSchema, schoolId: idSchema })),
  },
  responses: { 200: json(caseStateSchema) },
});

export const releaseHold = createRoute({
  method: 'post',
  path: '/api/coordination/{collectionNumber}/release',
  tags: ['coordination'],
  'x-access': access({ who: ['officer'], row: 'applicant' }),
  request: { params: applicantParams, body: jsonBody(z.strictObject({ version: versionSchema })) },
  responses: { 200: json(caseStateSchema) },
});

export const propose = createRoute({
  method: 'post',
  path: '/api/coordination/{collectionNumber}/propose',
  tags: ['coordination'],
  'x-access': access({ who: ['officer'], row: 'applicant' }),
  request: {
    params: applicantParams,
    body: jsonBody(
      z.strictObject({ version: versionSchema, schoolId: idSchema, reason: reasonSchema }),
    ),
  },
  responses: { 200: json(caseStateSchema) },
});

export const approve = createRoute({
  method: 'post',
  path: '/api/coordination/{collectionNumber}/approve',
  tags: ['coordination'],
  'x-access': access({ who: ['officer'], row: 'applicant' }),
  request: { params: applicantParams, body: jsonBody(z.strictObject({ version: versionSchema })) },
  responses: { 200: json(caseStateSchema) },
});

export const returnProposal = createRoute({
  method: 'post',
  path: '/api/coordination/{collectionNumber}/return',
  tags: ['coordination'],
  'x-access': access({ who: ['officer'], row: 'applicant' }),
  request: {
    params: applicantParams,
    body: jsonBody(z.strictObject({ version: versionSchema, reason: reasonSchema })),
  },
  responses: { 200: json(caseStateSchema) },
});

/** Before the family was told of it (`issue-notice`): the place is free at once. */
export const withdrawApproval = createRoute({
  method: 'post',
  path: '/api/coordination/{collectionNumber}/withdraw-approval',
  tags: ['coordination'],
  'x-access': access({ who: ['officer'], row: 'applicant' }),
  request: {
    params: applicantParams,
    body: jsonBody(z.strictObject({ version: versionSchema, reason: reasonSchema })),
  },
  responses: { 200: json(caseStateSchema) },
});

/** Two children for whom the same officer holds places change them, also where both schools are full. */
export const swapHolds = createRoute({
  method: 'post',
  path: '/api/coordination/{collectionNumber}/swap',
  tags: ['coordination'],
  'x-access': access({ who: ['officer'], row: 'applicant' }),
  request: {
    params: applicantParams,
    body: jsonBody(
      z.strictObject({
        version: versionSchema,
        with: collectionNumberSchema,
        withVersion: versionSchema,
      }),
    ),
  },
  responses: { 200: json(caseStateSchema) },
});

export const coordinationRoutes = [
  listQueue,
  getOptions,
  hold,
  releaseHold,
  propose,
  approve,
  returnProposal,
  withdrawApproval,
  swapHolds,
] as const;
