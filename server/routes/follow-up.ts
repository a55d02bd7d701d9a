import type { ActionName } from '../../domain/casework/action-names.ts';
import { availableActions } from '../../domain/casework/actions.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import type { KinRole } from '../../domain/evidence/evidence.ts';
import { maskPhone } from '../../domain/identity/mask.ts';
import { mount } from '../access.ts';
import { actorOf } from '../casework/actor.ts';
import { carryOut } from '../casework/command.ts';
import type { NewEvent } from '../casework/command.ts';
import { maskNumbers } from '../casework/mask-numbers.ts';
import { stateView } from '../casework/views.ts';
import { readCheckInSettings } from '../check-in-settings.ts';
import {
  decideClaim,
  listFollowUp,
  noteCall,
  releasePlace,
  reportNoShow,
  returnNoShow,
} from '../contract/follow-up.ts';
import type { FollowUpRow } from '../contract/follow-up.ts';
import type { Person } from '../contract/session.ts';
import type { App, Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { getSeasonYear } from '../season.ts';
import { listEventsOfMany, listFollowUpRows, listGuardiansOfMany } from '../storage/follow-up.ts';
import { isFormalPublished } from '../storage/runs.ts';
import { scopeOf } from '../storage/scope.ts';

export function mountFollowUp(app: App, deps: Deps): void {
  mount(app, deps, listFollowUp, async (c) => {
    const person = c.get('person');
    const query = c.req.valid('query');
    const season = await getSeasonYear(deps);
    const { closesAt } = await readCheckInSettings(deps, season);
    const now = deps.now();
    const frame = {
      at: now.toISOString(),
      queue: query.queue,
      page: query.page,
      pageSize: query.pageSize,
      closesAt,
      closed: isClosed(closesAt, now),
    };
    // A registrar learns no place before the formal allocation is public (L16).
    const scope =
      person.role === 'registrar' && !(await isFormalPublished(deps.db, season))
        ? ({ kind: 'nothing' } as const)
        : scopeOf(person);
    const { rows, total, counts } = await listFollowUpRows(deps.db, season, scope, query);
    return c.json({ ...frame, total, counts, rows: await viewOf(deps, person, rows) }, 200);
  });

  const command = async (
    c: { person: Person; requestId: string; collectionNumber: string },
    version: number | null,
    action: ActionName,
    decide: (state: CaseState) => NewEvent,
  ) => {
    const { collectionNumber, person, requestId } = c;
    const state = await carryOut(deps, {
      collectionNumber,
      person,
      requestId,
      version,
      action,
      decide: (before) => [decide(before)],
    });
    return stateView(collectionNumber, state, person);
  };
  type Asked = {
    get(key: 'person'): Person;
    get(key: 'requestId'): string;
    req: { valid(part: 'param'): { collectionNumber: string } };
  };
  const caller = (c: Asked) => ({
    person: c.get('person'),
    requestId: c.get('requestId'),
    collectionNumber: c.req.valid('param').collectionNumber,
  });

  mount(app, deps, noteCall, async (c) => {
    const data = c.req.valid('json');
    const noted = () => ({ type: 'call-noted', data, reason: null }) as const;
    return c.json(await command(caller(c), null, 'note-call', noted), 200);
  });

  mount(app, deps, reportNoShow, async (c) => {
    const { version, reason } = c.req.valid('json');
    const { closesAt } = await readCheckInSettings(deps, await getSeasonYear(deps));
    if (!isClosed(closesAt, deps.now())) throw new ProblemError(409, 'before-deadline');
    const reported = () => ({ type: 'no-show-reported', data: {}, reason }) as const;
    return c.json(await command(caller(c), version, 'report-no-show', reported), 200);
  });

  mount(app, deps, returnNoShow, async (c) => {
    const { version, reason } = c.req.valid('json');
    const returned = () => ({ type: 'no-show-returned', data: {}, reason }) as const;
    return c.json(await command(caller(c), version, 'return-no-show', returned), 200);
  });

  mount(app, deps, releasePlace, async (c) => {
    const { version } = c.req.valid('json');
    const released = ({ placedSchoolId }: CaseState): NewEvent => {
      if (placedSchoolId === null) throw new ProblemError(409, 'wrong-status');
      return { type: 'place-released', data: { schoolId: placedSchoolId }, reason: null };
    };
    return c.json(await command(caller(c), version, 'release-place', released), 200);
  });

  mount(app, deps, decideClaim, async (c) => {
    const { version, stands, reason } = c.req.valid('json');
    const action = stands === 'private' ? 'choose-private' : 'choose-public';
    const decided = ({ privateClaimSchoolId }: CaseState): NewEvent => {
      if (privateClaimSchoolId === null) throw new ProblemError(409, 'nothing-claimed');
      return stands === 'private'
        ? { type: 'private-admitted', data: { schoolId: privateClaimSchoolId }, reason }
        : { type: 'private-claim-declined', data: {}, reason };
    };
    return c.json(await command(caller(c), version, action, decided), 200);
  });
}

function isClosed(closesAt: string, now: Date): boolean {
  return now.getTime() > Date.parse(closesAt);
}

type ListedRow = Awaited<ReturnType<typeof listFollowUpRows>>['rows'][number];

async function viewOf(
  deps: Deps,
  person: Person,
  rows: readonly ListedRow[],
): Promise<FollowUpRow[]> {
  const numbers = rows.map((row) => row.collection_number);
  const events = await listEventsOfMany(deps.db, numbers);
  const guardians = await listGuardiansOfMany(deps.db, numbers);
  return rows.map((row) => {
    const own = events.get(row.collection_number) ?? [];
    const state = foldCase(own);
    const report = state.noShowReportedAt
      ? own.findLast((event) => event.type === 'no-show-reported')
      : undefined;
    return {
      collectionNumber: row.collection_number,
      name: row.name,
      sex: row.sex,
      districtId: row.district_id,
      schoolId: row.placed_school_id,
      status: state.status,
      version: state.version,
      since: row.no_show_at ?? row.desk_issue_since,
      otherSchoolId: row.other_school_id,
      guardians: (guardians.get(row.collection_number) ?? []).map((guardian) => ({
        name: guardian.name,
        relation: guardian.relation as KinRole,
        phoneMasked: guardian.phone && maskPhone(guardian.phone),
      })),
      calls: own
        .flatMap((event) =>
          event.type === 'call-noted'
            ? [{ at: event.at, by: event.actorId, ...maskNumbers(event.data) }]
            : [],
        )
        .toReversed(),
      noShow: report
        ? {
            at: report.at,
            by: report.actorId,
            reason: maskNumbers(report.reason),
          }
        : null,
      actions: availableActions(state, actorOf(person)),
    };
  });
}
