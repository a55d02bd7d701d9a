import { describe, expect, it } from 'vitest';
import { classSizeBand, places } from './places.ts';

describe('an intake plan', () => {
  it('of 8 classes of 50 has 400 places', () => {
    expect(places({ classes: 8, classSize: 50 })).toBe(400);
    expect(places({ classes: 0, classSize: 50 })).toBe(0);
  });

  it('calls 50 standard, 56 large and 66 very large', () => {
    expect([50, 51, 55, 56, 65, 66].map((size) => classSizeBand(size))).toEqual([
      'standard',
      'above-standard',
      'above-standard',
      'large',
      'large',
      'very-large',
    ]);
  });
});
