import type { CaseState } from '../../domain/casework/fold.ts';
import type { ActionName } from '../../domain/casework/action-names.ts';
import { mount } from '../access.ts';
import type { App, Deps } from '../deps.ts';
import { carryOut, releaseExpiredHolds } from '../casework/command.ts';
import type { NewEvent } from '../casework/command.ts';
import { HOLD_MINUTES, minutesLater, swap } from '../casework/swap-holds.ts';
import { rankedSchools } from '../casework/ranked-schools.ts';
import { stateView } from '../casework/views.ts';
import {
  approve,
  getOptions,
  hold,
  listQueue,
  propose,
  releaseHold,
  returnProposal,
  swapHolds,
  withdrawApproval,
} from '../contract/coordination.ts';
import type { Person } from '../contract/session.ts';
import { ProblemError } from '../problem.ts';
import { getSeasonYear } from '../season.ts';
import { findClaims } from '../storage/claims.ts';
import { claimView } from '../verification/claim-view.ts';
import { loadState } from '../storage/cases.ts';
import { coordinationInForce } from '../storage/coordination-settings.ts';
import { listQueueRows } from '../storage/coordination.ts';
import { listPlans } from '../storage/schools.ts';
import { scopeOf } from '../storage/scope.ts';

export function mountCoordination(app: App, deps: Deps): void {
  mount(app, deps, listQueue, async (c) => {
    await releaseExpiredHolds(deps);
    const query = c.req.valid('query');
    const season = await getSeasonYear(deps);
    const { reasonOrder } = await coordinationInForce(deps.db, season);
    const scope = scopeOf(c.get('person'));
    const queue = await listQueueRows(deps.db, season, scope, query, reasonOrder);
    const view = await claimView(deps, c.get('person'));
    const numbers = queue.rows.map((row) => row.collectionNumber);
    const claims = await findClaims(deps.db, view, numbers);
    const rows = queue.rows.map((row) => ({
      ...row,
      claim: claims.get(row.collectionNumber) ?? null,
    }));
    const { page, pageSize } = query;
    return c.json({ ...queue, rows, reasonOrder, page, pageSize }, 200);
  });

  mount(app, deps, getOptions, async (c) => {
    await releaseExpiredHolds(deps);
    const { collectionNumber } = c.req.valid('param');
    const person = c.get('person');
    const state = await loadState(deps.db, collectionNumber);
    const ranked = await rankedSchools(deps.db, collectionNumber, state);
    return c.json(
      {
        state: stateView(collectionNumber, state, person),
        options: ranked.map((option) => ({
          schoolId: option.schoolId,
          rank: option.rank,
          metres: option.metres,
          capacity: option.capacity,
          // Ranked as though the child's own place were free, but counted as what is left for anybody else.
          placesLeft: option.placesLeft - (state.takesPlaceAt === option.schoolId ? 1 : 0),
          ownCatchment: option.ownCatchment,
          barred: option.barred,
        })),
      },
      200,
    );
  });

  const command = async (
    caller: { person: Person; requestId: string },
    collectionNumber: string,
    version: number,
    action: ActionName,
    decide: (state: CaseState, at: string) => NewEvent[],
  ) => {
    const state = await carryOut(deps, {
      collectionNumber,
      person: caller.person,
      requestId: caller.requestId,
      version,
      action,
      decide,
    });
    return stateView(collectionNumber, state, caller.person);
  };

  mount(app, deps, hold, async (c) => {
    const caller = { person: c.get('person'), requestId: c.get('requestId') };
    const { collectionNumber } = c.req.valid('param');
    const { version, schoolId } = c.req.valid('json');
    await requirePublicSchool(deps, caller.person, schoolId);
    return c.json(
      await command(caller, collectionNumber, version, 'hold', (_state, at) => [
        {
          type: 'held',
          data: { schoolId, until: minutesLater(at, HOLD_MINUTES) },
          reason: null,
        },
      ]),
      200,
    );
  });

  mount(app, deps, releaseHold, async (c) => {
    const caller = { person: c.get('person'), requestId: c.get('requestId') };
    return c.json(
      await command(
        caller,
        c.req.valid('param').collectionNumber,
        c.req.valid('json').version,
        'release-hold',
        () => [{ type: 'hold-released', data: {}, reason: null }],
      ),
      200,
    );
  });

  mount(app, deps, propose, async (c) => {
    const caller = { person: c.get('person'), requestId: c.get('requestId') };
    const { version, schoolId, reason } = c.req.valid('json');
    await requirePublicSchool(deps, caller.person, schoolId);
    return c.json(
      await command(caller, c.req.valid('param').collectionNumber, version, 'propose', () => [
        { type: 'proposed', data: { schoolId }, reason },
      ]),
      200,
    );
  });

  mount(app, deps, approve, async (c) => {
    const caller = { person: c.get('person'), requestId: c.get('requestId') };
    return c.json(
      await command(
        caller,
        c.req.valid('param').collectionNumber,
        c.req.valid('json').version,
        'approve',
        (state) => {
          if (state.proposedSchoolId === null) throw new ProblemError(409, 'nothing-proposed');
          return [
            {
              type: 'placement-approved',
              data: { schoolId: state.proposedSchoolId },
              reason: null,
            },
          ];
        },
      ),
      200,
    );
  });

  mount(app, deps, returnProposal, async (c) => {
    const caller = { person: c.get('person'), requestId: c.get('requestId') };
    const { version, reason } = c.req.valid('json');
    return c.json(
      await command(
        caller,
        c.req.valid('param').collectionNumber,
        version,
        'return-proposal',
        () => [{ type: 'proposal-returned', data: {}, reason }],
      ),
      200,
    );
  });

  mount(app, deps, withdrawApproval, async (c) => {
    const caller = { person: c.get('person'), requestId: c.get('requestId') };
    const { collectionNumber } = c.req.valid('param');
    const { version, reason } = c.req.valid('json');
    const withdrawn = (): NewEvent[] => [{ type: 'approval-withdrawn', data: {}, reason }];
    const action = 'withdraw-approval';
    return c.json(await command(caller, collectionNumber, version, action, withdrawn), 200);
  });

  mount(app, deps, swapHolds, async (c) => {
    const { collectionNumber } = c.req.valid('param');
    const { version, with: other, withVersion } = c.req.valid('json');
    const person = c.get('person');
    const state = await swap(deps, { person, requestId: c.get('requestId') }, [
      { collectionNumber, version },
      { collectionNumber: other, version: withVersion },
    ]);
    return c.json(stateView(collectionNumber, state, person), 200);
  });
}

async function requirePublicSchool(deps: Deps, person: Person, schoolId: string): Promise<void> {
  const season = await getSeasonYear(deps);
  const [plan] = await listPlans(deps.db, season, scopeOf(person), { schoolId });
  if (plan?.school.ownership !== 'public') {
    throw new ProblemError(422, 'invalid', {
      errors: [{ field: 'schoolId', code: 'no-such-public-school' }],
    });
  }
}
