import type { Run } from '../../../server/contract/runs.ts';
import type { PersonRole } from '../../screens.ts';
import type { Person } from '../../../server/contract/session.ts';

export interface RunAction {
  allowed: boolean;
  because: string | null;
}
const allowed: RunAction = { allowed: true, because: null };
const barred = (because: string): RunAction => ({ allowed: false, because });

/** As the contract has it: officers try their district out, supervisors run what concerns the city. */
const STARTERS: Record<Run['kind'], PersonRole> = {
  reference: 'supervisor',
  formal: 'supervisor',
  trial: 'officer',
};

export function startAction(viewer: Person, kind: Run['kind']): RunAction {
  return viewer.role === STARTERS[kind] ? allowed : barred('wrong-role');
}

/** Why a run cannot be published; the service decides again, on what only it knows. */
export function publishAction(viewer: Person, run: Run): RunAction {
  if (viewer.role !== 'supervisor') return barred('wrong-role');
  if (run.kind === 'trial') return barred('trial-is-not-published');
  if (run.publishedAt !== null) return barred('already-published');
  if (run.publication !== 'none') return barred('already-proposed');
  return run.state === 'complete' ? allowed : barred('run-not-complete');
}

/** The second person's word; the service asks again. */
export function approveAction(viewer: Person, run: Run): RunAction {
  if (viewer.role !== 'supervisor') return barred('wrong-role');
  return run.proposedBy === viewer.id ? barred('four-eyes') : allowed;
}

export function withdrawAction(viewer: Person, run: Run): RunAction {
  if (viewer.role !== 'supervisor') return barred('wrong-role');
  return run.publishedAt === null ? allowed : barred('already-published');
}
