import type { Kysely } from 'kysely';
import type { AuditAction, AuditRow } from '../contract/audit.ts';
import type { Database } from './database.ts';

export interface AuditEntry {
  at: string;
  actorId: string;
  action: AuditAction;
  subject: string | null;
  reason: string | null;
  requestId: string | null;
}

export async function appendAudit(db: Kysely<Database>, entry: AuditEntry): Promise<void> {
  await db
    .insertInto('audit_log')
    .values({
      at: entry.at,
      actor_id: entry.actorId,
      action: entry.action,
      subject: entry.subject,
      reason: entry.reason,
      request_id: entry.requestId,
    })
    .execute();
}

export async function listAuditRows(
  db: Kysely<Database>,
  filter: { actor?: string; subject?: string; action?: string; page: number; pageSize: number },
): Promise<{ rows: AuditRow[]; total: number }> {
  let query = db.selectFrom('audit_log');
  if (filter.actor) query = query.where('actor_id', '=', filter.actor);
  if (filter.subject) query = query.where('subject', '=', filter.subject);
  if (filter.action) query = query.where('action', '=', filter.action);
  const { total } = await query
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select([
      'audit_log.id',
      'audit_log.at',
      'audit_log.actor_id',
      'audit_log.action',
      'audit_log.subject',
      'audit_log.reason',
      'audit_log.request_id',
    ])
    .orderBy('audit_log.id', 'desc')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute();
  return {
    total: Number(total),
    rows: rows.map((row) => ({
      id: row.id,
      at: row.at,
      actorId: row.actor_id,
      action: row.action,
      subject: row.subject,
      reason: row.reason,
      requestId: row.request_id,
    })),
  };
}
