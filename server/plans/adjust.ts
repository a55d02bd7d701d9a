import { checkCertificate } from '../../domain/coordination/check-certificate.ts';
import { comparePlans, figuresOf } from '../../domain/coordination/plan-figures.ts';
import type { PlanPlace, PlanProblem } from '../../domain/coordination/plan-problem.ts';
import { proveInSlices } from '../../domain/coordination/prove.ts';
import { whyNotInSlices } from '../../domain/coordination/why-not-nearer.ts';
import type { NearerSchool, PlanAdjusted } from '../contract/plans.ts';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import { notFound, ProblemError } from '../problem.ts';
import { appendAudit } from '../storage/audit.ts';
import { listPlaces, savePlace } from '../storage/plan-places.ts';
import type { ListedPlace } from '../storage/plan-places.ts';
import { findPlan, lockPlan, saveAdjusted, toPlan } from '../storage/plans.ts';
import type { PlanRow } from '../storage/plans.ts';
import { breathe } from './breathe.ts';
import { DEFAULT_PARAMETERS, minutesFor, problemOf } from './problem.ts';

/** The plan, if it is one: nothing can be asked of one that is being made or failed. */
export async function getComplete(deps: Deps, planId: string): Promise<PlanRow> {
  const plan = await findPlan(deps.db, planId);
  if (!plan) throw notFound();
  if (plan.state !== 'complete') throw new ProblemError(409, 'plan-not-complete');
  return plan;
}

/** What was asked when the plan was made, from what is stored of it. */
async function storedProblem(
  { db }: Deps,
  plan: PlanRow,
  places: readonly ListedPlace[],
): Promise<PlanProblem> {
  const input = {
    parameters: { ...DEFAULT_PARAMETERS, ...plan.parameters },
    schools: plan.schools,
    pupils: places.map((place) => ({
      collectionNumber: place.collection_number,
      caseVersion: place.case_version,
      serviceKey: place.service_key,
      tier: place.tier,
      ownSchoolIds: place.own_school_ids,
      before: place.before_school_id,
      home: place.home_point,
      compound: place.home_compound,
      village: place.home_village,
    })),
  };
  return problemOf(input, await minutesFor(db, input.parameters));
}

const placesBy = (
  places: readonly ListedPlace[],
  schoolOf: (place: ListedPlace) => string | null,
): PlanPlace[] =>
  places.map((place) => ({
    collectionNumber: place.collection_number,
    schoolId: schoolOf(place),
  }));

export interface Adjustment {
  planId: string;
  version: number;
  moves: readonly { collectionNumber: string; schoolId: string | null }[];
  person: Person;
  requestId: string;
}

/**
 * Gives children of the plan other schools, all moves together: the plan never holds more than there was room for
 * when it was made. What it then costs, and whether it could still be bettered, is proved anew and kept with it.
 */
export async function adjust(deps: Deps, adjustment: Adjustment): Promise<PlanRow> {
  const { planId, version, moves, person, requestId } = adjustment;
  const plan = await getComplete(deps, planId);
  if (plan.version !== version) throw stale(plan);
  const places = await listPlaces(deps.db, planId);
  const wanted = new Map(moves.map((move) => [move.collectionNumber, move.schoolId]));
  const known = new Map(places.map((place) => [place.collection_number, place]));
  for (const number of wanted.keys()) {
    const place = known.get(number);
    if (!place) throw refuseField('moves', 'not-in-the-plan', number);
    if (place.step === 'proposed' || place.step === 'approved')
      throw new ProblemError(409, 'already-proposed', { detail: number });
  }
  const chosen = placesBy(places, (place) => {
    const moved = wanted.get(place.collection_number);
    return moved === undefined ? place.chosen_school_id : moved;
  });
  const adjusted = await measure(await storedProblem(deps, plan, places), places, chosen);
  const at = deps.now().toISOString();
  await deps.db.transaction().execute(async (trx) => {
    const now = await lockPlan(trx, planId);
    if (now.version !== version) throw stale(now);
    for (const [collectionNumber, schoolId] of wanted)
      await savePlace(trx, planId, collectionNumber, {
        chosen_school_id: schoolId,
        problem: null,
        proposed_seq: null,
        proposed_by: null,
      });
    if (!(await saveAdjusted(trx, planId, version, adjusted))) throw stale(now);
    await appendAudit(trx, {
      at,
      actorId: person.id,
      action: 'adjusted-coordination-plan',
      subject: planId,
      reason: null,
      requestId,
    });
  });
  return getComplete(deps, planId);
}

async function measure(
  problem: PlanProblem,
  places: readonly ListedPlace[],
  chosen: readonly PlanPlace[],
): Promise<PlanAdjusted | null> {
  const planned = placesBy(places, (place) => place.planned_school_id);
  const { differing, ...comparison } = comparePlans(problem, planned, chosen);
  const proof = await breathe(proveInSlices(problem, chosen));
  if (proof.outcome === 'not-a-plan')
    throw proof.collectionNumber === null
      ? new ProblemError(409, 'plan-school-full', { detail: proof.schoolId ?? undefined })
      : refuseField('moves', 'school-not-in-the-plan', proof.schoolId ?? '');
  if (differing.length === 0) return null;
  if (proof.outcome === 'optimal' && !checkCertificate(problem, chosen, proof.certificate).holds)
    throw new Error('the certificate of an adjusted plan does not hold');
  return {
    figures: figuresOf(problem, chosen),
    comparison,
    adjusted: differing.length,
    moves: proof.outcome === 'improvable' ? proof.moves : [],
    changes: proof.outcome === 'improvable' ? proof.changes : [],
  };
}

/** "Why not the nearer school?" for one child of the plan as it is now. */
export async function whyNot(
  deps: Deps,
  planId: string,
  collectionNumber: string,
): Promise<NearerSchool[]> {
  const plan = await getComplete(deps, planId);
  const places = await listPlaces(deps.db, planId);
  if (!places.some((place) => place.collection_number === collectionNumber)) throw notFound();
  const chosen = placesBy(places, (place) => place.chosen_school_id);
  const answer = await breathe(whyNotInSlices(await storedProblem(deps, plan, places), chosen));
  return answer(collectionNumber).map(
    ({ schoolId, cost, ownCatchment, state, heldBy, instead }) => ({
      schoolId,
      cost,
      ownCatchment,
      state,
      heldBy: heldBy.length,
      instead,
    }),
  );
}

export function stale(plan: PlanRow): ProblemError {
  return new ProblemError(412, 'changed-meanwhile', { current: toPlan(plan) });
}

function refuseField(field: string, code: string, detail: string): ProblemError {
  return new ProblemError(422, 'invalid', { errors: [{ field, code, detail }] });
}
