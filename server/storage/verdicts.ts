import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import type { Located, Verdict } from '../../domain/rulebook/verdict.ts';
import { insertMany } from './bulk.ts';
import { textArray } from './values.ts';
import type { Database } from './database.ts';
import type { VerdictInputs } from './rulebook-tables.ts';

export interface NewVerdict {
  collectionNumber: string;
  /** The event that says it. */
  seq: number;
  judged: {
    verdict: Verdict;
    located: { home: Located; register: Located };
    inputs: VerdictInputs;
  };
}

type StoredVerdict = Selectable<Database['verdict']>;

/** A verdict that is told in full, and the SHA-256 of what it tells. */
export interface ToldVerdict {
  seq: number;
  digest: string;
}

/** Keeps verdicts whole, as they were reached, with the rulebook and edition that made them (house rule 5). */
export async function addVerdicts(
  db: Kysely<Database>,
  verdicts: readonly StoredVerdict[],
): Promise<void> {
  await insertMany(db, 'verdict', verdicts);
}

export function toVerdictRow(
  editionYear: number,
  { collectionNumber, seq, judged: { verdict, located, inputs } }: NewVerdict,
): StoredVerdict {
  const told = { findings: verdict.findings, needs: verdict.needs, located, inputs };
  return {
    collection_number: collectionNumber,
    seq,
    rulebook: verdict.rulebook,
    edition_year: editionYear,
    as_of: verdict.asOf,
    route: verdict.route,
    category: verdict.category,
    reasons: verdict.reasons,
    home_school_ids: verdict.homeSchoolIds,
    digest: bytesToHex(sha256(utf8ToBytes(JSON.stringify(told)))),
    same_as: null,
    ...told,
  };
}

/** What repeats the verdict before it is not told again. */
export function untoldIfSame(row: StoredVerdict, before: ToldVerdict | null): StoredVerdict {
  return before?.digest === row.digest
    ? { ...row, findings: null, needs: null, located: null, inputs: null, same_as: before.seq }
    : row;
}

export type VerdictRow = Selectable<Database['whole_verdict']>;

/** Every verdict that these cases ever had, in the order of case and time. */
export async function listVerdicts(
  db: Kysely<Database>,
  collectionNumbers: readonly string[],
): Promise<VerdictRow[]> {
  if (collectionNumbers.length === 0) return [];
  return db
    .selectFrom('whole_verdict')
    .selectAll()
    .where('collection_number', '=', sql<string>`any(${textArray(collectionNumbers)})`)
    .orderBy('collection_number')
    .orderBy('seq')
    .execute();
}
