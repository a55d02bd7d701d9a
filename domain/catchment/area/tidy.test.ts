import { describe, expect, it } from 'vitest';
import type { Point } from '../../evidence/evidence.ts';
import type { MultiPolygon } from '../clause.ts';
import { areaM2 } from '../geometry.ts';
import { difference, intersection, union } from './clip.ts';
import { faultsOf } from './faults.ts';
import { noded } from './nodes.ts';
import { NEAR, tidied } from './tidy.ts';

const at = (x: number, y: number): Point => [115.8 + x / 1000, 28.6 + y / 1000];
const ring = (...points: [number, number][]): Point[] => {
  const all = points.map(([x, y]) => at(x, y));
  return [...all, all[0] as Point];
};
/** As far as rounding carries a point, and half as far as `NEAR`, in the units of `at`. */
const HAIR = (NEAR / 2) * 1000;
const square: MultiPolygon = [[ring([0, 0], [10, 0], [10, 10], [0, 10])]];

describe('what rounding leaves in a clipped area goes', () => {
  it.each<[string, Point[]]>([
    ['a point on top of another', ring([0, 0], [10, 0], [10, HAIR], [10, 10], [0, 10])],
    ['a point on top of the first', ring([0, 0], [10, 0], [10, 10], [0, 10], [HAIR / 2, HAIR / 2])],
    ['a spike along an edge', ring([0, 0], [10, 0], [10, 10], [10, 4], [10, 10], [0, 10])],
    ['a spike into the open', ring([0, 0], [10, 0], [20, 0], [10, HAIR], [10, 10], [0, 10])],
    [
      'a spike in two steps',
      ring([0, 0], [10, 0], [10, 10], [5, 20], [2, 26], [5, 20], [10, 10], [0, 10]),
    ],
    ['a spike at the end', ring([0, 0], [10, 0], [10, 10], [0, 10], [0, 0], [-5, -5])],
  ])('%s', (_name, left) => {
    const clean = tidied([[left]]);
    expect(faultsOf(clean)).toEqual([]);
    expect(areaM2(clean)).toBeCloseTo(areaM2(square), 0);
    expect(clean.flat(2).length).toBeLessThan(left.length);
  });

  it('a ring that holds nothing, as a part or as a hole', () => {
    const nothing = ring([2, 2], [8, 2], [8, 2 + HAIR]);
    expect(tidied([[nothing], ...square, [nothing]])).toEqual(square);
    expect(tidied([[...(square[0] ?? []), nothing]])).toEqual(square);
  });

  it('and nothing else: a corner in a straight edge, a metre’s notch, the way round', () => {
    const notched = ring(
      [0, 0],
      [5, 0],
      [10, 0],
      [10, 5],
      [9.99, 5.005],
      [10, 5.01],
      [10, 10],
      [0, 10],
    );
    const hole = ring([2, 2], [2, 3], [3, 3], [3, 2]);
    expect(tidied([[notched, hole]])).toEqual([[notched, hole]]);
    expect(tidied([[notched.toReversed()]])).toEqual([[notched.toReversed()]]);
  });
});

describe('areas that touch within rounding', () => {
  // The neighbour’s corner lies a rounding beside the square’s edge and another beside its corner.
  const neighbour: MultiPolygon = [
    [ring([10 + HAIR, 3], [20, 3], [20, 10], [10 - HAIR / 2, 10 + HAIR / 2])],
  ];

  it('touch exactly from then on, in the same points', () => {
    const [one = [], other = []] = noded([square, neighbour]);
    const corners = new Set(one.flat(2).map(String));
    expect(other.flat(2).filter((point) => corners.has(String(point)))).toHaveLength(3);
  });

  it('have nothing in common, and together no seam', () => {
    expect(intersection(square, neighbour)).toEqual([]);
    const whole = union([square, neighbour]);
    expect(whole.map((polygon) => polygon.length)).toEqual([1]);
    expect(faultsOf(whole)).toEqual([]);
    expect(difference(whole, square).map((polygon) => polygon.length)).toEqual([1]);
  });

  it('and areas a metre apart stay apart', () => {
    const far: MultiPolygon = [[ring([10.01, 0], [20, 0], [20, 10], [10.01, 10])]];
    expect(noded([square, far])).toEqual([square, far]);
    expect(union([square, far])).toHaveLength(2);
  });
});
