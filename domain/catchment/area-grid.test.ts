import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaGrid } from './area-grid.ts';
import type { Bbox } from './geometry.ts';

const coordinate = fc.integer({ min: 0, max: 40 }).map((n) => n / 8);
const box = fc
  .tuple(coordinate, coordinate, coordinate, coordinate)
  .map(([a, b, c, d]): Bbox => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]);

describe('the grid over the areas', () => {
  it('misses no area whose box holds the point, borders included', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 20 }), coordinate, coordinate, (boxes, x, y) => {
        const found = areaGrid(boxes)(x, y);
        const missed = boxes.filter(
          ([west, south, east, north], i) =>
            x >= west && x <= east && y >= south && y <= north && !found.includes(i),
        );
        expect(missed).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds nothing where there are no areas, or only empty ones', () => {
    expect(areaGrid([])(115.9, 28.6)).toEqual([]);
    const empty: Bbox = [Infinity, Infinity, -Infinity, -Infinity];
    expect(areaGrid([empty])(115.9, 28.6)).toEqual([]);
    expect(areaGrid([empty, [0, 0, 1, 1]])(0.5, 0.5)).toEqual([1]);
  });
});
