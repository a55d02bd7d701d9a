import type { EventType } from '../../domain/casework/events.ts';
import { access, createRoute, json, pageSchema, pageSizeSchema, textSchema, z } from './common.ts';

/**
 * All that the service can log: the events of cases, and these. An entry with another action does not compile, nor do
 * the console's words without a word for each.
 */
export type AuditAction =
  | EventType
  | 'revealed-pupil-id'
  | 'revealed-student-number'
  | 'revealed-guardian-id'
  | 'revealed-guardian-phone'
  | 'viewed-attachment'
  | 'set-notice'
  | 'removed-notice'
  | 'changed-intake-plan'
  | 'began-edition'
  | 'saved-ranges'
  | 'renamed-edition'
  | 'checked-edition'
  | 'reopened-edition'
  | 'discarded-edition'
  | 'scheduled-edition'
  | 'published-edition'
  | 'withdrew-edition'
  | 'release-refused-edition'
  | 'drafted-rulebook'
  | 'discarded-rulebook-draft'
  | 'applied-rulebook'
  | 'set-thresholds'
  | 'started-compare'
  | 'started-re-evaluate'
  | 'started-replay'
  | 'stopped-compare'
  | 'stopped-re-evaluate'
  | 'stopped-replay'
  | 'resumed-compare'
  | 'resumed-re-evaluate'
  | 'resumed-replay'
  | 'took-in-schools'
  | 'started-trial-run'
  | 'started-reference-run'
  | 'started-formal-run'
  | 'proposed-formal-run'
  | 'approved-formal-run'
  | 'withdrew-formal-run'
  | 'published-formal-run'
  | 'scheduled-reference-run'
  | 'withdrew-reference-run'
  | 'published-reference-run'
  | 'took-in-ranges'
  | 'took-in-gazetteer'
  | 'took-in-applications'
  | 'took-in-private-admissions'
  | 'looked-up-at-desk'
  | 'changed-check-in-settings'
  | 'changed-coordination-settings'
  | 'started-batch'
  | 'undid-batch'
  | 'retried-batch'
  | 'resumed-batch'
  | 'signed-in'
  | 'signed-out'
  | 'started-coordination-plan'
  | 'adjusted-coordination-plan'
  | 'proposed-coordination-plan'
  | 'approved-coordination-plan'
  | 'returned-coordination-plan'
  | 'issued-coordination-notices'
  | 'took-in-travel-times'
  | 'took-in-notice'
  | 'took-in-daily-figures'
  | 'exported-progress'
  | 'proposed-reference-run'
  | 'approved-reference-run';

export const auditRowSchema = z
  .object({
    id: z.string(),
    at: z.string(),
    actorId: z.string(),
    action: z.string(),
    subject: z.string().nullable(),
    reason: z.string().nullable(),
    requestId: z.string().nullable(),
  })
  .openapi('AuditRow');
export type AuditRow = z.infer<typeof auditRowSchema>;

export const listAudit = createRoute({
  method: 'get',
  path: '/api/audit',
  tags: ['audit'],
  'x-access': access({ who: ['supervisor'] }),
  request: {
    query: z.object({
      actor: textSchema(60).optional(),
      subject: textSchema(60).optional(),
      action: textSchema(60).optional(),
      page: pageSchema,
      pageSize: pageSizeSchema,
    }),
  },
  responses: {
    200: json(
      z.object({ rows: z.array(auditRowSchema), total: z.int(), page: z.int(), pageSize: z.int() }),
    ),
  },
});

export const auditRoutes = [listAudit] as const;
