import type { App } from '../server/deps.ts';
import type { Kysely } from 'kysely';
import type { Database } from '../server/storage/database.ts';
import { CITY_APP } from './fill.ts';

const EVERY_MS = 3_000;
/** Families who confirm per round: those at a desk first, then those who were placed longest ago. */
const AT_DESK = 20;
const AT_HOME = 8;
/** One family in so many taps the wrong school at home, and puts it right at the desk. */
const MISTAKEN = { among: 37, is: 5 };

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
      .select(['collection_number', 'district_id', 'placed_school_id'])
      .where('status', '=', status)
      .where('guardian_confirmed_at', 'is', null)
      // Who has confirmed another school is waited for at the desk.
      .where((eb) => eb.or([eb('status', '=', 'checked-in'), eb('desk_issue', 'is', null)]))
      .orderBy('collection_number')
      .limit(limit)
      .execute();
  const atDesk = await waiting('checked-in', AT_DESK);
  const atHome = await waiting('placed', AT_HOME);
  const schools = await db
    .selectFrom('school')
    .select(['id', 'district_id'])
    .where('ownership', '=', 'public')
    .orderBy('id')
    .execute();
  const schoolFor = (row: (typeof atHome)[number], mayErr: boolean) => {
    const errs = mayErr && Number(row.collection_number) % MISTAKEN.among === MISTAKEN.is;
    const other = schools.find(
      ({ id, district_id }) => district_id === row.district_id && id !== row.placed_school_id,
    );
    return (errs ? other?.id : undefined) ?? row.placed_school_id;
  };
  const confirmations = [
    ...atDesk.map((row) => ({ row, schoolId: schoolFor(row, false) })),
    ...atHome.map((row) => ({ row, schoolId: schoolFor(row, true) })),
  ].flatMap(({ row, schoolId }) =>
    schoolId ? [{ collectionNumber: row.collection_number, schoolId }] : [],
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
