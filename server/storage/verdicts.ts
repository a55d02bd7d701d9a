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

/** Keeps verdicts whole, as they were reached, with the rulebook and edition that made them (house rule 5). */
export async function addVerdicts(
  db: Kysely<Database>,
  editionYear: number,
  verdicts: readonly NewVerdict[],
): Promise<void> {
  await insertMany(
    db,
    'verdict',
    verdicts.map((each) => toVerdictRow(editionYear, each)),
  );
}

export function toVerdictRow(
  editionYear: number,
  { collectionNumber, seq, judged: { verdict, located, inputs } }: NewVerdict,
): Selectable<Database['verdict']> {
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
    findings: verdict.findings,
    needs: verdict.needs,
    located,
    inputs,
  };
}

export type VerdictRow = Selectable<Database['verdict']>;

/** Every verdict that these cases ever had, in the order of case and time. */
export async function listVerdicts(
  db: Kysely<Database>,
  collectionNumbers: readonly string[],
): Promise<VerdictRow[]> {
  if (collectionNumbers.length === 0) return [];
  return db
    .selectFrom('verdict')
    .selectAll()
    .where('collection_number', '=', sql<string>`any(${textArray(collectionNumbers)})`)
    .orderBy('collection_number')
    .orderBy('seq')
    .execute();
}
