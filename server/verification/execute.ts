import { undoOf } from '../../domain/verification/undo.ts';
import { papersToAsk } from '../../domain/verification/decisions.ts';
import type { SourceAnswer } from '../../domain/verification/decisions.ts';
import { carryOutWithin } from '../casework/command.ts';
import type { Command, NewEvent } from '../casework/command.ts';
import { judgeStale } from '../casework/judge-stale.ts';
import { openJudge } from '../casework/judge.ts';
import type { Judge } from '../casework/judge.ts';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import { toPerson } from '../identity.ts';
import { ProblemError } from '../problem.ts';
import {
  beatBatch,
  endBatch,
  findMember,
  listPending,
  lockPending,
  saveOutcome,
} from '../storage/batches.ts';
import type { BatchRow, MemberRow } from '../storage/batches.ts';
import { listEvents, markSharing } from '../storage/cases.ts';
import { findPerson } from '../storage/people.ts';
import { decidedCase, eventsOf, stateOf } from './decided-case.ts';
import type { CaseToDecide } from './decided-case.ts';
import { actionOf } from './dry-run.ts';
import { loadToDecide } from './load.ts';

const CHUNK = 100;
const BEAT_MS = 500;

/**
 * Carries a batch out in the background. Each case is a command of its own: its events, its verdict and the line of
 * the batch that says so are one transaction, so that a kill leaves no half case and whoever goes on finds exactly
 * what is left. It is done in the name of the officer who decided it.
 */
export async function executeBatch(deps: Deps, batch: BatchRow, requestId: string): Promise<void> {
  try {
    const row = await findPerson(deps.db, batch.started_by);
    if (!row) throw new Error(`nobody is called ${batch.started_by}`);
    if (await execute(deps, batch, toPerson(row), requestId)) {
      await endBatch(deps.db, batch.id, 'complete', deps.now().toISOString());
    }
  } catch (error) {
    deps.log({ level: 'error', event: 'batch-failed', batchId: batch.id, message: String(error) });
    await endBatch(deps.db, batch.id, 'interrupted', deps.now().toISOString());
  }
}

/** `false`: the batch was taken for dead, and what is left of it belongs to whoever resumes it. */
async function execute(
  deps: Deps,
  batch: BatchRow,
  person: Person,
  requestId: string,
): Promise<boolean> {
  await letOthersIn();
  const judge = await openJudge(deps.db, batch.season, deps.now().toISOString());
  let beat = Number.NEGATIVE_INFINITY;
  for (;;) {
    const pending = await listPending(deps.db, batch.id, CHUNK);
    if (pending.length === 0) return true;
    const cases = new Map(
      (
        await loadToDecide(
          deps.db,
          pending.map((member) => member.collection_number),
        )
      ).map((found) => [found.stored.applicant.collection_number, found]),
    );
    for (const member of pending) {
      if (performance.now() - beat > BEAT_MS) {
        if (!(await beatBatch(deps.db, batch.id, deps.now().toISOString()))) return false;
        beat = performance.now();
      }
      const found = cases.get(member.collection_number);
      if (!found) throw new Error(`there is no case ${member.collection_number}`);
      await decideOne(deps, { batch, member, found, judge, person, requestId });
      await letOthersIn();
    }
    // Another family may claim a home that one of these claims now, or claimed before (L10).
    await judgeStale(deps);
  }
}

/**
 * The embedded database answers within the same turn of the event loop: without a pause nobody else's request would
 * be read until the batch is over.
 */
function letOthersIn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

interface OneCase {
  batch: BatchRow;
  member: MemberRow;
  found: CaseToDecide;
  judge: Judge;
  person: Person;
  requestId: string;
}

class MisfitError extends Error {}

async function decideOne(deps: Deps, one: OneCase): Promise<void> {
  const { batch, member } = one;
  const key = { batch_id: batch.id, collection_number: member.collection_number };
  try {
    const command = await commandOf(deps, one);
    let moved: string[] = [];
    await deps.db.transaction().execute(async (trx) => {
      if (!(await lockPending(trx, batch.id, member.collection_number))) return;
      const { before, state, units, added } = await carryOutWithin(trx, deps, command);
      await saveOutcome(trx, {
        ...key,
        outcome: 'done',
        from_status: before.status,
        to_status: state.status,
        first_seq: added?.first ?? null,
        last_seq: added?.last ?? null,
      });
      moved = units;
    });
    await markSharing(deps.db, moved, member.collection_number);
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    await saveOutcome(deps.db, { ...key, outcome: 'failed', code });
  }
}

/** Why one case was refused; `null`: no refusal but a failure, which stops the batch. */
function codeOf(error: unknown): string | null {
  if (error instanceof MisfitError) return error.message;
  return error instanceof ProblemError && error.status < 500 ? error.code : null;
}

async function commandOf(deps: Deps, one: OneCase): Promise<Command> {
  const { batch, member, found, judge, person, requestId } = one;
  const base = {
    collectionNumber: member.collection_number,
    person,
    requestId,
    version: member.version,
    judge,
  };
  const { decision } = batch;
  if (decision.kind === 'undo') {
    const { events, version } = await undoEvents(deps, batch, member);
    const withdraws = events.some(({ type }) => type !== 'return-to-family-withdrawn');
    return { ...base, version, action: withdraws ? 'withdraw-fact' : null, decide: () => events };
  }
  const deciding = { decision, group: batch.group_name, reason: batch.reason };
  const answers = decision.kind === 'ask-source-again' ? await askSources(deps, one) : undefined;
  return {
    ...base,
    action: actionOf(deciding),
    decide: (state) => {
      const events = eventsOf(judge, found, state, deciding, answers);
      if (typeof events === 'string') throw new MisfitError(events);
      return events;
    },
  };
}

/** Asked before the case is locked: a register may take its time. */
async function askSources(
  deps: Deps,
  { batch, found, judge }: OneCase,
): Promise<Map<string, SourceAnswer>> {
  if (deps.sources === null) throw new MisfitError('no-source-connection');
  const answers = new Map<string, SourceAnswer>();
  for (const { id, kind, source } of papersToAsk(
    decidedCase(judge, found, stateOf(found)),
    batch.group_name,
  )) {
    const { collection_number: collectionNumber } = found.stored.applicant;
    answers.set(id, await deps.sources.ask({ collectionNumber, kind, source }));
  }
  return answers;
}

/** What takes back the member's part of the batch that is undone. */
async function undoEvents(
  deps: Deps,
  batch: BatchRow,
  member: MemberRow,
): Promise<{ events: NewEvent[]; version: number }> {
  const of = await findMember(deps.db, batch.undoes ?? '', member.collection_number);
  if (!of || of.first_seq === null || of.last_seq === null)
    throw new MisfitError('already-withdrawn');
  const events = await listEvents(deps.db, member.collection_number);
  const undone = undoOf(events, { from: of.first_seq, to: of.last_seq });
  if ('refused' in undone) throw new MisfitError(undone.refused);
  const { reason } = batch;
  const taken = [
    ...undone.withdraw.map((ref): NewEvent => ({ type: 'fact-withdrawn', data: { ref }, reason })),
    ...undone.restore.map((data): NewEvent => ({ type: 'fact-supplied', data, reason })),
    ...(undone.unaskFamily
      ? [{ type: 'return-to-family-withdrawn', data: {}, reason } as const]
      : []),
  ];
  // What happens before the case is locked makes this stale.
  return { events: taken, version: events.at(-1)?.seq ?? 0 };
}
