import type { Point } from '../../evidence/evidence.ts';
import type { Direction, MultiPolygon } from '../clause.ts';
import { spellings } from '../notice/gazetteer.ts';
import { normaliseName } from '../normalise.ts';

/** A line or water of the gazetteer, WGS-84. */
export interface NamedShape {
  name: string;
  shape: { type: 'line'; line: Point[] } | { type: 'area'; area: MultiPolygon };
}

export interface ShapeIndex {
  find(name: string): NamedShape | null;
}

export function indexShapes(shapes: readonly NamedShape[]): ShapeIndex {
  const byName = new Map(shapes.map((shape) => [normaliseName(shape.name), shape]));
  return {
    find: (name) => {
      for (const spelling of [name, ...spellings(name), name.replace(/[东南西北两]岸$/, '')]) {
        const found = byName.get(normaliseName(spelling));
        if (found) return found;
      }
      return null;
    },
  };
}

/** The line that bounds an area lying on this side of a lake, river or compound: its shore on that side. */
export function shoreOf(area: MultiPolygon, lies: Direction): Point[] {
  const ring = (area[0]?.[0] ?? []).slice(0, -1);
  const axis = lies === 'east' || lies === 'west' ? 1 : 0;
  const low = farthest(ring, (point) => -point[axis]);
  const high = farthest(ring, (point) => point[axis]);
  const one = walk(ring, low, high);
  const other = walk(ring, high, low).reverse();
  const cross = 1 - axis;
  const mean = (points: readonly Point[]) =>
    points.reduce((sum, point) => sum + (point[cross] as number), 0) / points.length;
  const wantsMore = lies === 'east' || lies === 'north';
  return mean(one) > mean(other) === wantsMore ? one : other;
}

function farthest(ring: readonly Point[], measure: (point: Point) => number): number {
  let best = 0;
  ring.forEach((point, index) => {
    if (measure(point) > measure(ring[best] as Point)) best = index;
  });
  return best;
}

function walk(ring: readonly Point[], from: number, to: number): Point[] {
  const points: Point[] = [];
  for (let i = from; ; i = (i + 1) % ring.length) {
    points.push(ring[i] as Point);
    if (i === to || points.length > ring.length) return points;
  }
}

/** Where two lines first meet: the place along each, in whole segments and parts. */
export function meeting(a: readonly Point[], b: readonly Point[]): { a: number; b: number } | null {
  for (let i = 1; i < a.length; i++) {
    const [ax, ay] = a[i - 1] as Point;
    const [bx, by] = a[i] as Point;
    for (let j = 1; j < b.length; j++) {
      const [cx, cy] = b[j - 1] as Point;
      const [dx, dy] = b[j] as Point;
      const det = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
      if (det === 0) continue;
      const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / det;
      const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / det;
      if (t >= 0 && t <= 1 && u >= 0 && u <= 1) return { a: i - 1 + t, b: j - 1 + u };
    }
  }
  return null;
}

function pointAt(line: readonly Point[], at: number): Point {
  const before = line[Math.floor(at)] as Point;
  const after = line[Math.min(line.length - 1, Math.floor(at) + 1)] as Point;
  const part = at - Math.floor(at);
  return [before[0] + (after[0] - before[0]) * part, before[1] + (after[1] - before[1]) * part];
}

/** The points of a line between two places along it, in that direction. */
export function between(line: readonly Point[], from: number, to: number): Point[] {
  if (from > to) return between(line, to, from).reverse();
  const inner: Point[] = [];
  for (let i = Math.ceil(from); i <= Math.floor(to); i++) inner.push(line[i] as Point);
  return dedupe([pointAt(line, from), ...inner, pointAt(line, to)]);
}

const dedupe = (points: readonly Point[]) =>
  points.filter(
    (point, index) =>
      index === 0 || point[0] !== points[index - 1]?.[0] || point[1] !== points[index - 1]?.[1],
  );

const far = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/**
 * One line along several, each followed as far as the next one meets it; where two do not meet, from the
 * nearest end to the nearest end. The first begins, and the last ends, away from the others.
 */
export function chainOf(lines: readonly (readonly Point[])[]): Point[] {
  if (lines.length === 1) return [...(lines[0] ?? [])];
  const joints = lines.slice(1).map((line, index) => {
    const before = lines[index] as readonly Point[];
    return meeting(before, line) ?? nearestEnds(before, line);
  });
  const points = lines.flatMap((line, index) => {
    const last = line.length - 1;
    const entry = index === 0 ? null : (joints[index - 1]?.b ?? 0);
    const exit = index === lines.length - 1 ? null : (joints[index]?.a ?? last);
    const away = (joint: number, other: readonly Point[]) => {
      const middle = pointAt(other, (other.length - 1) / 2);
      const [atStart, atEnd] = [line[0] as Point, line[last] as Point];
      return far(atStart, middle) + joint * 1e-12 >= far(atEnd, middle) ? 0 : last;
    };
    const from = entry ?? away(exit ?? 0, lines[1] as readonly Point[]);
    const to = exit ?? away(entry ?? 0, lines.at(-2) as readonly Point[]);
    return between(line, from, to);
  });
  return dedupe(points);
}

function nearestEnds(a: readonly Point[], b: readonly Point[]): { a: number; b: number } {
  let best = { a: 0, b: 0 };
  let least = Infinity;
  for (const i of [0, a.length - 1]) {
    for (const j of [0, b.length - 1]) {
      const distance = far(a[i] as Point, b[j] as Point);
      if (distance < least) [least, best] = [distance, { a: i, b: j }];
    }
  }
  return best;
}
