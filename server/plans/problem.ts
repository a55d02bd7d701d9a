import type { Kysely } from 'kysely';
import { distancesInSlices } from '../../domain/coordination/distances.ts';
import { DEFAULT_SAMPLE } from '../../domain/coordination/approval-sample.ts';
import { DEFAULT_AIMS } from '../../domain/coordination/plan-problem.ts';
import type { PlanProblem } from '../../domain/coordination/plan-problem.ts';
import { DEFAULT_REASON_ORDER, DEFAULT_TIER_RULE } from '../../domain/coordination/served-order.ts';
import type { Point } from '../../domain/evidence/evidence.ts';
import type { PlanChoices, PlannedSchool, PlanParameters } from '../contract/plans.ts';
import type { MinutesOf } from '../../domain/coordination/travel-times.ts';
import { travelCostsInSlices } from '../../domain/coordination/travel-times.ts';
import { sha256 } from '../identity.ts';
import type { Database } from '../storage/database.ts';
import { minutesOfTable } from '../storage/travel-times.ts';
import { breathe } from './breathe.ts';

export const DEFAULT_CHOICES: PlanChoices = {
  aims: [...DEFAULT_AIMS],
  limitMetres: null,
  travelTable: null,
  limitMinutes: null,
  tierRule: DEFAULT_TIER_RULE,
  before: null,
  sample: DEFAULT_SAMPLE,
};
/** What a plan goes by that does not say it, since it was made before it could. */
export const DEFAULT_PARAMETERS: PlanParameters = {
  ...DEFAULT_CHOICES,
  reasonOrder: [...DEFAULT_REASON_ORDER],
};

/** A child as a plan saw it. */
export interface PlannedPupil {
  collectionNumber: string;
  caseVersion: number;
  serviceKey: string;
  tier: number;
  ownSchoolIds: string[];
  before: string | null;
  home: Point | null;
  /** Where the home is named in a table of travel times. */
  compound: string | null;
  village: string | null;
}

export interface PlanInput {
  parameters: PlanParameters;
  /** In the order of service. */
  pupils: readonly PlannedPupil[];
  /** By id. */
  schools: readonly PlannedSchool[];
}

/** What the domain is asked; from what is stored, so that a plan can be asked again at any time. */
export async function problemOf(
  { parameters, pupils, schools }: PlanInput,
  minutesOf: MinutesOf | null,
): Promise<PlanProblem> {
  const { aims, limitMetres, limitMinutes } = parameters;
  const costs =
    minutesOf === null
      ? distancesInSlices(
          pupils.map(({ home }) => home),
          schools.map(({ point }) => point),
        )
      : travelCostsInSlices(
          pupils.map(toTravelHome),
          schools.map(({ schoolId }) => schoolId),
          minutesOf,
        );
  return {
    pupils,
    schools,
    costs: await breathe(costs),
    aims,
    limit: minutesOf === null ? limitMetres : limitMinutes,
  };
}

function toTravelHome({ collectionNumber, home, compound, village }: PlannedPupil) {
  return { collectionNumber, point: home, compound, village };
}

/** The table that the plan names, read whole; `null` where it goes by straight distances. */
export function minutesFor(
  db: Kysely<Database>,
  { travelTable }: PlanParameters,
): Promise<MinutesOf | null> {
  return travelTable === null ? Promise.resolve(null) : minutesOfTable(db, travelTable);
}

/** SHA-256 over all that the plan follows from; the same hash means the same places. */
export function hashOf({ parameters, pupils, schools }: PlanInput): Promise<string> {
  const { aims, limitMetres, tierRule, travelTable, limitMinutes } = parameters;
  return sha256(
    JSON.stringify([
      aims,
      limitMetres,
      tierRule,
      // Said only where there is one, so that a plan by distances has the hash that it always had.
      ...(travelTable === null ? [] : [travelTable, limitMinutes]),
      schools.map(({ schoolId, placesLeft, point }) => [schoolId, placesLeft, point]),
      pupils.map((pupil) => [
        pupil.collectionNumber,
        pupil.caseVersion,
        pupil.serviceKey,
        pupil.tier,
        pupil.ownSchoolIds,
        pupil.before,
        pupil.home,
      ]),
    ]),
  );
}
