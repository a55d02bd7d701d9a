import type { Category } from '../rulebook/verdict.ts';

export const WARNING_LEVELS = ['red', 'orange', 'yellow', 'none'] as const;
export type WarningLevel = (typeof WARNING_LEVELS)[number];

/** A level is reached when these categories together fill that share of the capacity. */
export interface WarningThreshold {
  categories: readonly Category[];
  /** Percent of the capacity. */
  percent: number;
}
export type WarningThresholds = Record<Exclude<WarningLevel, 'none'>, WarningThreshold>;

/**
 * 洪教义教字〔2020〕3号 (a reprint, B): red when categories 1–3 already fill the school, orange when 1–6
 * do, yellow when 1–6 nearly do. "Nearly" is not defined there: 95 % is our default.
 */
export const DEFAULT_WARNING_THRESHOLDS: WarningThresholds = {
  red: { categories: [1, 2, 3], percent: 100 },
  orange: { categories: [1, 2, 3, 4, 5, 6], percent: 100 },
  yellow: { categories: [1, 2, 3, 4, 5, 6], percent: 95 },
};

/** 红谷滩 and 湾里 count the locally registered categories 1 and 2 for red (same notice). */
export const LOCAL_REGISTER_WARNING_THRESHOLDS: WarningThresholds = {
  ...DEFAULT_WARNING_THRESHOLDS,
  red: { categories: [1, 2], percent: 100 },
};

/** A level with the numbers that are its reason: `demand` reaches `percent` of `of`, or does not. */
export interface Warning {
  level: WarningLevel;
  /** Pupils in `categories`. For `none` the numbers are those of yellow, which was not reached. */
  demand: number;
  categories: readonly Category[];
  /** The capacity, in heads. */
  of: number;
  percent: number;
}

export interface Demand {
  /** Pupils of the school's range by category; a category without pupils may be left out. */
  byCategory: Readonly<Record<Category, number>>;
  /** Places in heads. */
  capacity: number;
  thresholds: WarningThresholds;
}

/** The early warning for one school, the gravest that its numbers reach. Nobody to come, no warning. */
export function warning({ byCategory, capacity, thresholds }: Demand): Warning {
  const at = (level: WarningLevel, { categories, percent }: WarningThreshold): Warning => ({
    level,
    demand: categories.reduce((sum, category) => sum + (byCategory[category] ?? 0), 0),
    categories,
    of: capacity,
    percent,
  });
  for (const level of ['red', 'orange', 'yellow'] as const) {
    const found = at(level, thresholds[level]);
    // Compared in hundredths of a head, so that no rounding of a percentage moves a level.
    if (found.demand > 0 && found.demand * 100 >= capacity * found.percent) return found;
  }
  return at('none', thresholds.yellow);
}
