import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { foldCase } from '../../domain/casework/fold.ts';
import { projection, toEvent } from './cases.ts';
import type { Database } from './database.ts';

const CHUNK = 1_000;

/** The changes of cases that were there before changes were written down, from their events. */
export async function fillChanges(db: Kysely<Database>): Promise<void> {
  for (let after = ''; ;) {
    const cases = await db
      .selectFrom('case_state')
      .select(['collection_number', 'season', 'district_id'])
      .where('collection_number', '>', after)
      .orderBy('collection_number')
      .limit(CHUNK)
      .execute();
    const last = cases.at(-1);
    if (!last) return;
    const events = await db
      .selectFrom('case_event')
      .selectAll()
      .where('collection_number', '>', after)
      .where('collection_number', '<=', last.collection_number)
      .orderBy('collection_number')
      .orderBy('seq')
      .execute();
    const byNumber = Map.groupBy(events, (event) => event.collection_number);
    const changes = cases.flatMap((row) =>
      changesOf(row.collection_number, byNumber.get(row.collection_number) ?? []).map((change) => ({
        ...row,
        ...change,
      })),
    );
    const rows = JSON.stringify(changes);
    await sql`insert into case_change
        (season, collection_number, district_id, at, since, status, school_id, reasons, from_status, from_school_id)
      select season, collection_number, district_id, at, since, status, school_id, reasons, from_status, from_school_id
      from json_populate_recordset(null::case_change, ${rows}::json)`.execute(db);
    await sql`update case_state as c set since = n.since, moved_at = n.at
      from (select distinct on (collection_number) collection_number, since, at from case_change
        where collection_number > ${after} and collection_number <= ${last.collection_number}
        order by collection_number, id desc) as n
      where n.collection_number = c.collection_number`.execute(db);
    after = last.collection_number;
  }
}

interface Before {
  status: string;
  school: string | null;
  reasons: string;
  since: string;
}

const isSame = (before: Before, now: Omit<Before, 'since'>) =>
  before.status === now.status && before.school === now.school && before.reasons === now.reasons;

const cameFrom = (before: Before | null) => ({
  from_status: before?.status ?? null,
  from_school_id: before?.school ?? null,
});
const sinceOf = (before: Before | null, status: string, at: string) =>
  before?.status === status ? before.since : at;

function changesOf(collectionNumber: string, rows: Parameters<typeof toEvent>[0][]) {
  const events = rows.map(toEvent);
  const changes = [];
  let before: Before | null = null;
  let newest = '';
  for (let count = firstCount(events); count <= events.length; count += 1) {
    const event = events[count - 1];
    if (!event) break;
    const {
      status,
      placed_school_id: school,
      reasons,
    } = projection(collectionNumber, foldCase(events.slice(0, count)));
    newest = event.at > newest ? event.at : newest;
    if (before !== null && isSame(before, { status, school, reasons: reasons.join() })) continue;
    const since = sinceOf(before, status, newest);
    changes.push({
      at: newest,
      since,
      status,
      school_id: school,
      reasons,
      ...cameFrom(before),
    });
    before = { status, school, reasons: reasons.join(), since };
  }
  return changes;
}

/** A case is first stored with the verdict that it got in the same moment. */
function firstCount(events: readonly { at: string }[]): number {
  const [first] = events;
  let count = 1;
  while (events[count] && events[count]?.at === first?.at) count += 1;
  return count;
}
