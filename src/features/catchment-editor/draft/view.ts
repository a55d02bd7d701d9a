import type { ApiError } from '../../../api/errors.ts';
import type { RangeConflict, Reconcile } from './conflict.ts';
import type { CrashCopy, CrashStore } from './crash-copy.ts';
import type { Operation } from './operation.ts';
import type { Draft, VersionedRange } from './reducer.ts';

/** What the draft needs of the world around it. */
export interface Wiring {
  /** All or none; a range that moved on is answered by `ApiError` 412 and read again. */
  save: (changes: readonly VersionedRange[]) => Promise<{ schoolId: string; version: number }[]>;
  /** The ranges as the service has them now. */
  read: () => Promise<VersionedRange[]>;
  reconcile: Reconcile;
  crash: CrashStore;
  now: () => string;
  /** After the last change, before it is sent. */
  delayMs: number;
  /** Until the n-th try after a failed one. */
  pauseMs: (failures: number) => number;
}

/**
 * `saved`: the service has everything. `silent`: it does not answer, and is asked again. `refused`: it said no
 * to what was sent. `conflict`: a colleague's change must be settled first.
 */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'silent' | 'refused' | 'conflict';

export interface DraftView {
  draft: Draft;
  save: SaveState;
  /** When the service last took something of ours. */
  savedAt: string | null;
  problem: ApiError | null;
  conflicts: readonly RangeConflict[];
  /** What an earlier page left unsaved. */
  crash: CrashCopy | null;
  /** The last operation that could not be done, an object of its own each time. */
  failed: { name: Operation['do'] } | null;
  /** Whether what is unsaved outlives the page. */
  lasts: boolean;
}
