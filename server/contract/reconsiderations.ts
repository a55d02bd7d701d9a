import {
  RECONSIDERATION_GROUNDS,
  RECONSIDERATION_STATES,
} from '../../domain/casework/reconsideration.ts';
import { CLAUSE_IDS } from '../../domain/rulebook/verdict.ts';
import { attachmentIds } from './attachments.ts';
import { caseSchema, caseStatusSchema } from './case.ts';
import {
  access,
  applicantParams,
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
import { PLAN_AIMS } from '../../domain/coordination/plan-problem.ts';

/** `waiting`: changed, while the right school had no place; the child is served first when one comes free. */
export const RECONSIDERATION_LISTS = [
  'open',
  'waiting',
  'changed',
  'upheld',
  'withdrawn',
] as const satisfies readonly ('waiting' | (typeof RECONSIDERATION_STATES)[number])[];

export const reconsiderationRowSchema = z
  .object({
    collectionNumber: z.string(),
    name: z.string(),
    districtId: z.string(),
    status: caseStatusSchema,
    state: z.enum(RECONSIDERATION_STATES),
    openedAt: z.string(),
    openedBy: z.string().nullable(),
    askedBy: z.string(),
    askedOn: z.string(),
    ground: z.enum(RECONSIDERATION_GROUNDS),
    reason: z.string().nullable(),
    /** Where the case takes a place now. */
    schoolId: z.string().nullable(),
    awaitedSchoolId: z.string().nullable(),
    /** Whether the reader may decide it, and why not. */
    decide: z.object({ allowed: z.boolean(), because: z.string().nullable() }),
  })
  .openapi('ReconsiderationRow');
export type ReconsiderationRow = z.infer<typeof reconsiderationRowSchema>;

export const listReconsiderations = createRoute({
  method: 'get',
  path: '/api/reconsiderations',
  tags: ['reconsiderations'],
  'x-access': access({ who: ['officer', 'supervisor'] }),
  request: {
    query: z.object({
      list: z.enum(RECONSIDERATION_LISTS).default('open'),
      district: idSchema.optional(),
      page: pageSchema,
      pageSize: pageSizeSchema,
    }),
  },
  responses: {
    200: json(
      z.object({
        at: z.string(),
        rows: z.array(reconsiderationRowSchema),
        total: z.int(),
        page: z.int(),
        pageSize: z.int(),
        counts: z.record(z.enum(RECONSIDERATION_LISTS), z.int()),
        /** Of the open ones, how many have waited longer than so many days. */
        overdue: z.int(),
        days: z.int(),
      }),
    ),
  },
});

const officers = access({ who: ['officer'], row: 'applicant' });
const stated = { version: versionSchema, reason: reasonSchema };

/** The family asks for what was decided to be looked at again; nothing changes by it. */
export const openReconsideration = createRoute({
  method: 'post',
  path: '/api/applicants/{collectionNumber}/reconsiderations',
  tags: ['reconsiderations'],
  'x-access': officers,
  request: {
    params: applicantParams,
    body: jsonBody(
      z.strictObject({
        ...stated,
        askedBy: textSchema(60).min(1),
        askedOn: z.iso.date({ error: 'not-a-date' }),
        ground: z.enum(RECONSIDERATION_GROUNDS),
        attachments: attachmentIds,
      }),
    ),
  },
  responses: { 200: json(caseSchema) },
});

export const withdrawReconsideration = createRoute({
  method: 'post',
  path: '/api/applicants/{collectionNumber}/reconsiderations/withdraw',
  tags: ['reconsiderations'],
  'x-access': officers,
  request: { params: applicantParams, body: jsonBody(z.strictObject(stated)) },
  responses: { 200: json(caseSchema) },
});

/** By a second person. A changed outcome finds its place in the same transaction, without moving anybody. */
export const decideReconsideration = createRoute({
  method: 'post',
  path: '/api/applicants/{collectionNumber}/reconsiderations/decide',
  tags: ['reconsiderations'],
  'x-access': officers,
  request: {
    params: applicantParams,
    body: jsonBody(
      z.strictObject({
        ...stated,
        outcome: z.enum(['upheld', 'changed']),
        clause: z.enum(CLAUSE_IDS),
        /** Where the child has a right to a place; needed where the outcome is changed. */
        schoolId: idSchema.optional(),
        attachments: attachmentIds,
      }),
    ),
  },
  responses: { 200: json(caseSchema) },
});

/** What a changed outcome would find at this moment. Nothing is kept of it. */
export const previewReconsideration = createRoute({
  method: 'get',
  path: '/api/applicants/{collectionNumber}/reconsiderations/place',
  tags: ['reconsiderations'],
  'x-access': officers,
  request: { params: applicantParams, query: z.object({ schoolId: idSchema }) },
  responses: {
    200: json(
      z.object({
        found: z.enum(['right-school', 'nearest', 'stays', 'waits']),
        schoolId: z.string().nullable(),
        placesLeft: z.int(),
      }),
    ),
  },
});

export const packSchema = z
  .object({
    at: z.string(),
    /** The plans that had the child, newest first. */
    plans: z.array(
      z.object({
        planId: z.string(),
        startedAt: z.string(),
        startedBy: z.string().nullable(),
        position: z.int(),
        pupils: z.int(),
        plannedSchoolId: z.string().nullable(),
        servedSchoolId: z.string().nullable(),
        chosenSchoolId: z.string().nullable(),
        /** Whether it was ever put forward; most plans are only tried. */
        proposed: z.boolean(),
        metres: z.int().nullable(),
        approvedAt: z.string().nullable(),
        inputHash: z.string().nullable(),
        /** What the certificate proves, stage by stage; it was checked before the plan was kept. */
        stages: z.array(
          z.object({ tier: z.int(), aim: z.enum(['placed', ...PLAN_AIMS]), value: z.number() }),
        ),
      }),
    ),
    /** The district's schools as the case ranks them now. */
    options: z.array(
      z.object({
        schoolId: z.string(),
        metres: z.int().nullable(),
        placesLeft: z.int(),
        ownCatchment: z.boolean(),
      }),
    ),
  })
  .openapi('ReconsiderationPack');
export type ReconsiderationPack = z.infer<typeof packSchema>;

/** Beside the case itself, what a reconsideration is decided by; printed as one file. */
export const getPack = createRoute({
  method: 'get',
  path: '/api/applicants/{collectionNumber}/pack',
  tags: ['reconsiderations'],
  'x-access': access({ who: ['officer', 'supervisor'], row: 'applicant' }),
  request: { params: applicantParams },
  responses: { 200: json(packSchema) },
});

/** The family gave up the private school: the case is coordinated again where the rules say so (L17). */
export const withdrawPrivate = createRoute({
  method: 'post',
  path: '/api/applicants/{collectionNumber}/private-withdrawal',
  tags: ['applicants'],
  'x-access': officers,
  request: { params: applicantParams, body: jsonBody(z.strictObject(stated)) },
  responses: { 200: json(caseSchema) },
});

export const reconsiderationRoutes = [
  listReconsiderations,
  openReconsideration,
  withdrawReconsideration,
  decideReconsideration,
  previewReconsideration,
  getPack,
  withdrawPrivate,
] as const;
