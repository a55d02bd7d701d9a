import type { Certificate } from './check-certificate.ts';
import { FREE, movesInSlices, waysTo, type MoveGraph } from './move-graph.ts';
import {
  orderInSlices,
  type OrderedProblem,
  type PlanPlace,
  type PlanProblem,
} from './plan-problem.ts';
import { finish, ROWS_A_SLICE } from './slices.ts';
import { stagesOf, writeCosts, type Stage } from './stages.ts';

export interface Move {
  collectionNumber: string;
  /** `null`: without a place. */
  from: string | null;
  to: string | null;
}

/** By how much a stage's count would change; above 0 is a loss. */
export interface Change extends Stage {
  by: number;
}

export type Proof =
  | { outcome: 'optimal'; certificate: Certificate }
  /** The moves together break no limit; the first change is a gain, whatever the later ones cost. */
  | { outcome: 'improvable'; moves: Move[]; changes: Change[] }
  /** Not places that a plan could give. */
  | { outcome: 'not-a-plan'; collectionNumber: string | null; schoolId: string | null };

/** Places in the order of the problem. */
export interface OrderedPlaces {
  ordered: OrderedProblem;
  /** By pupil: the school, or the number of schools for none. */
  at: Int32Array;
}

/** The places, or who or what is at fault when no plan could give them. */
export function* readPlaces(
  problem: PlanProblem,
  places: readonly PlanPlace[],
): Generator<void, OrderedPlaces | Extract<Proof, { outcome: 'not-a-plan' }>> {
  const ordered = yield* orderInSlices(problem);
  const { schoolIds, pupils } = ordered;
  const width = schoolIds.length;
  const indexOf = new Map(schoolIds.map((id, at) => [id, at]));
  const placeOf = new Map(places.map((each) => [each.collectionNumber, each.schoolId]));
  const load = new Int32Array(width + 1);
  const at = new Int32Array(pupils.length).fill(width);
  for (const [i, { collectionNumber }] of pupils.entries()) {
    const schoolId = placeOf.get(collectionNumber) ?? null;
    if (schoolId !== null) {
      const school = indexOf.get(schoolId) ?? -1;
      if (school < 0 || (ordered.costs[i * width + school] as number) < 0)
        return { outcome: 'not-a-plan', collectionNumber, schoolId };
      at[i] = school;
    }
    (load[at[i] as number] as number)++;
  }
  const over = schoolIds.findIndex(
    (_, school) => (load[school] as number) > (ordered.places[school] as number),
  );
  if (over >= 0)
    return { outcome: 'not-a-plan', collectionNumber: null, schoolId: schoolIds[over] ?? null };
  return { ordered, at };
}

/**
 * For any places, a plan's or those of today by hand: either a certificate that nothing better exists, or moves
 * that together make it better. When it is optimal, no two children (nor any number in a round) would gain by
 * exchanging their places, and no child by taking a free one. A pupil who is not named has no place.
 *
 * A price is what one more child at the school would cost all others: the least way of moves on to a free
 * place.
 */
export function* proveInSlices(
  problem: PlanProblem,
  places: readonly PlanPlace[],
): Generator<void, Proof> {
  const read = yield* readPlaces(problem, places);
  if ('outcome' in read) return read;
  const { ordered, at } = read;
  const graph = yield* movesInSlices(ordered, at);
  const stages = stagesOf(ordered);
  const ways = waysTo(graph, graph.freePlaces);
  if ('round' in ways) {
    const edges = ways.round.map((node, k): [number, number] => [
      node,
      ways.round[(k + 1) % ways.round.length] as number,
    ]);
    return { outcome: 'improvable', ...describe(ordered, graph, edges) };
  }
  const values = yield* countStages(ordered, at, graph.depth);
  return {
    outcome: 'optimal',
    certificate: {
      stages: stages.map((stage, k) => ({
        ...stage,
        value: values[k] as number,
        prices: Object.fromEntries(
          ordered.schoolIds.flatMap((id, node) => {
            const price = ways.costs[node * graph.depth + k] as number;
            return price === 0 ? [] : [[id, price]];
          }),
        ),
      })),
    },
  };
}

/** `proveInSlices` in one go. */
export function prove(problem: PlanProblem, places: readonly PlanPlace[]): Proof {
  return finish(proveInSlices(problem, places));
}

/** The moves along edges, and what they change together, stages that stay left out. */
export function describe(
  ordered: OrderedProblem,
  graph: MoveGraph,
  edges: readonly (readonly [number, number])[],
): { moves: Move[]; changes: Change[] } {
  const { nodes, depth } = graph;
  const moves: Move[] = [];
  const sums = new Float64Array(depth);
  for (const [from, to] of edges) {
    const pair = from * nodes + to;
    const mover = graph.movers[pair] as number;
    if (mover === FREE) continue;
    for (let k = 0; k < depth; k++) (sums[k] as number) += graph.costs[pair * depth + k] as number;
    moves.push({
      collectionNumber: ordered.pupils[mover]?.collectionNumber ?? '',
      from: ordered.schoolIds[from] ?? null,
      to: ordered.schoolIds[to] ?? null,
    });
  }
  return { moves, changes: changesOf(stagesOf(ordered), sums) };
}

export function changesOf(stages: readonly Stage[], sums: ArrayLike<number>): Change[] {
  return stages.flatMap((stage, k) => {
    const by = sums[k] as number;
    return by === 0 ? [] : [{ ...stage, by }];
  });
}

function* countStages(
  ordered: OrderedProblem,
  at: Int32Array,
  depth: number,
): Generator<void, Float64Array> {
  const values = new Float64Array(depth);
  const levels = ordered.aims.length + 1;
  const costs = new Float64Array(levels);
  for (let i = 0; i < at.length; i++) {
    if (i % ROWS_A_SLICE === 0) yield;
    writeCosts(ordered, i, at[i] as number, costs);
    const block = (ordered.tiers[i] as number) * levels;
    for (let k = 0; k < levels; k++) (values[block + k] as number) += costs[k] as number;
  }
  return values;
}
