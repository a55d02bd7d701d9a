import type { Clause, MultiPolygon, SchoolRange } from '../clause.ts';
import { indexEdition } from '../edition-index.ts';
import { prepareArea, type Bbox } from '../geometry.ts';
import type { AddressKeys } from '../locate.ts';
import { placeRow, placeRows, type ExtractRow, type Placement } from './extract.ts';

/** Keeps every pupil's place while a draft is dragged about. */
export interface Preview {
  /** Where each row lies in the draft as it was last given. */
  placements: readonly Placement[];
  /** Takes the draft as it now is; gives how many rows had to be looked at again. */
  update(ranges: readonly SchoolRange[]): number;
}

/**
 * A preview that looks again only at pupils whom a change can touch: those with a home or register point
 * that an area held before and does not now, or the other way. Any other change looks at everybody. What
 * comes out is what `placeRows` gives for the same draft.
 */
export function openPreview(
  rows: readonly ExtractRow[],
  ranges: readonly SchoolRange[],
  year: number | null,
): Preview {
  const touching = pointFinder(rows);
  let current = ranges;
  const preview = {
    placements: placeRows(ranges, year, rows) as readonly Placement[],
    update(next: readonly SchoolRange[]) {
      const areas = changedAreas(current, next);
      current = next;
      if (areas === null) {
        preview.placements = placeRows(next, year, rows);
        return rows.length;
      }
      if (areas.length === 0) return 0;
      const touched = new Set(areas.flatMap(([before, after]) => touching(before, after)));
      const index = indexEdition(next, year);
      const placements = [...preview.placements];
      for (const row of touched) placements[row] = placeRow(index, rows[row] as ExtractRow);
      preview.placements = placements;
      return touched.size;
    },
  };
  return preview;
}

/** The areas of clauses that differ in nothing but their area; `null` where anything else differs. */
function changedAreas(
  before: readonly SchoolRange[],
  after: readonly SchoolRange[],
): [MultiPolygon, MultiPolygon][] | null {
  if (before.length !== after.length) return null;
  const changed: [MultiPolygon, MultiPolygon][] = [];
  for (const [index, range] of before.entries()) {
    const next = after[index] as SchoolRange;
    if (range === next) continue;
    if (range.schoolId !== next.schoolId || range.shared !== next.shared) return null;
    if (range.clauses.length !== next.clauses.length) return null;
    for (const [position, clause] of range.clauses.entries()) {
      const other = next.clauses[position] as Clause;
      if (clause === other) continue;
      const [one, two] = [areaOf(clause), areaOf(other)];
      // A clause drawn for the first time changes what "outside" may mean for everybody.
      if (one === null || two === null || words(clause) !== words(other)) {
        if (JSON.stringify(clause) === JSON.stringify(other)) continue;
        return null;
      }
      changed.push([one, two]);
    }
  }
  return changed;
}

const areaOf = (clause: Clause) => ('area' in clause ? clause.area : null);
const words = (clause: Clause) => JSON.stringify({ ...clause, area: null });

/** The rows with a point that one of two areas holds and the other does not. */
function pointFinder(
  rows: readonly ExtractRow[],
): (before: MultiPolygon, after: MultiPolygon) => number[] {
  const points: [x: number, y: number, row: number][] = [];
  const add = (address: AddressKeys | null, row: number) => {
    if (address?.point) points.push([address.point[0], address.point[1], row]);
  };
  rows.forEach(({ home, register }, row) => {
    add(home, row);
    add(register, row);
  });
  points.sort((a, b) => a[0] - b[0]);
  const xs = Float64Array.from(points, ([x]) => x);
  return (before, after) => {
    const [one, other] = [prepareArea(before), prepareArea(after)];
    const found: number[] = [];
    const box = around(one.bbox, other.bbox);
    for (let i = firstFrom(xs, box[0]); i < points.length; i++) {
      const [x, y, row] = points[i] as (typeof points)[number];
      if (x > box[2]) break;
      if (y < box[1] || y > box[3]) continue;
      if (one.holds(x, y) !== other.holds(x, y)) found.push(row);
    }
    return found;
  };
}

const around = (a: Bbox, b: Bbox): Bbox => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

function firstFrom(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
