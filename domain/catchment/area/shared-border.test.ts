import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../evidence/evidence.ts';
import type { MultiPolygon } from '../clause.ts';
import { bboxOf } from '../geometry.ts';
import { difference, intersection, union } from './clip.ts';
import { faultsOf } from './faults.ts';
import { planeM2 } from './plane-area.ts';
import { moveTogether, removeTogether } from './shared-corners.ts';
import { splitByLine } from './split.ts';

const at = (x: number, y: number): Point => [115.9 + x / 20, 28.6 + y / 20];
const WHOLE: MultiPolygon = [[[at(0, 0), at(1, 0), at(1, 1), at(0, 1), at(0, 0)]]];

type Cut = [fromX: number, fromY: number, toX: number, toY: number];

/** A square of five kilometres, each time the largest piece cut: nearly every cut ends in the middle of somebody's edge. */
function partition(cuts: readonly Cut[]): MultiPolygon[] {
  return cuts.reduce<MultiPolygon[]>(
    (areas, [ax, ay, bx, by]) => {
      const [largest = [], ...rest] = areas.toSorted((a, b) => planeM2(b) - planeM2(a));
      const [west, south, east, north] = bboxOf(largest);
      const place = (x: number, y: number): Point => [
        west + (east - west) * x,
        south + (north - south) * y,
      ];
      const found = splitByLine(largest, [place(ax, ay), place(bx, by)]);
      return 'fault' in found ? areas : [...found.pieces.map((piece) => [piece]), ...rest];
    },
    [WHOLE],
  );
}

const asCut = (area: MultiPolygon) => area;
/** As a file has them: a corner on a neighbour's edge is rounded to beside it. */
const asWritten = (area: MultiPolygon): MultiPolygon =>
  area.map((polygon) =>
    polygon.map((ring) => ring.map(([x, y]): Point => [rounded(x), rounded(y)])),
  );
const rounded = (degrees: number) => Number(degrees.toFixed(6));

/** Claimed twice, and lost or won against the outline, in square metres. */
function faultsM2(areas: readonly MultiPolygon[], outline: MultiPolygon) {
  const twice = areas.flatMap((one, i) => areas.slice(i + 1).map((two) => intersection(one, two)));
  const all = union([...areas]);
  return {
    twice: planeM2(twice.flat()),
    amiss: planeM2(difference(outline, all)) + planeM2(difference(all, outline)),
  };
}

/** How far the corner can go before it meets a border that does not end in it. */
function clearance([x, y]: Point, areas: readonly MultiPolygon[]): number {
  const distances = areas.flat(2).flatMap((ring) =>
    ring.slice(1).flatMap((to, i) => {
      const from = ring[i] as Point;
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      const along = ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy);
      const part = Math.max(0, Math.min(1, along));
      const edge = Math.hypot(x - from[0] - part * dx, y - from[1] - part * dy);
      return [edge, Math.hypot(x - to[0], y - to[1])];
    }),
  );
  return Math.min(...distances.filter((distance) => distance > 3e-6));
}

const part = fc.noBias(fc.double({ min: 0.1, max: 0.9, noNaN: true }));
const cuts = fc.array(fc.tuple(part, part, part, part), { minLength: 3, maxLength: 7 });
/** Which corner, and where to. */
const pick = fc.noBias(fc.double({ min: 0, max: 0.999, noNaN: true }));

const has = (area: MultiPolygon, corner: Point) => area.flat(2).includes(corner);

describe.each([
  ['as they were cut', asCut],
  ['as a file has them', asWritten],
])('areas that were one, %s', (_, shape) => {
  const drawn = (lines: readonly Cut[], which: number) => {
    const areas = partition(lines).map(shape);
    const corners = areas.flat(3);
    const corner = corners[Math.floor(which * corners.length)] as Point;
    return { areas, corner, clear: clearance(corner, areas) };
  };

  it('stay one, with nothing claimed twice, whichever corner is moved', () => {
    fc.assert(
      fc.property(cuts, pick, pick, (lines, which, way) => {
        const { areas, corner, clear } = drawn(lines, which);
        fc.pre(clear > 1e-3);
        const reach = clear / 5;
        const angle = way * 2 * Math.PI;
        const to: Point = [
          corner[0] + Math.cos(angle) * reach,
          corner[1] + Math.sin(angle) * reach,
        ];
        // The outline is moved as one more area: a corner on it moves it too.
        const moved = moveTogether([...areas, WHOLE], corner, to);
        const before = faultsM2(areas, WHOLE);
        const after = faultsM2(moved.slice(0, -1), moved.at(-1) ?? []);
        expect(after.twice).toBeLessThan(before.twice + 1);
        expect(after.amiss).toBeLessThan(before.amiss + 1);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it('stay one, with nothing claimed twice, whichever corner is taken out', () => {
    fc.assert(
      fc.property(cuts, pick, (lines, which) => {
        const { areas, corner } = drawn(lines, which);
        const mine = areas.toSorted((a, b) => Number(has(b, corner)) - Number(has(a, corner)));
        const left = removeTogether(mine, corner);
        fc.pre(left.flatMap(faultsOf).length === 0);
        const outline = union(left).map(([outer = []]) => [outer]);
        const before = faultsM2(areas, WHOLE);
        const after = faultsM2(left, outline);
        expect(after.twice).toBeLessThan(before.twice + 1);
        expect(after.amiss).toBeLessThan(before.amiss + 1);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });
});
