import { describe, expect, it } from 'vitest';
import {
  DEFAULT_WARNING_THRESHOLDS,
  LOCAL_REGISTER_WARNING_THRESHOLDS,
  warning,
  type WarningThresholds,
} from './warning.ts';

const level = (
  byCategory: Record<number, number>,
  thresholds: WarningThresholds = DEFAULT_WARNING_THRESHOLDS,
) => warning({ byCategory, capacity: 400, thresholds }).level;

describe('the early warning of a school with 400 places', () => {
  it('is red when categories 1 to 3 already fill it', () => {
    expect(level({ 1: 250, 2: 100, 3: 50 })).toBe('red');
    expect(level({ 1: 250, 2: 100, 3: 49 })).toBe('yellow');
  });

  it('is orange when categories 1 to 6 fill it', () => {
    expect(level({ 1: 250, 2: 50, 4: 40, 6: 60 })).toBe('orange');
  });

  it('is yellow from 95 % of it, 380 pupils', () => {
    expect(level({ 1: 379 })).toBe('none');
    expect(level({ 1: 380 })).toBe('yellow');
  });

  it('does not count category 7', () => {
    expect(level({ 1: 300, 7: 500 })).toBe('none');
  });

  it('is red on categories 1 and 2 alone in 红谷滩 and 湾里', () => {
    const full = { 1: 300, 2: 50, 3: 50 };
    expect(level(full)).toBe('red');
    expect(level(full, LOCAL_REGISTER_WARNING_THRESHOLDS)).toBe('orange');
    expect(level({ 1: 300, 2: 100 }, LOCAL_REGISTER_WARNING_THRESHOLDS)).toBe('red');
  });

  it('says its numbers', () => {
    const thresholds = DEFAULT_WARNING_THRESHOLDS;
    expect(warning({ byCategory: { 1: 390 }, capacity: 400, thresholds })).toEqual({
      level: 'yellow',
      demand: 390,
      categories: [1, 2, 3, 4, 5, 6],
      of: 400,
      percent: 95,
    });
  });

  it('is red for any pupil where there is no place at all, and none where nobody comes', () => {
    const thresholds = DEFAULT_WARNING_THRESHOLDS;
    expect(warning({ byCategory: { 1: 1 }, capacity: 0, thresholds }).level).toBe('red');
    expect(warning({ byCategory: {}, capacity: 0, thresholds }).level).toBe('none');
  });
});
