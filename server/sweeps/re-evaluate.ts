import type { Kysely, Transaction } from 'kysely';
import { isAnotherOutcome, outcomeOf } from '../../domain/rulebook/outcome.ts';
import { judgeStored, keepRejudged } from '../casework/judge-cases.ts';
import type { Rejudged } from '../casework/judge-cases.ts';
import { loadJudgeable, openJudge } from '../casework/judge.ts';
import type { Deps } from '../deps.ts';
import type { Database } from '../storage/database.ts';
import { holdCases } from '../storage/sweep-cases.ts';
import type { HeldCase } from '../storage/sweep-cases.ts';
import { listVerdicts } from '../storage/verdicts.ts';
import type { VerdictRow } from '../storage/verdicts.ts';
import type { Step } from './step.ts';

/**
 * Judges each case by the rulebook and ranges that are in force, and keeps what became of it. The judge is opened
 * once: when either changes on the way, another sweep replaces this one. A case that somebody moved after it was
 * read, or whose home another family came to claim (L10), is judged once more while it is held.
 */
export async function reEvaluateStep(deps: Deps, season: number): Promise<Step> {
  const judge = await openJudge(deps.db, season, deps.now().toISOString());
  const judgeAll = async (db: Kysely<Database>, numbers: readonly string[], at: string) =>
    (await loadJudgeable(db, numbers)).map((stored) => judgeStored(judge, stored, at));
  return async (db, cases, readAt) => {
    const numbers = cases.map(({ collectionNumber }) => collectionNumber);
    const versions = new Map(cases.map((each) => [each.collectionNumber, each.version]));
    const worked = await judgeAll(db, numbers, readAt);
    return async (trx, at) => {
      const held = await holdCases(trx, numbers);
      const moved = new Set(
        [...held.values()]
          .filter((now) => now.stale || now.version !== versions.get(now.collection_number))
          .map((now) => now.collection_number),
      );
      const rejudged = [
        ...worked.filter(({ collectionNumber }) => !moved.has(collectionNumber)),
        ...(await judgeAll(trx, [...moved], at)),
      ];
      await keepRejudged(trx, rejudged, at, held);
      const changes = await changesOf(trx, rejudged, held);
      return { changes, verdicts: rejudged.length, withoutInputs: 0 };
    };
  };
}

async function changesOf(
  trx: Transaction<Database>,
  rejudged: readonly Rejudged[],
  held: ReadonlyMap<string, HeldCase>,
) {
  const changed = rejudged.filter(({ collectionNumber, judged }) => {
    const before = held.get(collectionNumber);
    if (!before || before.route === null) return false;
    const { route, category, reasons, home_school_ids: homeSchoolIds } = before;
    return isAnotherOutcome({ route, category, reasons, homeSchoolIds }, judged.verdict);
  });
  const earlier = await listVerdicts(
    trx,
    changed.map(({ collectionNumber }) => collectionNumber),
  );
  return changed.flatMap(({ collectionNumber, districtId, judged }) => {
    const seq = held.get(collectionNumber)?.verdict_seq;
    const row = earlier.find(
      (each) => each.collection_number === collectionNumber && each.seq === seq,
    );
    if (!row) return [];
    const [before, after] = [outcomeOfRow(row), outcomeOf(judged.verdict)];
    return [{ collectionNumber, verdictSeq: 0, districtId, before, after }];
  });
}

export function outcomeOfRow(row: VerdictRow) {
  return outcomeOf({ ...row, homeSchoolIds: row.home_school_ids });
}
