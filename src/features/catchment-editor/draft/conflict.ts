import type { SchoolRange } from '../../../../domain/catchment/clause.ts';

/** Two people's changes of one range, and what they were made from. */
export type Met =
  | { state: 'merged'; range: SchoolRange }
  /** `clauseIds`: what both changed; `range`: merged but for those, where it is as it was here. */
  | { state: 'conflict'; range: SchoolRange; clauseIds: readonly string[]; shared: boolean };

export type Reconcile = (base: SchoolRange | null, mine: SchoolRange, theirs: SchoolRange) => Met;

export type RangeConflict = Extract<Met, { state: 'conflict' }> & {
  base: SchoolRange | null;
  mine: SchoolRange;
  theirs: SchoolRange;
  version: number;
};
