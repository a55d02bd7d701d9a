import type { OrderedProblem } from './plan-problem.ts';
import { ROWS_A_SLICE } from './slices.ts';
import { writeCosts } from './stages.ts';

/**
 * What one move could change, for places as they are: between each two schools the cheapest move of one child,
 * stage by stage. Nodes are the schools, "no school", and "free places"; an edge into "free places" takes one
 * of a school, an edge out gives one back.
 */
export interface MoveGraph {
  nodes: number;
  noSchool: number;
  freePlaces: number;
  /** Stages. */
  depth: number;
  /** Nodes × nodes: the pupil who moves; `FREE` for free places; `NO_MOVE` when there is none. */
  movers: Int32Array;
  /** Nodes × nodes × stages. */
  costs: Float64Array;
}

export const NO_MOVE = -1;
export const FREE = -2;

/** `at` by pupil: the school, or the number of schools for none. No school may be over its places. */
export function* movesInSlices(
  ordered: OrderedProblem,
  at: Int32Array,
): Generator<void, MoveGraph> {
  const width = ordered.schoolIds.length;
  const nodes = width + 2;
  const levels = ordered.aims.length + 1;
  const depth = levels * ordered.tierCount;
  const graph: MoveGraph = {
    nodes,
    noSchool: width,
    freePlaces: width + 1,
    depth,
    movers: new Int32Array(nodes * nodes).fill(NO_MOVE),
    costs: new Float64Array(nodes * nodes * depth),
  };
  const load = new Int32Array(width + 1);
  const here = new Float64Array(levels);
  const there = new Float64Array(levels);
  for (let i = 0; i < at.length; i++) {
    if (i % ROWS_A_SLICE === 0) yield;
    const from = at[i] as number;
    (load[from] as number)++;
    writeCosts(ordered, i, from, here);
    const block = (ordered.tiers[i] as number) * levels;
    for (let to = 0; to <= width; to++) {
      if (to === from) continue;
      if (to < width) {
        if (ordered.places[to] === 0 || (ordered.costs[i * width + to] as number) < 0) continue;
      }
      writeCosts(ordered, i, to, there);
      for (let k = 0; k < levels; k++) (there[k] as number) -= here[k] as number;
      const pair = from * nodes + to;
      if (graph.movers[pair] !== NO_MOVE && !isCheaper(graph, pair, block, there)) continue;
      graph.movers[pair] = i;
      graph.costs.fill(0, pair * depth, (pair + 1) * depth);
      graph.costs.set(there, pair * depth + block);
    }
  }
  for (let node = 0; node <= width; node++) {
    const full = node < width && (load[node] as number) >= (ordered.places[node] as number);
    if (!full) graph.movers[node * nodes + graph.freePlaces] = FREE;
    if ((load[node] as number) > 0) graph.movers[graph.freePlaces * nodes + node] = FREE;
  }
  return graph;
}

/** Whether a move that changes one tier's stages by `change` is cheaper than the one at `pair`. */
function isCheaper(
  { costs, depth }: MoveGraph,
  pair: number,
  block: number,
  change: Float64Array,
): boolean {
  for (let k = 0; k < depth; k++) {
    const old = costs[pair * depth + k] as number;
    const inBlock = k >= block && k < block + change.length;
    const difference = (inBlock ? (change[k - block] as number) : 0) - old;
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** The least changes on the way from each node to one goal, compared stage by stage. */
export interface Ways {
  reached: Uint8Array;
  /** Nodes × stages. */
  costs: Float64Array;
  /** The next node. */
  next: Int32Array;
}

/**
 * Bellman–Ford over few nodes. When moves can go round for a gain there are no least ways, and the answer is
 * the nodes of such a round, in its order.
 */
export function waysTo(graph: MoveGraph, goal: number): Ways | { round: number[] } {
  const { nodes, depth, movers, costs } = graph;
  const ways: Ways = {
    reached: new Uint8Array(nodes),
    costs: new Float64Array(nodes * depth),
    next: new Int32Array(nodes).fill(-1),
  };
  ways.reached[goal] = 1;
  const shortens = (node: number, pair: number, to: number): boolean => {
    if (ways.reached[node] === 0) return true;
    for (let k = 0; k < depth; k++) {
      const through = (costs[pair * depth + k] as number) + (ways.costs[to * depth + k] as number);
      const difference = through - (ways.costs[node * depth + k] as number);
      if (difference !== 0) return difference < 0;
    }
    return false;
  };
  for (let turn = 0; turn <= nodes; turn++) {
    let changed = -1;
    for (let node = 0; node < nodes; node++) {
      for (let to = 0; to < nodes; to++) {
        const pair = node * nodes + to;
        if (movers[pair] === NO_MOVE || ways.reached[to] === 0) continue;
        if (!shortens(node, pair, to)) continue;
        for (let k = 0; k < depth; k++)
          ways.costs[node * depth + k] =
            (costs[pair * depth + k] as number) + (ways.costs[to * depth + k] as number);
        ways.reached[node] = 1;
        ways.next[node] = to;
        changed = node;
      }
    }
    if (changed < 0) return ways;
    if (turn === nodes) return { round: roundFrom(ways.next, changed) };
  }
  return ways;
}

/** Follows a way until it has gone round once, and gives the nodes of the round. */
function roundFrom(next: Int32Array, start: number): number[] {
  let node = start;
  for (let i = 0; i < next.length; i++) node = next[node] as number;
  const round = [node];
  for (let each = next[node] as number; each !== node; each = next[each] as number)
    round.push(each);
  return round;
}
