import type { Point } from '../evidence/evidence.ts';
import type { MultiPolygon, Polygon } from './clause.ts';

/** West, south, east, north in degrees. */
export type Bbox = [west: number, south: number, east: number, north: number];

/** Mean radius of the earth in metres (IUGG). */
const EARTH_RADIUS_M = 6_371_008.8;
const RADIANS = Math.PI / 180;

/**
 * Does the ray from (x, y) to the east cross the edge a–b?
 *
 * The rule for borders, half open: an edge owns its lower end and not its upper one, horizontal edges
 * own nothing, and a point exactly on an edge lies to the *east* of it. So a point on a west or south
 * border is inside, one on an east or north border outside. The ends are put in order before any
 * arithmetic, so that two polygons that walk the same edge in opposite directions round alike: exactly
 * one of two neighbours claims a point on (or within rounding of) the border they share.
 * Neighbours must share the corners of their border; a corner of one in the middle of the other's edge
 * can open a gap of one rounding error.
 */
function crosses(x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean {
  if (ay <= y === by <= y) return false;
  return ay < by
    ? x < ax + ((y - ay) * (bx - ax)) / (by - ay)
    : x < bx + ((y - by) * (ax - bx)) / (ay - by);
}

/** Inside the first ring and in no hole; borders by the half-open rule, those of holes too. */
export function inPolygon([x, y]: Point, polygon: Polygon): boolean {
  let inside = false;
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as Point;
      const [bx, by] = ring[i] as Point;
      if (crosses(x, y, ax, ay, bx, by)) inside = !inside;
    }
  }
  return inside;
}

/** Inside any of the polygons. */
export function inMultiPolygon(point: Point, area: MultiPolygon): boolean {
  return area.some((polygon) => inPolygon(point, polygon));
}

/** The smallest box around the outer rings; an empty area gives an inside-out box that holds nothing. */
export function bboxOf(area: MultiPolygon): Bbox {
  const box: Bbox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer] of area) {
    for (const [x, y] of outer ?? []) {
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
  }
  return box;
}

/** Great-circle distance in metres (haversine on the mean sphere; within 0.6 % of the ellipsoid). */
export function distanceMetres([lon1, lat1]: Point, [lon2, lat2]: Point): number {
  const sinLat = Math.sin(((lat2 - lat1) * RADIANS) / 2);
  const sinLon = Math.sin(((lon2 - lon1) * RADIANS) / 2);
  const h = sinLat * sinLat + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * sinLon * sinLon;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Area of a closed ring in m², whichever way it runs (Chamberlain & Duquette 2007, on the sphere). */
export function ringAreaM2(ring: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [lon1, lat1] = ring[i - 1] as Point;
    const [lon2, lat2] = ring[i] as Point;
    sum += (lon2 - lon1) * RADIANS * (2 + Math.sin(lat1 * RADIANS) + Math.sin(lat2 * RADIANS));
  }
  return Math.abs((sum * EARTH_RADIUS_M * EARTH_RADIUS_M) / 2);
}

/** Outer rings less their holes, in m²; polygons of one area are taken not to overlap. */
export function areaM2(area: MultiPolygon): number {
  let sum = 0;
  for (const [outer, ...holes] of area) {
    if (outer === undefined) continue;
    sum += ringAreaM2(outer) - holes.reduce((total, hole) => total + ringAreaM2(hole), 0);
  }
  return sum;
}

/** An area made ready for many questions: `holds` gives exactly what `inMultiPolygon` gives. */
export interface PreparedArea {
  bbox: Bbox;
  holds: (x: number, y: number) => boolean;
}

/** Edges per horizontal band: a river bank of 5,000 corners costs a question some twenty of them. */
const EDGES_PER_BAND = 8;

function preparePolygon(polygon: Polygon): (x: number, y: number) => boolean {
  const [, south, , north] = bboxOf([polygon]);
  const edges: number[][] = [];
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as Point;
      const [bx, by] = ring[i] as Point;
      if (ay !== by) edges.push([ax, ay, bx, by]);
    }
  }
  const count = Math.max(1, Math.ceil(edges.length / EDGES_PER_BAND));
  const perDegree = north > south ? count / (north - south) : 0;
  const bandOf = (y: number) =>
    Math.min(count - 1, Math.max(0, Math.floor((y - south) * perDegree)));
  const bands: number[][] = Array.from({ length: count }, () => []);
  for (const edge of edges) {
    const [, ay, , by] = edge as [number, number, number, number];
    // `bandOf` never falls as y rises, so an edge lies in every band its points can be asked in.
    const last = bandOf(Math.max(ay, by));
    for (let band = bandOf(Math.min(ay, by)); band <= last; band++) bands[band]?.push(...edge);
  }
  const packed = bands.map((band) => Float64Array.from(band));
  return (x, y) => {
    const band = packed[bandOf(y)] as Float64Array;
    let inside = false;
    for (let i = 0; i < band.length; i += 4) {
      const ax = band[i] as number;
      const ay = band[i + 1] as number;
      if (crosses(x, y, ax, ay, band[i + 2] as number, band[i + 3] as number)) inside = !inside;
    }
    return inside;
  };
}

export function prepareArea(area: MultiPolygon): PreparedArea {
  const polygons = area.map(preparePolygon);
  return {
    bbox: bboxOf(area),
    holds: (x, y) => {
      for (const holds of polygons) if (holds(x, y)) return true;
      return false;
    },
  };
}
