import { distancesInSlices } from '../../domain/coordination/distances.ts';
import { DEFAULT_SAMPLE } from '../../domain/coordination/approval-sample.ts';
import { DEFAULT_AIMS } from '../../domain/coordination/plan-problem.ts';
import type { PlanProblem } from '../../domain/coordination/plan-problem.ts';
import { DEFAULT_TIER_RULE } from '../../domain/coordination/served-order.ts';
import type { Point } from '../../domain/evidence/evidence.ts';
import type { PlannedSchool, PlanParameters } from '../contract/plans.ts';
import { sha256 } from '../identity.ts';
import { breathe } from './breathe.ts';

export const DEFAULT_PARAMETERS: PlanParameters = {
  aims: [...DEFAULT_AIMS],
  limitMetres: null,
  tierRule: DEFAULT_TIER_RULE,
  before: null,
  sample: DEFAULT_SAMPLE,
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
}

export interface PlanInput {
  parameters: PlanParameters;
  /** In the order of service. */
  pupils: readonly PlannedPupil[];
  /** By id. */
  schools: readonly PlannedSchool[];
}

/** What the domain is asked; from what is stored, so that a plan can be asked again at any time. */
export async function problemOf({ parameters, pupils, schools }: PlanInput): Promise<PlanProblem> {
  const { aims, limitMetres } = parameters;
  return {
    pupils,
    schools,
    costs: await breathe(
      distancesInSlices(
        pupils.map(({ home }) => home),
        schools.map(({ point }) => point),
      ),
    ),
    aims,
    limit: limitMetres,
  };
}

/** SHA-256 over all that the plan follows from; the same hash means the same places. */
export function hashOf({ parameters, pupils, schools }: PlanInput): Promise<string> {
  const { aims, limitMetres, tierRule } = parameters;
  return sha256(
    JSON.stringify([
      aims,
      limitMetres,
      tierRule,
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
