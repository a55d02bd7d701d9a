import { movesInSlices, waysTo, type MoveGraph } from './move-graph.ts';
import type { OrderedProblem, PlanPlace, PlanProblem } from './plan-problem.ts';
import { changesOf, describe, readPlaces, type Change, type Move } from './prove.ts';
import { stagesOf, writeCosts } from './stages.ts';

/** A school that this child would sooner have had, and why it does not. */
export interface NearerSchool {
  schoolId: string;
  /** Metres or seconds, as the plan counts them. */
  cost: number;
  ownCatchment: boolean;
  /** `no-places`: had none before the plan. `has-room`: still has some, but an earlier aim forbids. */
  state: 'full' | 'has-room' | 'no-places';
  /** Who has its places by the plan, in the order of service. */
  heldBy: string[];
  /**
   * The best plan in which the child has a place there: who would move (this child first), and what all
   * together would lose by it. No changes: as good, and given by the order of service. `null` when nobody
   * can have a place there, or when the places asked about are not optimal themselves.
   */
  instead: { moves: Move[]; changes: Change[] } | null;
}

type WhyNot = (collectionNumber: string) => NearerSchool[];

/**
 * For each child of a plan the answer to "why not the nearer school?": its own catchment schools when it has
 * another, and every school that is nearer than its place. Some milliseconds for each child once prepared.
 */
export function* whyNotInSlices(
  problem: PlanProblem,
  places: readonly PlanPlace[],
): Generator<void, WhyNot> {
  const read = yield* readPlaces(problem, places);
  if ('outcome' in read) throw new RangeError('not places that a plan could give');
  const { ordered, at } = read;
  const graph = yield* movesInSlices(ordered, at);
  const indexOf = new Map(ordered.pupils.map((each, i) => [each.collectionNumber, i]));
  return (collectionNumber) => {
    const i = indexOf.get(collectionNumber);
    if (i === undefined) throw new RangeError(`not in the plan: ${collectionNumber}`);
    return nearerSchools(ordered, at, graph, i);
  };
}

function nearerSchools(
  ordered: OrderedProblem,
  at: Int32Array,
  graph: MoveGraph,
  i: number,
): NearerSchool[] {
  const width = ordered.schoolIds.length;
  const row = i * width;
  const mine = at[i] as number;
  const myCost = mine < width ? (ordered.costs[row + mine] as number) : Infinity;
  const atOwn = mine < width && ordered.own[row + mine] === 1;
  const answers: NearerSchool[] = [];
  const ways = waysTo(graph, mine);
  for (const [school, schoolId] of ordered.schoolIds.entries()) {
    const cost = ordered.costs[row + school] as number;
    const ownCatchment = ordered.own[row + school] === 1;
    if (cost < 0 || school === mine) continue;
    if (cost >= myCost && (atOwn || !ownCatchment)) continue;
    const heldBy = ordered.pupils.flatMap((each, k) =>
      at[k] === school ? [each.collectionNumber] : [],
    );
    const room = (ordered.places[school] as number) - heldBy.length;
    const noPlaces = ordered.places[school] === 0;
    const state = noPlaces ? 'no-places' : room > 0 ? 'has-room' : 'full';
    const instead =
      noPlaces || 'round' in ways ? null : forced(ordered, graph, i, [mine, school], ways);
    answers.push({ schoolId, cost, ownCatchment, state, heldBy, instead });
  }
  return answers.sort(
    (a, b) =>
      Number(b.ownCatchment) - Number(a.ownCatchment) ||
      a.cost - b.cost ||
      (a.schoolId < b.schoolId ? -1 : 1),
  );
}

/** The child goes from its place to a school; the least way leads back to the place that it left. */
function forced(
  ordered: OrderedProblem,
  graph: MoveGraph,
  i: number,
  [mine, school]: readonly [number, number],
  ways: { next: Int32Array },
): { moves: Move[]; changes: Change[] } {
  const edges: [number, number][] = [];
  for (let node = school; node !== mine; node = ways.next[node] as number)
    edges.push([node, ways.next[node] as number]);
  const others = describe(ordered, graph, edges);

  const stages = stagesOf(ordered);
  const sums = new Float64Array(graph.depth);
  for (const [k, stage] of stages.entries())
    sums[k] =
      others.changes.find((each) => each.tier === stage.tier && each.aim === stage.aim)?.by ?? 0;
  const levels = ordered.aims.length + 1;
  const block = (ordered.tiers[i] as number) * levels;
  const here = new Float64Array(levels);
  const there = new Float64Array(levels);
  writeCosts(ordered, i, mine, here);
  writeCosts(ordered, i, school, there);
  for (let k = 0; k < levels; k++)
    (sums[block + k] as number) += (there[k] as number) - (here[k] as number);
  const first: Move = {
    collectionNumber: ordered.pupils[i]?.collectionNumber ?? '',
    from: ordered.schoolIds[mine] ?? null,
    to: ordered.schoolIds[school] ?? null,
  };
  return { moves: [first, ...others.moves], changes: changesOf(stages, sums) };
}
