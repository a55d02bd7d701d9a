import type { Transaction } from 'kysely';
import type { CaseEvent } from '../../domain/casework/events.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { appendAudit } from '../storage/audit.ts';
import type { Database } from '../storage/database.ts';
import { addNotice } from '../storage/notices.ts';
import { listPlacementsAfter, lockAllCases, saveFolded } from '../storage/publication.ts';
import type { PlacementRow } from '../storage/publication.ts';
import { findRun, isFormalPublished, lockRun, markPublished } from '../storage/runs.ts';
import type { RunRow } from '../storage/runs.ts';
import { countMovedVerdicts, countUnready } from '../storage/placements.ts';
import { takePlaces } from '../storage/schools.ts';

const CHUNK = 1_000;

/**
 * Makes a run public. A reference run only becomes visible (L16: for reference, and it never touches a case). A
 * formal run is written to every case in one transaction: each child gets the place or goes to coordination with
 * the run's reason, and the places are booked; either all of it is public or nothing.
 */
export async function publish(
  deps: Deps,
  runId: string,
  version: number,
  person: Person,
  requestId: string,
): Promise<RunRow> {
  const at = deps.now().toISOString();
  return deps.db.transaction().execute(async (trx) => {
    const run = await lockRun(trx, runId);
    if (!run) throw new ProblemError(404, 'not-found');
    if (run.version !== version) throw new ProblemError(412, 'changed-meanwhile', { current: run });
    if (run.state !== 'complete') throw new ProblemError(409, 'run-not-complete');
    if (run.published_at !== null) throw new ProblemError(409, 'already-published');
    if (run.kind === 'trial') throw new ProblemError(409, 'trial-is-not-published');
    if (run.kind === 'formal') await writeToCases(trx, run, at);
    if (!(await markPublished(trx, runId, version, at))) {
      throw new ProblemError(412, 'changed-meanwhile', { current: await findRun(trx, runId) });
    }
    await appendAudit(trx, {
      at,
      actorId: person.id,
      action: `published-${run.kind}-run`,
      subject: runId,
      reason: null,
      requestId,
    });
    await addNotice(trx, {
      season: run.season,
      at,
      kind: run.kind === 'formal' ? 'formal-published' : 'reference-published',
      district_id: run.district_id,
      school_id: null,
      person_id: null,
      actor_id: person.id,
      subject: runId,
    });
    return (await findRun(trx, runId)) as RunRow;
  });
}

async function writeToCases(trx: Transaction<Database>, run: RunRow, at: string): Promise<void> {
  // First the locks: what is asked below must still be so when the cases are written.
  await lockAllCases(trx, run.season);
  if (await isFormalPublished(trx, run.season))
    throw new ProblemError(409, 'formal-already-published');
  const moved = await countMovedVerdicts(trx, run.id);
  if (moved > 0) throw new ProblemError(409, 'verdicts-changed-since', { detail: String(moved) });
  const unready = await countUnready(trx, run);
  if (unready > 0) throw new ProblemError(409, 'cases-changed-since', { detail: String(unready) });
  const taken = new Map<string, number>();
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
    for (const { state, placement } of folded) countTaken(taken, foldCase(placement.events), state);
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
}

function countTaken(taken: Map<string, number>, before: CaseState, after: CaseState): void {
  const add = (schoolId: string | null, n: number) => {
    if (schoolId !== null) taken.set(schoolId, (taken.get(schoolId) ?? 0) + n);
  };
  add(before.takesPlaceAt, -1);
  add(after.takesPlaceAt, 1);
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
