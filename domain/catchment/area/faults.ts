import type { Point } from '../../evidence/evidence.ts';
import type { MultiPolygon } from '../clause.ts';

export const AREA_FAULT_CODES = [
  'empty',
  'too-few-points',
  'not-closed',
  'not-a-number',
  'no-area', // all points on one line
  'self-crossing',
  'doubles-back', // a ring runs over its own edge
] as const;
export type AreaFaultCode = (typeof AREA_FAULT_CODES)[number];
export interface AreaFault {
  code: AreaFaultCode;
  polygon: number;
  ring: number;
  /** The position in the ring, where one is to blame. */
  position: number | null;
  /** Where to look. */
  at: Point | null;
}

/** What makes an area unfit to calculate with, each with its place; an empty list is a valid area. */
export function faultsOf(area: MultiPolygon): AreaFault[] {
  const faults: AreaFault[] = [];
  area.forEach((rings, polygon) => {
    if (rings.length === 0) {
      faults.push({ code: 'empty', polygon, ring: 0, position: null, at: null });
    }
    rings.forEach((points, ring) => {
      const fault = faultOfRing(points);
      if (fault) faults.push({ polygon, ring, ...fault });
    });
  });
  return faults;
}

type RingFault = Pick<AreaFault, 'code' | 'position' | 'at'>;

function faultOfRing(ring: readonly Point[]): RingFault | null {
  const first = ring[0];
  const last = ring.at(-1);
  const odd = ring.findIndex((point) => !Number.isFinite(point[0]) || !Number.isFinite(point[1]));
  if (odd >= 0) return { code: 'not-a-number', position: odd, at: null };
  if (!first || !last || ring.length < 4) {
    return { code: 'too-few-points', position: null, at: first ?? null };
  }
  if (first[0] !== last[0] || first[1] !== last[1]) {
    return { code: 'not-closed', position: ring.length - 1, at: last };
  }
  return crossingOf(ring) ?? flatness(ring);
}

/** Twice the signed area of a triangle: on which side of a–b the point c lies. */
function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Less than this share of the square of its own length is rounding and no area. */
const LEAST_SHARE = 1e-10;

function flatness(ring: readonly Point[]): RingFault | null {
  let sum = 0;
  let length = 0;
  const origin = ring[0] as Point;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1] as Point, ring[i] as Point];
    sum += turn(origin, a, b);
    length += Math.hypot(b[0] - a[0], b[1] - a[1]);
  }
  return Math.abs(sum) <= LEAST_SHARE * length * length
    ? { code: 'no-area', position: null, at: origin }
    : null;
}

/** Edges swept from west to east, so that a river bank of 5,000 corners takes a few milliseconds. */
function crossingOf(ring: readonly Point[]): RingFault | null {
  const edges = ring.length - 1;
  const west = (i: number) => Math.min((ring[i] as Point)[0], (ring[i + 1] as Point)[0]);
  const east = (i: number) => Math.max((ring[i] as Point)[0], (ring[i + 1] as Point)[0]);
  const order = Array.from({ length: edges }, (_, i) => i).sort((a, b) => west(a) - west(b));
  let found: (RingFault & { position: number }) | null = null;
  let open: number[] = [];
  for (const edge of order) {
    open = open.filter((other) => east(other) >= west(edge));
    for (const other of open) {
      const fault = meet(ring, Math.min(edge, other), Math.max(edge, other), edges);
      if (fault && (found === null || fault.position < found.position)) found = fault;
    }
    open.push(edge);
  }
  return found;
}

function meet(
  ring: readonly Point[],
  i: number,
  j: number,
  edges: number,
): (RingFault & { position: number }) | null {
  const [a, b, c, d] = [ring[i], ring[i + 1], ring[j], ring[j + 1]] as [Point, Point, Point, Point];
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) {
    return null;
  }
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  const next = j === i + 1;
  const around = i === 0 && j === edges - 1;
  if (abc === 0 && abd === 0) {
    // On one line: neighbours may only meet end to end, others not at all over a length.
    const axis = Math.abs(b[0] - a[0]) >= Math.abs(b[1] - a[1]) ? 0 : 1;
    const low = Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]));
    const high = Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis]));
    if (low < high) return { code: 'doubles-back', position: j, at: c };
    return null;
  }
  if (next || around) return null;
  const crosses = abc * abd < 0 && cda * cdb < 0;
  if (!crosses) return null;
  const part = cda / (cda - cdb);
  return {
    code: 'self-crossing',
    position: j,
    at: [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part],
  };
}
