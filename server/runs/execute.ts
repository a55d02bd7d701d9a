import { allocate } from '../../domain/allocation/allocate.ts';
import type { AllocationInput } from '../../domain/allocation/placement.ts';
import type { RunSummary } from '../../domain/allocation/summary.ts';
import { releaseExpiredHolds } from '../casework/command.ts';
import { openJudge } from '../casework/judge.ts';
import type { Deps } from '../deps.ts';
import { withStraddleKeys } from './straddle-keys.ts';
import { sha256 } from '../identity.ts';
import { listStatesAfter } from '../storage/facts.ts';
import { addPlacements, listRerun } from '../storage/placements.ts';
import { beat, completeRun, failRun } from '../storage/runs.ts';
import type { RunRow, RunSummary as StoredSummary } from '../storage/runs.ts';
import { toPupils } from './pupils.ts';
import type { StandingPupil } from './pupils.ts';
import type { Scope } from '../storage/scope.ts';
import { listPlans } from '../storage/schools.ts';
import type { SchoolPlan } from '../storage/schools.ts';

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
  const again =
    run.corrects === null ? new Map<string, string>() : await listRerun(deps.db, run.corrects);
  const schoolPoints = new Map(plans.map(({ school }) => [school.id, school.point]));
  const pupils: StandingPupil[] = [];
  let seen = 0;
  for (let after = ''; ;) {
    const states = await listStatesAfter(deps.db, run.season, scope, after, CHUNK);
    const last = states.at(-1);
    if (!last) break;
    after = last.collection_number;
    const standing = states.filter(
      (state) =>
        state.placed_school_id === null ||
        run.kind === 'reference' ||
        again.has(state.collection_number),
    );
    const next = await toPupils(deps.db, judge, standing);
    pupils.push(...(await withStraddleKeys(deps.db, run.straddle, next, schoolPoints)));
    seen += states.length;
    await progress(seen);
  }
  const capacities = plans
    .filter((plan) => plan.school.ownership === 'public')
    .map((plan) => ({
      schoolId: plan.school.id,
      places: plan.classes * plan.classSize - takenBefore(run, plan, again),
    }));
  const input: AllocationInput = {
    pupils,
    capacities,
    straddle: run.straddle,
    seed: run.seed,
  };
  const inputHash = await hashOf(run, input);
  const { placements, summary } = allocate(input);
  const pupilOf = new Map(pupils.map((pupil) => [pupil.collectionNumber, pupil]));
  for (let start = 0; start < placements.length; start += CHUNK) {
    await addPlacements(
      deps.db,
      placements.slice(start, start + CHUNK).map((placement) => ({
        run_id: run.id,
        collection_number: placement.collectionNumber,
        district_id: pupilOf.get(placement.collectionNumber)?.state.district_id ?? '',
        outcome: placement.outcome,
        school_id: placement.schoolId,
        category: placement.category,
        code: placement.because.code,
        working: placement.because.working,
        verdict_seq: pupilOf.get(placement.collectionNumber)?.state.verdict_seq ?? null,
        route: pupilOf.get(placement.collectionNumber)?.route ?? null,
        home_school_ids: [...(pupilOf.get(placement.collectionNumber)?.homeSchoolIds ?? [])],
      })),
    );
    await progress(seen + start);
  }
  await completeRun(deps.db, run.id, {
    at: deps.now().toISOString(),
    inputHash,
    summary: toStored(summary, plans),
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

/**
 * The formal run does not give a place that coordination has given; the reference binds nobody. A correction gives
 * again what the corrected run had given.
 */
function takenBefore(run: RunRow, plan: SchoolPlan, again: ReadonlyMap<string, string>): number {
  if (run.kind === 'reference') return 0;
  let returned = 0;
  for (const schoolId of again.values()) if (schoolId === plan.school.id) returned += 1;
  return plan.taken - returned;
}

/** SHA-256 over all that the result follows from; the same hash means the same placements. */
async function hashOf(run: RunRow, input: AllocationInput): Promise<string> {
  const { pupils, capacities, straddle, seed } = input;
  return sha256(
    JSON.stringify([
      run.kind,
      run.rulebook,
      run.edition_year,
      run.editions,
      straddle,
      straddle === 'seeded-draw' ? seed : null,
      capacities,
      pupils.map((pupil) => [
        pupil.collectionNumber,
        pupil.route,
        pupil.category,
        pupil.homeSchoolIds,
        pupil.reasons,
        pupil.registeredOn ?? null,
        pupil.metres ?? null,
      ]),
    ]),
  );
}

function toStored(summary: RunSummary, plans: readonly SchoolPlan[]): StoredSummary {
  const planned = new Map(
    plans.map(({ school, classes, classSize }) => [school.id, classes * classSize]),
  );
  return {
    outcomes: summary.byOutcome,
    schools: summary.schools.map((school) => ({
      schoolId: school.schoolId,
      capacity: school.places,
      planned: planned.get(school.schoolId),
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
