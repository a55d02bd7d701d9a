import type { Kysely, Transaction } from 'kysely';
import { availableAction } from '../../domain/casework/actions.ts';
import type { ActionName } from '../../domain/casework/action-names.ts';
import { besideAction } from '../../domain/casework/beside.ts';
import { filledPlace, freedPlace } from '../../domain/casework/freed-place.ts';
import type { CaseEvent, EventData, EventType } from '../../domain/casework/events.ts';
import { SYSTEM_ACTOR } from '../../domain/casework/events.ts';
import { repeatsVerdict } from '../../domain/casework/same-verdict.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import { noticesOf } from '../../domain/casework/notices.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { useAttachments } from '../storage/attachments.ts';
import { appendAudit } from '../storage/audit.ts';
import {
  appendEvents,
  listEvents,
  listExpiredHolds,
  lockCase,
  markSharing,
  saveProjection,
} from '../storage/cases.ts';
import type { Database } from '../storage/database.ts';
import { addCaseNotices } from '../storage/console-notices.ts';
import { recordFreed } from '../storage/freed-places.ts';
import { lockPlans, returnPlace, takePlace } from '../storage/schools.ts';
import { actorOf } from './actor.ts';
import { judgeAgain } from './judge.ts';
import type { Judge, StandingVerdict } from './judge.ts';
import { judgeStale } from './judge-stale.ts';
import { stateView } from './views.ts';

export type NewEvent = {
  [T in EventType]: { type: T; data: EventData[T]; reason: string | null };
}[EventType];

export interface Command {
  collectionNumber: string;
  person: Person;
  requestId: string;
  /** The version the person saw; `null` for what does not depend on it (a note, a message from outside). */
  version: number | null;
  /** Which line of the table of actions this is; `null` for what no person asks for. */
  action: ActionName | null;
  /** What happens, given the case as it stands. An empty list: nothing to do. */
  decide: (state: CaseState, at: string, db: Kysely<Database>) => NewEvent[] | Promise<NewEvent[]>;
  /** Scans that the decision cites; they must be this case's. */
  attachments?: readonly string[];
  /** Events since `version` that do not touch what was decided on; without it, those beside the action. */
  unmovedBy?: ReadonlySet<EventType>;
  /** It has been carried out before, and only the answer was lost: the case is answered as it stands. */
  isRepeated?: (events: readonly CaseEvent[]) => boolean;
  /** The plan whose children this is one of: colleagues are told of all of them together. */
  planId?: string;
  /** Opened once for many commands; a single one opens its own. */
  judge?: Judge;
}

/** Events after which the rulebook is asked again. */
export const REJUDGED: ReadonlySet<EventType> = new Set<EventType>([
  'fact-supplied',
  'fact-withdrawn',
  'evidence-confirmed',
  'evidence-rejected',
  'evidence-decision-withdrawn',
  'false-information-confirmed',
  'false-information-withdrawn',
]);

/**
 * One command, one transaction (house rule 6): the case is locked, its version and the table of actions are
 * asked, the events are appended, the place that the new state takes is booked and the one it no longer takes
 * is returned, a verdict is made again where facts changed, and the audit log says who did it. Anything that
 * fails undoes all of it.
 */
export async function carryOut(deps: Deps, command: Command): Promise<CaseState> {
  await releaseExpiredHolds(deps);
  const { state, units } = await deps.db
    .transaction()
    .execute((trx) => carryOutWithin(trx, deps, command));
  if (units.length > 0) {
    // Another family may claim the home that this one claims now, or claimed before (L10).
    await markSharing(deps.db, units, command.collectionNumber);
    await judgeStale(deps);
  }
  return state;
}

export interface CarriedOut {
  before: CaseState;
  state: CaseState;
  /** Homes that the case came to claim, or claims no more. */
  units: string[];
  /** What was added, the verdict not counted; `null`: nothing. */
  added: { first: number; last: number } | null;
}

export async function carryOutWithin(
  trx: Transaction<Database>,
  deps: Deps,
  command: Command,
): Promise<CarriedOut> {
  const at = deps.now().toISOString();
  const row = await lockCase(trx, command.collectionNumber);
  const before = await listEvents(trx, command.collectionNumber);
  const { state, events } = await decideOn(command, before, at, trx);
  if (events.length === 0) return { before: state, state, units: [], added: null };
  const { attachments = [] } = command;
  if (!(await useAttachments(trx, command.collectionNumber, attachments, at))) {
    throw new ProblemError(422, 'invalid', {
      errors: [{ field: 'attachments', code: 'no-such-attachment' }],
    });
  }
  let after = foldCase([...before, ...events]);
  let verdict: StandingVerdict | undefined;
  await appendEvents(trx, command.collectionNumber, events);
  if (events.some((event) => REJUDGED.has(event.type))) {
    const judged = await judgeAgain(trx, command.collectionNumber, after, at, command.judge);
    await appendEvents(trx, command.collectionNumber, [judged.event]);
    verdict = judged.standing;
    after = foldCase([...before, ...events, judged.event]);
  }
  await bookPlace(trx, row.season, state, after);
  await recordFreed(trx, { season: row.season, collectionNumber: command.collectionNumber, at }, [
    freedPlace(events, state, after),
    filledPlace(state, after),
  ]);
  await saveProjection(trx, command.collectionNumber, after, at, verdict);
  await addCaseNotices(
    trx,
    { ...row, at, actorId: events[0]?.actorId ?? SYSTEM_ACTOR, planId: command.planId },
    noticesOf(events, state, after),
  );
  for (const event of events) {
    await appendAudit(trx, {
      at,
      actorId: command.person.id,
      action: event.type,
      subject: command.collectionNumber,
      reason: event.reason,
      requestId: command.requestId,
    });
  }
  const moved = verdict !== undefined && verdict.unitNumber !== row.unit_number;
  const units = moved ? [row.unit_number, verdict?.unitNumber].flatMap((unit) => unit ?? []) : [];
  const last = state.version + events.length;
  return { before: state, state: after, units, added: { first: state.version + 1, last } };
}

/**
 * What a command comes to on a case as it stands, with nothing written yet: no events where it was carried out
 * before or has nothing to do, an answer of its own where it may not be.
 */
export async function decideOn(
  command: Command,
  before: readonly CaseEvent[],
  at: string,
  db: Kysely<Database>,
): Promise<{ state: CaseState; events: CaseEvent[] }> {
  const state = foldCase(before);
  if (command.isRepeated?.(before)) return { state, events: [] };
  if (isStale(command, before)) {
    throw new ProblemError(412, 'changed-meanwhile', {
      current: stateView(command.collectionNumber, state, command.person),
    });
  }
  if (command.action !== null) {
    const allowed = availableAction(state, actorOf(command.person), command.action);
    if (!allowed.allowed) throw new ProblemError(409, allowed.because ?? 'wrong-status');
  }
  const added = await command.decide(state, at, db);
  return { state, events: number(added, state.version, command.person, at) };
}

function isStale(command: Command, events: readonly CaseEvent[]): boolean {
  const { version, action, unmovedBy = besideAction(action) } = command;
  if (version === null) return false;
  const since = events.filter((event) => event.seq > version);
  const known = events.some((event) => event.seq === version);
  return (
    !known || since.some((event) => !unmovedBy.has(event.type) && !repeatsVerdict(events, event))
  );
}

/** The one place where places are counted: what the fold says is taken, is taken (never over capacity). */
async function bookPlace(
  trx: Transaction<Database>,
  season: number,
  before: CaseState,
  after: CaseState,
): Promise<void> {
  if (before.takesPlaceAt === after.takesPlaceAt) return;
  const schools = [before.takesPlaceAt, after.takesPlaceAt].filter((id) => id !== null);
  // Always in the same order: two children who change places must not wait for each other.
  await lockPlans(trx, season, schools);
  if (before.takesPlaceAt !== null) await returnPlace(trx, season, before.takesPlaceAt);
  if (after.takesPlaceAt !== null && !(await takePlace(trx, season, after.takesPlaceAt))) {
    throw new ProblemError(409, 'no-place-left', { detail: after.takesPlaceAt });
  }
}

function number(added: NewEvent[], version: number, person: Person, at: string): CaseEvent[] {
  const actorId = person.role === 'intake' ? SYSTEM_ACTOR : person.id;
  return added.map(
    (event, index) =>
      ({ ...event, seq: version + 1 + index, at, actorId, rulebook: null }) as CaseEvent,
  );
}

const SYSTEM: Person = {
  id: SYSTEM_ACTOR,
  name: SYSTEM_ACTOR,
  nameEn: SYSTEM_ACTOR,
  role: 'intake',
  districtId: null,
  schoolId: null,
};

/** Gives back the places of holds whose time is over; called before anything counts places. */
export async function releaseExpiredHolds(deps: Deps): Promise<void> {
  const now = deps.now().toISOString();
  const expired = await listExpiredHolds(deps.db, now);
  for (const collectionNumber of expired) {
    await deps.db.transaction().execute((trx) =>
      carryOutWithin(trx, deps, {
        collectionNumber,
        person: SYSTEM,
        requestId: 'hold-expiry',
        version: null,
        action: null,
        decide: (state) =>
          state.holdUntil !== null && state.holdUntil < now
            ? [{ type: 'hold-released', data: {}, reason: null }]
            : [],
      }),
    );
  }
}
