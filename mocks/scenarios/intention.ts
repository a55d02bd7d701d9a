import type { Category, CoordinationReason, Route } from '../../domain/rulebook/verdict.ts';

/**
 * What the generator meant a pupil to be: a second opinion on the service, which never sees it. Stated
 * for the ranges of 2021 and the facts as submitted, before any officer or run has touched them.
 */
export interface Intended {
  route: Route;
  /** The category that the pupil has, or would have on the catchment route; `null` when undecided. */
  category: Category | null;
  reasons: CoordinationReason[];
  /** Set where the letter and the notices leave it open: a reading, not a standard to hold a rule to. */
  open?: string;
}

export interface Intention extends Intended {
  /** The recipe's name. */
  code: string;
  /** Where the home lies by construction of the map; more than one where the range is shared. */
  homeSchools: { 2020: readonly string[]; 2021: readonly string[] };
}
