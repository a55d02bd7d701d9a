import type { Batch } from '../contract/batches.ts';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import { countOutcomes, listUndoings } from '../storage/batches.ts';
import type { BatchRow, Outcomes } from '../storage/batches.ts';

/** Batches as the wire carries them, with what this person may do next and why not (house rule 7). */
export async function batchViews(
  deps: Deps,
  rows: readonly BatchRow[],
  person: Person,
): Promise<Batch[]> {
  const ids = rows.map((row) => row.id);
  const outcomes = await countOutcomes(deps.db, ids);
  const undoings = await listUndoings(deps.db, ids);
  return rows.map((row) => {
    const { total, done, failed, moves } = outcomes.get(row.id) as Outcomes;
    const undoneBy = undoings.get(row.id) ?? null;
    return {
      id: row.id,
      decision: row.decision as Batch['decision'],
      group: row.group_name,
      reason: row.reason,
      state: row.state,
      startedAt: row.started_at,
      startedBy: row.started_by,
      finishedAt: row.finished_at,
      total,
      done,
      failed,
      moves,
      undoes: row.undoes,
      undoneBy,
      actions: (['undo', 'retry', 'resume'] as const).map((name) => {
        const because = barred(name, { state: row.state, done, failed, undoneBy, row, person });
        return { name, allowed: because === null, because };
      }),
    };
  });
}

interface Standing {
  state: BatchRow['state'];
  done: number;
  failed: number;
  undoneBy: string | null;
  row: BatchRow;
  person: Person;
}

function barred(name: 'undo' | 'retry' | 'resume', standing: Standing): string | null {
  const { state, done, failed, undoneBy, row, person } = standing;
  if (person.role !== 'officer') return 'wrong-role';
  if (name === 'resume') return state === 'interrupted' ? null : 'batch-not-interrupted';
  if (state === 'running') return 'batch-running';
  if (undoneBy !== null) return 'batch-undone';
  if (name === 'retry') {
    if (state === 'interrupted') return 'batch-interrupted';
    return failed > 0 ? null : 'nothing-failed';
  }
  if (row.undoes !== null) return 'undo-is-final';
  // What was done before an interruption can be taken back; what was not is left alone.
  return done > 0 ? null : 'nothing-done';
}
