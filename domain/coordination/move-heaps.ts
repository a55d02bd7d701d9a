/**
 * For each pair of schools the pupil whose move from the one to the other costs least: pupils are folded into
 * the edges of a small graph over schools. Pupils who have left are dropped when they come to the top.
 */
export class MoveHeaps {
  /** Columns × columns: the least cost of a move, Infinity for none. */
  readonly best: Float64Array;
  /** Columns × columns: who makes it, -1 for nobody. */
  readonly who: Int32Array;
  readonly #columns: number;
  readonly #costs: Float64Array;
  readonly #at: Int32Array;
  readonly #ids: (Int32Array | undefined)[];
  readonly #keys: (Float64Array | undefined)[];
  readonly #sizes: Int32Array;
  readonly #built: Uint8Array;

  /** `costs` (pupils × columns) must not change while the heaps live; `at` is the owner's, -1 for not served. */
  constructor(columns: number, costs: Float64Array, at: Int32Array) {
    this.#columns = columns;
    this.#costs = costs;
    this.#at = at;
    this.best = new Float64Array(columns * columns).fill(Infinity);
    this.who = new Int32Array(columns * columns).fill(-1);
    this.#ids = Array.from({ length: columns * columns });
    this.#keys = Array.from({ length: columns * columns });
    this.#sizes = new Int32Array(columns * columns);
    this.#built = new Uint8Array(columns);
  }

  /** Most schools never fill, so a school's heaps are made when a path first wants to lead on from it. */
  build(from: number): void {
    if (this.#built[from] === 1) return;
    this.#built[from] = 1;
    const pupils: number[] = [];
    for (let i = 0; i < this.#at.length; i++) if (this.#at[i] === from) pupils.push(i);
    for (let to = 0; to < this.#columns; to++) {
      if (to === from) continue;
      const pair = from * this.#columns + to;
      const ids = new Int32Array(pupils.length + 8);
      const keys = new Float64Array(pupils.length + 8);
      let size = 0;
      for (const i of pupils) {
        const key = this.#keyOf(i, from, to);
        if (key === Infinity) continue;
        ids[size] = i;
        keys[size] = key;
        size++;
      }
      this.#ids[pair] = ids;
      this.#keys[pair] = keys;
      this.#sizes[pair] = size;
      for (let node = (size >> 1) - 1; node >= 0; node--) this.#sink(pair, node);
      this.#readTop(pair);
    }
  }

  /** Pupil `i` went from one column to another; `at` says so already. */
  moved(i: number, from: number, to: number): void {
    const columns = this.#columns;
    if (this.#built[from] === 1) {
      for (let pair = from * columns; pair < (from + 1) * columns; pair++)
        if (this.who[pair] === i) this.#dropLeft(pair, from);
    }
    if (this.#built[to] === 1) {
      for (let next = 0; next < columns; next++) {
        if (next === to) continue;
        const key = this.#keyOf(i, to, next);
        if (key !== Infinity) this.#push(to * columns + next, i, key);
      }
    }
  }

  #keyOf(i: number, from: number, to: number): number {
    const row = i * this.#columns;
    return (this.#costs[row + to] as number) - (this.#costs[row + from] as number);
  }

  #readTop(pair: number): void {
    const empty = this.#sizes[pair] === 0;
    this.best[pair] = empty ? Infinity : ((this.#keys[pair] as Float64Array)[0] as number);
    this.who[pair] = empty ? -1 : ((this.#ids[pair] as Int32Array)[0] as number);
  }

  #dropLeft(pair: number, from: number): void {
    const ids = this.#ids[pair] as Int32Array;
    const keys = this.#keys[pair] as Float64Array;
    let size = this.#sizes[pair] as number;
    while (size > 0 && this.#at[ids[0] as number] !== from) {
      size--;
      ids[0] = ids[size] as number;
      keys[0] = keys[size] as number;
      this.#sizes[pair] = size;
      this.#sink(pair, 0);
    }
    this.#readTop(pair);
  }

  #push(pair: number, i: number, key: number): void {
    let ids = this.#ids[pair] as Int32Array;
    let keys = this.#keys[pair] as Float64Array;
    const size = this.#sizes[pair] as number;
    if (size === ids.length) {
      const moreIds = new Int32Array(size * 2);
      const moreKeys = new Float64Array(size * 2);
      moreIds.set(ids);
      moreKeys.set(keys);
      this.#ids[pair] = ids = moreIds;
      this.#keys[pair] = keys = moreKeys;
    }
    let node = size;
    while (node > 0) {
      const above = (node - 1) >> 1;
      if ((keys[above] as number) <= key) break;
      ids[node] = ids[above] as number;
      keys[node] = keys[above] as number;
      node = above;
    }
    ids[node] = i;
    keys[node] = key;
    this.#sizes[pair] = size + 1;
    if (node === 0) this.#readTop(pair);
  }

  #sink(pair: number, start: number): void {
    const ids = this.#ids[pair] as Int32Array;
    const keys = this.#keys[pair] as Float64Array;
    const size = this.#sizes[pair] as number;
    if (start >= size) return;
    const id = ids[start] as number;
    const key = keys[start] as number;
    let node = start;
    for (;;) {
      let below = 2 * node + 1;
      if (below >= size) break;
      if (below + 1 < size && (keys[below + 1] as number) < (keys[below] as number)) below++;
      if ((keys[below] as number) >= key) break;
      ids[node] = ids[below] as number;
      keys[node] = keys[below] as number;
      node = below;
    }
    ids[node] = id;
    keys[node] = key;
  }
}
