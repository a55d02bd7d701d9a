/** A school's intake plan (招生计划) for one season. */
export interface IntakePlan {
  classes: number;
  /** Heads per class. */
  classSize: number;
}

/** Places in heads; capacity is planned in classes and counted in children (policy §3). */
export function places(plan: IntakePlan): number {
  return plan.classes * plan.classSize;
}

export const CLASS_SIZE_BANDS = ['standard', 'above-standard', 'large', 'very-large'] as const;
export type ClassSizeBand = (typeof CLASS_SIZE_BANDS)[number];

/** Heads per class at which the bands change. */
export interface ClassSizeLimits {
  /** The largest size that still meets the standard. */
  standard: number;
  /** The first size that is called a large class (大班额). */
  large: number;
  /** The first size that is called a very large class (超大班额). */
  veryLarge: number;
}

/** Junior schools: 50 is the standard, 56–65 a large class, 66 and more a very large one (policy §3). */
export const JUNIOR_CLASS_SIZES: ClassSizeLimits = { standard: 50, large: 56, veryLarge: 66 };

/** 51–55 has no name of its own in the notices; it is above the standard and not yet large. */
export function classSizeBand(
  classSize: number,
  limits: ClassSizeLimits = JUNIOR_CLASS_SIZES,
): ClassSizeBand {
  if (classSize >= limits.veryLarge) return 'very-large';
  if (classSize >= limits.large) return 'large';
  return classSize > limits.standard ? 'above-standard' : 'standard';
}
