import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../storage/database.ts';
import type { NextCase } from '../storage/sweep-cases.ts';
import type { SweepChange } from '../storage/sweep-changes.ts';

/** What a step found at the cases it was given. */
export interface Found {
  changes: SweepChange[];
  verdicts: number;
  withoutInputs: number;
}

/** Keeps what a step came to, within the walk's transaction. */
export type Keep = (trx: Transaction<Database>, at: string) => Promise<Found>;

/**
 * One kind of work on the next few cases of the walk. It is worked out before anything is held, while the step before
 * is being written.
 */
export type Step = (db: Kysely<Database>, cases: readonly NextCase[], at: string) => Promise<Keep>;

/** A step that touches no case: all of it is worked out beforehand. */
export function readingStep(
  read: (db: Kysely<Database>, collectionNumbers: readonly string[]) => Promise<Found>,
): Step {
  return async (db, cases) => {
    const found = await read(
      db,
      cases.map(({ collectionNumber }) => collectionNumber),
    );
    return async () => found;
  };
}
