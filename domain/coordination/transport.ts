import { MoveHeaps } from './move-heaps.ts';
import { ROWS_A_SLICE } from './slices.ts';

/** Pupils to columns at least cost. A column is a school, or something without end ("no school"). */
export interface Transport {
  columns: number;
  /** By column; Infinity where there is no end of places. Every pupil must be allowed in one of these. */
  places: Float64Array;
  /** By pupil, from 0 without gaps. */
  tiers: Int32Array;
  tierCount: number;
  /**
   * Pupils × columns: whole numbers from 0, or Infinity where a pupil cannot be. The solver keeps its books
   * here: afterwards 0 where the pupil may be in some best plan, Infinity elsewhere.
   */
  costs: Float64Array;
}

export interface Settled {
  /** By pupil: the column. */
  at: Int32Array;
  /** By column: how many. */
  load: Int32Array;
  /** 1 where every best plan fills the column. */
  bound: Uint8Array;
}

/** Shortest paths that make about one slice. */
const PATHS_A_SLICE = 256;

/**
 * The exact optimum, tier after tier, by successive shortest paths over the columns (decision 011).
 *
 * Each child of a tier goes to its cheapest column, room or no room. With all prices 0 that is optimal for
 * those loads, and stays so: while a column is over its places, one child too many is passed on along the
 * shortest path of moves to a column with room. Prices keep every reduced cost at 0 or above, a column with
 * room has price 0, so the end is optimal (complementary slackness).
 *
 * After a tier each of its pupils keeps only the columns that are cheapest at these prices, and columns with
 * a price are closed to newcomers: that is exactly the set of this tier's best plans. Within it earlier tiers
 * move for nothing, and the next tier is served.
 */
export function* settleTransport(problem: Transport): Generator<void, Settled> {
  const at = new Int32Array(problem.tiers.length).fill(-1);
  const load = new Int32Array(problem.columns);
  const bound = new Uint8Array(problem.columns);
  for (let tier = 0; tier < problem.tierCount; tier++) {
    yield* toTheCheapest(problem, tier, { at, load, bound });
    const prices = new Float64Array(problem.columns);
    const heaps = new MoveHeaps(problem.columns, problem.costs, at);
    const search = new PathSearch(problem, heaps, prices, { at, load, bound });
    let paths = 0;
    for (let column = 0; column < problem.columns; column++) {
      while ((load[column] as number) > (problem.places[column] as number)) {
        search.passOn(column);
        if (++paths % PATHS_A_SLICE === 0) yield;
      }
    }
    yield* keepTheBest(problem, prices, { at, load, bound });
  }
  return { at, load, bound };
}

function* toTheCheapest(
  { columns, costs, tiers }: Transport,
  tier: number,
  { at, load, bound }: Settled,
): Generator<void> {
  for (let i = 0; i < tiers.length; i++) {
    if (i % ROWS_A_SLICE === 0) yield;
    if (tiers[i] !== tier) continue;
    let cheapest = -1;
    let least = Infinity;
    for (let column = 0; column < columns; column++) {
      const cell = i * columns + column;
      if (bound[column] === 1) costs[cell] = Infinity;
      const cost = costs[cell] as number;
      if (cost < least) {
        least = cost;
        cheapest = column;
      }
    }
    at[i] = cheapest;
    (load[cheapest] as number)++;
  }
}

function* keepTheBest(
  { columns, costs }: Transport,
  prices: Float64Array,
  { at, bound }: Settled,
): Generator<void> {
  for (let i = 0; i < at.length; i++) {
    if (i % ROWS_A_SLICE === 0) yield;
    const own = at[i] as number;
    if (own < 0) continue;
    const row = i * columns;
    const least = (costs[row + own] as number) + (prices[own] as number);
    for (let column = 0; column < columns; column++) {
      const full = (costs[row + column] as number) + (prices[column] as number);
      costs[row + column] = full === least ? 0 : Infinity;
    }
  }
  for (let column = 0; column < columns; column++)
    if ((prices[column] as number) > 0) bound[column] = 1;
}

/** Dijkstra over the columns, on reduced costs, stopped at the first column with room. */
class PathSearch {
  readonly #problem: Transport;
  readonly #heaps: MoveHeaps;
  readonly #prices: Float64Array;
  readonly #settled: Settled;
  readonly #far: Float64Array;
  readonly #from: Int32Array;
  readonly #done: Uint8Array;

  constructor(problem: Transport, heaps: MoveHeaps, prices: Float64Array, settled: Settled) {
    this.#problem = problem;
    this.#heaps = heaps;
    this.#prices = prices;
    this.#settled = settled;
    this.#far = new Float64Array(problem.columns);
    this.#from = new Int32Array(problem.columns);
    this.#done = new Uint8Array(problem.columns);
  }

  /** One child too many at `source` is passed on; ends, since somewhere there is no end of places. */
  passOn(source: number): void {
    const end = this.#search(source);
    const { at, load } = this.#settled;
    const { columns } = this.#problem;
    const path: number[] = [end];
    for (let column = end; column !== source;) {
      column = this.#from[column] as number;
      path.unshift(column);
    }
    const movers = path
      .slice(0, -1)
      .map((from, k) => this.#heaps.who[from * columns + (path[k + 1] as number)] as number);
    for (const [k, i] of movers.entries()) {
      const to = path[k + 1] as number;
      at[i] = to;
      this.#heaps.moved(i, path[k] as number, to);
    }
    (load[source] as number)--;
    (load[end] as number)++;
  }

  #search(source: number): number {
    const { columns, places } = this.#problem;
    const { load } = this.#settled;
    const { best } = this.#heaps;
    const [prices, far, from, done] = [this.#prices, this.#far, this.#from, this.#done];
    far.fill(Infinity);
    done.fill(0);
    far[source] = 0;
    for (;;) {
      let column = -1;
      let least = Infinity;
      for (let each = 0; each < columns; each++) {
        if (done[each] === 0 && (far[each] as number) < least) {
          least = far[each] as number;
          column = each;
        }
      }
      if (column < 0) throw new RangeError('a pupil is allowed in no column without end');
      if ((load[column] as number) < (places[column] as number)) {
        for (let each = 0; each < columns; each++)
          if (done[each] === 1) (prices[each] as number) += least - (far[each] as number);
        return column;
      }
      done[column] = 1;
      this.#heaps.build(column);
      const base = least - (prices[column] as number);
      const row = column * columns;
      for (let next = 0; next < columns; next++) {
        const through = base + (best[row + next] as number) + (prices[next] as number);
        if (through < (far[next] as number)) {
          far[next] = through;
          from[next] = column;
        }
      }
    }
  }
}
