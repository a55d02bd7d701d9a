import type { Kysely } from 'kysely';
import type { RunPupil } from '../../domain/allocation/placement.ts';
import { judgeAt, loadJudgeable } from '../casework/judge.ts';
import type { Judge, JudgeableCase } from '../casework/judge.ts';
import type { CaseStateRow } from '../storage/cases.ts';
import type { Database } from '../storage/database.ts';

/** A pupil as the run sees them, with the case as it stood. */
export type StandingPupil = RunPupil & { state: CaseStateRow };

/**
 * The pupils of a run. The verdicts that stand are used where they rest on the run's edition; otherwise each case is
 * judged by it.
 */
export async function toPupils(
  db: Kysely<Database>,
  judge: Judge,
  states: readonly CaseStateRow[],
): Promise<StandingPupil[]> {
  if (judge.isCurrent) return states.map(asJudged);
  const cases = await loadJudgeable(
    db,
    states.map((state) => state.collection_number),
  );
  const byNumber = new Map(cases.map((stored) => [stored.applicant.collection_number, stored]));
  return states.flatMap((state) => {
    const stored = byNumber.get(state.collection_number);
    return stored ? [judgedBy(judge, stored, state)] : [];
  });
}

function asJudged(state: CaseStateRow): StandingPupil {
  return {
    collectionNumber: state.collection_number,
    route: state.route ?? 'verify',
    category: state.category,
    homeSchoolIds: state.home_school_ids,
    reasons: state.reasons,
    state,
  };
}

function judgedBy(judge: Judge, stored: JudgeableCase, state: CaseStateRow): StandingPupil {
  const { verdict } = judgeAt(judge, stored);
  return {
    collectionNumber: state.collection_number,
    route: verdict.route,
    category: verdict.category,
    homeSchoolIds: verdict.homeSchoolIds,
    reasons: verdict.reasons,
    state,
  };
}
