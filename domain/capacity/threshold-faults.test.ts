import { describe, expect, it } from 'vitest';
import { thresholdFaults } from './threshold-faults.ts';
import { DEFAULT_WARNING_THRESHOLDS, LOCAL_REGISTER_WARNING_THRESHOLDS } from './warning.ts';

describe("a district's thresholds", () => {
  it('of the notice can stand', () => {
    expect(thresholdFaults(DEFAULT_WARNING_THRESHOLDS)).toEqual([]);
    expect(thresholdFaults(LOCAL_REGISTER_WARNING_THRESHOLDS)).toEqual([]);
  });

  it('that count no category, a strange one or one twice, cannot', () => {
    for (const categories of [[], [8], [1, 1]]) {
      const thresholds = {
        ...DEFAULT_WARNING_THRESHOLDS,
        orange: { categories, percent: 100 },
      };
      expect(thresholdFaults(thresholds)).toEqual([
        { field: 'orange.categories', code: 'not-categories' },
      ]);
    }
  });

  it('of no percent or of more than twice the capacity cannot', () => {
    for (const percent of [0, 201, 99.5]) {
      const thresholds = {
        ...DEFAULT_WARNING_THRESHOLDS,
        red: { categories: [1], percent },
      };
      expect(thresholdFaults(thresholds)).toEqual([{ field: 'red.percent', code: 'out-of-range' }]);
    }
  });
});
