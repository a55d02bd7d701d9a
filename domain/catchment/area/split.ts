import type { Point } from '../../evidence/evidence.ts';
import type { MultiPolygon, Polygon } from '../clause.ts';
import { areaM2, inPolygon } from '../geometry.ts';
import { difference, intersection } from './clip.ts';
import { faultsOf } from './faults.ts';
import { sideRegion, type SideFault } from './side-region.ts';

export interface Split {
  /** Parts of the area that the line does not meet. */
  untouched: Polygon[];
  /** What the line makes of the others, the largest first. */
  pieces: Polygon[];
}
/** `misses`: the line leaves the area whole. */
export type SplitFault = SideFault | 'misses' | 'crosses-itself';

/**
 * Cuts an area along a line. A line that ends inside is drawn on as it runs there; one that comes back to its
 * beginning cuts its inside out.
 */
export function splitByLine(
  area: MultiPolygon,
  line: readonly Point[],
): Split | { fault: SplitFault } {
  const met = area.filter((polygon) => meets(polygon, line));
  if (met.length === 0) return { fault: 'misses' };
  const region = regionOf(met, line);
  if ('fault' in region) return region;
  if (faultsOf(region.region).length > 0) return { fault: 'crosses-itself' };
  const untouched = area.filter((polygon) => !met.includes(polygon));
  const pieces = met.flatMap((polygon) => [
    ...intersection([polygon], region.region),
    ...difference([polygon], region.region),
  ]);
  if (pieces.length <= met.length) return { fault: 'misses' };
  return { untouched, pieces: pieces.sort((a, b) => areaM2([b]) - areaM2([a])) };
}

function regionOf(
  area: MultiPolygon,
  line: readonly Point[],
): { region: MultiPolygon } | { fault: SideFault } {
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last || line.length < 2) return { fault: 'too-short' };
  if (line.length > 3 && first[0] === last[0] && first[1] === last[1]) {
    return { region: [[[...line]]] };
  }
  const upright = Math.abs(last[1] - first[1]) >= Math.abs(last[0] - first[0]);
  return sideRegion(line, upright ? 'east' : 'north', area);
}

/** Whether the line itself, not what is drawn on from it, comes into the polygon. */
function meets(polygon: Polygon, line: readonly Point[]): boolean {
  if (line.some((point) => inPolygon(point, polygon))) return true;
  return line.some((to, i) => {
    const from = line[i - 1];
    return from !== undefined && polygon.some((ring) => crossesRing(from, to, ring));
  });
}

const turn = (a: Point, b: Point, c: Point) =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

function crossesRing(a: Point, b: Point, ring: readonly Point[]): boolean {
  return ring.some((d, i) => {
    const c = ring[i - 1];
    if (c === undefined) return false;
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
  });
}
