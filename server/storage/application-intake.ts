import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import { insertTables } from './bulk.ts';
import type { Database } from './database.ts';
import { textArray } from './values.ts';

type Row<T extends keyof Database> = Selectable<Database[T]>;

export interface ApplicationRows {
  /** The home that the claim rests on. */
  unitNumber: string | null;
  applicant: Row<'applicant'>;
  guardians: Row<'guardian'>[];
  evidence: Row<'evidence'>[];
  event: Row<'case_event'>;
}

/** What the rulebook said of a new case, and the case as it stands with that. */
export interface FirstVerdict {
  verdict: Row<'verdict'>;
  events: Row<'case_event'>[];
  /** Since when is the database's to say. */
  state: Omit<Row<'case_state'>, 'since' | 'moved_at'>;
}

/**
 * Adds applications with their first verdicts, in the same order; the cases of others with the same home are due
 * for another verdict (L10). `judge` is asked once, while the database stores the papers.
 */
export async function saveApplications(
  db: Kysely<Database>,
  applications: readonly ApplicationRows[],
  judge: () => readonly FirstVerdict[],
): Promise<void> {
  let judged: readonly FirstVerdict[] | undefined;
  const verdicts = () => (judged ??= judge());
  await insertTables(db, [
    { table: 'applicant', rows: () => applications.map((each) => each.applicant) },
    { table: 'guardian', rows: () => applications.flatMap((each) => each.guardians) },
    { table: 'evidence', rows: () => applications.flatMap((each) => each.evidence) },
    {
      table: 'case_event',
      rows: () => [
        ...applications.map((each) => each.event),
        ...verdicts().flatMap((each) => each.events),
      ],
    },
    { table: 'verdict', rows: () => verdicts().map((each) => each.verdict) },
    { table: 'case_state', rows: () => verdicts().map((each) => each.state) },
  ]);
  const units = applications.flatMap(({ unitNumber }) => unitNumber ?? []);
  if (units.length === 0) return;
  await sql`update case_state set stale = true where unit_number = any(${textArray(units)})
    and collection_number <> all(${textArray(applications.map((each) => each.applicant.collection_number))})`.execute(
    db,
  );
}

/** The hashes of the records that are stored under these numbers. */
export async function listRecordHashes(
  db: Kysely<Database>,
  collectionNumbers: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('applicant')
    .select(['collection_number', 'record_hash'])
    .where('collection_number', '=', sql<string>`any(${textArray(collectionNumbers)})`)
    .execute();
  return new Map(rows.map((row) => [row.collection_number, row.record_hash]));
}

const INTAKE_LOCK = 20210601;

/** Held until the transaction ends; a second intake waits. */
export async function lockIntake(db: Kysely<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(INTAKE_LOCK)})`.execute(db);
}

/** `season/idNumber` → collection number of the children who are collected already. */
export async function listHoldersOfIds(
  db: Kysely<Database>,
  idNumbers: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('applicant')
    .select(['season', 'id_number', 'collection_number'])
    .where('id_number', '=', sql<string>`any(${textArray(idNumbers)})`)
    .execute();
  return new Map(rows.map((row) => [`${row.season}/${row.id_number}`, row.collection_number]));
}
