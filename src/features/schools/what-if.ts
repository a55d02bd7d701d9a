import { places } from '../../../domain/capacity/places.ts';
import { warning } from '../../../domain/capacity/warning.ts';
import type { SchoolStanding } from '../../../server/contract/schools.ts';

/** A plan that is only tried: by school, what was typed so far. */
export interface Tried {
  classes: number | null;
  classSize: number | null;
}
export type Trial = ReadonlyMap<string, Tried>;

export function planTried({ school, plan }: SchoolStanding, trial: Trial): Tried {
  return trial.get(school.id) ?? { classes: plan.classes, classSize: plan.classSize };
}

/** The plans that differ from those that stand and are whole. */
export function changedPlans(rows: readonly SchoolStanding[], trial: Trial) {
  return rows.flatMap((row) => {
    const { classes, classSize } = planTried(row, trial);
    if (classes === null || classSize === null || classSize < 1) return [];
    const same = classes === row.plan.classes && classSize === row.plan.classSize;
    return same ? [] : [{ row, classes, classSize }];
  });
}

/**
 * The rows as they would stand, by the same functions as the service's (house rule 2: a preview, and labelled
 * as one). A row that was not changed, or not wholly filled in, is the same object.
 */
export function tryPlans(rows: readonly SchoolStanding[], trial: Trial): SchoolStanding[] {
  const changed = new Map(changedPlans(rows, trial).map((each) => [each.row.school.id, each]));
  return rows.map((row) => {
    const plan = changed.get(row.school.id);
    if (!plan) return row;
    const capacity = places(plan);
    const found = warning({
      byCategory: row.demandByCategory,
      capacity,
      thresholds: row.thresholds,
    });
    return {
      ...row,
      plan: { ...row.plan, classes: plan.classes, classSize: plan.classSize },
      capacity,
      placesLeft: capacity - row.taken,
      warning: { ...found, categories: [...found.categories] },
    };
  });
}
