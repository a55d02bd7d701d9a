import type { OrderedProblem, PlanAim } from './plan-problem.ts';

/** One whole number per pupil and school that orders plans exactly as the aims one after the other do. */
export interface Weights {
  /** By aim, in the order of `aims`. */
  weights: readonly number[];
  /** Of a child without a place; above any gain by the aims. */
  withoutPlace: number;
}

/** The most that one child's move can change an aim. */
function span(aim: PlanAim, dearest: number): number {
  return aim === 'distance' ? dearest : 1;
}

/**
 * Why one number is enough, and fits 2^53. Two plans differ by moves that fall apart into simple cycles over
 * the schools, "no school" and the free places: at most `schools + 1` moves each. If a plan were better aim by
 * aim but not by the sum, one of these cycles would be too; but in a cycle all later aims together change by
 * at most (schools + 1) × their spans × weights, which is less than the weight of the aim before. A cycle goes
 * at most once into and once out of "no school". Paths, prices and sums of two of them are below four times a
 * cycle, and that is what must fit: with all four aims and costs up to 100,000 it does up to 250 schools (tested).
 *
 * @throws RangeError when it does not fit, rather than plan with rounded numbers.
 */
export function weighAims({ aims, costs, schoolIds }: OrderedProblem): Weights {
  let dearest = 0;
  for (const cost of costs) if (cost > dearest) dearest = cost;
  const moves = schoolIds.length + 1;
  const weights: number[] = [];
  let later = 0;
  for (const aim of aims.toReversed()) {
    const weight = 1 + moves * later;
    weights.unshift(weight);
    later += span(aim, dearest) * weight;
  }
  const withoutPlace = 1 + moves * later;
  if (4 * (2 * withoutPlace + moves * later) > Number.MAX_SAFE_INTEGER)
    throw new RangeError('too many schools and too long ways for exact whole numbers');
  return { weights, withoutPlace };
}

/** The weighed cost of pupil `i` at the school at `at`; Infinity where it cannot be. */
export function weighedCost(
  problem: OrderedProblem,
  weights: readonly number[],
  i: number,
  at: number,
): number {
  const cell = i * problem.schoolIds.length + at;
  const cost = problem.costs[cell] as number;
  if (cost < 0) return Infinity;
  let sum = 0;
  for (let k = 0; k < problem.aims.length; k++) {
    const weight = weights[k] as number;
    switch (problem.aims[k] as PlanAim) {
      case 'own-catchment':
        if (problem.own[cell] === 0) sum += weight;
        break;
      case 'within-limit':
        if (cost > problem.limit) sum += weight;
        break;
      case 'unchanged': {
        const before = problem.before[i] as number;
        if (before >= 0 && before !== at) sum += weight;
        break;
      }
      case 'distance':
        sum += cost * weight;
        break;
    }
  }
  return sum;
}
