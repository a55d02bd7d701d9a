import type { Transaction } from 'kysely';
import type { CaseEvent } from '../../domain/casework/events.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import { noticesOf } from '../../domain/casework/notices.ts';
import type { Deps } from '../deps.ts';
import { writeAtOnce } from '../storage/at-once.ts';
import type { CaseWrite } from '../storage/at-once.ts';
import type { Database } from '../storage/database.ts';
import { carryOutWithin, decideOn, REJUDGED } from './command.ts';
import type { Command } from './command.ts';

export type AtOnce = { state: CaseState; done: boolean } | { failure: unknown };

/**
 * Commands on many cases that move nothing but those cases (decision record 023). Each is decided on the events as
 * they were read, and all are written by one statement that takes a case only at the version that was decided on.
 * A case that somebody moved meanwhile, and a command that comes to more than its own case, goes the locked way.
 * Each is for itself: one that is refused keeps no other from being carried out.
 */
export async function carryOutAtOnce(
  deps: Deps,
  commands: readonly Command[],
  /** The events of each case, read without a lock. */
  eventsOf: ReadonlyMap<string, readonly CaseEvent[]>,
): Promise<AtOnce[]> {
  const at = deps.now().toISOString();
  const outcomes = new Map<Command, AtOnce>();
  const writes = new Map<string, { command: Command; write: CaseWrite; state: CaseState }>();
  for (const command of commands) {
    const before = eventsOf.get(command.collectionNumber);
    // The second of two on the same case is decided on what the first came to.
    if (before === undefined || writes.has(command.collectionNumber)) continue;
    const outcome = await answered(async () => {
      const { state, events } = await decideOn(command, before, at, deps.db);
      if (events.length === 0) return { state, done: false };
      const after = foldCase([...before, ...events]);
      if (!movesOnlyItself(command, events, state, after)) return null;
      const { collectionNumber, person, requestId } = command;
      const write = { collectionNumber, from: state.version, events, state: after, at };
      const audit = { actorId: person.id, requestId };
      writes.set(collectionNumber, { command, write: { ...write, ...audit }, state: after });
      return null;
    });
    if (outcome) outcomes.set(command, outcome);
  }
  const written = await writeAtOnce(
    deps.db,
    [...writes.values()].map(({ write }) => write),
  );
  for (const { command, state } of writes.values()) {
    if (written.has(command.collectionNumber)) outcomes.set(command, { state, done: true });
  }
  const results: AtOnce[] = [];
  for (const command of commands) {
    results.push(outcomes.get(command) ?? (await answered(() => lockAndCarryOut(deps, command))));
  }
  return results;
}

async function lockAndCarryOut(deps: Deps, command: Command): Promise<AtOnce> {
  const { state, added } = await deps.db
    .transaction()
    .execute((trx: Transaction<Database>) => carryOutWithin(trx, deps, command));
  return { state, done: added !== null };
}

function movesOnlyItself(
  command: Command,
  events: readonly CaseEvent[],
  before: CaseState,
  after: CaseState,
): boolean {
  return (
    before.takesPlaceAt === after.takesPlaceAt &&
    (command.attachments ?? []).length === 0 &&
    !events.some((event) => REJUDGED.has(event.type)) &&
    noticesOf(events, before, after).length === 0
  );
}

/** What ends one command is its own answer alone. */
async function answered<T>(work: () => T | Promise<T>): Promise<T | { failure: unknown }> {
  try {
    return await work();
  } catch (failure) {
    return { failure };
  }
}
