import { checkInRefusal } from '../../domain/check-in/refusal.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import type { CaseEvent } from '../../domain/casework/events.ts';
import { mount } from '../access.ts';
import { checkInAtDesk, schoolOf } from '../casework/check-in.ts';
import type { AtDesk } from '../casework/check-in.ts';
import type { App, Deps } from '../deps.ts';
import { carryOut } from '../casework/command.ts';
import { stateView } from '../casework/views.ts';
import {
  BATCH_LIMIT,
  checkIn,
  checkInBatch,
  findAtDesk,
  getOfflineRoster,
  getRoster,
  undoCheckIn,
} from '../contract/check-in.ts';
import type { CaseStateView } from '../contract/case.ts';
import type { DeskAnswer } from '../contract/check-in.ts';
import { gather } from '../gather.ts';
import { ProblemError } from '../problem.ts';
import { appendAudit } from '../storage/audit.ts';
import { listEvents } from '../storage/cases.ts';
import { findSeasonAtDesk } from '../storage/desk.ts';
import {
  findCaseByNumber,
  findOnRoster,
  listOfflineRoster,
  listRoster,
} from '../storage/roster.ts';
import { scopeOf } from '../storage/scope.ts';

export function mountCheckIn(app: App, deps: Deps): void {
  const seasonAtDesk = async () => {
    const found = await findSeasonAtDesk(deps.db);
    if (found === null) throw new ProblemError(409, 'no-season');
    return found;
  };

  mount(app, deps, getRoster, async (c) => {
    const query = c.req.valid('query');
    const at = deps.now().toISOString();
    const { season, released } = await seasonAtDesk();
    if (!released) {
      // Places are nobody's to know before the formal allocation is public (L16).
      const { page, pageSize } = query;
      return c.json({ at, rows: [], total: 0, counts: {}, page, pageSize }, 200);
    }
    const roster = await listRoster(deps.db, season, scopeOf(c.get('person')), query);
    return c.json({ at, ...roster, page: query.page, pageSize: query.pageSize }, 200);
  });

  mount(app, deps, getOfflineRoster, async (c) => {
    const person = c.get('person');
    const at = deps.now().toISOString();
    const { season, released } = await seasonAtDesk();
    const rows = released ? await listOfflineRoster(deps.db, season, scopeOf(person)) : [];
    return c.json({ at, rows }, 200);
  });

  mount(app, deps, findAtDesk, async (c) => {
    const person = c.get('person');
    const { season, released } = await seasonAtDesk();
    const found = await findCaseByNumber(deps.db, season, c.req.valid('query').number);
    const events = found ? await listEvents(deps.db, found.collectionNumber) : [];
    const state = foldCase(events);
    const refusal = checkInRefusal({
      collected: found !== null,
      submittedAt: found?.submittedAt ?? null,
      released,
      placedSchool: found?.placedSchoolId ?? null,
      lostPlace: found?.status === 'released',
      isPrivate: found?.isPrivate ?? false,
      claimedBy: state.privateClaimSchoolId,
      atSchool: schoolOf(person),
      checkedInAt: found?.checkedInAt ?? null,
    });
    const row =
      found && refusal?.code !== 'not-released'
        ? await findOnRoster(deps.db, scopeOf(person), found.collectionNumber)
        : null;
    // The desk may ask about any number, so that a family can be told where it stands; such a look is logged.
    if (found && row === null) {
      await appendAudit(deps.db, {
        at: deps.now().toISOString(),
        actorId: person.id,
        action: 'looked-up-at-desk',
        subject: found.collectionNumber,
        reason: refusal?.code ?? null,
        requestId: c.get('requestId'),
      });
    }
    const answer: DeskAnswer = {
      row,
      refusal: refusal?.code ?? null,
      schoolId: refusal?.schoolId ?? null,
      checkedIn: null,
      notices: [],
    };
    if (row === null) return c.json(answer, 200);
    return c.json(
      {
        ...answer,
        checkedIn: row.checkedInAt === null ? null : lastCheckIn(events),
        notices: noticesOf(state),
      },
      200,
    );
  });

  // Desks do not wait for each other: what arrives together is read and written together.
  const arrive = gather(
    (arrivals: readonly AtDesk[]) => checkInAtDesk(deps, arrivals),
    BATCH_LIMIT,
  );
  mount(
    app,
    deps,
    checkIn,
    async (c) => {
      const caller = { person: c.get('person'), requestId: c.get('requestId') };
      const { collectionNumber } = c.req.valid('param');
      const one = { collectionNumber, ...c.req.valid('json') };
      const outcome = await arrive({ ...caller, checkIn: one });
      if ('failure' in outcome) throw outcome.failure;
      return c.json(stateView(collectionNumber, outcome.state, caller.person), 200);
    },
    // `readAtDesk` asks for the school's own cases only.
    { row: 'asked-by-handler' },
  );

  mount(app, deps, checkInBatch, async (c) => {
    const caller = { person: c.get('person'), requestId: c.get('requestId') };
    const { dryRun, items, desk, papers } = c.req.valid('json');
    if (!(await seasonAtDesk()).released) throw new ProblemError(409, 'not-released');
    const arrivals = items.map((item) => ({ ...caller, checkIn: { desk, papers, ...item } }));
    const outcomes = await checkInAtDesk(deps, arrivals, dryRun);
    const results = outcomes.map((outcome, index) => {
      const collectionNumber = items[index]?.collectionNumber ?? '';
      if ('failure' in outcome) {
        if (!(outcome.failure instanceof ProblemError)) throw outcome.failure;
        const { code, current } = outcome.failure;
        const state = (current as CaseStateView | undefined) ?? null;
        return { collectionNumber, outcome: 'refused' as const, code, state };
      }
      const state = stateView(collectionNumber, outcome.state, caller.person);
      const done = dryRun ? ('would-check-in' as const) : ('checked-in' as const);
      return {
        collectionNumber,
        outcome: outcome.repeated ? ('repeated' as const) : done,
        code: null,
        state,
      };
    });
    return c.json(
      { receipt: caller.requestId, at: deps.now().toISOString(), dryRun, results },
      200,
    );
  });

  mount(app, deps, undoCheckIn, async (c) => {
    const person = c.get('person');
    const { collectionNumber } = c.req.valid('param');
    const { version, reason } = c.req.valid('json');
    const state = await carryOut(deps, {
      collectionNumber,
      person,
      requestId: c.get('requestId'),
      version,
      action: 'undo-check-in',
      decide: () => [{ type: 'check-in-undone', data: {}, reason }],
    });
    return c.json(stateView(collectionNumber, state, person), 200);
  });
}

function lastCheckIn(events: readonly CaseEvent[]): DeskAnswer['checkedIn'] {
  const event = events.findLast((each) => each.type === 'checked-in');
  return event ? { at: event.at, by: event.actorId, desk: event.data.desk ?? null } : null;
}

function noticesOf(state: CaseState): DeskAnswer['notices'] {
  const notices: DeskAnswer['notices'] = [];
  const place = state.privateSchoolId ?? state.placedSchoolId;
  if (state.guardianConfirmedSchoolId !== null && state.guardianConfirmedSchoolId !== place) {
    notices.push({ code: 'confirmed-elsewhere', schoolId: state.guardianConfirmedSchoolId });
  }
  if (state.privateClaimSchoolId !== null) {
    notices.push({ code: 'private-claimed', schoolId: state.privateClaimSchoolId });
  }
  if (state.noShowReportedAt !== null) notices.push({ code: 'reported-no-show', schoolId: null });
  return notices;
}
