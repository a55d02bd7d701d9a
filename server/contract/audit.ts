import { access, createRoute, json, pageSchema, pageSizeSchema, textSchema, z } from './common.ts';

export const auditRowSchema = z
  .object({
    id: z.string(),
    at: z.string(),
    actorId: z.string(),
    actorName: z.string().nullable(),
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
