import fc from 'fast-check';
import polygonClipping from 'polygon-clipping';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../evidence/evidence.ts';
import type { MultiPolygon } from '../clause.ts';
import { difference, intersection, union } from './clip.ts';
import { faultsOf } from './faults.ts';
import { planeM2 } from './plane-area.ts';

/** The other library, written by others on another arithmetic: an independent answer, compared by area. */
const theirs = {
  union: (a: MultiPolygon, b: MultiPolygon) => polygonClipping.union(a, b),
  intersection: (a: MultiPolygon, b: MultiPolygon) => polygonClipping.intersection(a, b),
  difference: (a: MultiPolygon, b: MultiPolygon) => polygonClipping.difference(a, b),
};

const at = (x: number, y: number): Point => [115.8 + x / 1000, 28.6 + y / 1000];
const ring = (...points: [number, number][]): Point[] => {
  const all = points.map(([x, y]) => at(x, y));
  return [...all, all[0] as Point];
};
const box = (west: number, south: number, east: number, north: number): MultiPolygon => [
  [ring([west, south], [east, south], [east, north], [west, north])],
];

/** The operations whose answers differ from the other library's, or that lose or find ground. */
function differences(a: MultiPolygon, b: MultiPolygon): string[] {
  const ours = {
    union: union([a, b]),
    intersection: intersection(a, b),
    difference: difference(a, b),
  };
  // A square metre in a district: far below a house, far above rounding.
  const differ = (mine: number, other: number) => Math.abs(mine - other) >= 1;
  const found: string[] = (['union', 'intersection', 'difference'] as const).filter((operation) =>
    differ(planeM2(ours[operation]), planeM2(theirs[operation](a, b))),
  );
  const whole = planeM2(ours.intersection) + planeM2(ours.difference);
  return differ(whole, planeM2(a)) ? [...found, 'whole'] : found;
}

describe('areas that touch, share and vanish', () => {
  const a = box(0, 0, 10, 10);
  const hole: MultiPolygon = [
    [ring([0, 0], [10, 0], [10, 10], [0, 10]), ring([3, 3], [3, 7], [7, 7], [7, 3])],
  ];
  it.each<[string, MultiPolygon, MultiPolygon]>([
    ['the same area', a, a],
    ['a shared edge', a, box(10, 0, 20, 10)],
    ['a part of an edge shared', a, box(10, 3, 20, 7)],
    ['a shared corner', a, box(10, 10, 20, 20)],
    ['apart', a, box(30, 30, 40, 40)],
    ['one inside the other', a, box(3, 3, 7, 7)],
    ['one inside, along two edges', a, box(0, 0, 5, 5)],
    ['a hole filled exactly', hole, box(3, 3, 7, 7)],
    ['a hole crossed', hole, box(5, 5, 15, 15)],
    [
      'corners in a straight edge',
      [[ring([0, 0], [4, 0], [7, 0], [10, 0], [10, 10], [0, 10])]],
      box(2, -5, 8, 5),
    ],
    ['a corner on an edge', a, [[ring([5, 10], [8, 15], [2, 15])]]],
    ['a sliver', a, [[ring([0, 5], [10, 5.00001], [10, 5])]]],
    ['two parts at a corner', [...a, ...box(10, 10, 20, 20)], box(5, 5, 15, 15)],
    ['nothing', a, []],
    ['run the other way', a, [[ring([5, 5], [5, 15], [15, 15], [15, 5])]]],
  ])('%s', (_name, one, other) => {
    expect(differences(one, other)).toEqual([]);
    expect(differences(other, one)).toEqual([]);
  });
});

it('200 pairs of crooked areas come out as the other library has them', () => {
  const star = fc
    .tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 40 }),
      fc.array(fc.integer({ min: 2, max: 20 }), { minLength: 3, maxLength: 24 }),
    )
    .map(([x, y, radii]): MultiPolygon => [
      [
        ring(
          ...radii.map((radius, i): [number, number] => {
            const angle = (i / radii.length) * 2 * Math.PI;
            // On a lattice, so that corners and edges meet often.
            return [
              Math.round(x + Math.cos(angle) * radius),
              Math.round(y + Math.sin(angle) * radius),
            ];
          }),
        ),
      ],
    ])
    .filter((area) => faultsOf(area).length === 0);
  fc.assert(
    fc.property(star, star, (a, b) => {
      expect(differences(a, b)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

describe('an area that nothing can be calculated with is refused with its place', () => {
  it.each<[string, MultiPolygon, object]>([
    [
      'crosses itself',
      [[ring([0, 0], [10, 10], [10, 0], [0, 10])]],
      { code: 'self-crossing', position: 2, at: at(5, 5) },
    ],
    ['has no area', [[ring([0, 0], [5, 5], [10, 10])]], { code: 'no-area' }],
    [
      'runs back over its own edge',
      [[ring([0, 0], [10, 0], [10, 10], [10, 0], [0, 10])]],
      { code: 'doubles-back' },
    ],
    ['has too few points', [[[at(0, 0), at(1, 1), at(0, 0)]]], { code: 'too-few-points' }],
    [
      'is not closed',
      [[[at(0, 0), at(1, 0), at(1, 1), at(0, 1)]]],
      { code: 'not-closed', position: 3 },
    ],
    [
      'is not made of numbers',
      [[[at(0, 0), [Number.NaN, 1], at(1, 1), at(0, 0)]]],
      { code: 'not-a-number', position: 1 },
    ],
    ['has no ring', [[]], { code: 'empty' }],
  ])('%s', (_name, area, fault) => {
    const [found] = faultsOf(area);
    const { at: place, ...rest } = fault as { at?: Point };
    expect(found).toMatchObject({ polygon: 0, ring: 0, ...rest });
    const off = place ? (found?.at ?? [0, 0]).map((value, axis) => value - (place[axis] ?? 0)) : [];
    expect(off.every((value) => Math.abs(value) < 1e-9)).toBe(true);
  });

  it('and one that only touches itself at a corner is not', () => {
    expect(faultsOf([[ring([0, 0], [5, 5], [10, 0], [10, 10], [5, 5], [0, 10])]])).toEqual([]);
  });
});
