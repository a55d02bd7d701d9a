import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { CaseEvent } from '../../domain/casework/events.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import { projection, toEventRow } from './cases.ts';
import type { Database } from './database.ts';
import { PREPARED } from './prepared.ts';

/** What a command adds to one case, and the version that it was decided on. */
export interface CaseWrite {
  collectionNumber: string;
  from: number;
  events: readonly CaseEvent[];
  /** The case afterwards. */
  state: CaseState;
  at: string;
  actorId: string;
  requestId: string;
}

/**
 * Events, projection and audit of many cases in one statement, which is its own transaction. A case is written at the
 * version that was decided on or not at all; the answer says which were. The rows are locked in the order of their
 * numbers, so that two such statements never wait for each other.
 */
export async function writeAtOnce(
  db: Kysely<Database>,
  writes: readonly CaseWrite[],
): Promise<Set<string>> {
  if (writes.length === 0) return new Set();
  const froms = writes.map(({ collectionNumber, from }) => ({
    collection_number: collectionNumber,
    from_version: from,
  }));
  const states = writes.map(({ collectionNumber, state, at }) => ({
    ...projection(collectionNumber, state),
    collection_number: collectionNumber,
    changed_at: at,
  }));
  // Whatever the fold comes to say in a column is written; the statement is the same each time.
  const columns = Object.keys(states[0] ?? {}).filter((name) => name !== 'collection_number');
  const events = writes.flatMap((write) =>
    write.events.map((event) => toEventRow(write.collectionNumber, event)),
  );
  const audit = writes.flatMap(({ collectionNumber, at, actorId, requestId, events: added }) =>
    added.map(({ type, reason }) => ({
      collection_number: collectionNumber,
      at,
      actor_id: actorId,
      action: type,
      reason,
      request_id: requestId,
    })),
  );
  const { rows } = await sql<{ collection_number: string }>`
    with held as (
      select c.collection_number
      from json_to_recordset(${JSON.stringify(froms)}::json) as f(collection_number text, from_version integer)
      join case_state c on c.collection_number = f.collection_number and c.version = f.from_version
      order by c.collection_number
      for update of c
    ), moved as (
      update case_state c set ${sql.join(columns.map((name) => sql`${sql.ref(name)} = n.${sql.ref(name)}`))}
      from json_populate_recordset(null::case_state, ${JSON.stringify(states)}::json) n
      join held using (collection_number)
      where c.collection_number = n.collection_number
      returning c.collection_number
    ), happened as (
      insert into case_event
      select e.* from json_populate_recordset(null::case_event, ${JSON.stringify(events)}::json) e
      join moved using (collection_number)
    ), logged as (
      insert into audit_log (at, actor_id, action, subject, reason, request_id)
      select a.at, a.actor_id, a.action, a.collection_number, a.reason, a.request_id
      from json_to_recordset(${JSON.stringify(audit)}::json) as a(
        collection_number text, at timestamptz, actor_id text, action text, reason text, request_id text)
      join moved using (collection_number)
    )
    select collection_number from moved ${PREPARED}`.execute(db);
  return new Set(rows.map((row) => row.collection_number));
}
