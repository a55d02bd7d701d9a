import { allocate } from '../../domain/allocation/allocate.ts';
import type { AllocationInput, RunPupil } from '../../domain/allocation/allocate.ts';
import type { StraddleRule } from '../../domain/allocation/straddle.ts';
import type { RunSummary } from '../../domain/allocation/summary.ts';
import { releaseExpiredHolds } from '../casework/command.ts';
import { judgeAt, loadJudgeable, openJudge } from '../casework/judge.ts';
import type { Judge } from '../casework/judge.ts';
import type { Deps } from '../deps.ts';
import { withStraddleKeys } from './straddle-keys.ts';
import { sha256 } from '../identity.ts';
import { editionsSignature } from '../storage/editions.ts';
import { listStatesAfter } from '../storage/facts.ts';
import type { CaseStateRow } from '../storage/cases.ts';
import { addPlacements } from '../storage/placements.ts';
import { beat, completeRun, failRun } from '../storage/runs.ts';
import type { RunRow, RunSummary as StoredSummary } from '../storage/runs.ts';
import type { Scope } from '../storage/scope.ts';
import { listPlans } from '../storage/schools.ts';

const CHUNK = 1_000;

/** Says how far it is at most so often. */
const BEAT_MS = 500;

/**
 * Carries a run out in the background (L16): every case of its scope is judged by its edition, all are allocated
 * at once, and the placements are kept under the run's id. Until the last of them is stored the run is `running`
 * and nothing of it is shown; what fails or is killed on the way leaves nothing.
 */
export async function executeRun(deps: Deps, run: RunRow): Promise<void> {
  try {
    await execute(deps, run);
  } catch (error) {
    deps.log({ level: 'error', event: 'run-failed', runId: run.id, message: String(error) });
    await failRun(deps.db, run.id, deps.now().toISOString(), 'failure');
  }
}

async function execute(deps: Deps, run: RunRow): Promise<void> {
  await releaseExpiredHolds(deps);
  const scope: Scope =
    run.district_id === null ? { kind: 'city' } : { kind: 'district', districtId: run.district_id };
  const progress = progressOf(deps, run);
  const judge = await openJudge(deps.db, run.season, deps.now().toISOString(), run.edition_year);
  const plans = await plansOf(deps, run, scope);
  const capacities = plans
    .filter((plan) => plan.school.ownership === 'public')
    .map((plan) => ({
      schoolId: plan.school.id,
      // The formal run does not give a place that coordination has given; the reference binds nobody.
      places: plan.classes * plan.classSize - (run.kind === 'reference' ? 0 : plan.taken),
    }));
  const straddle = run.straddle as StraddleRule;
  const schoolPoints = new Map(plans.map(({ school }) => [school.id, school.point]));
  const pupils: (RunPupil & { state: CaseStateRow })[] = [];
  for (let after = ''; ;) {
    const states = await listStatesAfter(deps.db, run.season, scope, after, CHUNK);
    const last = states.at(-1);
    if (!last) break;
    after = last.collection_number;
    const next = await toPupils(deps, judge, states);
    pupils.push(...(await withStraddleKeys(deps.db, straddle, next, schoolPoints)));
    await progress(pupils.length);
  }
  const standing = pupils.filter(
    ({ state }) => state.placed_school_id === null || run.kind === 'reference',
  );
  const input: AllocationInput = {
    pupils: standing,
    capacities,
    straddle,
    seed: run.id,
  };
  const inputHash = await hashOf(deps, run, input);
  const { placements, summary } = allocate(input);
  const stateOf = new Map(standing.map(({ state }) => [state.collection_number, state]));
  for (let start = 0; start < placements.length; start += CHUNK) {
    await addPlacements(
      deps.db,
      placements.slice(start, start + CHUNK).map((placement) => ({
        run_id: run.id,
        collection_number: placement.collectionNumber,
        district_id: stateOf.get(placement.collectionNumber)?.district_id ?? '',
        outcome: placement.outcome,
        school_id: placement.schoolId,
        category: placement.category,
        code: placement.because.code,
        working: placement.because.working,
        verdict_seq: stateOf.get(placement.collectionNumber)?.verdict_seq ?? null,
      })),
    );
    await progress(pupils.length + start);
  }
  await completeRun(deps.db, run.id, {
    at: deps.now().toISOString(),
    inputHash,
    summary: toStored(summary),
    total: run.total,
  });
}

/** L16: the reference run takes last year's plans as well as last year's ranges, where they were taken in. */
async function plansOf(deps: Deps, run: RunRow, scope: Scope) {
  const year = run.kind === 'reference' ? run.edition_year : run.season;
  const given = async (season: number) =>
    (await listPlans(deps.db, season, scope)).filter((plan) => plan.version > 0);
  const plans = await given(year);
  return plans.length > 0 ? plans : given(run.season);
}

/** The verdicts that stand are used where they rest on the run's edition; otherwise each case is judged by it. */
async function toPupils(deps: Deps, judge: Judge, states: readonly CaseStateRow[]) {
  if (judge.isCurrent) {
    return states.map((state) => ({
      collectionNumber: state.collection_number,
      route: state.route ?? ('verify' as const),
      category: state.category,
      homeSchoolIds: state.home_school_ids,
      reasons: state.reasons,
      state,
    }));
  }
  const cases = await loadJudgeable(
    deps.db,
    states.map((state) => state.collection_number),
  );
  const byNumber = new Map(states.map((state) => [state.collection_number, state]));
  return cases.map((stored) => {
    const { verdict } = judgeAt(judge, stored);
    return {
      collectionNumber: stored.applicant.collection_number,
      route: verdict.route,
      category: verdict.category,
      homeSchoolIds: verdict.homeSchoolIds,
      reasons: verdict.reasons,
      state: byNumber.get(stored.applicant.collection_number) as CaseStateRow,
    };
  });
}

/** SHA-256 over all that the result follows from; the same hash means the same placements. */
async function hashOf(deps: Deps, run: RunRow, input: AllocationInput): Promise<string> {
  const { pupils, capacities, straddle } = input;
  return sha256(
    JSON.stringify([
      run.kind,
      run.rulebook,
      run.edition_year,
      await editionsSignature(deps.db),
      straddle,
      capacities,
      pupils.map((pupil) => [
        pupil.collectionNumber,
        pupil.route,
        pupil.category,
        pupil.homeSchoolIds,
        pupil.reasons,
      ]),
    ]),
  );
}

function toStored(summary: RunSummary): StoredSummary {
  return {
    outcomes: summary.byOutcome,
    schools: summary.schools.map((school) => ({
      schoolId: school.schoolId,
      capacity: school.places,
      placed: school.placed,
      categories: school.categories.map(({ category, demand, placed, coordinated }) => ({
        category,
        demand,
        placed,
        coordinated,
      })),
      lineCategory: school.line?.category ?? null,
    })),
  };
}

function progressOf(deps: Deps, run: RunRow): (done: number) => Promise<void> {
  let last = 0;
  return async (done) => {
    const now = performance.now();
    if (now - last < BEAT_MS) return;
    last = now;
    await beat(deps.db, run.id, Math.min(done, run.total), deps.now().toISOString());
  };
}
