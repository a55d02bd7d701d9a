import { distanceMetres } from '../../domain/catchment/geometry.ts';
import { approvalSample } from '../../domain/coordination/approval-sample.ts';
import type { PlanDetail, PlanPlaceRow } from '../contract/plans.ts';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import { countPlaces, listChecked, listPlaces } from '../storage/plan-places.ts';
import { minutesBetween } from '../storage/travel-times.ts';
import { DEFAULT_PARAMETERS, minutesFor } from './problem.ts';
import type { ListedPlace } from '../storage/plan-places.ts';
import { toPlan } from '../storage/plans.ts';
import type { PlanRow } from '../storage/plans.ts';

/** Whom the second person must look at: drawn from all that was proposed, by the seed of the batch. */
export function sampleOf(plan: PlanRow, places: readonly ListedPlace[]): string[] {
  return sampleAmong(
    plan,
    places.filter((place) => place.proposed_seq !== null).map((place) => place.collection_number),
  );
}

function sampleAmong(plan: PlanRow, proposed: readonly string[]): string[] {
  if (plan.sample_seed === null) return [];
  return approvalSample(proposed, plan.sample_seed, plan.parameters.sample);
}

export async function planDetail(deps: Deps, plan: PlanRow, person: Person): Promise<PlanDetail> {
  // The page of a plan that is being made asks again and again: its places are counted, not read.
  const { steps, proposed } =
    plan.state === 'complete'
      ? await countPlaces(deps.db, plan.id)
      : { steps: new Map<PlanPlaceRow['step'], number>(), proposed: [] };
  const sample = sampleAmong(plan, proposed);
  const checked = await listChecked(deps.db, plan.id, person.id);
  const count = (step: PlanPlaceRow['step']) => steps.get(step) ?? 0;
  return {
    ...toPlan(plan),
    result: plan.result,
    adjusted: plan.adjusted,
    schools: plan.schools,
    counts: {
      open: count('open'),
      proposed: count('proposed'),
      approved: count('approved'),
      refused: count('refused'),
      withoutPlace: count('without'),
    },
    sample: {
      seed: plan.sample_seed,
      size: sample.length,
      checked: sample.filter((number) => checked.has(number)).length,
    },
  };
}

/** The children of a plan as this person sees them. */
export async function placeRows(
  deps: Deps,
  plan: PlanRow,
  person: Person,
): Promise<PlanPlaceRow[]> {
  const places = await listPlaces(deps.db, plan.id);
  const sample = new Set(sampleOf(plan, places));
  const checked = await listChecked(deps.db, plan.id, person.id);
  const points = new Map(plan.schools.map(({ schoolId, point }) => [schoolId, point]));
  const metres = ({ home_point: home }: ListedPlace, schoolId: string | null) => {
    const school = schoolId === null ? undefined : points.get(schoolId);
    return home && school ? Math.round(distanceMetres(home, school)) : null;
  };
  const minutesOf = await minutesFor(deps.db, { ...DEFAULT_PARAMETERS, ...plan.parameters });
  const minutes = (place: ListedPlace, schoolId: string | null) =>
    minutesOf === null || schoolId === null
      ? null
      : minutesBetween(minutesOf, travelHomeOf(place), schoolId);
  return places.map((place) => ({
    position: place.position,
    collectionNumber: place.collection_number,
    name: place.name,
    homeAddress: place.home_text,
    homePoint: place.home_point,
    reasons: place.reasons,
    category: place.category,
    plannedSchoolId: place.planned_school_id,
    servedSchoolId: place.served_school_id,
    chosenSchoolId: place.chosen_school_id,
    metres: metres(place, place.chosen_school_id),
    minutes: minutes(place, place.chosen_school_id),
    servedMetres: metres(place, place.served_school_id),
    servedMinutes: minutes(place, place.served_school_id),
    ownCatchment:
      place.chosen_school_id !== null && place.own_school_ids.includes(place.chosen_school_id),
    status: place.status,
    step: place.step,
    problem: place.problem,
    proposedBy: place.proposed_by,
    inSample: sample.has(place.collection_number),
    checked: checked.has(place.collection_number),
    approvedAt: place.approved_at,
    noticeIssuedAt: place.issued_at,
  }));
}

function travelHomeOf(place: ListedPlace) {
  return {
    collectionNumber: place.collection_number,
    compound: place.home_compound,
    village: place.home_village,
    point: place.home_point,
  };
}
