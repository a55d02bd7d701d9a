import type { PlanPlace, PlanProblem } from '../../domain/coordination/plan-problem.ts';
import { tierOf } from '../../domain/coordination/served-order.ts';
import { releaseExpiredHolds } from '../casework/command.ts';
import type { PlannedSchool, PlanPhase } from '../contract/plans.ts';
import type { Deps } from '../deps.ts';
import { readHomes, readQueue } from '../storage/plan-input.ts';
import type { QueuedCase, QueuedHome } from '../storage/plan-input.ts';
import { chosenPlaces } from '../storage/plan-places.ts';
import { addPlaces, beatPlan, completePlan, failPlan } from '../storage/plans.ts';
import type { PlanRow } from '../storage/plans.ts';
import type { SchoolPlan } from '../storage/schools.ts';
import { breathe, pause } from './breathe.ts';
import { computePlan } from './compute.ts';
import type { ComputedPlan } from './compute.ts';
import { hashOf, minutesFor, problemOf } from './problem.ts';
import type { PlanInput } from './problem.ts';

/** So many places are stored at once, in about 5 ms; whoever asks something meanwhile has their turn between. */
const CHUNK = 50;
/** So many homes are read at once, in as long. */
const HOMES = 200;

/**
 * Makes a plan in the background, in slices, so that officers go on working. It is in memory until its certificate
 * has been checked, and nobody sees a place before the last is stored; a kill leaves a plan that failed and no places.
 */
export async function executePlan(deps: Deps, plan: PlanRow): Promise<void> {
  try {
    await execute(deps, plan);
  } catch (error) {
    deps.log({ level: 'error', event: 'plan-failed', planId: plan.id, message: String(error) });
    await failPlan(deps.db, plan.id, deps.now().toISOString(), 'failure');
  }
}

async function execute(deps: Deps, plan: PlanRow): Promise<void> {
  await releaseExpiredHolds(deps);
  const input = await readInput(deps, plan);
  const { pupils, schools } = input;
  const say = async (phase: PlanPhase) => {
    await beatPlan(deps.db, plan.id, phase, pupils.length, deps.now().toISOString());
    await pause();
  };
  const problem = await problemOf(input, await minutesFor(deps.db, input.parameters));
  const { joint, served, result } = await computed(deps, problem, say);
  const placedBy = (places: readonly PlanPlace[]) =>
    new Map(places.map(({ collectionNumber, schoolId }) => [collectionNumber, schoolId]));
  const plannedAt = placedBy(joint);
  const servedAt = placedBy(served);
  const places = pupils.map((pupil, i) => ({
    plan_id: plan.id,
    collection_number: pupil.collectionNumber,
    position: i + 1,
    service_key: pupil.serviceKey,
    tier: pupil.tier,
    case_version: pupil.caseVersion,
    own_school_ids: pupil.ownSchoolIds,
    before_school_id: pupil.before,
    planned_school_id: plannedAt.get(pupil.collectionNumber) ?? null,
    served_school_id: servedAt.get(pupil.collectionNumber) ?? null,
    chosen_school_id: plannedAt.get(pupil.collectionNumber) ?? null,
    proposed_seq: null,
    proposed_by: null,
    approved_at: null,
    problem: null,
  }));
  for (let start = 0; start < places.length; start += CHUNK) {
    // An answer asks several questions; between two of them comes no more than one part.
    await deps.pace.turn();
    await say('storing');
    await addPlaces(deps.db, places.slice(start, start + CHUNK));
  }
  await completePlan(deps.db, plan.id, {
    at: deps.now().toISOString(),
    inputHash: await hashOf(input),
    schools,
    result,
  });
}

/** In a thread of its own where there are threads; else here, in slices. */
async function computed(
  deps: Deps,
  problem: PlanProblem,
  say: (phase: PlanPhase) => Promise<void>,
): Promise<ComputedPlan> {
  if (!deps.planner) return computePlan(problem, { run: breathe, say });
  // A phase that could not be told is told by the next; one that finds the plan given up fails it at the end.
  let told = Promise.resolve();
  const plan = await deps.planner(problem, (phase) => {
    told = told.then(() => say(phase));
    told.catch(() => {});
  });
  await told;
  return plan;
}

async function readInput(deps: Deps, plan: PlanRow): Promise<PlanInput> {
  const { parameters } = plan;
  const { tierRule, reasonOrder } = parameters;
  const before =
    parameters.before === null
      ? new Map<string, string | null>()
      : await chosenPlaces(deps.db, parameters.before);
  // The officer who ordered the plan has their answer first.
  await deps.pace.turn();
  const { cases, plans } = await readQueue(deps.db, {
    season: plan.season,
    districtId: plan.district_id,
    planner: plan.started_by,
    order: reasonOrder,
  });
  const homes = await homesOf(deps, cases);
  const pupils = cases.flatMap((row) => {
    const home = homes.get(row.collection_number);
    return home ? [{ ...row, ...home }] : [];
  });
  return {
    parameters,
    pupils: pupils.map((pupil) => ({
      collectionNumber: pupil.collection_number,
      caseVersion: pupil.version,
      serviceKey: pupil.service_key,
      tier: tierOf(queuedCase(pupil), tierRule, reasonOrder),
      ownSchoolIds: pupil.home_school_ids,
      before: before.get(pupil.collection_number) ?? null,
      home: pupil.home_point,
      compound: pupil.home_compound,
      village: pupil.home_village,
    })),
    schools: schoolsOf(plans, cases),
  };
}

async function homesOf(deps: Deps, cases: readonly QueuedCase[]): Promise<Map<string, QueuedHome>> {
  const homes = new Map<string, QueuedHome>();
  for (let start = 0; start < cases.length; start += HOMES) {
    await deps.pace.turn();
    const numbers = cases.slice(start, start + HOMES).map((row) => row.collection_number);
    for (const home of await readHomes(deps.db, numbers)) homes.set(home.collection_number, home);
  }
  return homes;
}

function queuedCase(pupil: QueuedCase & QueuedHome) {
  return {
    collectionNumber: pupil.collection_number,
    reasons: pupil.reasons,
    category: pupil.category,
    submittedAt: pupil.submitted_at,
  };
}

function schoolsOf(plans: readonly SchoolPlan[], cases: readonly QueuedCase[]): PlannedSchool[] {
  const heldAt = new Map<string, number>();
  for (const { pending_school_id: id } of cases)
    if (id !== null) heldAt.set(id, (heldAt.get(id) ?? 0) + 1);
  return plans
    .filter(({ school }) => school.ownership === 'public')
    .map(({ school, classes, classSize, taken }) => ({
      schoolId: school.id,
      // The planner's own holds are not in the plan's way.
      placesLeft: Math.max(0, classes * classSize - taken + (heldAt.get(school.id) ?? 0)),
      point: school.point,
    }))
    .sort((a, b) => (a.schoolId < b.schoolId ? -1 : 1));
}
