import type { Kysely } from 'kysely';
import { loadJudgeable } from '../casework/judge.ts';
import { listGuardiansOf } from '../storage/guardians.ts';
import type { Database } from '../storage/database.ts';
import type { CaseToDecide } from './decided-case.ts';

/** Cases with all that a decision looks at; some hundreds at a time. */
export async function loadToDecide(
  db: Kysely<Database>,
  collectionNumbers: readonly string[],
): Promise<CaseToDecide[]> {
  const cases = await loadJudgeable(db, collectionNumbers);
  const guardians = Map.groupBy(
    await listGuardiansOf(db, collectionNumbers),
    (guardian) => guardian.collection_number,
  );
  return cases.map((stored) => ({
    stored,
    guardians: guardians.get(stored.applicant.collection_number) ?? [],
  }));
}
