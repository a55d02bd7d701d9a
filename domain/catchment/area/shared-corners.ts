import type { Point } from '../../evidence/evidence.ts';
import type { MultiPolygon } from '../clause.ts';
import { bboxOf } from '../geometry.ts';
import { NEAR } from './tidy.ts';

/**
 * A border that several areas share is moved for all of them at once. Whatever is not touched is given back as
 * it was, so that a caller sees by identity which areas changed.
 */
export const samePoint = (a: Point, b: Point) =>
  Math.abs(a[0] - b[0]) <= NEAR && Math.abs(a[1] - b[1]) <= NEAR;

type Ring = Point[];

function mapRings(area: MultiPolygon, change: (ring: Ring) => Ring): MultiPolygon {
  let changed = false;
  const next = area.map((polygon) =>
    polygon.map((ring) => {
      const other = change(ring);
      if (other !== ring) changed = true;
      return other;
    }),
  );
  return changed ? next : area;
}

/** The area with a corner at the point, where one of its edges runs through it. */
export function withCorner(area: MultiPolygon, point: Point): MultiPolygon {
  return mapRings(area, (ring) => {
    if (ring.some((corner) => samePoint(corner, point))) return ring;
    const at = ring.findIndex((to, i) => i > 0 && passes(ring[i - 1] as Point, to, point));
    return at < 0 ? ring : [...ring.slice(0, at), point, ...ring.slice(at)];
  });
}

function passes(from: Point, to: Point, [x, y]: Point): boolean {
  // Nearly all are far away: this is asked of every corner at every step of a drag.
  if (x < from[0] - NEAR && x < to[0] - NEAR) return false;
  if (x > from[0] + NEAR && x > to[0] + NEAR) return false;
  if (y < from[1] - NEAR && y < to[1] - NEAR) return false;
  if (y > from[1] + NEAR && y > to[1] + NEAR) return false;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return false;
  const [px, py] = [x - from[0], y - from[1]];
  const along = (px * dx + py * dy) / length;
  return along > 0 && along < length && Math.abs(px * dy - py * dx) <= NEAR * length;
}

/** Moves a corner of an area; a ring's first point is also its last. */
export function withMoved(area: MultiPolygon, from: Point, to: Point): MultiPolygon {
  return mapRings(area, (ring) =>
    ring.some((corner) => samePoint(corner, from))
      ? ring.map((corner) => (samePoint(corner, from) ? to : corner))
      : ring,
  );
}

/** The area with a corner wherever one of the others has one on its edge: both then walk the same points. */
export function withCornersOf(area: MultiPolygon, others: readonly MultiPolygon[]): MultiPolygon {
  if (area.length === 0) return area;
  const [west, south, east, north] = bboxOf(area);
  const near = others
    .flat(3)
    .filter(
      ([x, y]) => x >= west - NEAR && x <= east + NEAR && y >= south - NEAR && y <= north + NEAR,
    );
  return near.reduce(withCorner, area);
}

/**
 * Moves the corner in every area that has it or whose edge runs through it. What ends there swings with it, so
 * every corner that anybody has on those edges is set for all who walk them first: else a border that one walks
 * in two steps and the other in one would part on the way.
 */
export function moveTogether(
  areas: readonly MultiPolygon[],
  from: Point,
  to: Point,
): MultiPolygon[] {
  return together(areas, from).map((area) => withMoved(area, from, to));
}

/** The areas as they were, but that all who have a border ending in the corner walk the same points along it. */
function together(areas: readonly MultiPolygon[], corner: Point): MultiPolygon[] {
  const cornered = areas.map((area) => withCorner(area, corner));
  const ends = cornered.flatMap((area) => cornersAround(area, corner));
  const along = areas
    .flat(3)
    .filter(
      (point) =>
        !samePoint(point, corner) &&
        ends.some((end) => samePoint(point, end) || passes(corner, end, point)),
    );
  return cornered.map((area) =>
    cornersAround(area, corner).length > 0 ? along.reduce(withCorner, area) : area,
  );
}

/** The corners before and after this one, in every ring that has it. */
function cornersAround(area: MultiPolygon, point: Point): Point[] {
  return area.flat().flatMap((ring) => {
    const open = ring.slice(0, -1);
    const at = open.findIndex((corner) => samePoint(corner, point));
    if (at < 0) return [];
    return [open.at(at - 1) as Point, open[(at + 1) % open.length] as Point];
  });
}

/** Takes a corner out of a ring; a ring of three corners keeps them. */
export function withoutCorner(area: MultiPolygon, point: Point): MultiPolygon {
  return mapRings(area, (ring) => {
    const open = ring.slice(0, -1);
    const left = open.filter((corner) => !samePoint(corner, point));
    return left.length === open.length || left.length < 3 ? ring : [...left, left[0] as Point];
  });
}

/**
 * Takes a corner out for all who have it between the same two others. Where a third area has a corner there
 * the border forks, and only the first area loses it.
 */
export function removeTogether(areas: readonly MultiPolygon[], point: Point): MultiPolygon[] {
  const [first, ...others] = together(areas, point);
  if (!first) return [];
  const around = neighboursOf(first, point);
  return [
    withoutCorner(first, point),
    ...others.map((area, i) => {
      const own = neighboursOf(area, point);
      const shared =
        around !== null && own !== null && own.every((a) => around.some((b) => samePoint(a, b)));
      return shared ? withoutCorner(area, point) : (areas[i + 1] ?? area);
    }),
  ];
}

function neighboursOf(area: MultiPolygon, point: Point): [Point, Point] | null {
  for (const ring of area.flat()) {
    const open = ring.slice(0, -1);
    const at = open.findIndex((corner) => samePoint(corner, point));
    if (at < 0) continue;
    const before = open.at(at - 1);
    const after = open[(at + 1) % open.length];
    if (before && after) return [before, after];
  }
  return null;
}
