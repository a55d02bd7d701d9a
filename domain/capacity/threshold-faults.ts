import type { WarningThresholds } from './warning.ts';

const CATEGORIES = 7;

/** What is wrong with a district's thresholds; empty: they can be used. */
export function thresholdFaults(thresholds: WarningThresholds): { field: string; code: string }[] {
  const faults: { field: string; code: string }[] = [];
  for (const level of ['red', 'orange', 'yellow'] as const) {
    const { categories, percent } = thresholds[level];
    const known = categories.every(
      (category) => Number.isInteger(category) && category >= 1 && category <= CATEGORIES,
    );
    if (categories.length === 0 || !known || new Set(categories).size < categories.length) {
      faults.push({ field: `${level}.categories`, code: 'not-categories' });
    }
    // Beyond twice the capacity a warning would warn of nothing.
    if (!Number.isInteger(percent) || percent < 1 || percent > 200) {
      faults.push({ field: `${level}.percent`, code: 'out-of-range' });
    }
  }
  return faults;
}
