import { groupsOf } from '../../domain/verification/groups.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import type { Deps } from '../deps.ts';
import { listStale } from '../storage/facts.ts';
import { saveFolded } from '../storage/publication.ts';
import { addVerdicts } from '../storage/verdicts.ts';
import { judgeAt, loadJudgeable, openJudge, verdictEvent } from './judge.ts';
import type { Judge } from './judge.ts';

const CHUNK = 1_000;

/**
 * Makes the verdicts that are due: after an intake, after ranges changed, or where another child claims the same
 * home. One transaction a chunk, so that a kill loses at most one and the rest goes on at the next call.
 */
export async function judgeStale(deps: Deps): Promise<number> {
  const judges = new Map<number, Judge>();
  let judgedCases = 0;
  for (;;) {
    const done = await deps.db.transaction().execute(async (trx) => {
      const numbers = await listStale(trx, CHUNK);
      if (numbers.length === 0) return 0;
      const at = deps.now().toISOString();
      const cases = await loadJudgeable(trx, numbers);
      for (const season of new Set(cases.map(({ applicant }) => applicant.season))) {
        if (!judges.has(season)) judges.set(season, await openJudge(trx, season, at));
        const judge = judges.get(season) as Judge;
        const made = cases
          .filter(({ applicant }) => applicant.season === season)
          .map((stored) => {
            const before = foldCase(stored.events);
            const judged = judgeAt(judge, stored, before);
            const event = verdictEvent(judged.verdict, before.version + 1, at);
            return {
              collectionNumber: stored.applicant.collection_number,
              seq: event.seq,
              judged,
              event,
              state: foldCase([...stored.events, event]),
              homeSchoolIds: judged.verdict.homeSchoolIds,
              unitNumber: judged.unitNumber,
              openGroups: groupsOf(judged.verdict.findings),
            };
          });
        await addVerdicts(trx, judge.editionYear, made);
        await saveFolded(trx, made, at);
      }
      return numbers.length;
    });
    judgedCases += done;
    if (done < CHUNK) return judgedCases;
  }
}
