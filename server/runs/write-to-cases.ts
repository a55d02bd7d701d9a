import type { Kysely, Transaction } from 'kysely';
import type { CaseEvent } from '../../domain/casework/events.ts';
import { filledPlace, freedPlace } from '../../domain/casework/freed-place.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import { ProblemError } from '../problem.ts';
import type { Database } from '../storage/database.ts';
import { recordFreedMany } from '../storage/freed-places.ts';
import type { PlaceMoved } from '../storage/freed-places.ts';
import { countMovedVerdicts, countUnready } from '../storage/placements.ts';
import { listPlacementsAfter, lockAllCases, saveFolded } from '../storage/publication.ts';
import type { PlacementRow } from '../storage/publication.ts';
import { markSuperseded } from '../storage/run-publication.ts';
import { findFormalPublished } from '../storage/runs.ts';
import type { RunRow } from '../storage/runs.ts';
import { takePlaces } from '../storage/schools.ts';
import { isReEvaluating } from '../storage/sweeps.ts';

const CHUNK = 1_000;

/** Whether what a formal run rests on is still so: no other run stands, no verdict moved, no case came or is due. */
export async function refuseIfMoved(db: Kysely<Database>, run: RunRow): Promise<void> {
  if (await isReEvaluating(db, run.season)) throw new ProblemError(409, 're-evaluation-open');
  const standing = await findFormalPublished(db, run.season);
  if (standing !== run.corrects) {
    throw new ProblemError(
      409,
      run.corrects === null ? 'formal-already-published' : 'corrects-no-standing-run',
    );
  }
  const moved = await countMovedVerdicts(db, run.id);
  if (moved > 0) throw new ProblemError(409, 'verdicts-changed-since', { detail: String(moved) });
  const unready = await countUnready(db, run);
  if (unready > 0) throw new ProblemError(409, 'cases-changed-since', { detail: String(unready) });
}

/**
 * Writes a formal run to every case in the transaction that makes it public: each child gets the place or goes to
 * coordination with the run's reason, and the places are booked; either all of it is public or nothing. A run that
 * corrects another writes only what differs, and takes its place; places that it takes from children and gives to
 * nobody come free like any other (decision record 021).
 */
export async function writeToCases(
  trx: Transaction<Database>,
  run: RunRow,
  at: string,
): Promise<void> {
  // First the locks: what is asked below must still be so when the cases are written.
  await lockAllCases(trx, run.season);
  await refuseIfMoved(trx, run);
  if (run.corrects !== null) await markSuperseded(trx, run.corrects, run.id);
  const taken = new Map<string, number>();
  const moved: PlaceMoved[] = [];
  for (let after = ''; ;) {
    const placements = await listPlacementsAfter(trx, run.id, after, CHUNK);
    const last = placements.at(-1);
    if (!last) break;
    after = last.collectionNumber;
    const folded = placements.flatMap((placement) => {
      const event = eventOf(placement, run, at);
      return event === null
        ? []
        : [{ event, state: foldCase([...placement.events, event]), placement }];
    });
    for (const { event, state, placement } of folded) {
      const before = foldCase(placement.events);
      countTaken(taken, before, state);
      if (run.corrects === null) continue;
      moved.push({
        collectionNumber: placement.collectionNumber,
        freed: freedPlace([event], before, state),
        filled: filledPlace(before, state),
      });
    }
    await saveFolded(
      trx,
      folded.map(({ event, state, placement }) => ({
        collectionNumber: placement.collectionNumber,
        event,
        state,
      })),
      at,
    );
  }
  for (const [schoolId, places] of [...taken].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!(await takePlaces(trx, run.season, schoolId, places))) {
      throw new ProblemError(409, 'capacity-changed-since', { detail: schoolId });
    }
  }
  if (moved.length > 0) await recordFreedMany(trx, { season: run.season, at }, moved);
}

function countTaken(taken: Map<string, number>, before: CaseState, after: CaseState): void {
  const add = (schoolId: string | null, n: number) => {
    if (schoolId !== null) taken.set(schoolId, (taken.get(schoolId) ?? 0) + n);
  };
  add(before.takesPlaceAt, -1);
  add(after.takesPlaceAt, 1);
}

/** Whether a correction says of a child what the corrected run had said. */
function isSame({ outcome, schoolId }: PlacementRow, before: CaseState): boolean {
  return outcome === 'placed' ? before.placedSchoolId === schoolId : before.placedSchoolId === null;
}

function eventOf(placement: PlacementRow, run: RunRow, at: string): CaseEvent | null {
  const base = {
    seq: (placement.events.at(-1)?.seq ?? 0) + 1,
    at,
    actorId: 'system',
    reason: null,
    rulebook: run.rulebook,
  };
  const before = foldCase(placement.events);
  // What officers approved or a private school took in the meantime is not the run's to change.
  if (before.placedBy === 'coordination' || before.privateSchoolId !== null) return null;
  if (run.corrects !== null && before.runId !== null && isSame(placement, before)) return null;
  if (
    placement.outcome === 'placed' &&
    placement.schoolId !== null &&
    placement.category !== null
  ) {
    return {
      ...base,
      type: 'placed-by-run',
      data: {
        runId: run.id,
        schoolId: placement.schoolId,
        category: placement.category,
        code: placement.code,
      },
    };
  }
  return {
    ...base,
    type: 'sent-to-coordination-by-run',
    data: { runId: run.id, code: placement.code },
  };
}
