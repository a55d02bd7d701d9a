import {
  namePlaces,
  orderInSlices,
  type OrderedProblem,
  type PlanPlace,
  type PlanProblem,
} from './plan-problem.ts';
import { settleTies } from './settle-ties.ts';
import { finish, ROWS_A_SLICE } from './slices.ts';
import { settleTransport, type Transport } from './transport.ts';
import { weighAims, weighedCost, type Weights } from './weigh-aims.ts';

/**
 * The joint plan: the exact optimum of the aims, one after the other, tier after tier; of all plans equally
 * good the one in which each child in the order of service has what it would like best by the aims, then by
 * school id. The same places in whatever order pupils and schools come.
 *
 * In slices of some milliseconds, so that whoever runs it can answer others between; see decision 011 for how
 * long the whole takes.
 *
 * @throws RangeError when the problem contradicts itself or does not fit exact whole numbers.
 */
export function* planInSlices(problem: PlanProblem): Generator<void, PlanPlace[]> {
  const ordered = yield* orderInSlices(problem);
  const at = yield* solve(ordered, weighAims(ordered), 1);
  return namePlaces(ordered, at);
}

/** `planInSlices` in one go. */
export function planJointly(problem: PlanProblem): PlanPlace[] {
  return finish(planInSlices(problem));
}

/**
 * The fewest places added that would give every child a place that can reach a school at all, and where: by
 * the aims, as though they had been there. Nobody of an earlier tier is worse off for it.
 */
export function* placesToAddInSlices(
  problem: PlanProblem,
): Generator<void, { schoolId: string; places: number }[]> {
  const ordered = yield* orderInSlices(problem);
  const width = ordered.schoolIds.length;
  const at = yield* solve(ordered, weighAims(ordered), width + 1);
  const added = new Int32Array(width);
  for (const column of at)
    if (column >= width && column < 2 * width) (added[column - width] as number)++;
  return ordered.schoolIds.flatMap((schoolId, school) => {
    const places = added[school] as number;
    return places > 0 ? [{ schoolId, places }] : [];
  });
}

/**
 * Columns: the schools, then one "no school" (`more` = 1) or, asked which places to add, each school once more
 * without end and "no school" for those who can reach none (`more` = schools + 1). A child costs the same in
 * any of the further columns beside its aims: a place that is not there.
 */
function* solve(
  ordered: OrderedProblem,
  { weights, withoutPlace }: Weights,
  more: number,
): Generator<void, Int32Array> {
  const width = ordered.schoolIds.length;
  const columns = width + more;
  const count = ordered.pupils.length;
  const places = new Float64Array(columns).fill(Infinity);
  places.set(ordered.places);
  const costOf = (i: number, column: number): number => {
    if (column === columns - 1) return more === 1 ? withoutPlace : 2 * withoutPlace;
    if (column >= width) return withoutPlace + weighedCost(ordered, weights, i, column - width);
    if (ordered.places[column] === 0) return Infinity;
    return weighedCost(ordered, weights, i, column);
  };
  const costs = new Float64Array(count * columns);
  for (let i = 0; i < count; i++) {
    if (i % ROWS_A_SLICE === 0) yield;
    for (let column = 0; column < columns; column++)
      costs[i * columns + column] = costOf(i, column);
  }
  const { tiers, tierCount } = ordered;
  const transport: Transport = { columns, places, tiers, tierCount, costs };
  const settled = yield* settleTransport(transport);
  yield* settleTies(transport, settled, costOf);
  return settled.at;
}
