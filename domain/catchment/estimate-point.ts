import type { Point } from '../evidence/evidence.ts';
import { distanceMetres } from './geometry.ts';
import { nearestOf, type Nearest } from './nearest.ts';

/** A house of the street whose place is known. */
export interface House {
  number: number;
  point: Point;
}

export const ESTIMATE_BASES = [
  'between-houses', // of the street, one with a lower and one with a higher number
  'near-house', // the one house of the street whose number is near
  'street', // the middle of the street's line
] as const;

/** Where an address probably lies; it tells a distance roughly, and never whose range holds it. */
export interface PointEstimate {
  point: Point;
  by: (typeof ESTIMATE_BASES)[number];
  /** The place is not further from the truth than this, in metres; `null` where nobody can say. */
  within: number | null;
}

/** Numbers as near to one another as this are taken for neighbours. */
const NEAR_NUMBERS = 20;

/**
 * The place of a house by the houses before and behind it on the street (those of its own side first), along the
 * street's line where it is known; else by its one neighbour; else by the street alone.
 */
export function estimatePoint(
  number: number | null,
  houses: readonly House[],
  line: readonly Point[] | null,
): PointEstimate | null {
  const by = number === null ? null : byHouses(number, houses, line);
  if (by || !line || line.length < 2) return by;
  const length = lengthTo(line, { corner: line.length - 1, at: line.at(-1) as Point });
  return { point: pointAlong(line, length / 2), by: 'street', within: length / 2 };
}

function byHouses(
  number: number,
  houses: readonly House[],
  line: readonly Point[] | null,
): PointEstimate | null {
  const own = houses.filter((house) => house.number % 2 === number % 2);
  const before = nearest(number, own, -1) ?? nearest(number, houses, -1);
  const behind = nearest(number, own, 1) ?? nearest(number, houses, 1);
  if (before && behind) {
    const part = (number - before.number) / (behind.number - before.number);
    const sameSide = own.includes(before) && own.includes(behind);
    const point = between(before.point, behind.point, part, line, sameSide);
    const far = [before, behind].map((house) => distanceMetres(point, house.point));
    return { point, by: 'between-houses', within: Math.max(...far) };
  }
  const only = before ?? behind;
  if (!only || Math.abs(only.number - number) > NEAR_NUMBERS) return null;
  return { point: only.point, by: 'near-house', within: null };
}

function nearest(number: number, houses: readonly House[], way: 1 | -1): House | undefined {
  return houses
    .filter((house) => (house.number - number) * way > 0)
    .sort((a, b) => (a.number - b.number) * way)[0];
}

/** Part of the way from a to b: along the line, and beside it as far as they are where both lie on that side. */
function between(
  a: Point,
  b: Point,
  part: number,
  line: readonly Point[] | null,
  sameSide: boolean,
): Point {
  const mix = (from: Point, to: Point): Point => [
    from[0] + (to[0] - from[0]) * part,
    from[1] + (to[1] - from[1]) * part,
  ];
  const [onA, onB] = line ? [nearestOf(line, a), nearestOf(line, b)] : [null, null];
  if (!line || !onA || !onB) return mix(a, b);
  const [from, to] = [lengthTo(line, onA), lengthTo(line, onB)];
  const on = pointAlong(line, from + (to - from) * part);
  if (!sameSide) return on;
  const beside = mix([a[0] - onA.at[0], a[1] - onA.at[1]], [b[0] - onB.at[0], b[1] - onB.at[1]]);
  return [on[0] + beside[0], on[1] + beside[1]];
}

/** Metres along the line up to a place of it. */
function lengthTo(line: readonly Point[], { corner, at }: Pick<Nearest, 'corner' | 'at'>): number {
  let metres = 0;
  for (let i = 1; i <= corner; i++) {
    metres += distanceMetres(line[i - 1] as Point, line[i] as Point);
  }
  return metres + distanceMetres(line[corner] as Point, at);
}

function pointAlong(line: readonly Point[], metres: number): Point {
  let left = metres;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1] as Point, line[i] as Point];
    const length = distanceMetres(from, to);
    if (left <= length && length > 0) {
      const part = left / length;
      return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
    }
    left -= length;
  }
  return line.at(-1) as Point;
}
