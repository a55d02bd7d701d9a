import { namePlaces, orderProblem, type PlanPlace, type PlanProblem } from './plan-problem.ts';

/**
 * The plan by strict order of service, as officers do it by hand: each child in turn takes a school of its own
 * catchment with a place left, else the nearest with one; ties go to the smaller id (as `rankSchools` does).
 * It stands beside the joint plan, so that everybody sees what planning together gains.
 */
export function serveInOrder(problem: PlanProblem): PlanPlace[] {
  const ordered = orderProblem(problem);
  const width = ordered.schoolIds.length;
  const left = ordered.places.slice();
  const at = new Int32Array(ordered.pupils.length).fill(-1);
  for (const i of at.keys()) {
    let best = -1;
    let bestOwn = 0;
    let least = Infinity;
    for (let school = 0; school < width; school++) {
      const cost = ordered.costs[i * width + school] as number;
      if (cost < 0 || left[school] === 0) continue;
      const own = ordered.own[i * width + school] as number;
      if (own < bestOwn || (own === bestOwn && cost >= least)) continue;
      [best, bestOwn, least] = [school, own, cost];
    }
    if (best < 0) continue;
    at[i] = best;
    (left[best] as number)--;
  }
  return namePlaces(ordered, at);
}
