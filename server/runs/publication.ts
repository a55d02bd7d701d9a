import type { Kysely } from 'kysely';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import type { AuditAction } from '../contract/audit.ts';
import { ProblemError } from '../problem.ts';
import { appendAudit } from '../storage/audit.ts';
import { addRunNotice } from '../storage/console-notices.ts';
import type { Database } from '../storage/database.ts';
import {
  listDue,
  markApproved,
  markProposed,
  markPublished,
  markWithdrawn,
} from '../storage/run-publication.ts';
import { findRun, lockRun, toRun } from '../storage/runs.ts';
import type { RunRow } from '../storage/runs.ts';
import { tidy } from '../storage/tidy.ts';
import { findBeforeRun, refuseBlockers } from './preflight.ts';
import { refuseIfMoved, writeToCases } from './write-to-cases.ts';

export interface Step {
  runId: string;
  version: number;
  person: Person;
  requestId: string;
}

/**
 * Makes a run public, or proposes it. A reference run only becomes visible (L16: for reference, and it never touches
 * a case), so one person does it. A formal run is proposed by one and approved by another.
 */
export async function proposePublication(
  deps: Deps,
  step: Step,
  releaseAt: string | null,
): Promise<RunRow> {
  const row = await withRun(deps, step, async (trx, run, at) => {
    if (run.kind === 'trial') throw new ProblemError(409, 'trial-is-not-published');
    if (run.proposed_at !== null) throw new ProblemError(409, 'already-proposed');
    await refuseIfBlocked({ db: trx }, run, at);
    const by = step.person.id;
    // Kept as instants of one writing, so that the database compares what was meant.
    const from = releaseAt === null ? null : new Date(releaseAt).toISOString();
    let version = step.version;
    const done = await markProposed(trx, run.id, version, { by, at, releaseAt: from });
    if (!done || run.kind === 'formal') {
      if (done) await addRunNotice(trx, run, { kind: 'formal-waits', at, actorId: by });
      return { done, action: `proposed-${kindOf(run)}-run` };
    }
    version += 1;
    if (from !== null && from > at) {
      await markApproved(trx, run.id, version, { by: 'system', at });
      return { done, action: 'scheduled-reference-run' };
    }
    return {
      done: await markPublished(trx, run.id, version, at),
      action: 'published-reference-run',
    };
  });
  return row;
}

/** The second person's word; with it the run is public at once, or when its time comes. */
export async function approvePublication(deps: Deps, step: Step): Promise<RunRow> {
  const row = await withRun(deps, step, async (trx, run, at) => {
    if (run.proposed_at === null) throw new ProblemError(409, 'nothing-proposed');
    if (run.approved_at !== null) throw new ProblemError(409, 'already-approved');
    if (run.proposed_by === step.person.id) throw new ProblemError(409, 'four-eyes');
    await refuseIfBlocked({ db: trx }, run, at);
    const done = await markApproved(trx, run.id, step.version, { by: step.person.id, at });
    if (!done || (run.release_at !== null && run.release_at > at)) {
      return { done, action: `approved-${kindOf(run)}-run` };
    }
    await release(trx, run.id, at);
    return { done, action: `published-${kindOf(run)}-run` };
  });
  if (row.published_at !== null) deps.background(tidy(deps.db));
  return row;
}

/** Takes a proposal, or an approval whose time has not come, back; either of the two people may. */
export async function withdrawPublication(deps: Deps, step: Step, reason: string): Promise<RunRow> {
  return withRun(
    deps,
    step,
    async (trx, run, at) => {
      if (run.proposed_at === null) throw new ProblemError(409, 'nothing-proposed');
      const done = await markWithdrawn(trx, run.id, step.version, null);
      if (done) await tellProposer(trx, run, at, step.person.id);
      return { done, action: `withdrew-${kindOf(run)}-run` };
    },
    reason,
  );
}

/**
 * Makes public what was approved for a time that has come. What cannot be carried out any more, because a verdict or
 * a plan changed since, is taken back and says so: it never stays approved in silence.
 */
export async function releaseDue(deps: Deps): Promise<void> {
  const at = deps.now().toISOString();
  for (const due of await listDue(deps.db, at)) {
    try {
      await deps.db.transaction().execute(async (trx) => {
        const run = await lockRun(trx, due.id);
        if (!run || run.version !== due.version) return;
        await refuseIfBlocked({ db: trx }, run, at);
        await release(trx, run.id, at);
        await audit(trx, `published-${kindOf(run)}-run`, run, run.approved_by ?? 'system', at);
      });
      deps.background(tidy(deps.db));
    } catch (error) {
      const code = error instanceof ProblemError ? error.code : 'failure';
      deps.log({ level: 'warn', event: 'release-refused', runId: due.id, code });
      await deps.db.transaction().execute(async (trx) => {
        const run = await getRun(trx, due.id);
        if (await markWithdrawn(trx, due.id, due.version, code)) {
          await tellProposer(trx, run, at, 'system');
        }
      });
    }
  }
}

/** Of what one took back oneself nobody is told. */
async function tellProposer(
  trx: Kysely<Database>,
  run: RunRow,
  at: string,
  actorId: string,
): Promise<void> {
  if (run.kind !== 'formal' || run.proposed_by === null || run.proposed_by === actorId) return;
  const notice = { kind: 'formal-returned', at, actorId, personId: run.proposed_by } as const;
  await addRunNotice(trx, run, notice);
}

async function release(
  trx: Parameters<typeof writeToCases>[0],
  id: string,
  at: string,
): Promise<void> {
  const run = await getRun(trx, id);
  if (run.kind === 'formal') await writeToCases(trx, run, at);
  if (!(await markPublished(trx, id, run.version, at))) throw stale(run);
}

/** What would stop the release stops the proposal already, and an approval that only waits for its time. */
async function refuseIfBlocked(deps: Pick<Deps, 'db'>, run: RunRow, at: string): Promise<void> {
  if (run.kind !== 'formal') return;
  await refuseIfMoved(deps.db, run);
  refuseBlockers(
    await findBeforeRun(deps, {
      kind: run.kind,
      season: run.season,
      scope: { kind: 'city' },
      at,
      corrects: run.corrects,
    }),
  );
}

type Decide = (
  trx: Parameters<typeof writeToCases>[0],
  run: RunRow,
  at: string,
) => Promise<{ done: boolean; action: AuditAction }>;

/** One step of a publication in one transaction, on the version that the person saw, with its line in the log. */
async function withRun(
  deps: Deps,
  step: Step,
  decide: Decide,
  reason: string | null = null,
): Promise<RunRow> {
  const at = deps.now().toISOString();
  return deps.db.transaction().execute(async (trx) => {
    const run = await lockRun(trx, step.runId);
    if (!run) throw new ProblemError(404, 'not-found');
    if (run.version !== step.version) throw stale(run);
    if (run.state !== 'complete') throw new ProblemError(409, 'run-not-complete');
    if (run.published_at !== null) throw new ProblemError(409, 'already-published');
    const { done, action } = await decide(trx, run, at);
    if (!done) throw stale(run);
    await audit(trx, action, run, step.person.id, at, reason, step.requestId);
    return getRun(trx, run.id);
  });
}

/** A trial never comes to publication. */
function kindOf(run: RunRow): 'reference' | 'formal' {
  return run.kind === 'formal' ? 'formal' : 'reference';
}

function stale(run: RunRow): ProblemError {
  return new ProblemError(412, 'changed-meanwhile', { current: toRun(run) });
}

async function getRun(db: Kysely<Database>, id: string): Promise<RunRow> {
  const run = await findRun(db, id);
  if (!run) throw new ProblemError(404, 'not-found');
  return run;
}

async function audit(
  db: Kysely<Database>,
  action: AuditAction,
  run: RunRow,
  actorId: string,
  at: string,
  reason: string | null = null,
  requestId: string | null = null,
): Promise<void> {
  await appendAudit(db, { at, actorId, action, subject: run.id, reason, requestId });
}
