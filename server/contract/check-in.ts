import {
  access,
  applicantParams,
  collectionNumberSchema,
  createRoute,
  json,
  jsonBody,
  pageSchema,
  pageSizeSchema,
  reasonSchema,
  textSchema,
  versionSchema,
  z,
} from './common.ts';
import { CHECK_IN_REFUSALS } from '../../domain/check-in/refusal.ts';
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

export const DESK_NOTICES = ['confirmed-elsewhere', 'private-claimed', 'reported-no-show'] as const;

/**
 * Why a number typed at the desk cannot be checked in here. Of a child who belongs elsewhere only the school is
 * said, so that the family can be sent there, and the look is logged; the child does not exist for this desk.
 */
export const deskAnswerSchema = z
  .object({
    row: rosterRowSchema.nullable(),
    refusal: z.enum(CHECK_IN_REFUSALS).nullable(),
    /** Where the place is, with `placed-elsewhere`, `private-admitted` and `claim-undecided`. */
    schoolId: z.string().nullable(),
    /** By whom the child was checked in here. */
    checkedIn: z
      .object({ at: z.string(), by: z.string().nullable(), desk: z.string().nullable() })
      .nullable(),
    /** What the family should be told all the same. */
    notices: z.array(z.object({ code: z.enum(DESK_NOTICES), schoolId: z.string().nullable() })),
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

/** What a desk needs to go on without a network, and no more: no ID number, no school, no guardian. */
export const offlineRosterSchema = z
  .object({
    at: z.string(),
    rows: z.array(
      z.object({
        collectionNumber: z.string(),
        name: z.string(),
        sex: z.enum(['male', 'female']),
        status: caseStatusSchema,
        checkedInAt: z.string().nullable(),
        version: z.int(),
      }),
    ),
  })
  .openapi('OfflineRoster');
export type OfflineRoster = z.infer<typeof offlineRosterSchema>;
export type OfflineRow = OfflineRoster['rows'][number];

export const getOfflineRoster = createRoute({
  method: 'get',
  path: '/api/check-in/offline-roster',
  tags: ['check-in'],
  'x-access': access({ who: ['registrar'] }),
  responses: { 200: json(offlineRosterSchema) },
});

/** The desk names each check-in before it sends it; the same key never checks in twice. */
const checkInKeySchema = textSchema(60).min(8);
const deskFacts = {
  /** By the desk's clock, kept beside the service's, which is what counts. */
  deskAt: z.iso.datetime({ offset: true }).optional(),
  /** How long the desk kept it, by its own clock. */
  heldSeconds: z.int().min(0).max(31_536_000).optional(),
  /** What the desk calls itself. */
  desk: textSchema(40).optional(),
  /** Ids of the season's papers that were ticked. */
  papers: z.array(textSchema(40).min(1)).max(12).optional(),
};

export const checkIn = createRoute({
  method: 'post',
  path: '/api/check-in/{collectionNumber}',
  tags: ['check-in'],
  'x-access': access({ who: ['registrar'], row: 'applicant' }),
  request: {
    params: applicantParams,
    body: jsonBody(
      z.strictObject({ version: versionSchema, key: checkInKeySchema.optional(), ...deskFacts }),
    ),
  },
  responses: { 200: json(caseStateSchema) },
});

export const BATCH_LIMIT = 200;
export const BATCH_OUTCOMES = ['would-check-in', 'checked-in', 'repeated', 'refused'] as const;

/**
 * Several at once, each for itself: one that is refused keeps nobody else from being checked in. A desk that was
 * without a network sends its row in this way, each with its own time; what is said for all stands for the rest.
 */
export const checkInBatch = createRoute({
  method: 'post',
  path: '/api/check-in-batch',
  tags: ['check-in'],
  'x-access': access({ who: ['registrar'] }),
  request: {
    body: jsonBody(
      z.strictObject({
        /** Says what would happen and changes nothing. */
        dryRun: z.boolean(),
        desk: deskFacts.desk,
        papers: deskFacts.papers,
        items: z
          .array(
            z.strictObject({
              collectionNumber: collectionNumberSchema,
              version: versionSchema,
              key: checkInKeySchema,
              deskAt: deskFacts.deskAt,
              heldSeconds: deskFacts.heldSeconds,
              desk: deskFacts.desk,
              papers: deskFacts.papers,
            }),
          )
          .min(1)
          .max(BATCH_LIMIT),
      }),
    ),
  },
  responses: {
    200: json(
      z
        .object({
          /** Stands in the audit log with every one of them. */
          receipt: z.string(),
          at: z.string(),
          dryRun: z.boolean(),
          results: z.array(
            z.object({
              collectionNumber: z.string(),
              outcome: z.enum(BATCH_OUTCOMES),
              /** Why not. */
              code: z.string().nullable(),
              /** The case as it stands now; `null`: it is not the school's, or nobody asked for it. */
              state: caseStateSchema.nullable(),
            }),
          ),
        })
        .openapi('CheckInReceipt'),
    ),
  },
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

export const checkInRoutes = [
  getRoster,
  findAtDesk,
  getOfflineRoster,
  checkIn,
  checkInBatch,
  undoCheckIn,
] as const;
