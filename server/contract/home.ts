import { CASE_STATUSES } from '../../domain/casework/status.ts';
import { NOTICE_KINDS } from '../../domain/casework/notices.ts';
import { WAITING_STATUSES } from '../../domain/casework/steps.ts';
import { access, createRoute, json, jsonBody, z } from './common.ts';
import { statusCountsSchema } from './progress.ts';

const people = access({ who: ['officer', 'registrar', 'supervisor'] });

export const homeSchema = z
  .object({
    at: z.string(),
    total: z.int(),
    counts: statusCountsSchema,
    /** Waiting for three to seven days, and for longer; the ages of the applicants list. */
    late: z.array(z.object({ status: z.enum(WAITING_STATUSES), week: z.int(), longer: z.int() })),
    /** When this person was here before this visit; `null`: never. */
    lastVisit: z.string().nullable(),
    /** Who came to a status since then and stands there still. */
    changed: z.array(z.object({ status: z.enum(CASE_STATUSES), n: z.int() })),
    /** The queues of the follow-up that only an officer's decision ends. */
    toDecide: z.object({ 'private-and-public': z.int(), 'to-release': z.int() }),
    /** Proposed or checked by others, and this person may make it public. */
    publications: z.object({
      runs: z.int(),
      editions: z.array(z.object({ districtId: z.string(), n: z.int() })),
    }),
  })
  .openapi('Home');
export type Home = z.infer<typeof homeSchema>;

/** The person's day; asking says that they are here. Half an hour of silence ends a visit. */
export const noteVisit = createRoute({
  method: 'post',
  path: '/api/home/visits',
  tags: ['home'],
  'x-access': people,
  responses: { 200: json(homeSchema) },
});

export const noticeSchema = z
  .object({
    id: z.string(),
    at: z.string(),
    kind: z.enum(NOTICE_KINDS),
    districtId: z.string().nullable(),
    schoolId: z.string().nullable(),
    /** `null`: the service itself. */
    actorId: z.string().nullable(),
    /** A collection number, the id of a run or an edition, or the name of a source. */
    subject: z.string(),
    read: z.boolean(),
  })
  .openapi('ConsoleNotice');
export type NoticeRow = z.infer<typeof noticeSchema>;

export const noticeListSchema = z
  .object({ rows: z.array(noticeSchema), unread: z.int() })
  .openapi('ConsoleNoticeList');
export type NoticeList = z.infer<typeof noticeListSchema>;

export const listNotices = createRoute({
  method: 'get',
  path: '/api/notices',
  tags: ['home'],
  'x-access': people,
  responses: { 200: json(noticeListSchema) },
});

/** Marks notices as read for the person who asks; `null`: all of them. */
export const readNotices = createRoute({
  method: 'post',
  path: '/api/notices/read',
  tags: ['home'],
  'x-access': people,
  request: {
    body: jsonBody(
      z.strictObject({
        ids: z
          .array(z.string().regex(/^\d{1,18}$/, { error: 'not-a-notice' }))
          .max(200)
          .nullable(),
      }),
    ),
  },
  responses: { 200: json(noticeListSchema) },
});

export const homeRoutes = [noteVisit, listNotices, readNotices] as const;
