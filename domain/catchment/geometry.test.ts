import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../evidence/evidence.ts';
import type { MultiPolygon, Polygon } from './clause.ts';
import {
  areaM2,
  bboxOf,
  distanceMetres,
  inMultiPolygon,
  inPolygon,
  prepareArea,
  ringAreaM2,
} from './geometry.ts';

const box = (west: number, south: number, east: number, north: number): Point[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

describe('a point and a polygon', () => {
  const withHole: Polygon = [box(0, 0, 10, 10), box(4, 4, 6, 6)];

  it('a hole is outside, and its polygon of another school inside', () => {
    expect(inPolygon([5, 5], withHole)).toBe(false);
    expect(inPolygon([5, 5], [box(4, 4, 6, 6)])).toBe(true);
    expect(inPolygon([2, 5], withHole)).toBe(true);
  });

  it('a west or south border belongs to the polygon, an east or north one does not', () => {
    const polygon = [box(0, 0, 10, 10)];
    expect(inPolygon([0, 5], polygon)).toBe(true);
    expect(inPolygon([5, 0], polygon)).toBe(true);
    expect(inPolygon([10, 5], polygon)).toBe(false);
    expect(inPolygon([5, 10], polygon)).toBe(false);
    expect(inPolygon([0, 0], polygon)).toBe(true);
    expect(inPolygon([10, 10], polygon)).toBe(false);
  });

  it('the border of a hole belongs to exactly one of the two sides', () => {
    for (const point of [
      [4, 5],
      [6, 5],
      [5, 4],
      [5, 6],
      [4, 4],
      [6, 6],
    ] as Point[]) {
      expect(inPolygon(point, withHole)).not.toBe(inPolygon(point, [box(4, 4, 6, 6)]));
    }
  });

  it('an area may lie in several parts', () => {
    const area: MultiPolygon = [[box(0, 0, 1, 1)], [box(5, 5, 6, 6)]];
    expect(inMultiPolygon([5.5, 5.5], area)).toBe(true);
    expect(inMultiPolygon([3, 3], area)).toBe(false);
    expect(bboxOf(area)).toEqual([0, 0, 6, 6]);
  });

  it('an empty area holds nothing', () => {
    expect(inMultiPolygon([0, 0], [])).toBe(false);
    expect(prepareArea([]).holds(0, 0)).toBe(false);
  });
});

/**
 * A district cut into 6 × 6 quarters with crooked borders, near Nanchang in size and place: neighbours
 * share their corners and walk their common border in opposite directions.
 */
const SIZE = 6;
const STEP = 0.01;
const district = fc
  .array(
    fc.tuple(
      fc.double({ min: -0.3, max: 0.3, noNaN: true }),
      fc.double({ min: -0.3, max: 0.3, noNaN: true }),
    ),
    {
      minLength: (SIZE + 1) ** 2,
      maxLength: (SIZE + 1) ** 2,
    },
  )
  .map((jitter) => {
    const corner = (column: number, row: number): Point => {
      const [dx, dy] = jitter[row * (SIZE + 1) + column] as [number, number];
      const rim = column === 0 || row === 0 || column === SIZE || row === SIZE;
      return [115.8 + (column + (rim ? 0 : dx)) * STEP, 28.6 + (row + (rim ? 0 : dy)) * STEP];
    };
    const corners: Point[] = [];
    const quarters: Polygon[] = [];
    for (let row = 0; row < SIZE; row++) {
      for (let column = 0; column < SIZE; column++) {
        const [a, b] = [corner(column, row), corner(column + 1, row)];
        const [c, d] = [corner(column + 1, row + 1), corner(column, row + 1)];
        corners.push(a);
        quarters.push([(row + column) % 2 === 0 ? [a, b, c, d, a] : [b, c, d, a, b]]);
      }
    }
    return { corners, quarters };
  });

describe('neighbouring ranges', () => {
  it('never both claim nor both miss a point: not inside, not on a border, not in a corner', () => {
    fc.assert(
      fc.property(
        district,
        fc.array(
          fc.tuple(fc.nat(SIZE * SIZE - 1), fc.nat(3), fc.double({ min: 0, max: 1, noNaN: true })),
        ),
        ({ corners, quarters }, borders) => {
          const onBorders = borders.map(([quarter, side, part]): Point => {
            const ring = quarters[quarter]?.[0] as Point[];
            const [[ax, ay], [bx, by]] = [ring[side] as Point, ring[side + 1] as Point];
            return [ax + (bx - ax) * part, ay + (by - ay) * part];
          });
          const [west, south] = [115.8, 28.6];
          const [east, north] = [115.8 + SIZE * STEP, 28.6 + SIZE * STEP];
          for (const [x, y] of [...corners, ...onBorders]) {
            const claims = quarters.filter((quarter) => inPolygon([x, y], quarter)).length;
            expect(claims).toBe(x >= west && y >= south && x < east && y < north ? 1 : 0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a prepared area answers like the area itself', () => {
    const coordinate = fc.integer({ min: 0, max: 12 });
    const ring = fc
      .array(fc.tuple(coordinate, coordinate) as fc.Arbitrary<Point>, {
        minLength: 3,
        maxLength: 60,
      })
      .map((points): Point[] => [...points, points[0] as Point]);
    const area = fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { maxLength: 3 });
    fc.assert(
      fc.property(
        area,
        fc.integer({ min: -2, max: 28 }),
        fc.integer({ min: -2, max: 28 }),
        (a, x, y) => {
          expect(prepareArea(a).holds(x / 2, y / 2)).toBe(inMultiPolygon([x / 2, y / 2], a));
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe('measures', () => {
  it('a degree of the meridian is 111.195 km', () => {
    expect(distanceMetres([115.9, 28], [115.9, 29])).toBeCloseTo(111_195.08, 1);
    expect(distanceMetres([115.9, 28], [115.9, 28])).toBe(0);
  });

  it('a square kilometre at the latitude of Nanchang is one, and its hole is taken off', () => {
    const north = 1_000 / 111_195.08;
    const east = north / Math.cos((28.65 * Math.PI) / 180);
    const ring = box(115.9, 28.65 - north / 2, 115.9 + east, 28.65 + north / 2);
    expect(ringAreaM2(ring) / 1e6).toBeCloseTo(1, 4);
    expect(ringAreaM2(ring.toReversed())).toBe(ringAreaM2(ring));
    expect(areaM2([[ring, ring]])).toBe(0);
  });
});
