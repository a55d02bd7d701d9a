import type { Random } from '../random.ts';
import { cellAt, columnOf, rowOf, COLUMNS, ROWS, type Cell } from './city-plan.ts';

/** Which school a block belongs to in each of the two editions. */
export interface Zones {
  2020: Map<Cell, string>;
  2021: Map<Cell, string>;
  /** Schools without a range in 2020. */
  opened: Set<string>;
}

interface Cut {
  low: Cell[];
  high: Cell[];
  /** 0 is the very share that was asked for. */
  miss: number;
}

/**
 * Divides a district between its schools by straight cuts along streets, again and again. Where only two
 * schools are left, the two editions may differ: the cut moves by a block, or one school is new.
 */
export function divideDistrict(
  cells: readonly Cell[],
  schoolIds: readonly string[],
  weightOf: (cell: Cell) => number,
  opensSchool: boolean,
): Zones {
  const zones: Zones = { 2020: new Map(), 2021: new Map(), opened: new Set() };
  const changes = opensSchool
    ? (['opened', 'moved', 'moved', 'same'] as const)
    : (['moved', 'same', 'moved', 'moved'] as const);
  let pairs = 0;

  const give = (edition: 2020 | 2021, part: readonly Cell[], school: string) => {
    for (const cell of part) zones[edition].set(cell, school);
  };

  const divide = (part: readonly Cell[], schools: readonly string[]) => {
    const [first, second] = schools;
    if (first === undefined) return;
    if (second === undefined) {
      give(2020, part, first);
      give(2021, part, first);
      return;
    }
    const lowCount = Math.floor(schools.length / 2);
    const cuts = possibleCuts(part, lowCount, schools.length, weightOf);
    const best = cuts[0];
    if (!best) throw new Error('a district with fewer blocks than schools');
    if (schools.length > 2) {
      divide(best.low, schools.slice(0, lowCount));
      divide(best.high, schools.slice(lowCount));
      return;
    }
    const change = changes[pairs % changes.length];
    pairs += 1;
    const old = change === 'moved' ? (neighbourOf(best, cuts) ?? best) : best;
    if (change === 'opened') {
      give(2020, part, first);
      zones.opened.add(second);
    } else {
      give(2020, old.low, first);
      give(2020, old.high, second);
    }
    give(2021, best.low, first);
    give(2021, best.high, second);
  };
  divide(cells, schoolIds);
  return zones;
}

function possibleCuts(
  part: readonly Cell[],
  lowCount: number,
  count: number,
  weightOf: (cell: Cell) => number,
): Cut[] {
  const total = sum(part, weightOf);
  const width = extent(part, columnOf);
  const height = extent(part, rowOf);
  const cuts: Cut[] = [];
  const tryCut = (position: (cell: Cell) => number, line: number, slender: number) => {
    const low = part.filter((cell) => position(cell) < line);
    const high = part.filter((cell) => position(cell) >= line);
    if (low.length < lowCount || high.length < count - lowCount) return;
    if (!connected(low) || !connected(high)) return;
    const miss = Math.abs(sum(low, weightOf) / total - lowCount / count) + slender;
    cuts.push({ low, high, miss });
  };
  // A cut along the longer side would leave ribbons.
  for (let line = 1; line < COLUMNS; line += 1) tryCut(columnOf, line, width < height ? 0.12 : 0);
  for (let line = 1; line < ROWS; line += 1) tryCut(rowOf, line, height < width ? 0.12 : 0);
  return cuts.toSorted((a, b) => a.miss - b.miss);
}

/** The cut that differs least from the best one, and does differ. */
function neighbourOf(best: Cut, cuts: readonly Cut[]): Cut | null {
  const low = new Set(best.low);
  const moved = (cut: Cut) =>
    cut.low.filter((cell) => !low.has(cell)).length +
    cut.high.filter((cell) => low.has(cell)).length;
  const others = cuts.filter((cut) => moved(cut) > 0);
  return others.reduce<Cut | null>(
    (least, cut) => (least === null || moved(cut) < moved(least) ? cut : least),
    null,
  );
}

function connected(cells: readonly Cell[]): boolean {
  const [start] = cells;
  if (start === undefined) return false;
  const left = new Set(cells);
  const queue = [start];
  left.delete(start);
  for (let cell = queue.pop(); cell !== undefined; cell = queue.pop())
    for (const next of neighbours(cell)) if (left.delete(next)) queue.push(next);
  return left.size === 0;
}

export function neighbours(cell: Cell): Cell[] {
  const [column, row] = [columnOf(cell), rowOf(cell)];
  const found: Cell[] = [];
  if (column > 0) found.push(cellAt(column - 1, row));
  if (column < COLUMNS - 1) found.push(cellAt(column + 1, row));
  if (row > 0) found.push(cellAt(column, row - 1));
  if (row < ROWS - 1) found.push(cellAt(column, row + 1));
  return found;
}

function extent(cells: readonly Cell[], position: (cell: Cell) => number): number {
  const all = cells.map(position);
  return Math.max(...all) - Math.min(...all) + 1;
}

function sum(cells: readonly Cell[], weightOf: (cell: Cell) => number): number {
  return cells.reduce((total, cell) => total + weightOf(cell), 0);
}

/** Some blocks are towers and some are a park. */
export function drawDensity(cells: readonly Cell[], random: Random): Map<Cell, number> {
  return new Map(cells.map((cell) => [cell, 0.5 + random.next()]));
}
