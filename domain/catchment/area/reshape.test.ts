import { describe, expect, it } from 'vitest';
import type { Point } from '../../evidence/evidence.ts';
import type { MultiPolygon, Polygon } from '../clause.ts';
import { areaM2 } from '../geometry.ts';
import { inventDistrict } from '../impact/invented-district.ts';
import { difference, intersection, union } from './clip.ts';
import { faultsOf } from './faults.ts';
import { moveTogether, removeTogether, withCorner } from './shared-corners.ts';
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

  it('loses a corner for both, but not where the border forks', () => {
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
