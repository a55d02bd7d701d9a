import { describe, expect, it } from 'vitest';
import type { Point } from '../evidence/evidence.ts';
import { estimatePoint } from './estimate-point.ts';
import { distanceMetres } from './geometry.ts';

/** A street that runs 1 km east and then north. */
const LINE: Point[] = [
  [115.9, 28.7],
  [115.91, 28.7],
  [115.91, 28.71],
];

describe('where a house probably lies', () => {
  it('between the houses before and behind it, along the bend of the street, its own side first', () => {
    const houses = [
      { number: 1, point: [115.905, 28.7001] as Point },
      { number: 40, point: [115.9, 28.69] as Point },
      { number: 81, point: [115.9101, 28.705] as Point },
    ];
    const found = estimatePoint(41, houses, LINE);
    expect(found?.by).toBe('between-houses');
    // Half of the 1,045 metres from one to the other lies just behind the bend.
    expect(found?.point[0]).toBeCloseTo(115.91, 3);
    expect(found?.point[1]).toBeCloseTo(28.7003, 3);
    const far = houses.filter(({ number }) => number !== 40).map(({ point }) => point);
    for (const point of far) {
      expect(distanceMetres(found?.point ?? point, point)).toBeLessThanOrEqual(found?.within ?? 0);
    }
  });

  it('without a line straight between them; by one neighbour only if its number is near', () => {
    const houses = [{ number: 11, point: [115.9, 28.7] as Point }];
    expect(estimatePoint(15, houses, null)).toEqual({
      point: [115.9, 28.7],
      by: 'near-house',
      within: null,
    });
    expect(estimatePoint(99, houses, null)).toBeNull();
    const both = [...houses, { number: 21, point: [115.902, 28.7] as Point }];
    expect(estimatePoint(16, both, null)?.point[0]).toBeCloseTo(115.901, 9);
  });

  it('by the line alone its middle, as far off as half of the street', () => {
    const found = estimatePoint(null, [], LINE);
    expect(found).toMatchObject({ by: 'street' });
    expect(found?.within).toBeCloseTo((977 + 1_112) / 2, -1);
    expect(estimatePoint(7, [], null)).toBeNull();
  });
});
