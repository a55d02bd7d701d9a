import type { Transaction } from 'kysely';
import type { Database } from '../storage/database.ts';
import type { SweepChange } from '../storage/sweep-changes.ts';

/** What a step found at the cases it was given. */
export interface Found {
  changes: SweepChange[];
  verdicts: number;
  withoutInputs: number;
}

/** One kind of work at a time on the next few cases of the walk, within the walk's transaction. */
export interface Step {
  /** Whether the cases are to be changed, and so held. */
  holds: boolean;
  take: (
    trx: Transaction<Database>,
    collectionNumbers: readonly string[],
    at: string,
  ) => Promise<Found>;
}
