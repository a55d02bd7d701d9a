import { beijingDate } from '../../domain/season/date.ts';
import { availableAction } from '../../domain/casework/actions.ts';
import type { ActionName } from '../../domain/casework/action-names.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import { distanceMetres } from '../../domain/catchment/geometry.ts';
import { reconsideredPlace } from '../../domain/coordination/reconsidered-place.ts';
import { mount } from '../access.ts';
import { actorOf } from '../casework/actor.ts';
import { caseView } from '../casework/case-view.ts';
import { carryOut, releaseExpiredHolds } from '../casework/command.ts';
import type { Command, NewEvent } from '../casework/command.ts';
import { privateWithdrawn } from '../casework/private-withdrawn.ts';
import { rankedSchools } from '../casework/ranked-schools.ts';
import { reconsiderationsView } from '../casework/reconsiderations-view.ts';
import {
  decideReconsideration,
  getPack,
  listReconsiderations,
  openReconsideration,
  previewReconsideration,
  withdrawPrivate,
  withdrawReconsideration,
} from '../contract/reconsiderations.ts';
import type { Person } from '../contract/session.ts';
import type { App, Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { getSeasonYear } from '../season.ts';
import { getApplicant, loadState } from '../storage/cases.ts';
import { coordinationInForce } from '../storage/coordination-settings.ts';
import { listEventsOfMany } from '../storage/follow-up.ts';
import { listPlansOf, listReconsideredRows } from '../storage/reconsiderations.ts';
import { findFormalPublished } from '../storage/runs.ts';
import { scopeOf } from '../storage/scope.ts';

const DAY_MS = 86_400_000;

export function mountReconsiderations(app: App, deps: Deps): void {
  mount(app, deps, listReconsiderations, async (c) => {
    const { list, district, page, pageSize } = c.req.valid('query');
    const person = c.get('person');
    const now = deps.now();
    const season = await getSeasonYear(deps);
    const { reconsiderationDays: days } = await coordinationInForce(deps.db, season);
    const overdueSince = new Date(now.getTime() - days * DAY_MS).toISOString();
    const found = await listReconsideredRows(deps.db, season, scopeOf(person), {
      list,
      district,
      page,
      pageSize,
      overdueSince,
    });
    return c.json(
      {
        at: now.toISOString(),
        rows: await rowsOf(deps, person, found.rows),
        total: found.total,
        page,
        pageSize,
        counts: found.counts,
        overdue: found.overdue,
        days,
      },
      200,
    );
  });

  type Asked = {
    get(key: 'person'): Person;
    get(key: 'requestId'): string;
    req: { valid(part: 'param'): { collectionNumber: string } };
  };
  const command = async (
    c: Asked,
    action: ActionName,
    version: number,
    decide: Command['decide'],
    attachments?: readonly string[],
  ) => {
    const { collectionNumber } = c.req.valid('param');
    const person = c.get('person');
    const requestId = c.get('requestId');
    await carryOut(deps, {
      collectionNumber,
      person,
      requestId,
      version,
      action,
      decide,
      attachments,
    });
    return caseView(deps, collectionNumber, person);
  };
  // Absent rather than empty, so that an event without papers stays what it was before there were any.
  const papers = (attachments: string[] | undefined) =>
    attachments?.length ? { attachments } : {};

  mount(app, deps, openReconsideration, async (c) => {
    const { version, reason, attachments, ...asked } = c.req.valid('json');
    // Civil dates compare as texts.
    if (asked.askedOn > (beijingDate(deps.now().toISOString()) ?? '')) {
      throw new ProblemError(422, 'invalid', {
        errors: [{ field: 'askedOn', code: 'in-the-future' }],
      });
    }
    const data = { ...asked, ...papers(attachments) };
    const opened = (): NewEvent[] => [{ type: 'reconsideration-opened', data, reason }];
    return c.json(await command(c, 'open-reconsideration', version, opened, attachments), 200);
  });

  mount(app, deps, withdrawReconsideration, async (c) => {
    const { version, reason } = c.req.valid('json');
    const withdrawn = (): NewEvent[] => [{ type: 'reconsideration-withdrawn', data: {}, reason }];
    return c.json(await command(c, 'withdraw-reconsideration', version, withdrawn), 200);
  });

  mount(app, deps, decideReconsideration, async (c) => {
    const { version, reason, outcome, clause, schoolId, attachments } = c.req.valid('json');
    const { collectionNumber } = c.req.valid('param');
    const decided: Command['decide'] = async (state, _at, trx) => {
      if (outcome === 'upheld') {
        const data = { outcome, clause, schoolId: null, ...papers(attachments) };
        return [{ type: 'reconsideration-decided', data, reason }];
      }
      const ranked = await rankedSchools(trx, collectionNumber, state, { lock: true });
      const right = rightSchool(state, schoolId, ranked);
      const place = reconsideredPlace(ranked, right, state.placedSchoolId);
      const data = { outcome, clause, schoolId: right, ...papers(attachments) };
      const events: NewEvent[] = [{ type: 'reconsideration-decided', data, reason }];
      if (place.found === 'right-school' || place.found === 'nearest') {
        const { found } = place;
        if (place.schoolId !== state.placedSchoolId)
          events.push({
            type: 'placed-by-reconsideration',
            data: { schoolId: place.schoolId, found },
            reason: null,
          });
      }
      return events;
    };
    return c.json(await command(c, 'decide-reconsideration', version, decided, attachments), 200);
  });

  mount(app, deps, previewReconsideration, async (c) => {
    const { collectionNumber } = c.req.valid('param');
    await releaseExpiredHolds(deps);
    const state = await loadState(deps.db, collectionNumber);
    const ranked = await rankedSchools(deps.db, collectionNumber, state);
    const right = rightSchool(state, c.req.valid('query').schoolId, ranked);
    const place = reconsideredPlace(ranked, right, state.placedSchoolId);
    return c.json(
      {
        found: place.found,
        schoolId: place.found === 'waits' ? null : place.schoolId,
        placesLeft: ranked.find((option) => option.schoolId === right)?.placesLeft ?? 0,
      },
      200,
    );
  });

  mount(app, deps, getPack, async (c) => {
    const { collectionNumber } = c.req.valid('param');
    const { home_point: home } = await getApplicant(deps.db, collectionNumber);
    const state = await loadState(deps.db, collectionNumber);
    const plans = await listPlansOf(deps.db, collectionNumber);
    const options = await rankedSchools(deps.db, collectionNumber, state);
    return c.json(
      {
        at: deps.now().toISOString(),
        plans: plans.map((plan) => {
          const school = plan.schools.find((each) => each.schoolId === plan.chosen_school_id);
          return {
            planId: plan.id,
            startedAt: plan.started_at,
            startedBy: plan.started_by,
            position: plan.position,
            pupils: plan.pupils,
            plannedSchoolId: plan.planned_school_id,
            servedSchoolId: plan.served_school_id,
            chosenSchoolId: plan.chosen_school_id,
            proposed: plan.proposed_seq !== null,
            metres: home && school ? Math.round(distanceMetres(home, school.point)) : null,
            approvedAt: plan.approved_at,
            inputHash: plan.input_hash,
            stages: (plan.result?.certificate.stages ?? []).map(({ tier, aim, value }) => ({
              tier,
              aim,
              value,
            })),
          };
        }),
        options: options.map(({ schoolId, metres, placesLeft, ownCatchment }) => ({
          schoolId,
          metres,
          placesLeft,
          ownCatchment,
        })),
      },
      200,
    );
  });

  mount(app, deps, withdrawPrivate, async (c) => {
    const { version, reason } = c.req.valid('json');
    const formalRun = await findFormalPublished(deps.db, await getSeasonYear(deps));
    const withdrawn = (state: CaseState) =>
      privateWithdrawn(state, state.privateSchoolId ?? '', formalRun, reason);
    return c.json(await command(c, 'withdraw-private', version, withdrawn), 200);
  });
}

/** A changed outcome says where the child has a right to a place, among the schools of its district. */
function rightSchool(
  state: CaseState,
  schoolId: string | undefined,
  ranked: readonly { schoolId: string }[],
): string {
  if (state.privateSchoolId !== null) throw new ProblemError(409, 'private-admitted');
  if (schoolId === undefined || !ranked.some((option) => option.schoolId === schoolId)) {
    throw new ProblemError(422, 'invalid', {
      errors: [{ field: 'schoolId', code: 'no-such-public-school' }],
    });
  }
  return schoolId;
}

async function rowsOf(
  deps: Deps,
  person: Person,
  rows: Awaited<ReturnType<typeof listReconsideredRows>>['rows'],
) {
  const events = await listEventsOfMany(
    deps.db,
    rows.map((row) => row.collection_number),
  );
  return rows.flatMap((row) => {
    const own = events.get(row.collection_number) ?? [];
    const [last] = reconsiderationsView(own);
    if (!last) return [];
    const state = foldCase(own);
    const { allowed, because } = availableAction(state, actorOf(person), 'decide-reconsideration');
    return {
      collectionNumber: row.collection_number,
      name: row.name,
      districtId: row.district_id,
      status: state.status,
      state: last.state,
      openedAt: last.openedAt,
      openedBy: last.openedBy,
      askedBy: last.askedBy,
      askedOn: last.askedOn,
      ground: last.ground,
      reason: last.reason,
      schoolId: state.privateSchoolId ?? state.takesPlaceAt,
      awaitedSchoolId: row.awaited_school_id,
      decide: { allowed, because },
    };
  });
}
