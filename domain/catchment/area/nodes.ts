import type { Point } from '../../evidence/evidence.ts';
import type { MultiPolygon } from '../clause.ts';
import { NEAR } from './tidy.ts';

/**
 * Areas that touch within rounding are made to touch exactly: points as near as `NEAR` become one point, and
 * an edge that runs past another's corner as near as that goes through it. A border that two areas share is
 * then the same points in both. Left a rounding apart, edges that lie all but on each other are what clipping
 * goes wrong on: it answers with spikes, or not at all.
 */
export function noded(areas: readonly MultiPolygon[]): MultiPolygon[] {
  const corners = oneForNear(areas.flat(3));
  return areas.map((area) =>
    area.map((polygon) => polygon.map((ring) => throughCorners(ring.map(corners.of), corners))),
  );
}

interface Corners {
  of: (point: Point) => Point;
  /** In order from west to east. */
  all: readonly Point[];
}

const key = ([x, y]: Point) => `${x} ${y}`;

function oneForNear(points: readonly Point[]): Corners {
  const sorted = points.toSorted((a, b) => a[0] - b[0]);
  const chosen = new Map<string, Point>();
  const all: Point[] = [];
  for (const point of sorted) {
    if (chosen.has(key(point))) continue;
    const same = nearOf(all, point);
    chosen.set(key(point), same ?? point);
    if (!same) all.push(point);
  }
  return { of: (point) => chosen.get(key(point)) ?? point, all };
}

/** Among points in order from west to east, none of them east of this one. */
function nearOf(points: readonly Point[], [x, y]: Point): Point | undefined {
  for (let i = points.length - 1; i >= 0; i--) {
    const other = points[i] as Point;
    if (x - other[0] > NEAR) return undefined;
    if (Math.abs(y - other[1]) <= NEAR) return other;
  }
  return undefined;
}

function throughCorners(ring: readonly Point[], { all }: Corners): Point[] {
  return ring.flatMap((to, i): Point[] => {
    if (i === 0) return [to];
    const from = ring[i - 1] as Point;
    const passed = passedCorners(from, to, all);
    return [...passed, to];
  });
}

function passedCorners(from: Point, to: Point, corners: readonly Point[]): Point[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return [];
  const [west, east] = [Math.min(from[0], to[0]) - NEAR, Math.max(from[0], to[0]) + NEAR];
  const [south, north] = [Math.min(from[1], to[1]) - NEAR, Math.max(from[1], to[1]) + NEAR];
  const passed: { corner: Point; along: number }[] = [];
  for (let i = firstFrom(corners, west); i < corners.length; i++) {
    const corner = corners[i] as Point;
    if (corner[0] > east) break;
    if (corner[1] < south || corner[1] > north || corner === from || corner === to) continue;
    const [px, py] = [corner[0] - from[0], corner[1] - from[1]];
    const along = (px * dx + py * dy) / length;
    if (along <= 0 || along >= length || Math.abs(px * dy - py * dx) > NEAR * length) continue;
    passed.push({ corner, along });
  }
  return passed.sort((a, b) => a.along - b.along).map(({ corner }) => corner);
}

function firstFrom(sorted: readonly Point[], x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Point)[0] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
