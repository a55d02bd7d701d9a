import type { App } from '../server/deps.ts';
import type { Kysely } from 'kysely';
import type { Database } from '../server/storage/database.ts';
import { CITY_APP } from './fill.ts';

const EVERY_MS = 3_000;
/** Families who confirm per round: those at a desk first, then those who were placed longest ago. */
const AT_DESK = 20;
const AT_HOME = 8;

/**
 * Plays the families in a demonstration (L12): confirms placements in the city's app, through the same intake as
 * the real app would. Confirmations come a few at a time, so that a registrar sees both sides meet.
 */
export function startSimulator({ app, db }: { app: App; db: Kysely<Database> }): () => void {
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    // A round that fails is the next round's work; the service has logged why.
    confirmSome(app, db)
      .catch(() => {})
      .finally(() => {
        busy = false;
      });
  }, EVERY_MS);
  if (typeof timer === 'object' && 'unref' in timer) timer.unref();
  return () => clearInterval(timer);
}

async function confirmSome(app: App, db: Kysely<Database>): Promise<void> {
  const waiting = (status: 'checked-in' | 'placed', limit: number) =>
    db
      .selectFrom('case_state')
      .select(['collection_number', 'placed_school_id'])
      .where('status', '=', status)
      .where('guardian_confirmed_at', 'is', null)
      .orderBy('collection_number')
      .limit(limit)
      .execute();
  const rows = [...(await waiting('checked-in', AT_DESK)), ...(await waiting('placed', AT_HOME))];
  const confirmations = rows.flatMap((row) =>
    row.placed_school_id
      ? [{ collectionNumber: row.collection_number, schoolId: row.placed_school_id }]
      : [],
  );
  if (confirmations.length === 0) return;
  await app.fetch(
    new Request('http://service/api/intake/guardian-confirmations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ confirmations }),
    }),
    { caller: CITY_APP },
  );
}
