import type { Point } from '../../../domain/evidence/evidence.ts';
import { Random } from '../random.ts';
import { COLUMNS, RIVER_COLUMN, ROWS, columnOf, rowOf, type Cell } from './city-plan.ts';

/** Degrees between two lines; about 760 m east–west and 860 m north–south at this latitude. */
const COLUMN_STEP = 0.0078;
const ROW_STEP = 0.0078;
const RIVER_WIDTH = 0.0104;
const SOUTH = 28.59;

/** Where the middle of the Gan runs; it bends to the north-east below the old town. */
function riverLongitude(row: number): number {
  const t = row / ROWS;
  return 115.838 + 0.018 * t + 0.058 * t * t;
}

/** The grid of the east and west banks leans with the river and less the farther it lies from it. */
function place(column: number, row: number, random: Random): Point {
  const fromBank = column <= RIVER_COLUMN ? column - RIVER_COLUMN : column - RIVER_COLUMN - 1;
  const side = column <= RIVER_COLUMN ? -1 : 1;
  const away = fromBank * COLUMN_STEP + (side * RIVER_WIDTH) / 2;
  const middle = riverLongitude(ROWS * 0.55);
  const lean = (riverLongitude(row) - middle) / (1 + Math.abs(away) / 0.12);
  const bend = 0.0022 * Math.sin(column / 4.3) + 0.0012 * Math.sin(row / 2.9 + column / 7);
  const jitter = () => (random.next() - 0.5) * 0.0014;
  return [round(middle + away + lean + jitter()), round(SOUTH + row * ROW_STEP + bend + jitter())];
}

/** A tenth of a metre, the same everywhere, so that shared corners are equal to the last digit. */
export function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

const NODE_COLUMNS = COLUMNS + 1;

function layNodes(): Point[] {
  const random = new Random(20210621);
  const nodes: Point[] = [];
  for (let row = 0; row <= ROWS; row += 1)
    for (let column = 0; column < NODE_COLUMNS; column += 1) nodes.push(place(column, row, random));
  return nodes;
}
const NODES = layNodes();

/** A crossing of two lines of the grid. */
export type Node = number;

export function nodeAt(column: number, row: number): Node {
  return row * NODE_COLUMNS + column;
}

export function nodePoint(node: Node): Point {
  const point = NODES[node];
  if (!point) throw new RangeError(`no node ${node}`);
  return point;
}

/** A point inside a block; `east` and `north` from 0 to 1. */
export function insideCell(cell: Cell, east: number, north: number): Point {
  const [column, row] = [columnOf(cell), rowOf(cell)];
  const sw = nodePoint(nodeAt(column, row));
  const se = nodePoint(nodeAt(column + 1, row));
  const nw = nodePoint(nodeAt(column, row + 1));
  const ne = nodePoint(nodeAt(column + 1, row + 1));
  const blend = (axis: 0 | 1) =>
    (sw[axis] * (1 - east) + se[axis] * east) * (1 - north) +
    (nw[axis] * (1 - east) + ne[axis] * east) * north;
  return [round(blend(0)), round(blend(1))];
}
