import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WARNING_THRESHOLDS } from '../../capacity/warning.ts';
import type { SchoolRange } from '../clause.ts';
import { placeRows, type ExtractRow } from './extract.ts';
import { impactOf, measure } from './impact.ts';
import { dragBorder, inventDistrict } from './invented-district.ts';
import { openPreview } from './preview.ts';

const district = inventDistrict(3, 2, 800);
const { ranges, rows } = district;

describe('a preview while a border is dragged', () => {
  it('says exactly what a full calculation says, step after step', () => {
    const step = fc.tuple(
      fc.nat(5),
      fc.nat(40),
      fc.double({ min: -0.004, max: 0.004, noNaN: true }),
      fc.double({ min: -0.004, max: 0.004, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
        const preview = openPreview(rows, ranges, 2021);
        let draft: SchoolRange[] = ranges;
        for (const [school, corner, dx, dy] of steps) {
          draft = dragBorder(draft, school, corner, [dx, dy]);
          expect(preview.update(draft)).toBeLessThan(rows.length / 4);
          expect(preview.placements).toEqual(placeRows(draft, 2021, rows));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('looks at everybody where more than an area changed', () => {
    const preview = openPreview(rows, ranges, 2021);
    const draft = ranges.map((range, index) => (index === 0 ? { ...range, shared: true } : range));
    expect(preview.update(draft)).toBe(rows.length);
    expect(preview.placements).toEqual(placeRows(draft, 2021, rows));
    expect(preview.update(structuredClone(draft))).toBe(0);
  });
});

describe('the impact of a change', () => {
  const row = (x: number, y: number, more: Partial<ExtractRow> = {}): ExtractRow => {
    const home = {
      compound: null,
      building: null,
      street: null,
      number: null,
      village: null,
      point: [115.7 + x * 0.02, 28.5 + y * 0.02] as [number, number],
    };
    return { home, register: home, category: { inside: 1, apart: 3, unknown: null }, ...more };
  };
  const few = [row(0.5, 0.5), row(0.95, 0.5), row(1.5, 0.5), row(0.95, 0.51, { register: null })];
  const setting = {
    plans: new Map([
      ['s000', { classes: 1, classSize: 3 }],
      ['s001', { classes: 1, classSize: 50 }],
    ]),
    thresholds: DEFAULT_WARNING_THRESHOLDS,
  };
  // The eastern border of the first school, pulled westwards past the second pupil's home.
  const after = dragBorder(ranges, 0, 18, [-0.006, 0]);
  const measured = (draft: readonly SchoolRange[]) =>
    measure(few, placeRows(draft, 2021, few), district.schoolPoints);
  const impact = impactOf(measured(ranges), measured(after), setting);

  it('comes out the same where most pupils are taken over from before', () => {
    const preview = openPreview(few, ranges, 2021);
    const before = measure(few, preview.placements, district.schoolPoints);
    preview.update(after);
    const now = measure(few, preview.placements, district.schoolPoints, before);
    expect(impactOf(before, now, setting)).toEqual(impact);
  });

  it('says who moves from where to where', () => {
    expect(impact.moved).toBe(2);
    expect(impact.moves).toEqual([
      {
        from: { state: 'in', schoolIds: ['s000'] },
        to: { state: 'in', schoolIds: ['s001'] },
        pupils: 2,
      },
    ]);
  });

  it('says each school’s pupils by category, places, warning and fullest class, before and after', () => {
    const [first, second] = impact.schools;
    expect(first).toMatchObject({
      schoolId: 's000',
      places: 3,
      before: { pupils: 3, byCategory: { 1: 2, 3: 1 }, warning: { level: 'red' }, largestClass: 3 },
      after: { pupils: 1, byCategory: { 1: 1 }, warning: { level: 'none' }, largestClass: 1 },
    });
    expect(second).toMatchObject({ before: { pupils: 1 }, after: { pupils: 3 } });
  });

  it('says the total and the middle way to school', () => {
    expect(impact.distances.before.counted).toBe(4);
    expect(impact.distances.after.total).toBeGreaterThan(impact.distances.before.total);
    expect(impact.distances.before.median).toBeGreaterThan(0);
    expect(impact.nowhere.after).toEqual({ outside: 0, overlap: 0, unknown: 0 });
  });

  it('counts a pupil of a shared range with each school, and a register that nobody can place by no guess', () => {
    const shared = ranges.slice(0, 2).map((range) => ({ ...range, shared: true }));
    const [one] = few as [ExtractRow];
    const nowhere = { ...one, register: { ...one.home, point: null } };
    const [placed] = placeRows(shared, 2021, [nowhere]);
    expect(placed).toMatchObject({ state: 'in', category: null });
  });
});
