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
import { caseStateSchema, caseStatusSchema } from './case.ts';

export const rosterRowSchema = z
  .object({
    collectionNumber: z.string(),
    name: z.string(),
    sex: z.enum(['male', 'female']),
    idNumberMasked: z.string(),
    primarySchool: z.string(),
    status: caseStatusSchema,
    checkedInAt: z.string().nullable(),
    guardianConfirmedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi('RosterRow');
export type RosterRow = z.infer<typeof rosterRowSchema>;

export const ROSTER_STATUSES = [
  'placed',
  'confirmed',
  'checked-in',
  'enrolled',
  'private',
] as const;

/** The pupils of the registrar's own school, once the places are published. */
export const getRoster = createRoute({
  method: 'get',
  path: '/api/check-in/roster',
  tags: ['check-in'],
  'x-access': access({ who: ['registrar'] }),
  request: {
    query: z.object({
      q: textSchema(100).optional(),
      status: z.enum(ROSTER_STATUSES).optional(),
      page: pageSchema,
      pageSize: pageSizeSchema,
    }),
  },
  responses: {
    200: json(
      z.object({
        /** The service's clock when it counted. */
        at: z.string(),
        rows: z.array(rosterRowSchema),
        total: z.int(),
        page: z.int(),
        pageSize: z.int(),
        counts: z.record(z.string(), z.int()),
      }),
    ),
  },
});

/** Why a number typed at the desk cannot be checked in here. Only the code and, where the child belongs elsewhere, nothing more: what a role may not see does not exist for it. */
export const deskAnswerSchema = z
  .object({
    row: rosterRowSchema.nullable(),
    refusal: z.string().nullable(),
  })
  .openapi('DeskAnswer');
export type DeskAnswer = z.infer<typeof deskAnswerSchema>;

export const findAtDesk = createRoute({
  method: 'get',
  path: '/api/check-in/desk',
  tags: ['check-in'],
  'x-access': access({ who: ['registrar'] }),
  request: { query: z.object({ number: textSchema(40).min(1) }) },
  responses: { 200: json(deskAnswerSchema) },
});

export const checkIn = createRoute({
  method: 'post',
  path: '/api/check-in/{collectionNumber}',
  tags: ['check-in'],
  'x-access': access({ who: ['registrar'], row: 'applicant' }),
  request: { params: applicantParams, body: jsonBody(z.strictObject({ version: versionSchema })) },
  responses: { 200: json(caseStateSchema) },
});

export const undoCheckIn = createRoute({
  method: 'post',
  path: '/api/check-in/{collectionNumber}/undo',
  tags: ['check-in'],
  'x-access': access({ who: ['registrar'], row: 'applicant' }),
  request: {
    params: applicantParams,
    body: jsonBody(z.strictObject({ version: versionSchema, reason: reasonSchema })),
  },
  responses: { 200: json(caseStateSchema) },
});

/** What guardians confirmed in the city's app (L12). Repeating one changes nothing. */
export const intakeConfirmations = createRoute({
  method: 'post',
  path: '/api/intake/guardian-confirmations',
  tags: ['intake'],
  'x-access': access({ who: ['intake'] }),
  request: {
    body: jsonBody(
      z.strictObject({
        confirmations: z
          .array(
            z.strictObject({
              collectionNumber: collectionNumberSchema,
              schoolId: idSchema,
            }),
          )
          .min(1)
          .max(1_000),
      }),
    ),
  },
  responses: {
    200: json(
      z.object({
        accepted: z.int(),
        unchanged: z.int(),
        refused: z.array(z.object({ collectionNumber: z.string(), code: z.string() })),
      }),
    ),
  },
});

export const checkInRoutes = [
  getRoster,
  findAtDesk,
  checkIn,
  undoCheckIn,
  intakeConfirmations,
] as const;
