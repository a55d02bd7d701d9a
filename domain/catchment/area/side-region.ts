import type { Point } from '../../evidence/evidence.ts';
import type { Direction, MultiPolygon } from '../clause.ts';
import { bboxOf, inMultiPolygon } from '../geometry.ts';

/** What stands in the way of telling on which side of a line a place lies. */
export type SideFault = 'too-short' | 'runs-along';

/** Beyond this slope a line has no surer east side than a south one: its rise per run. */
const LEAST_SLOPE = 0.2;

/**
 * The part of a large box on the stated side of a line, which is drawn on beyond both ends as it runs there.
 * `extended`: which ends lay inside the outline, so that the drawing on is somebody's guess to be shown.
 */
export function sideRegion(
  line: readonly Point[],
  lies: Direction,
  outline: MultiPolygon,
): { region: MultiPolygon; extended: Point[] } | { fault: SideFault } {
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last || line.length < 2) return { fault: 'too-short' };
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const upright = lies === 'east' || lies === 'west';
  const [along, across] = upright ? [dy, dx] : [dx, dy];
  if (along === 0 || Math.abs(along) < Math.abs(across) * LEAST_SLOPE) {
    return { fault: 'runs-along' };
  }
  // From south to north the east lies to the right; from west to east the south does.
  const forwards = along > 0;
  const right = lies === 'east' || lies === 'south' ? forwards : !forwards;
  const box = around(line, outline);
  const start = drawnOn(line[1] as Point, first, upright, box, line);
  const end = drawnOn(line.at(-2) as Point, last, upright, box, line);
  const path = [start, ...line, end];
  const ring = [...path, ...rim(end, start, box, right)];
  ring.push(ring[0] as Point);
  const extended = [first, last].filter((point) => inMultiPolygon(point, outline));
  return { region: [[ring]], extended };
}

type Box = [west: number, south: number, east: number, north: number];

/** Wide enough around line and outline that no end drawn on comes out inside the outline. */
function around(line: readonly Point[], outline: MultiPolygon): Box {
  const [west, south, east, north] = bboxOf([...outline, [[...line]]]);
  const margin = Math.max(east - west, north - south, 1e-3);
  return [west - margin, south - margin, east + margin, north + margin];
}

/** Where the line, going on from `from` through `to`, meets the box; straight up or across where it turns back. */
function drawnOn(
  from: Point,
  to: Point,
  upright: boolean,
  [west, south, east, north]: Box,
  line: readonly Point[],
): Point {
  const first = line[0] as Point;
  const last = line.at(-1) as Point;
  const other = to === last ? first : last;
  let [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const [alongEnd, alongAll] = upright ? [dy, to[1] - other[1]] : [dx, to[0] - other[0]];
  if (alongEnd * alongAll <= 0 || Math.abs(alongEnd) < LEAST_SLOPE * Math.hypot(dx, dy)) {
    [dx, dy] = upright ? [0, Math.sign(to[1] - other[1])] : [Math.sign(to[0] - other[0]), 0];
  }
  const reach = Math.min(
    dx > 0 ? (east - to[0]) / dx : dx < 0 ? (west - to[0]) / dx : Infinity,
    dy > 0 ? (north - to[1]) / dy : dy < 0 ? (south - to[1]) / dy : Infinity,
  );
  return [
    Math.min(east, Math.max(west, to[0] + dx * reach)),
    Math.min(north, Math.max(south, to[1] + dy * reach)),
  ];
}

/** The corners of the box passed on the way from one point of its rim to another; `right`: clockwise on. */
function rim(from: Point, to: Point, [west, south, east, north]: Box, right: boolean): Point[] {
  const [width, height] = [east - west, north - south];
  // Distance along the rim, anticlockwise from the south-west corner.
  const at = ([x, y]: Point) =>
    y <= south
      ? x - west
      : x >= east
        ? width + (y - south)
        : y >= north
          ? width + height + (east - x)
          : 2 * width + height + (north - y);
  const corners: [number, Point][] = [
    [0, [west, south]],
    [width, [east, south]],
    [width + height, [east, north]],
    [2 * width + height, [west, north]],
  ];
  const whole = 2 * (width + height);
  const turn = (value: number) => ((value % whole) + whole) % whole;
  const span = (value: number) => (right ? turn(at(from) - value) : turn(value - at(from)));
  const end = span(at(to));
  return corners
    .map(([value, point]): [number, Point] => [span(value), point])
    .filter(([value]) => value > 0 && value < end)
    .sort((a, b) => a[0] - b[0])
    .map(([, point]) => point);
}
