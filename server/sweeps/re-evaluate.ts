import { isAnotherOutcome, outcomeOf } from '../../domain/rulebook/outcome.ts';
import { judgeCases } from '../casework/judge-cases.ts';
import { openJudge } from '../casework/judge.ts';
import type { Deps } from '../deps.ts';
import { listStanding } from '../storage/verdicts.ts';
import type { VerdictRow } from '../storage/verdicts.ts';
import type { SweepChange } from '../storage/sweep-changes.ts';
import type { Step } from './step.ts';

/**
 * Judges each case by the rulebook and ranges that are in force, and keeps what became of it. The judge is opened
 * once: when either changes on the way, another sweep replaces this one.
 */
export async function reEvaluateStep(deps: Deps, season: number): Promise<Step> {
  const judge = await openJudge(deps.db, season, deps.now().toISOString());
  return {
    holds: true,
    async take(trx, numbers, at) {
      const stood = new Map(
        (await listStanding(trx, numbers)).map((row) => [row.collection_number, row]),
      );
      const rejudged = await judgeCases(trx, numbers, async () => judge, at);
      const changes = rejudged.flatMap(({ collectionNumber, districtId, judged }) => {
        const before = stood.get(collectionNumber);
        const after = outcomeOf(judged.verdict);
        const change: SweepChange[] = [];
        if (before && isAnotherOutcome(outcomeOfRow(before), after)) {
          change.push({
            collectionNumber,
            verdictSeq: 0,
            districtId,
            before: outcomeOfRow(before),
            after,
          });
        }
        return change;
      });
      return { changes, verdicts: rejudged.length, withoutInputs: 0 };
    },
  };
}

export function outcomeOfRow(row: VerdictRow) {
  return outcomeOf({ ...row, homeSchoolIds: row.home_school_ids });
}
