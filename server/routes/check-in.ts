import type { EventType } from '../../domain/casework/events.ts';
import { checkInRefusal } from '../../domain/check-in/refusal.ts';
import { mount } from '../access.ts';
import type { App, Deps } from '../deps.ts';
import { carryOut } from '../casework/command.ts';
import type { NewEvent } from '../casework/command.ts';
import { stateView } from '../casework/views.ts';
import {
  checkIn,
  findAtDesk,
  getRoster,
  intakeConfirmations,
  undoCheckIn,
} from '../contract/check-in.ts';
import type { Person } from '../contract/session.ts';
import { ProblemError } from '../problem.ts';
import { getSeasonYear } from '../season.ts';
import { appendAudit } from '../storage/audit.ts';
import { listExisting } from '../storage/cases.ts';
import { findCaseByNumber, findOnRoster, listRoster } from '../storage/roster.ts';
import { isFormalPublished } from '../storage/runs.ts';
import { scopeOf } from '../storage/scope.ts';

/** The other side of L12 may come in while the child stands at the desk; it changes nothing for the desk. */
const GUARDIANS_SIDE = new Set<EventType>([
  'guardian-confirmed',
  'guardian-confirmation-withdrawn',
]);

export function mountCheckIn(app: App, deps: Deps): void {
  mount(app, deps, getRoster, async (c) => {
    const query = c.req.valid('query');
    const at = deps.now().toISOString();
    if (!(await isFormalPublished(deps.db, await getSeasonYear(deps)))) {
      // Places are nobody's to know before the formal allocation is public (L16).
      const { page, pageSize } = query;
      return c.json({ at, rows: [], total: 0, counts: {}, page, pageSize }, 200);
    }
    const roster = await listRoster(
      deps.db,
      await getSeasonYear(deps),
      scopeOf(c.get('person')),
      query,
    );
    return c.json({ at, ...roster, page: query.page, pageSize: query.pageSize }, 200);
  });

  mount(app, deps, findAtDesk, async (c) => {
    const person = c.get('person');
    const season = await getSeasonYear(deps);
    const found = await findCaseByNumber(deps.db, season, c.req.valid('query').number);
    const refusal = checkInRefusal({
      collected: found !== null,
      submittedAt: found?.submittedAt ?? null,
      released: await isFormalPublished(deps.db, season),
      placedSchool: found?.placedSchoolId ?? null,
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
    return c.json({ row, refusal: refusal?.code ?? null }, 200);
  });

  const command = async (
    c: { person: Person; requestId: string },
    collectionNumber: string,
    version: number,
    action: 'check-in' | 'undo-check-in',
    event: NewEvent,
  ) => {
    const state = await carryOut(deps, {
      collectionNumber,
      person: c.person,
      requestId: c.requestId,
      version,
      action,
      decide: () => [event],
      unmovedBy: GUARDIANS_SIDE,
    });
    return stateView(collectionNumber, state, c.person);
  };

  mount(app, deps, checkIn, async (c) => {
    const caller = { person: c.get('person'), requestId: c.get('requestId') };
    const { collectionNumber } = c.req.valid('param');
    if (!(await isFormalPublished(deps.db, await getSeasonYear(deps)))) {
      throw new ProblemError(409, 'not-released');
    }
    const data = { schoolId: schoolOf(caller.person) };
    return c.json(
      await command(caller, collectionNumber, c.req.valid('json').version, 'check-in', {
        type: 'checked-in',
        data,
        reason: null,
      }),
      200,
    );
  });

  mount(app, deps, undoCheckIn, async (c) => {
    const caller = { person: c.get('person'), requestId: c.get('requestId') };
    const { collectionNumber } = c.req.valid('param');
    const { version, reason } = c.req.valid('json');
    return c.json(
      await command(caller, collectionNumber, version, 'undo-check-in', {
        type: 'check-in-undone',
        data: {},
        reason,
      }),
      200,
    );
  });

  mount(app, deps, intakeConfirmations, async (c) => {
    const { confirmations } = c.req.valid('json');
    const existing = await listExisting(
      deps.db,
      confirmations.map((each) => each.collectionNumber),
    );
    const refused: { collectionNumber: string; code: string }[] = [];
    let accepted = 0;
    let unchanged = 0;
    for (const { collectionNumber, schoolId } of confirmations) {
      if (!existing.has(collectionNumber)) {
        refused.push({ collectionNumber, code: 'never-collected' });
        continue;
      }
      let repeated = false;
      await carryOut(deps, {
        collectionNumber,
        person: c.get('person'),
        requestId: c.get('requestId'),
        version: null,
        action: null,
        decide: (state) => {
          repeated = state.guardianConfirmedSchoolId === schoolId;
          return repeated ? [] : [{ type: 'guardian-confirmed', data: { schoolId }, reason: null }];
        },
      });
      if (repeated) unchanged += 1;
      else accepted += 1;
    }
    return c.json({ accepted, unchanged, refused }, 200);
  });
}

function schoolOf(person: Person): string {
  if (person.schoolId === null) throw new ProblemError(403, 'wrong-role');
  return person.schoolId;
}
