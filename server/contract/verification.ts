import {
  APPLICANT_KINDS,
  EVIDENCE_KINDS,
  EXTRACTION_STATUSES,
  SOURCE_SYSTEMS,
} from '../../domain/evidence/evidence.ts';
import { DECISION_KINDS } from '../../domain/verification/decisions.ts';
import { VERIFICATION_GROUPS } from '../../domain/verification/groups.ts';
import {
  access,
  applicantParams,
  createRoute,
  idSchema,
  json,
  jsonBody,
  noContent,
  pageSchema,
  pageSizeSchema,
  textSchema,
  z,
} from './common.ts';

export const groupSchema = z.enum(VERIFICATION_GROUPS);
export const CLAIM_FILTERS = ['free', 'mine', 'others'] as const;

/** Who is working on a case. It bars nobody: a colleague sees it before acting. */
export const claimSchema = z
  .object({
    by: z.string(),
    mine: z.boolean(),
    since: z.string(),
    /** When it ends unless its holder does something. */
    until: z.string(),
    /** Whose claim it was, when it was taken over. */
    takenFrom: z.string().nullable(),
  })
  .openapi('Claim');
export type Claim = z.infer<typeof claimSchema>;

const neededFactSchema = z.object({
  fact: z.string(),
  /** The same name for every case, such as `property-title.usage`. */
  kind: z.string(),
  from: z.enum(['family', 'officer', 'source']),
  /** The paper on which it would stand, and what its register said; `null` for what stands on none. */
  paper: z.enum(EVIDENCE_KINDS).nullable(),
  source: z.enum(SOURCE_SYSTEMS).nullable(),
  status: z.enum(EXTRACTION_STATUSES).nullable(),
});

export const verificationRowSchema = z
  .object({
    collectionNumber: z.string(),
    name: z.string(),
    districtId: z.string(),
    kind: z.enum(APPLICANT_KINDS),
    homeAddress: z.string().nullable(),
    /** Since when the family waits: the submission; `null` where there is none. */
    waitingSince: z.string().nullable(),
    /** Since when the family is asked for something. */
    familyAskedAt: z.string().nullable(),
    version: z.int(),
    groups: z.array(groupSchema),
    /** What is open, those of the group that was asked for first. */
    questions: z.array(
      z.object({ group: groupSchema, code: z.string(), needs: z.array(neededFactSchema) }),
    ),
    claim: claimSchema.nullable(),
  })
  .openapi('VerificationRow');
export type VerificationRow = z.infer<typeof verificationRowSchema>;

const filters = {
  group: groupSchema.optional(),
  kind: z.enum(APPLICANT_KINDS).optional(),
  /** The one search box. */
  q: textSchema(100).optional(),
  claim: z.enum(CLAIM_FILTERS).optional(),
  /** Whether the family was asked for something and has not answered. */
  asked: z.enum(['yes', 'no']).optional(),
};
export const verificationFiltersSchema = z.strictObject(filters);
export type VerificationFilters = z.infer<typeof verificationFiltersSchema>;

export const verificationListSchema = z
  .object({
    rows: z.array(verificationRowSchema),
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    /** Cases in each group with the other filters kept; a case may stand in several. */
    counts: z.record(z.string(), z.int()),
    /** Cases in any group. */
    all: z.int(),
    /** What may be decided here, the likeliest first, and why not. */
    decisions: z.array(
      z.object({
        kind: z.enum(DECISION_KINDS),
        allowed: z.boolean(),
        because: z.string().nullable(),
      }),
    ),
    claimMinutes: z.int(),
    /** The service's own time, from which it is reckoned how long a family has waited. */
    asOf: z.string(),
  })
  .openapi('VerificationList');
export type VerificationList = z.infer<typeof verificationListSchema>;

/** The queue, longest waiting first. */
export const listVerification = createRoute({
  method: 'get',
  path: '/api/verification',
  tags: ['verification'],
  'x-access': access({ who: ['officer', 'supervisor'] }),
  request: {
    query: z.object({
      ...filters,
      district: idSchema.optional(),
      page: pageSchema,
      pageSize: pageSizeSchema,
    }),
  },
  responses: { 200: json(verificationListSchema) },
});

/** Takes the longest waiting case that nobody works on, and lets go of what one had. */
export const claimNext = createRoute({
  method: 'post',
  path: '/api/verification/next',
  tags: ['verification'],
  'x-access': access({ who: ['officer'] }),
  request: {
    body: jsonBody(
      z.strictObject({
        filters: verificationFiltersSchema,
        /** Goes on behind this case; at the end it begins anew. */
        after: z
          .string()
          .regex(/^20\d{2}\d{4,10}$/, { error: 'not-a-collection-number' })
          .optional(),
      }),
    ),
  },
  responses: { 200: json(z.object({ collectionNumber: z.string().nullable() })) },
});

const one = '/api/verification/{collectionNumber}/claim';

export const getClaim = createRoute({
  method: 'get',
  path: one,
  tags: ['verification'],
  'x-access': access({ who: ['officer', 'supervisor'], row: 'applicant' }),
  request: { params: applicantParams },
  responses: { 200: json(z.object({ claim: claimSchema.nullable(), asOf: z.string() })) },
});

/** Takes or renews a claim. One of a colleague is taken over only when that is asked for. */
export const claimCase = createRoute({
  method: 'post',
  path: one,
  tags: ['verification'],
  'x-access': access({ who: ['officer'], row: 'applicant' }),
  request: { params: applicantParams, body: jsonBody(z.strictObject({ takeOver: z.boolean() })) },
  responses: { 200: json(z.object({ claim: claimSchema })) },
});

/** Lets go of one's own claim; of a colleague's nothing happens. */
export const releaseClaim = createRoute({
  method: 'delete',
  path: one,
  tags: ['verification'],
  'x-access': access({ who: ['officer'], row: 'applicant' }),
  request: { params: applicantParams },
  responses: { 204: noContent },
});

export const verificationRoutes = [
  listVerification,
  claimNext,
  getClaim,
  claimCase,
  releaseClaim,
] as const;
