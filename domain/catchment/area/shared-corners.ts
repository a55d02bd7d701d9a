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

/**
 * In degrees, two decimetres: borders as near as that are one border. A file of six decimals puts a corner that
 * lies in the middle of a neighbour's edge so far beside it, and left there it would part when the edge swings.
 */
const TOUCH = 2e-6;
const touches = (a: Point, b: Point) =>
  Math.abs(a[0] - b[0]) <= TOUCH && Math.abs(a[1] - b[1]) <= TOUCH;

/** The area with a corner at each of the points that one of its edges runs through. */
function withCorners(area: MultiPolygon, points: readonly Point[]): MultiPolygon {
  return mapRings(area, (ring) => {
    const stops = new Map<number, Stop[]>();
    const edgesAt = points.length < FEW ? allEdges(ring) : edgesByBand(ring);
    for (const point of points) {
      const stop = stopOf(ring, edgesAt(point[1]), point);
      if (!stop) continue;
      const others = stops.get(stop.edge) ?? [];
      if (!others.some((other) => touches(other.point, point)))
        stops.set(stop.edge, [...others, stop]);
    }
    if (stops.size === 0) return ring;
    return ring.flatMap((to, edge) => [
      ...(stops.get(edge) ?? []).sort((a, b) => a.along - b.along).map(({ point }) => point),
      to,
    ]);
  });
}

/** A point on the way to the corner at the place `edge` of a ring. */
interface Stop {
  edge: number;
  point: Point;
  along: number;
  beside: number;
}

/** Where a ring runs through the point without having a corner there. */
function stopOf(ring: Ring, edges: readonly number[], point: Point): Stop | null {
  let best: Stop | null = null;
  for (const edge of edges) {
    const to = ring[edge] as Point;
    if (touches(to, point)) return null;
    const passed = passing(ring[edge - 1] as Point, to, point);
    if (passed && (best === null || passed.beside < best.beside)) best = { edge, point, ...passed };
  }
  return best;
}

/** Fewer points than that are looked for along the whole ring. */
const FEW = 8;
const EDGES_PER_BAND = 8;

const allEdges = (ring: Ring) => {
  const edges = Array.from({ length: ring.length - 1 }, (_, i) => i + 1);
  return () => edges;
};

/** The edges of a ring by the corner each leads to, as far as they come near a latitude: a river bank has thousands. */
function edgesByBand(ring: Ring): (y: number) => readonly number[] {
  const [, south, , north] = bboxOf([[ring]]);
  const count = Math.max(1, Math.ceil(ring.length / EDGES_PER_BAND));
  const perDegree = north > south ? count / (north - south) : 0;
  const bandOf = (y: number) =>
    Math.min(count - 1, Math.max(0, Math.floor((y - south) * perDegree)));
  const bands = Array.from({ length: count }, (): number[] => []);
  for (let edge = 1; edge < ring.length; edge++) {
    const [from, to] = [(ring[edge - 1] as Point)[1], (ring[edge] as Point)[1]];
    const last = bandOf(Math.max(from, to) + TOUCH);
    for (let band = bandOf(Math.min(from, to) - TOUCH); band <= last; band++) {
      bands[band]?.push(edge);
    }
  }
  return (y) => bands[bandOf(y)] ?? [];
}

export const withCorner = (area: MultiPolygon, point: Point): MultiPolygon =>
  withCorners(area, [point]);

/** How far along an edge a point lies, and how far beside it; `null`: not on it. */
function passing(from: Point, to: Point, [x, y]: Point): Pick<Stop, 'along' | 'beside'> | null {
  // Nearly all are far away: this is asked of every corner at every step of a drag.
  if (x < from[0] - TOUCH && x < to[0] - TOUCH) return null;
  if (x > from[0] + TOUCH && x > to[0] + TOUCH) return null;
  if (y < from[1] - TOUCH && y < to[1] - TOUCH) return null;
  if (y > from[1] + TOUCH && y > to[1] + TOUCH) return null;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return null;
  const [px, py] = [x - from[0], y - from[1]];
  const along = (px * dx + py * dy) / length;
  const beside = Math.abs(px * dy - py * dx) / length;
  return along > 0 && along < length && beside <= TOUCH ? { along, beside } : null;
}

/** Moves a corner of an area; a ring's first point is also its last. */
export function withMoved(area: MultiPolygon, from: Point, to: Point): MultiPolygon {
  return mapRings(area, (ring) => {
    if (!ring.some((corner) => touches(corner, from))) return ring;
    const moved = ring.map((corner) => (touches(corner, from) ? to : corner));
    // Two corners in one place are one.
    const left = moved.filter((corner, i) => i === 0 || corner !== to || moved[i - 1] !== to);
    return left.length < 4 ? moved : left;
  });
}

/** The area with a corner wherever one of the others has one on its edge: both then walk the same points. */
export function withCornersOf(area: MultiPolygon, others: readonly MultiPolygon[]): MultiPolygon {
  if (area.length === 0) return area;
  const [west, south, east, north] = bboxOf(area);
  const near = others
    .flat(3)
    .filter(
      ([x, y]) =>
        x >= west - TOUCH && x <= east + TOUCH && y >= south - TOUCH && y <= north + TOUCH,
    );
  return withCorners(area, near);
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
        !touches(point, corner) &&
        ends.some((end) => touches(point, end) || passing(corner, end, point)),
    );
  return cornered.map((area) =>
    cornersAround(area, corner).length > 0 ? withCorners(area, along) : area,
  );
}

/** The corners before and after this one, in every ring that has it. */
function cornersAround(area: MultiPolygon, point: Point): Point[] {
  return area.flat().flatMap((ring) => {
    const open = ring.slice(0, -1);
    const at = open.findIndex((corner) => touches(corner, point));
    if (at < 0) return [];
    return [open.at(at - 1) as Point, open[(at + 1) % open.length] as Point];
  });
}

/** Takes a corner out of a ring; a ring of three corners keeps them. */
export function withoutCorner(area: MultiPolygon, point: Point): MultiPolygon {
  return mapRings(area, (ring) => {
    const open = ring.slice(0, -1);
    const left = open.filter((corner) => !touches(corner, point));
    return left.length === open.length || left.length < 3 ? ring : [...left, left[0] as Point];
  });
}

/**
 * Takes a corner out for all who have it, where they have it between the same two others. Where the border
 * forks, the first area's border goes straight there and the fork comes along with it: taken out of one alone,
 * it would leave a sliver.
 */
export function removeTogether(areas: readonly MultiPolygon[], point: Point): MultiPolygon[] {
  const level = together(areas, point);
  const [first] = level;
  const around = first && neighboursOf(first, point);
  if (!first || !around) return [...areas];
  const without = level.map((area) => withoutCorner(area, point));
  const shared = level.every((area) => {
    const own = neighboursOf(area, point);
    return own === null || own.every((a) => around.some((b) => touches(a, b)));
  });
  // A triangle cannot lose a corner, and then nobody does.
  const losing = shared ? level : [first];
  const kept = losing.some((area, i) => area === without[i] && neighboursOf(area, point) !== null);
  if (kept) return [...areas];
  if (shared) return without;
  const to = straightened(around, point);
  if (touches(to, point)) return [without[0] ?? first, ...areas.slice(1)];
  const [straight = first, ...others] = moveTogether(areas, point, to);
  return [withoutCorner(straight, to), ...others];
}

/** The place on the straight way between two corners that is nearest to a third. */
function straightened([from, to]: [Point, Point], [x, y]: Point): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / length;
  const part = Math.min(1 - LEAST_PART, Math.max(LEAST_PART, along));
  return [from[0] + dx * part, from[1] + dy * part];
}

/** Never at an end: there would be two corners in one place. */
const LEAST_PART = 0.01;

function neighboursOf(area: MultiPolygon, point: Point): [Point, Point] | null {
  for (const ring of area.flat()) {
    const open = ring.slice(0, -1);
    const at = open.findIndex((corner) => touches(corner, point));
    if (at < 0) continue;
    const before = open.at(at - 1);
    const after = open[(at + 1) % open.length];
    if (before && after) return [before, after];
  }
  return null;
}
