import type { Point } from '../../../domain/evidence/evidence.ts';
import type { MultiPolygon } from '../../../domain/catchment/clause.ts';
import { cellAt, columnOf, rowOf, type Cell, COLUMNS } from './city-plan.ts';
import { at } from '../random.ts';
import { nodeAt, nodePoint, type Node } from './lattice.ts';

/** The sides of blocks that part inside from outside, each with the inside on its left. */
function borderSides(cells: readonly Cell[]): Map<Node, Node[]> {
  const inside = new Set(cells);
  const has = (column: number, row: number) =>
    column >= 0 && column < COLUMNS && row >= 0 && inside.has(cellAt(column, row));
  const sides = new Map<Node, Node[]>();
  const add = (from: Node, to: Node) => sides.set(from, [...(sides.get(from) ?? []), to]);
  for (const cell of cells) {
    const [column, row] = [columnOf(cell), rowOf(cell)];
    const sw = nodeAt(column, row);
    const se = nodeAt(column + 1, row);
    const ne = nodeAt(column + 1, row + 1);
    const nw = nodeAt(column, row + 1);
    if (!has(column, row - 1)) add(sw, se);
    if (!has(column + 1, row)) add(se, ne);
    if (!has(column, row + 1)) add(ne, nw);
    if (!has(column - 1, row)) add(nw, sw);
  }
  return sides;
}

/**
 * The outline of a set of blocks, through every crossing on its way: a neighbour's outline has the same
 * points on the shared side. Blocks that touch at a corner alone become polygons of their own.
 */
export function outlineOf(cells: readonly Cell[]): MultiPolygon {
  const sides = borderSides(cells);
  const rings: Point[][] = [];
  for (const start of sides.keys()) {
    while (sides.get(start)?.length) {
      const ring = [nodePoint(start)];
      let before: Node | null = null;
      let here = start;
      do {
        const ways: Node[] = sides.get(here) ?? [];
        const next: Node = before === null ? at(ways, 0) : leftmost(before, here, ways);
        sides.set(
          here,
          ways.filter((way) => way !== next),
        );
        ring.push(nodePoint(next));
        before = here;
        here = next;
      } while (here !== start);
      rings.push(ring);
    }
  }
  return rings.map((ring) => [ring]);
}

function leftmost(before: Node, here: Node, ways: readonly Node[]): Node {
  const [a, b] = [nodePoint(before), nodePoint(here)];
  const turn = (way: Node) => {
    const c = nodePoint(way);
    return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
  };
  return ways.reduce((best, way) => (turn(way) > turn(best) ? way : best));
}
