import type { Desk } from '../papers/desk.ts';
import type { Intended } from '../intention.ts';

/** Where the family's home is to be drawn from. */
export type HomeWish =
  | 'anywhere'
  /** A compound that a clause gives to the neighbouring school. */
  | 'reassigned'
  /** A building that a clause gives to the neighbouring school. */
  | 'building'
  | 'shared'
  /** A compound that one range excludes and no other takes. */
  | 'gap';

/** One kind of case, told as the papers that such a family hands in. */
export interface Recipe {
  code: string;
  /** Families in ten thousand. */
  share: number;
  intended: Intended;
  home?: HomeWish;
  /** Two pupils of one family, or two families with one home. */
  group?: 'twins' | 'contested';
  write: (desk: Desk) => void;
}

export const catchment = (category: number): Intended => ({
  route: 'catchment',
  category,
  reasons: [],
});
export const verify: Intended = { route: 'verify', category: null, reasons: [] };
export const notEligible: Intended = { route: 'not-eligible', category: null, reasons: [] };
