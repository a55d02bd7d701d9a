import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { fillChanges } from './change-backfill.ts';
import type { Database } from './database.ts';
import { first } from './migrations/001-first.ts';
import { rawRecords } from './migrations/002-raw-records.ts';
import { settingsWithHistory } from './migrations/003-settings-with-history.ts';
import { attachments } from './migrations/004-attachments.ts';
import { verificationQueue } from './migrations/005-verification-queue.ts';
import { checkIn } from './migrations/006-check-in.ts';

import { progress } from './migrations/007-progress.ts';
import { runs } from './migrations/009-runs.ts';
import { coordinationPlans } from './migrations/010-coordination-plans.ts';
import { editions } from './migrations/011-editions.ts';
import { reconsiderations } from './migrations/012-reconsiderations.ts';
import { verdictsThatRepeat } from './migrations/016-verdicts-that-repeat.ts';
import { roomForVerdicts } from './migrations/014-room-for-verdicts.ts';
import { checkInSettings } from './migrations/013-check-in-settings.ts';
import { coordinationSettings } from './migrations/015-coordination-settings.ts';
import { settingsAreTold } from './migrations/018-settings-are-told.ts';

/** Forward only; a migration that has run is never edited, the next one corrects it. */
const MIGRATIONS: {
  id: number;
  name: string;
  statements: string;
  /** What SQL alone cannot say of data that are there already. */
  after?: (db: Kysely<Database>) => Promise<void>;
}[] = [
  { id: 1, name: 'first', statements: first },
  { id: 2, name: 'raw-records', statements: rawRecords },
  { id: 3, name: 'settings-with-history', statements: settingsWithHistory },
  { id: 4, name: 'attachments', statements: attachments },
  { id: 5, name: 'verification-queue', statements: verificationQueue },
  { id: 6, name: 'check-in', statements: checkIn },
  { id: 9, name: 'runs', statements: runs },
  // Its triggers read what 9 adds.
  { id: 7, name: 'progress', statements: progress, after: fillChanges },
  { id: 10, name: 'coordination-plans', statements: coordinationPlans },
  { id: 11, name: 'editions', statements: editions },
  { id: 12, name: 'reconsiderations', statements: reconsiderations },
  { id: 14, name: 'room-for-verdicts', statements: roomForVerdicts },
  { id: 13, name: 'check-in-settings', statements: checkInSettings },
  { id: 16, name: 'verdicts-that-repeat', statements: verdictsThatRepeat },
  { id: 15, name: 'coordination-settings', statements: coordinationSettings },
  { id: 18, name: 'settings-are-told', statements: settingsAreTold },
];

const LOCK = 20210525;

/** Brings the database up to date. Several service processes may start at once: one migrates, the rest wait. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(trx);
    await sql`create table if not exists migration (id integer primary key, name text not null, at timestamptz not null default now())`.execute(
      trx,
    );
    const done = await sql<{ id: number }>`select id from migration`.execute(trx);
    const ids = new Set(done.rows.map((row) => row.id));
    for (const migration of MIGRATIONS) {
      if (ids.has(migration.id)) continue;
      for (const statement of statementsOf(migration.statements)) {
        await sql.raw(statement).execute(trx);
      }
      await migration.after?.(trx);
      await sql`insert into migration (id, name) values (${migration.id}, ${migration.name})`.execute(
        trx,
      );
    }
  });
}

/** Both drivers take one statement per query; a `$$` body is one statement. */
function statementsOf(text: string): string[] {
  const statements: string[] = [];
  let current = '';
  let inBody = false;
  for (const line of text.split('\n')) {
    current += `${line}\n`;
    const marks = line.split('$$').length - 1;
    if (marks % 2 === 1) inBody = !inBody;
    if (!inBody && line.trimEnd().endsWith(';')) {
      statements.push(current.trim());
      current = '';
    }
  }
  return statements;
}
