import { isAnotherOutcome, outcomeOf } from '../../domain/rulebook/outcome.ts';
import { judgeCases } from '../casework/judge-cases.ts';
import { openJudge } from '../casework/judge.ts';
import type { Deps } from '../deps.ts';
import { listOutcomes } from '../storage/sweeps.ts';
import { listVerdicts } from '../storage/verdicts.ts';
import type { VerdictRow } from '../storage/verdicts.ts';
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
      const stood = await listOutcomes(trx, numbers);
      const rejudged = await judgeCases(trx, numbers, async () => judge, at);
      const moved = rejudged.filter(({ collectionNumber, judged }) => {
        const before = stood.get(collectionNumber);
        if (!before || before.route === null) return false;
        const { route, category, reasons, home_school_ids: homeSchoolIds } = before;
        return isAnotherOutcome({ route, category, reasons, homeSchoolIds }, judged.verdict);
      });
      const earlier = await listVerdicts(
        trx,
        moved.map(({ collectionNumber }) => collectionNumber),
      );
      const changes = moved.flatMap(({ collectionNumber, districtId, judged }) => {
        const seq = stood.get(collectionNumber)?.verdict_seq;
        const row = earlier.find(
          (each) => each.collection_number === collectionNumber && each.seq === seq,
        );
        if (!row) return [];
        const [before, after] = [outcomeOfRow(row), outcomeOf(judged.verdict)];
        return [{ collectionNumber, verdictSeq: 0, districtId, before, after }];
      });
      return { changes, verdicts: rejudged.length, withoutInputs: 0 };
    },
  };
}

export function outcomeOfRow(row: VerdictRow) {
  return outcomeOf({ ...row, homeSchoolIds: row.home_school_ids });
}
