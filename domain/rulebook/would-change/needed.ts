import type { Route, Category, CoordinationReason, FactRef, Supplier } from '../verdict.ts';
import type { CivilDate } from '../../season/date.ts';

/** What cannot be said by a value: the console has a sentence for each. */
export const NEEDED_CODES = [
  'in-collection', // submitted while the collection was open
  'fitting-paper', // a paper of this kind that meets every rule, its home inside a range
  'fitting-register', // the pupil and both parents on it, urban or not as the family said
  'right-number', // a title that is found under another number than the one asked for (L15)
  'not-found', // the source says that it has none
  'in-a-range', // inside some school's range
  'in-home-range', // inside the range in which the home lies
  'elsewhere', // inside another range, or none
  'outside', // inside no range
  'this-family',
  'another-family',
  'never-used', // a home that nobody has used
  'older-certificate', // a certificate from before the cut-off
  'with-pupil', // a register on which the pupil stands
  'without-pupil',
  'none-owned', // neither the pupil nor a parent owns a home
  'withdrawn', // the finding of false information is taken back, by two officers
  'as-decided', // an officer says which category
] as const;
export type NeededCode = (typeof NEEDED_CODES)[number];

/** What a fact would have to be. */
export type Needed =
  | { is: 'one-of'; values: (string | boolean)[] }
  /** A day between the two, both included; `null`: no bound on that side. */
  | { is: 'dates'; from: CivilDate | null; to: CivilDate | null }
  | { is: 'at-least'; value: number }
  | { is: 'code'; code: NeededCode };

export interface Condition {
  fact: FactRef;
  needed: Needed;
  /** `nobody`: the fact is known, and only a mistake in the record could make it another. */
  by: Supplier | 'nobody';
}

/** Conditions that together would change the verdict, and to what. */
export interface WouldChange {
  conditions: Condition[];
  route: Route;
  /** `null` also where an officer would say which. */
  category: Category | null;
  reasons: CoordinationReason[];
  /** The rule that would stand in the way even then; `null` where none does, the reasons say it, or it depends. */
  rule: string | null;
}
