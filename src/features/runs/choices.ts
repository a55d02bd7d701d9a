import type { MoveReason } from '../../../domain/allocation/compare-runs.ts';
import type { StraddleRule } from '../../../domain/allocation/placement.ts';

const straddles: Record<StraddleRule, true> = {
  'coordinate-whole': true,
  'by-registration-date': true,
  'by-distance': true,
  'seeded-draw': true,
};
/** In the order of the policy notes; a rule that is added there does not compile until it stands here. */
export const STRADDLE_CHOICES = Object.keys(straddles) as StraddleRule[];

const reasons: Record<MoveReason, true> = {
  'range-changed': true,
  'verdict-changed': true,
  'rulebook-changed': true,
  'capacity-changed': true,
  'straddle-changed': true,
  'line-moved': true,
  'one-run-only': true,
};
export const MOVE_REASONS = Object.keys(reasons) as MoveReason[];
