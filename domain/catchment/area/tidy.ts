import type { Point } from '../../evidence/evidence.ts';
import type { MultiPolygon } from '../clause.ts';

/** In degrees, a tenth of a millimetre: nearer than this is the same place, and thinner is no area. */
export const NEAR = 1e-9;

/**
 * What rounding leaves in a clipped area is taken away: points on top of each other, spikes that go out and
 * come back, and rings that hold nothing. Rings stay closed and keep their way round.
 */
export function tidied(area: MultiPolygon): MultiPolygon {
  return area.flatMap((polygon) => {
    const [outer, ...holes] = polygon.map(tidiedRing);
    return outer ? [[outer, ...holes.filter((hole) => hole !== null)]] : [];
  });
}

function tidiedRing(ring: readonly Point[]): Point[] | null {
  let points = ring.slice(0, -1);
  // Where a spike goes, what is left of its foot may be the next one.
  for (let before = Infinity; points.length < before;) {
    before = points.length;
    points = withoutIdle(points);
  }
  const closed = [...points, points[0] as Point];
  return points.length < 3 || thin(closed) ? null : closed;
}

function withoutIdle(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  points.forEach((point, i) => {
    const before = kept.at(-1) ?? points.at(-1) ?? point;
    const after = points[(i + 1) % points.length] as Point;
    if (!idle(before, point, after)) kept.push(point);
  });
  return kept;
}

/** A point on top of the one before, or the tip of a spike. */
function idle(before: Point, point: Point, after: Point): boolean {
  const [ax, ay] = [before[0] - point[0], before[1] - point[1]];
  const [bx, by] = [after[0] - point[0], after[1] - point[1]];
  const [a, b] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
  if (a <= NEAR) return true;
  // Both ways lead in one direction, and the end of the shorter lies on the longer.
  return ax * bx + ay * by > 0 && Math.abs(ax * by - ay * bx) <= NEAR * Math.max(a, b);
}

/** Less than `NEAR` wide in the mean. */
function thin(ring: readonly Point[]): boolean {
  const [x0, y0] = ring[0] as Point;
  let [twice, length] = [0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1] as Point, ring[i] as Point];
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
    length += Math.hypot(bx - ax, by - ay);
  }
  return Math.abs(twice) <= NEAR * length;
}
