import { CALL_OUTCOMES } from '../../domain/casework/events.ts';
import { DESK_ISSUES } from '../../domain/check-in/follow-up.ts';
import { actionSchema, caseStateSchema, caseStatusSchema, maskedPersonSchema } from './case.ts';
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

/** Whom somebody has to telephone or to decide on. A pupil may stand in a mismatch and among those not come. */
export const FOLLOW_UP_QUEUES = [...DESK_ISSUES, 'not-come', 'to-release'] as const;
export type FollowUpQueue = (typeof FOLLOW_UP_QUEUES)[number];

export const followUpRowSchema = z
  .object({
    collectionNumber: z.string(),
    name: z.string(),
    sex: z.enum(['male', 'female']),
    districtId: z.string(),
    schoolId: z.string().nullable(),
    status: caseStatusSchema,
    version: z.int(),
    /** Since when it waits; `null`: nothing has happened yet. */
    since: z.string().nullable(),
    /** The other school of a mismatch. */
    otherSchoolId: z.string().nullable(),
    /** Whom to call; a whole number is shown by the case's reveal, which is logged. */
    guardians: z.array(maskedPersonSchema.omit({ idNumberMasked: true })),
    /** Latest first. */
    calls: z.array(
      z.object({
        at: z.string(),
        by: z.string(),
        outcome: z.enum(CALL_OUTCOMES),
        text: z.string(),
      }),
    ),
    noShow: z.object({ at: z.string(), by: z.string(), reason: z.string().nullable() }).nullable(),
    actions: z.array(actionSchema),
  })
  .openapi('FollowUpRow');
export type FollowUpRow = z.infer<typeof followUpRowSchema>;

export const followUpSchema = z
  .object({
    at: z.string(),
    queue: z.enum(FOLLOW_UP_QUEUES),
    rows: z.array(followUpRowSchema),
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    counts: z.record(z.enum(FOLLOW_UP_QUEUES), z.int()),
    /** Until then nobody is reported as not having come. */
    closesAt: z.string(),
    closed: z.boolean(),
  })
  .openapi('FollowUp');
export type FollowUp = z.infer<typeof followUpSchema>;

export const listFollowUp = createRoute({
  method: 'get',
  path: '/api/follow-up',
  tags: ['follow-up'],
  'x-access': access({ who: ['registrar', 'officer', 'supervisor'] }),
  request: {
    query: z.object({
      queue: z.enum(FOLLOW_UP_QUEUES),
      school: idSchema.optional(),
      page: pageSchema,
      pageSize: pageSizeSchema,
    }),
  },
  responses: { 200: json(followUpSchema) },
});

const command = <P extends string, S extends z.ZodRawShape>(
  path: P,
  who: ['registrar', 'officer'] | ['officer'],
  body: S,
) => ({
  method: 'post' as const,
  path,
  tags: ['follow-up'],
  'x-access': access({ who, row: 'applicant' }),
  request: { params: applicantParams, body: jsonBody(z.strictObject(body)) },
  responses: { 200: json(caseStateSchema) },
});

/** What the family said on the telephone. */
export const noteCall = createRoute(
  command('/api/follow-up/{collectionNumber}/calls', ['registrar', 'officer'], {
    outcome: z.enum(CALL_OUTCOMES),
    text: textSchema(300),
  }),
);

/** The first person: the pupil did not come, the place ought to be released. */
export const reportNoShow = createRoute(
  command('/api/follow-up/{collectionNumber}/no-show', ['registrar', 'officer'], {
    version: versionSchema,
    reason: reasonSchema,
  }),
);

export const returnNoShow = createRoute(
  command('/api/follow-up/{collectionNumber}/no-show-return', ['registrar', 'officer'], {
    version: versionSchema,
    reason: reasonSchema,
  }),
);

/** The second person: the place goes to coordination at once. */
export const releasePlace = createRoute(
  command('/api/follow-up/{collectionNumber}/release', ['officer'], {
    version: versionSchema,
  }),
);

/** Which school stands where a private one claims a pupil whose family acted at a public one (L17). */
export const decideClaim = createRoute(
  command('/api/follow-up/{collectionNumber}/claim', ['officer'], {
    version: versionSchema,
    stands: z.enum(['private', 'public']),
    reason: reasonSchema,
  }),
);

export const followUpRoutes = [
  listFollowUp,
  noteCall,
  reportNoShow,
  returnNoShow,
  releasePlace,
  decideClaim,
] as const;
