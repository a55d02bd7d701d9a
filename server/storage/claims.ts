import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Claim } from '../contract/verification.ts';
import type { Database } from './database.ts';
import { textArray } from './values.ts';

/** The time from which on a claim counts as alive, and who asks. */
export interface ClaimView {
  personId: string;
  now: Date;
  minutes: number;
}

const aliveSince = ({ now, minutes }: ClaimView) =>
  new Date(now.getTime() - minutes * 60_000).toISOString();

/** Live claims on these cases. */
export async function findClaims(
  db: Kysely<Database>,
  view: ClaimView,
  collectionNumbers: readonly string[],
): Promise<Map<string, Claim>> {
  const rows = await db
    .selectFrom('case_claim')
    .select([
      'case_claim.collection_number',
      'case_claim.since',
      'case_claim.seen_at',
      'case_claim.person_id',
      'case_claim.taken_from',
    ])
    .where('case_claim.collection_number', '=', sql<string>`any(${textArray(collectionNumbers)})`)
    .where('case_claim.seen_at', '>', aliveSince(view))
    .execute();
  return new Map(
    rows.map((row) => [
      row.collection_number,
      {
        by: row.person_id,
        mine: row.person_id === view.personId,
        since: row.since,
        until: new Date(Date.parse(row.seen_at) + view.minutes * 60_000).toISOString(),
        takenFrom: row.taken_from,
      },
    ]),
  );
}

/**
 * Takes or renews a claim in one statement, so that of two who reach for a case at once exactly one has it. Whoever
 * takes a case lets go of the one before. `false`: a colleague has it.
 */
export async function takeClaim(
  db: Kysely<Database>,
  view: ClaimView,
  collectionNumber: string,
  takeOver: boolean,
): Promise<boolean> {
  const now = view.now.toISOString();
  const alive = sql`case_claim.seen_at > ${aliveSince(view)}`;
  const mine = sql`case_claim.person_id = excluded.person_id`;
  const { rows } = await sql`
    insert into case_claim (collection_number, person_id, since, seen_at)
    values (${collectionNumber}, ${view.personId}, ${now}, ${now})
    on conflict (collection_number) do update set
      taken_from = case when ${mine} then case_claim.taken_from when ${alive} then case_claim.person_id end,
      since = case when ${mine} and ${alive} then case_claim.since else excluded.since end,
      person_id = excluded.person_id,
      seen_at = excluded.seen_at
    where ${mine} or not (${alive}) or ${sql.lit(takeOver)}
    returning collection_number`.execute(db);
  if (rows.length === 0) return false;
  await db
    .deleteFrom('case_claim')
    .where('person_id', '=', view.personId)
    .where('collection_number', '!=', collectionNumber)
    .execute();
  return true;
}

export async function dropClaim(
  db: Kysely<Database>,
  personId: string,
  collectionNumber: string,
): Promise<void> {
  await db
    .deleteFrom('case_claim')
    .where('person_id', '=', personId)
    .where('collection_number', '=', collectionNumber)
    .execute();
}

/** The condition on a case_state row that somebody, this person, or somebody else works on it. */
export function claimed(view: ClaimView, whose: 'anybody' | 'mine' | 'others') {
  const person =
    whose === 'anybody'
      ? sql``
      : whose === 'mine'
        ? sql`and k.person_id = ${view.personId}`
        : sql`and k.person_id <> ${view.personId}`;
  return sql<boolean>`exists (select 1 from case_claim k
    where k.collection_number = case_state.collection_number and k.seen_at > ${aliveSince(view)} ${person})`;
}
