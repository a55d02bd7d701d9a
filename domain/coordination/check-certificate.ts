import type { PlanAim, PlanPlace, PlanProblem, PlanPupil } from './plan-problem.ts';

/**
 * Why nobody can plan better: for each stage a price of a place at each school, in what the stage counts
 * (children or metres).
 */
export interface Certificate {
  stages: PriceStage[];
}

export interface PriceStage {
  tier: number;
  aim: 'placed' | PlanAim;
  /** What the plan comes to: children without a place, away from their own schools, beyond the limit …; or metres. */
  value: number;
  /** By school; a school that is not named has price 0. */
  prices: Record<string, number>;
}

export type CertificateFault =
  | { code: 'pupils-differ'; collectionNumber: string }
  | { code: 'school-unreachable'; collectionNumber: string; schoolId: string }
  | { code: 'over-capacity'; schoolId: string; placed: number; places: number }
  | { code: 'stages-differ' }
  | { code: 'price-wrong'; stage: number; schoolId: string; price: number }
  | { code: 'cheaper-elsewhere'; stage: number; collectionNumber: string; schoolId: string | null }
  | { code: 'value-differs'; stage: number; value: number; counted: number };

export type CertificateCheck = { holds: true } | { holds: false; fault: CertificateFault };

const NO_SCHOOL = null;

/**
 * Checks a plan and its certificate. This file shares no code with what makes either, so that whoever doubts a
 * plan need only read these lines.
 *
 * The argument, stage by stage. Let every child pay what the stage counts for it plus the price of its place.
 * (1) At these prices no child would pay less elsewhere. (2) Only a school that is full has a price above 0.
 * Then any other plan pays at least as much in all by (1), and by (2) it gives at most as much of that for
 * places as this plan does; so what it counts is at least as much. Equal plans use only places at which their
 * child pays the least, and fill every school with a price: the next stage looks at these alone. There a school
 * that must be full may also have a price below 0, since as many sit there in every plan that is left.
 */
export function checkCertificate(
  problem: PlanProblem,
  places: readonly PlanPlace[],
  certificate: Certificate,
): CertificateCheck {
  const fault =
    faultOfPlaces(problem, places) ??
    faultOfStages(problem, certificate) ??
    faultOfPrices(problem, places, certificate) ??
    faultOfChoices(problem, places, certificate);
  return fault === null ? { holds: true } : { holds: false, fault };
}

const roomAt = (school: { placesLeft: number }) => (school.placesLeft > 0 ? school.placesLeft : 0);

function counts(places: readonly PlanPlace[]): Map<string, number> {
  const placed = new Map<string, number>();
  for (const { schoolId } of places)
    if (schoolId !== null) placed.set(schoolId, (placed.get(schoolId) ?? 0) + 1);
  return placed;
}

function faultOfPlaces(
  { pupils, schools, costs }: PlanProblem,
  places: readonly PlanPlace[],
): CertificateFault | null {
  const placeOf = new Map(places.map((each) => [each.collectionNumber, each.schoolId]));
  const known = new Set(pupils.map((each) => each.collectionNumber));
  for (const { collectionNumber } of places)
    if (!known.has(collectionNumber)) return { code: 'pupils-differ', collectionNumber };
  for (const [row, { collectionNumber }] of pupils.entries()) {
    const schoolId = placeOf.get(collectionNumber);
    if (schoolId === undefined) return { code: 'pupils-differ', collectionNumber };
    if (schoolId === null) continue;
    const column = schools.findIndex((each) => each.schoolId === schoolId);
    if (column < 0 || (costs[row * schools.length + column] as number) < 0)
      return { code: 'school-unreachable', collectionNumber, schoolId };
  }
  if (places.length !== pupils.length)
    return { code: 'pupils-differ', collectionNumber: places[0]?.collectionNumber ?? '' };
  const placed = counts(places);
  for (const school of schools) {
    const here = placed.get(school.schoolId) ?? 0;
    if (here > roomAt(school))
      return {
        code: 'over-capacity',
        schoolId: school.schoolId,
        placed: here,
        places: roomAt(school),
      };
  }
  return null;
}

function faultOfStages(
  { pupils, aims }: PlanProblem,
  { stages }: Certificate,
): CertificateFault | null {
  const tiers = [...new Set(pupils.map((each) => each.tier))].sort((a, b) => a - b);
  const expected = tiers.flatMap((tier) => ['placed', ...aims].map((aim) => `${tier} ${aim}`));
  const given = stages.map(({ tier, aim }) => `${tier} ${aim}`);
  return expected.join() === given.join() ? null : { code: 'stages-differ' };
}

function faultOfPrices(
  { schools }: PlanProblem,
  places: readonly PlanPlace[],
  { stages }: Certificate,
): CertificateFault | null {
  const placed = counts(places);
  const known = new Map(schools.map((each) => [each.schoolId, each]));
  const mustBeFull = new Set<string>();
  for (const [stage, { prices }] of stages.entries()) {
    for (const [schoolId, price] of Object.entries(prices)) {
      const school = known.get(schoolId);
      const isFull = school !== undefined && (placed.get(schoolId) ?? 0) === roomAt(school);
      const mayBe = price === 0 || (isFull && (price > 0 || mustBeFull.has(schoolId)));
      if (!Number.isSafeInteger(price) || !mayBe)
        return { code: 'price-wrong', stage, schoolId, price };
    }
    for (const [schoolId, price] of Object.entries(prices)) if (price > 0) mustBeFull.add(schoolId);
  }
  return null;
}

/** What a stage counts for a child of its tier at a school, or without one. */
function counted(
  aim: PriceStage['aim'],
  pupil: PlanPupil,
  schoolId: string | null,
  cost: number,
  limit: number | null,
): number {
  if (schoolId === NO_SCHOOL) return aim === 'placed' ? 1 : 0;
  switch (aim) {
    case 'placed':
      return 0;
    case 'own-catchment':
      return pupil.ownSchoolIds.includes(schoolId) ? 0 : 1;
    case 'within-limit':
      return limit !== null && cost > limit ? 1 : 0;
    case 'unchanged':
      return pupil.before !== null && pupil.before !== schoolId ? 1 : 0;
    case 'distance':
      return cost;
  }
}

function faultOfChoices(
  { pupils, schools, costs, limit }: PlanProblem,
  places: readonly PlanPlace[],
  { stages }: Certificate,
): CertificateFault | null {
  const placeOf = new Map(places.map((each) => [each.collectionNumber, each.schoolId]));
  const totals = stages.map(() => 0);
  for (const [row, pupil] of pupils.entries()) {
    const { collectionNumber } = pupil;
    const mine = placeOf.get(collectionNumber) ?? NO_SCHOOL;
    let choice: { schoolId: string | null; cost: number }[] = [{ schoolId: NO_SCHOOL, cost: 0 }];
    for (const [column, school] of schools.entries()) {
      const cost = costs[row * schools.length + column] as number;
      if (cost >= 0 && roomAt(school) > 0) choice.push({ schoolId: school.schoolId, cost });
    }
    for (const [stage, { tier, aim, prices }] of stages.entries()) {
      const countedAt = (each: { schoolId: string | null; cost: number }) =>
        tier === pupil.tier ? counted(aim, pupil, each.schoolId, each.cost, limit) : 0;
      const paidAt = (each: { schoolId: string | null; cost: number }) =>
        countedAt(each) + (each.schoolId === null ? 0 : (prices[each.schoolId] ?? 0));
      const own = choice.find((each) => each.schoolId === mine);
      if (own === undefined) return { code: 'stages-differ' };
      (totals[stage] as number) += countedAt(own);
      if (choice.length === 1) continue;
      const paid = paidAt(own);
      const cheaper = choice.find((each) => paidAt(each) < paid);
      if (cheaper !== undefined)
        return { code: 'cheaper-elsewhere', stage, collectionNumber, schoolId: cheaper.schoolId };
      choice = choice.filter((each) => paidAt(each) === paid);
    }
  }
  for (const [stage, { value }] of stages.entries())
    if (value !== totals[stage])
      return { code: 'value-differs', stage, value, counted: totals[stage] as number };
  return null;
}
