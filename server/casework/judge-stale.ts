import type { Deps } from '../deps.ts';
import { listStale } from '../storage/facts.ts';
import { judgeCases } from './judge-cases.ts';
import { openJudge } from './judge.ts';
import type { Judge } from './judge.ts';

const CHUNK = 1_000;

/**
 * Makes the verdicts that are due: after an intake, or where another child claims the same home. One transaction a
 * chunk, so that a kill loses at most one and the rest goes on at the next call. What concerns every case of a
 * season is a sweep's work (server/sweeps).
 */
export async function judgeStale(deps: Deps): Promise<number> {
  const judges = new Map<number, Judge>();
  let judgedCases = 0;
  for (;;) {
    const done = await deps.db.transaction().execute(async (trx) => {
      const numbers = await listStale(trx, CHUNK);
      if (numbers.length === 0) return 0;
      const at = deps.now().toISOString();
      const judgeOf = async (season: number) => {
        const judge = judges.get(season) ?? (await openJudge(trx, season, at));
        judges.set(season, judge);
        return judge;
      };
      await judgeCases(trx, numbers, judgeOf, at);
      return numbers.length;
    });
    judgedCases += done;
    if (done < CHUNK) return judgedCases;
  }
}
