import type { PlanPlace, PlanProblem, PlanPupil } from './plan-problem.ts';

export interface PlanFigures {
  placed: number;
  withoutPlace: number;
  ownCatchment: number;
  beyondLimit: number;
  /** Elsewhere than in the plan before. */
  changed: number;
  /** Of those placed, in the unit of the costs; the last three are `null` when nobody is. */
  total: number;
  mean: number | null;
  /** The smallest cost that nine of ten children do not exceed. */
  ninetieth: number | null;
  worst: number | null;
  /** By id. */
  schools: { schoolId: string; given: number; placesLeft: number }[];
}

export interface PlanComparison {
  /** A child is better off with a place than without, at an own catchment school than elsewhere, then nearer. */
  better: number;
  worse: number;
  same: number;
  /** Those whose school differs, in the order of the first plan. `by`: the cost saved; below 0 lost. */
  differing: {
    collectionNumber: string;
    from: string | null;
    to: string | null;
    by: number | null;
  }[];
}

interface Standing {
  schoolId: string | null;
  own: boolean;
  cost: number | null;
}

function standings(
  { pupils, schools, costs }: PlanProblem,
  places: readonly PlanPlace[],
): Map<string, Standing & { pupil: PlanPupil }> {
  const columnOf = new Map(schools.map((each, at) => [each.schoolId, at]));
  const placeOf = new Map(places.map((each) => [each.collectionNumber, each.schoolId]));
  return new Map(
    pupils.map((pupil, row) => {
      const schoolId = placeOf.get(pupil.collectionNumber) ?? null;
      const column = schoolId === null ? undefined : columnOf.get(schoolId);
      const cost = column === undefined ? null : (costs[row * schools.length + column] as number);
      const own = schoolId !== null && pupil.ownSchoolIds.includes(schoolId);
      return [pupil.collectionNumber, { pupil, schoolId, own, cost }];
    }),
  );
}

export function figuresOf(problem: PlanProblem, places: readonly PlanPlace[]): PlanFigures {
  const all = [...standings(problem, places).values()];
  const placed = all.filter((each) => each.schoolId !== null);
  const costs = placed.map((each) => each.cost ?? 0).sort((a, b) => a - b);
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  const given = new Map<string, number>();
  for (const { schoolId } of placed)
    if (schoolId !== null) given.set(schoolId, (given.get(schoolId) ?? 0) + 1);
  return {
    placed: placed.length,
    withoutPlace: all.length - placed.length,
    ownCatchment: placed.filter((each) => each.own).length,
    beyondLimit:
      problem.limit === null ? 0 : costs.filter((cost) => cost > Number(problem.limit)).length,
    changed: placed.filter(
      ({ pupil, schoolId }) => pupil.before !== null && pupil.before !== schoolId,
    ).length,
    total,
    mean: costs.length === 0 ? null : total / costs.length,
    ninetieth: costs[Math.ceil(costs.length * 0.9) - 1] ?? null,
    worst: costs.at(-1) ?? null,
    schools: problem.schools
      .map(({ schoolId, placesLeft }) => {
        const here = given.get(schoolId) ?? 0;
        return { schoolId, given: here, placesLeft: Math.max(0, placesLeft) - here };
      })
      .sort((a, b) => (a.schoolId < b.schoolId ? -1 : 1)),
  };
}

/** Who is better and worse off by the second plan than by the first. */
export function comparePlans(
  problem: PlanProblem,
  first: readonly PlanPlace[],
  second: readonly PlanPlace[],
): PlanComparison {
  const before = standings(problem, first);
  const after = standings(problem, second);
  const comparison: PlanComparison = { better: 0, worse: 0, same: 0, differing: [] };
  for (const { collectionNumber } of first) {
    const from = before.get(collectionNumber);
    const to = after.get(collectionNumber);
    if (from === undefined || to === undefined) continue;
    const gain = gained(from, to);
    if (gain === 0) comparison.same++;
    else if (gain > 0) comparison.better++;
    else comparison.worse++;
    if (from.schoolId !== to.schoolId)
      comparison.differing.push({
        collectionNumber,
        from: from.schoolId,
        to: to.schoolId,
        by: from.cost === null || to.cost === null ? null : from.cost - to.cost,
      });
  }
  return comparison;
}

function gained(from: Standing, to: Standing): number {
  if (from.cost === null || to.cost === null)
    return Number(to.cost !== null) - Number(from.cost !== null);
  return Number(to.own) - Number(from.own) || from.cost - to.cost;
}
