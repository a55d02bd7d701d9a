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
  /** The one before it, where it is known: what repeats is not told again. */
  standing?: ToldVerdict;
}

/** A verdict that is told in full, and the SHA-256 of what it tells. */
export interface ToldVerdict {
  seq: number;
  digest: string;
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

const NOT_TOLD = { findings: null, needs: null, located: null, inputs: null } as const;

export function toVerdictRow(
  editionYear: number,
  { collectionNumber, seq, judged: { verdict, located, inputs }, standing }: NewVerdict,
): Selectable<Database['verdict']> {
  const told = { findings: verdict.findings, needs: verdict.needs, located, inputs };
  const digest = bytesToHex(sha256(utf8ToBytes(JSON.stringify(told))));
  const repeats = standing?.digest === digest;
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
    digest,
    same_as: repeats ? standing.seq : null,
    ...(repeats ? NOT_TOLD : told),
  };
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

/** Where the standing verdict of each of these cases is told, and what it tells in short. */
export async function listToldVerdicts(
  db: Kysely<Database>,
  collectionNumbers: readonly string[],
): Promise<Map<string, ToldVerdict>> {
  if (collectionNumbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('case_state')
    .innerJoin('verdict', (join) =>
      join
        .onRef('verdict.collection_number', '=', 'case_state.collection_number')
        .onRef('verdict.seq', '=', 'case_state.verdict_seq'),
    )
    .select(['verdict.collection_number', 'verdict.seq', 'verdict.same_as', 'verdict.digest'])
    .where('case_state.collection_number', '=', sql<string>`any(${textArray(collectionNumbers)})`)
    .execute();
  return new Map(
    rows.flatMap(({ collection_number, seq, same_as, digest }) =>
      digest === null ? [] : [[collection_number, { seq: same_as ?? seq, digest }]],
    ),
  );
}
