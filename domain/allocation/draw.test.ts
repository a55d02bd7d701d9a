import { describe, expect, it } from 'vitest';
import { drawNumber } from './draw.ts';

describe('the draw', () => {
  it('gives the numbers that a replay by hand must give', () => {
    expect(drawNumber('nanchang-2021', '20210001')).toBe(4_296_933_424_518_386);
    expect(drawNumber('nanchang-2021', '20210002')).toBe(8_965_579_913_051_772);
  });

  it('is a whole number below 2^53 and depends on seed and pupil', () => {
    const drawn = drawNumber('a', '20210001');
    expect(Number.isSafeInteger(drawn)).toBe(true);
    expect(drawNumber('b', '20210001')).not.toBe(drawn);
  });

  it('favours no part of the collection: of 10,000 consecutive numbers half are drawn from each half', () => {
    const numbers = Array.from({ length: 10_000 }, (_, i) => String(20_210_000 + i));
    const drawn = numbers
      .map((number, i) => ({ i, key: drawNumber('nanchang-2021', number) }))
      .sort((a, b) => a.key - b.key)
      .slice(0, 2_000);
    const early = drawn.filter((each) => each.i < 5_000).length;
    // Four standard deviations of a fair draw are 80.
    expect(Math.abs(early - 1_000)).toBeLessThan(80);
    expect(new Set(numbers.map((number) => drawNumber('x', number))).size).toBe(10_000);
  });
});
