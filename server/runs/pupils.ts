import type { Kysely } from 'kysely';
import type { RunPupil } from '../../domain/allocation/allocate.ts';
import type { StraddleRule } from '../../domain/allocation/straddle.ts';
import { distanceMetres } from '../../domain/catchment/geometry.ts';
import type { EvidenceFacts } from '../../domain/evidence/evidence.ts';
import { judgeAt, loadJudgeable } from '../casework/judge.ts';
import type { Judge, JudgeableCase } from '../casework/judge.ts';
import type { CaseStateRow } from '../storage/cases.ts';
import type { Database } from '../storage/database.ts';
import type { SchoolPlan } from '../storage/schools.ts';

/** A pupil as the run sees them, with the case as it stood. */
export type StandingPupil = RunPupil & { state: CaseStateRow };

/** The rules that want more of a pupil than the verdict: what the order inside a category goes by. */
const WANTS_FACTS: ReadonlySet<StraddleRule> = new Set(['by-registration-date', 'by-distance']);

/**
 * The pupils of a run. The verdicts that stand are used where they rest on the run's edition; otherwise each case is
 * judged by it.
 */
export async function toPupils(
  db: Kysely<Database>,
  judge: Judge,
  straddle: StraddleRule,
  plans: readonly SchoolPlan[],
  states: readonly CaseStateRow[],
): Promise<StandingPupil[]> {
  if (judge.isCurrent && !WANTS_FACTS.has(straddle)) return states.map(asJudged);
  const cases = await loadJudgeable(
    db,
    states.map((state) => state.collection_number),
  );
  const byNumber = new Map(cases.map((stored) => [stored.applicant.collection_number, stored]));
  return states.flatMap((state) => {
    const stored = byNumber.get(state.collection_number);
    if (!stored) return [];
    const pupil = judge.isCurrent ? asJudged(state) : judgedBy(judge, stored, state);
    return [{ ...pupil, ...factsFor(straddle, stored, pupil, plans) }];
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

function factsFor(
  straddle: StraddleRule,
  stored: JudgeableCase,
  pupil: RunPupil,
  plans: readonly SchoolPlan[],
): Pick<RunPupil, 'registeredOn' | 'metres'> {
  if (straddle === 'by-registration-date') return { registeredOn: registeredOn(stored) };
  if (straddle === 'by-distance') return { metres: metresOf(stored, pupil, plans) };
  return {};
}

/** The day on which the pupil came to the household register's address; `null` when no register says. */
function registeredOn({ evidence }: JudgeableCase): string | null {
  for (const paper of evidence) {
    if (paper.kind !== 'household-register' || paper.facts === null) continue;
    const facts: EvidenceFacts['household-register'] = paper.facts;
    return facts.members.find(({ relation }) => relation === 'pupil')?.movedIn ?? null;
  }
  return null;
}

/** In a straight line, to the nearest metre, so that the same figures come out on every machine. */
function metresOf(
  { applicant }: JudgeableCase,
  { homeSchoolIds }: RunPupil,
  plans: readonly SchoolPlan[],
): Record<string, number> | null {
  const home = applicant.home_point;
  if (home === null) return null;
  return Object.fromEntries(
    plans
      .filter(({ school }) => homeSchoolIds.includes(school.id))
      .map(({ school }) => [school.id, Math.round(distanceMetres(home, school.point))]),
  );
}
