import { describe, expect, it } from 'vitest';
import type { Point } from '../../evidence/evidence.ts';
import type { MultiPolygon, Polygon } from '../clause.ts';
import { areaM2, bboxOf } from '../geometry.ts';
import { inventDistrict } from '../impact/invented-district.ts';
import { difference, intersection, union } from './clip.ts';
import { faultsOf } from './faults.ts';
import {
  moveTogether,
  removeTogether,
  samePoint,
  withCorner,
  withCornersOf,
} from './shared-corners.ts';
import { snapArea, snapLines } from './snap.ts';
import { splitByLine, type Split } from './split.ts';

const at = (x: number, y: number): Point => [115.9 + x / 100, 28.6 + y / 100];
const box = (west: number, south: number, east: number, north: number): Polygon => [
  [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)],
];
const split = (area: MultiPolygon, ...line: Point[]): Split => {
  const found = splitByLine(area, line);
  if ('fault' in found) throw new Error(found.fault);
  return found;
};

describe('an area cut along a line', () => {
  it('falls into two, the larger first, and nothing is lost', () => {
    const { pieces, untouched } = split([box(0, 0, 4, 4)], at(1, -1), at(1, 5));
    expect(untouched).toEqual([]);
    expect(pieces).toHaveLength(2);
    const [large, small] = pieces.map((piece) => areaM2([piece]));
    expect(large).toBeGreaterThan((small ?? 0) * 2.9);
    expect((large ?? 0) + (small ?? 0)).toBeCloseTo(areaM2([box(0, 0, 4, 4)]), -1);
  });

  it('by a line that ends inside, drawn on to both borders', () => {
    expect(split([box(0, 0, 4, 4)], at(2, 1), at(2, 2)).pieces).toHaveLength(2);
    expect(split([box(0, 0, 4, 4)], at(1, 2.2), at(3, 2)).pieces).toHaveLength(2);
  });

  it('leaves the parts that the line does not meet', () => {
    const far = box(10, 0, 14, 4);
    const { pieces, untouched } = split([box(0, 0, 4, 4), far], at(-1, 2), at(5, 2.5));
    expect(pieces).toHaveLength(2);
    expect(untouched).toEqual([far]);
  });

  it('goes round a hole and into bays', () => {
    const ring: Polygon = [...box(0, 0, 4, 4), (box(1, 1, 3, 3)[0] as Point[]).toReversed()];
    expect(split([ring], at(-1, 2), at(5, 2)).pieces).toHaveLength(2);
    const comb: Polygon = [
      [at(0, 0), at(6, 0), at(6, 4), at(4, 4), at(4, 1), at(2, 1), at(2, 4), at(0, 4), at(0, 0)],
    ];
    expect(split([comb], at(-1, 2), at(7, 2)).pieces).toHaveLength(3);
  });

  it('cuts out the inside of a line that comes back to its beginning', () => {
    const ring = box(1, 1, 2, 2)[0] as Point[];
    const { pieces } = split([box(0, 0, 4, 4)], ...ring);
    expect(pieces.map((piece) => piece.length)).toEqual([2, 1]);
  });

  it('is refused where the line misses it, is no line, or crosses itself', () => {
    const area = [box(0, 0, 4, 4)];
    expect(splitByLine(area, [at(6, 0), at(6, 4)])).toEqual({ fault: 'misses' });
    expect(splitByLine(area, [at(1, 1)])).toEqual({ fault: 'too-short' });
    expect(splitByLine(area, [])).toEqual({ fault: 'misses' });
    const knot = [at(1, -1), at(1, 3), at(3, 3), at(3, 1), at(0, 1), at(0, 5)];
    expect(splitByLine(area, knot)).toEqual({ fault: 'crosses-itself' });
  });

  it('never loses ground in a district with crooked borders', () => {
    const { ranges } = inventDistrict(2, 2, 0, 6);
    for (const [i, { clauses }] of ranges.entries()) {
      const area = clauses[0]?.kind === 'area' ? clauses[0].area : null;
      if (!area) throw new Error('not drawn');
      const line: Point[] = [
        [115.69, 28.505 + (i < 2 ? 0 : 0.02)],
        [115.75, 28.512 + (i < 2 ? 0 : 0.02)],
      ];
      const { pieces } = split(area, ...line);
      expect(pieces.flatMap((piece) => faultsOf([piece]))).toEqual([]);
      expect(areaM2(difference(area, union(pieces.map((piece) => [piece]))))).toBeLessThan(1);
      expect(areaM2(intersection([pieces[0] as Polygon], [pieces[1] as Polygon]))).toBeLessThan(1);
    }
  });
});

describe('a border that two areas share', () => {
  const west: MultiPolygon = [box(0, 0, 2, 4)];
  const east: MultiPolygon = [box(2, 0, 4, 4)];
  const far: MultiPolygon = [box(6, 0, 8, 4)];

  it('moves for both, and nobody else changes', () => {
    const [a, b, c] = moveTogether([west, east, far], at(2, 4), at(2.5, 4));
    expect(intersection(a ?? [], b ?? [])).toEqual([]);
    expect(areaM2(union([a ?? [], b ?? []]))).toBeCloseTo(areaM2([box(0, 0, 4, 4)]), -2);
    expect(c).toBe(far);
  });

  it('gets a corner for both where only one had it', () => {
    const bent = withCorner(west, at(2, 1));
    const [a, b] = moveTogether([bent, east], at(2, 1), at(2.4, 1));
    expect(a?.[0]?.[0]).toHaveLength(6);
    expect(b?.[0]?.[0]).toHaveLength(6);
    expect(intersection(a ?? [], b ?? [])).toEqual([]);
    expect(areaM2(difference([box(0, 0, 4, 4)], union([a ?? [], b ?? []])))).toBeLessThan(1);
  });

  it('does not part where only one has the next corner', () => {
    // A third area was cut off the western one: its corner lies in the middle of the eastern one's edge.
    const cut: MultiPolygon = [box(0, 0, 2, 1)];
    const rest: MultiPolygon = [box(0, 1, 2, 4)];
    const moved = moveTogether([rest, cut, east], at(2, 4), at(2.6, 4.2));
    const gaps = difference([box(0, 0, 4, 4)], union(moved));
    expect(areaM2(gaps)).toBeLessThan(1);
    expect(areaM2(intersection(moved[0] ?? [], moved[2] ?? []))).toBeLessThan(1);
    expect(moved[1]).toBe(cut);
  });

  /** What is lost or claimed twice when all of them together were the whole, in square metres. */
  const amiss = (areas: readonly MultiPolygon[], whole: MultiPolygon) => {
    const gap = areaM2(difference(whole, union([...areas])));
    const twice = areas.flatMap((one, i) =>
      areas.slice(i + 1).map((two) => intersection(one, two)),
    );
    return gap + twice.reduce((sum, area) => sum + areaM2(area), 0);
  };
  const corners = (area: MultiPolygon | undefined) => area?.[0]?.[0]?.length ?? 0;

  it('does not part where a neighbour has a corner in the middle of the edge, whoever drags it', () => {
    const south: MultiPolygon = [box(2, 0, 4, 1)];
    const north: MultiPolygon = [box(2, 1, 4, 4)];
    const whole: MultiPolygon = [box(0, 0, 4, 4)];
    const mine = moveTogether([west, south, north], at(2, 4), at(2.7, 4));
    expect(amiss(mine, whole)).toBeLessThan(1);
    // The western one walks through the corner that its two neighbours meet in; the southern one is left alone.
    expect(corners(mine[0])).toBe(6);
    expect(mine[1]).toBe(south);
    const theirs = moveTogether([north, south, west], at(2, 4), at(1.4, 4));
    expect(amiss(theirs, whole)).toBeLessThan(1);
    expect(corners(theirs[2])).toBe(6);
    // Where the two meet in the middle of the edge, all three go along.
    const met = moveTogether([north, south, west], at(2, 1), at(1.5, 1.4));
    expect(amiss(met, whole)).toBeLessThan(1);
  });

  it('does not part from a third that lies on the far half of the edge, with nobody on the near one', () => {
    const third: MultiPolygon = [box(2, 0, 4, 1)];
    const moved = moveTogether([west, third], at(2, 4), at(3, 4));
    expect(areaM2(intersection(moved[0] ?? [], third))).toBeLessThan(1);
    expect(moved[1]).toBe(third);
    expect(corners(moved[0])).toBe(6);
  });

  it('moves the point where three meet for the three', () => {
    const three: MultiPolygon[] = [[box(0, 0, 4, 2)], [box(0, 2, 1.5, 4)], [box(1.5, 2, 4, 4)]];
    for (const order of [
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
    ]) {
      const moved = moveTogether(
        order.map((i) => three[i] ?? []),
        at(1.5, 2),
        at(1.9, 2.6),
      );
      expect(amiss(moved, [box(0, 0, 4, 4)])).toBeLessThan(1);
      expect(
        moved.every((area) => area.flat(2).some((point) => samePoint(point, at(1.9, 2.6)))),
      ).toBe(true);
    }
  });

  it('moves the rim of a hole with what lies in it, cut in two or whole', () => {
    const ring: MultiPolygon = [[...box(0, 0, 4, 4), ...box(1, 1, 3, 3)]];
    const inside: MultiPolygon[] = [[box(1, 1, 3, 2)], [box(1, 2, 3, 3)]];
    const whole: MultiPolygon = [box(0, 0, 4, 4)];
    for (const areas of [
      [ring, ...inside],
      [...inside.toReversed(), ring],
    ]) {
      const moved = moveTogether(areas, at(3, 3), at(3.4, 3.3));
      expect(amiss(moved, whole)).toBeLessThan(1);
      expect(moved.flatMap(faultsOf)).toEqual([]);
    }
  });

  it('keeps a whole district whole, whichever corner is dragged', () => {
    const { ranges } = inventDistrict(3, 3, 0, 4);
    const areas = ranges.flatMap(({ clauses }) =>
      clauses.flatMap((clause) => (clause.kind === 'area' && clause.area ? [clause.area] : [])),
    );
    // A school of its own in the middle of a border, so that corners lie on edges.
    const cut = areas.flatMap((area, i) => {
      if (i !== 4) return [area];
      const [w, s, e, n] = bboxOf(area);
      const { pieces } = split(area, [w, (s + n) / 2], [e, (s + n) / 2 + 1e-4]);
      return pieces.map((piece): MultiPolygon => [piece]);
    });
    const before = amiss(cut, union(cut));
    const inner = (cut[4] ?? []).flat(2);
    for (const corner of inner.filter((_, i) => i % 4 === 0)) {
      const to: Point = [corner[0] + 1e-4, corner[1] - 5e-5];
      const moved = moveTogether(cut, corner, to);
      expect(amiss(moved, union(cut))).toBeLessThan(before + 1);
    }
  });

  it('shows the hand the corners that others have on its edges', () => {
    const others: MultiPolygon[] = [[box(2, 0, 4, 1)], far];
    expect(withCornersOf(west, others)).toEqual(withCorner(west, at(2, 1)));
    expect(withCornersOf(west, [far])).toBe(west);
    expect(withCornersOf([], others)).toEqual([]);
  });

  it('loses a corner for both though one has another behind it on the way', () => {
    const bent: MultiPolygon = [[[at(0, 0), at(2, 0), at(2.5, 2), at(2, 4), at(0, 4), at(0, 0)]]];
    const half: Point = [(at(2.5, 2)[0] + at(2, 4)[0]) / 2, (at(2.5, 2)[1] + at(2, 4)[1]) / 2];
    const other = withCorner(
      [[[at(2, 0), at(4, 0), at(4, 4), at(2, 4), at(2.5, 2), at(2, 0)]]],
      half,
    );
    const [a = [], b = []] = removeTogether([bent, other], at(2.5, 2));
    expect(amiss([a, b], [box(0, 0, 4, 4)])).toBeLessThan(1);
    expect([corners(a), corners(b)]).toEqual([6, 6]);
  });

  it('loses a corner for both, and nothing moves where the border forks on a straight edge', () => {
    const [a, b] = [withCorner(west, at(2, 1)), withCorner(east, at(2, 1))];
    expect(removeTogether([a, b], at(2, 1))).toEqual([west, east]);
    const fork: MultiPolygon = [box(2, 1, 4, 4)];
    expect(removeTogether([a, fork], at(2, 1))[1]).toBe(fork);
    const triangle: MultiPolygon = [[[at(0, 0), at(1, 0), at(0, 1), at(0, 0)]]];
    expect(removeTogether([triangle], at(1, 0))).toEqual([triangle]);
    expect(removeTogether([], at(1, 0))).toEqual([]);
  });
});

describe('snapping', () => {
  const lines = snapLines([[at(0, 0), at(0, 2), at(0, 4)]]);

  it('takes a corner before the nearer side', () => {
    expect(lines.nearest(at(0.003, 2.005), 20)).toEqual(at(0, 2));
    const side = lines.nearest(at(0.003, 1), 20);
    expect(side?.[0]).toBeCloseTo(at(0, 1)[0], 9);
    expect(side?.[1]).toBeCloseTo(at(0, 1)[1], 6);
    expect(lines.nearest(at(0.3, 1), 20)).toBeNull();
  });

  it('draws an area to the lines and never lets a ring fall together', () => {
    const area: MultiPolygon = [box(0.004, 0, 1, 4)];
    const [west] = (snapArea(area, lines, 20)[0]?.[0] ?? []).toSorted((a, b) => a[0] - b[0]);
    expect(west).toEqual(at(0, 0));
    const tiny: MultiPolygon = [box(0, 2, 0.001, 2.001)];
    expect(snapArea(tiny, lines, 50)).toEqual(tiny);
  });
});
