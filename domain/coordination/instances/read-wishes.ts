import type { PlanPlace, PlanProblem } from '../plan-problem.ts';

/**
 * An instance as papers on the assignment of pupils publish it: `…_students_seedN.csv` (each pupil's schools,
 * the most wished first), `…_schools.csv` (capacities) and `…_result_optimal_seedN.csv`. A place costs its rank
 * in the pupil's wishes, from 0; the published optimum is the least total.
 */
export function readWishes(students: string, schools: string): PlanProblem {
  const capacities = rowsOf(schools);
  const wishes = rowsOf(students);
  const width = capacities.length;
  const columnOf = new Map(capacities.map(([id], at) => [id, at]));
  const costs = new Int32Array(wishes.length * width).fill(-1);
  for (const [row, [, ...ranked]] of wishes.entries())
    for (const [rank, id] of ranked.entries()) costs[row * width + (columnOf.get(id) ?? 0)] = rank;
  return {
    pupils: wishes.map(([id = '']) => ({
      collectionNumber: id,
      serviceKey: id.padStart(9, '0'),
      tier: 0,
      ownSchoolIds: [],
      before: null,
    })),
    schools: capacities.map(([schoolId = '', places]) => ({
      schoolId,
      placesLeft: Number(places),
    })),
    costs,
    aims: ['distance'],
    limit: null,
  };
}

export function readResult(result: string): PlanPlace[] {
  return rowsOf(result).map(([collectionNumber = '', schoolId = '']) => ({
    collectionNumber,
    schoolId,
  }));
}

function rowsOf(text: string): string[][] {
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}
