import { ROWS_A_SLICE } from './slices.ts';
import type { Settled, Transport } from './transport.ts';

/**
 * One plan out of all that are equally good, by a stated rule: in the order of service each child gets, of the
 * columns that it can have in some best plan that leaves every earlier child as it is, the one it would like
 * best. So the outcome is unique and does not depend on the way the solver went.
 *
 * `transport.costs` is 0 where a pupil may be in some best plan (see `settleTransport`). A child may go from
 * one such column to another when the columns between them can pass a child back, or on to a free place.
 *
 * @param likes The wish of pupil `i` for a column; the smaller is liked more, ties go to the smaller column.
 */
export function* settleTies(
  transport: Transport,
  { at, load, bound }: Settled,
  likes: (i: number, column: number) => number,
): Generator<void> {
  const { columns, costs, places } = transport;
  const fixed = new Uint8Array(at.length);
  /** By pair of columns: pupils who may move; those fixed or gone are dropped when met. */
  const movers: number[][] = Array.from({ length: columns * columns }, () => []);
  const offer = (i: number) => {
    const from = at[i] as number;
    for (let to = 0; to < columns; to++)
      if (to !== from && costs[i * columns + to] === 0) movers[from * columns + to]?.push(i);
  };
  const moverOf = (from: number, to: number): number => {
    const list = movers[from * columns + to] as number[];
    for (let i = list.at(-1); i !== undefined; i = list.at(-1)) {
      if (fixed[i] === 0 && at[i] === from) return i;
      list.pop();
    }
    return -1;
  };
  const hasRoom = (column: number) => (load[column] as number) < (places[column] as number);

  const from = new Int32Array(columns);
  /** Where a child arriving at `start` lets the chain end: `goal`, or a free place when that may be used. */
  const chainEnd = (start: number, goal: number): number => {
    const ends = (column: number) => column === goal || (bound[goal] === 0 && hasRoom(column));
    from.fill(-1);
    from[start] = start;
    const queue = [start];
    for (const column of queue) {
      if (ends(column)) return column;
      for (let next = 0; next < columns; next++) {
        if (from[next] !== -1 || moverOf(column, next) < 0) continue;
        from[next] = column;
        queue.push(next);
      }
    }
    return -1;
  };
  const move = (i: number, to: number) => {
    (load[at[i] as number] as number)--;
    (load[to] as number)++;
    at[i] = to;
  };

  for (let i = 0; i < at.length; i++) {
    if (i % ROWS_A_SLICE === 0) yield;
    offer(i);
  }
  for (let i = 0; i < at.length; i++) {
    if (i % 256 === 0) yield;
    fixed[i] = 1;
    const now = at[i] as number;
    const choice: number[] = [];
    for (let column = 0; column < columns; column++)
      if (costs[i * columns + column] === 0) choice.push(column);
    if (choice.length < 2) continue;
    const wish = new Map(choice.map((column) => [column, likes(i, column)]));
    choice.sort((a, b) => (wish.get(a) as number) - (wish.get(b) as number) || a - b);
    for (const better of choice) {
      if (better === now) break;
      const end = chainEnd(better, now);
      if (end < 0) continue;
      const chain: [i: number, to: number][] = [];
      for (let column = end; column !== better; column = from[column] as number)
        chain.push([moverOf(from[column] as number, column), column]);
      move(i, better);
      for (const [each, to] of chain) {
        move(each, to);
        offer(each);
      }
      break;
    }
  }
}
