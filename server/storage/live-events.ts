import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { LiveTopic } from '../contract/live.ts';
import type { Database } from './database.ts';

export interface LiveEvent {
  id: string;
  topic: LiveTopic;
  districtId: string | null;
  schools: string[];
  personId: string | null;
  collectionNumber: string | null;
}

/** Up to where everything has been told: the oldest transaction that was not over, and what came after it. */
export interface LiveMark {
  horizon: string;
  told: ReadonlySet<string>;
}

interface Row {
  horizon: string;
  events: (LiveEvent & { tx: string })[];
}

/**
 * What was committed since the mark, each exactly once. Numbers are given out in another order than transactions
 * end in; so everything is read again from the oldest transaction that was still open, less what was told.
 */
export async function readLiveEvents(
  db: Kysely<Database>,
  mark: LiveMark | null,
): Promise<{ events: LiveEvent[]; mark: LiveMark }> {
  const from = mark ? sql`${mark.horizon}::xid8` : sql`pg_snapshot_xmin(pg_current_snapshot())`;
  const { rows } = await sql<Row>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, coalesce((
      select json_agg(json_build_object('id', id::text, 'tx', tx::text, 'topic', topic, 'districtId', district_id,
        'schools', schools, 'personId', person_id, 'collectionNumber', collection_number) order by id)
      from live_event where tx >= ${from}), '[]'::json) as events`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the database does not say where it stands');
  const open = BigInt(row.horizon);
  return {
    events: row.events.filter(({ id }) => !mark?.told.has(id)),
    mark: {
      horizon: row.horizon,
      told: new Set(row.events.filter(({ tx }) => BigInt(tx) >= open).map(({ id }) => id)),
    },
  };
}
