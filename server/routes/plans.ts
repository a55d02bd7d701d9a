import type { Context } from 'hono';
import { mount } from '../access.ts';
import {
  adjustPlan,
  approvePlan,
  checkPlan,
  explainPlace,
  getPlan,
  issueNotices,
  listCoordinationPlans,
  listPlanPlaces,
  proposePlan,
  returnPlan,
  startPlan,
} from '../contract/plan-routes.ts';
import type { PLAN_FILTERS, PlanPlaceRow } from '../contract/plans.ts';
import type { App, AppEnv, Deps } from '../deps.ts';
import { adjust, getComplete, whyNot } from '../plans/adjust.ts';
import { approveBatch, checkBatch, issueBatch, proposeBatch, returnBatch } from '../plans/batch.ts';
import type { Batch } from '../plans/batch.ts';
import { DEFAULT_CHOICES } from '../plans/problem.ts';
import { startOrderedPlan } from '../plans/start.ts';
import { placeRows, planDetail } from '../plans/view.ts';
import { notFound } from '../problem.ts';
import { getSeasonYear } from '../season.ts';
import { findPlan, listPlanRows, reapPlans, toPlan } from '../storage/plans.ts';
import { latestTravelTable } from '../storage/travel-times.ts';
import { scopeOf } from '../storage/scope.ts';

function batchOf(c: Context<AppEnv>, after = 0): Batch {
  return {
    planId: c.req.param('planId') ?? '',
    person: c.get('person'),
    requestId: c.get('requestId'),
    after,
  };
}

const SHOWN: Record<(typeof PLAN_FILTERS)[number], (row: PlanPlaceRow) => boolean> = {
  all: () => true,
  differs: (row) => row.chosenSchoolId !== row.servedSchoolId,
  adjusted: (row) => row.chosenSchoolId !== row.plannedSchoolId,
  sample: (row) => row.inSample,
  refused: (row) => row.step === 'refused',
  without: (row) => row.step === 'without',
};

export function mountPlans(app: App, deps: Deps): void {
  mount(app, deps, listCoordinationPlans, async (c) => {
    await reapPlans(deps.db, deps.now());
    const scope = scopeOf(c.get('person'));
    const rows = await listPlanRows(deps.db, await getSeasonYear(deps), scope);
    const district = c.get('person').districtId;
    const season = await getSeasonYear(deps);
    const table =
      district === null ? undefined : await latestTravelTable(deps.db, season, district);
    const travelTable = table
      ? { id: table.id, takenInAt: table.taken_in_at, pairs: table.pairs }
      : null;
    const defaults = { ...DEFAULT_CHOICES, travelTable: table?.id ?? null };
    return c.json({ rows: rows.map(toPlan), defaults, travelTable }, 200);
  });

  mount(app, deps, startPlan, async (c) => {
    const order = c.req.valid('json');
    const row = await startOrderedPlan(deps, c.get('person'), order, c.get('requestId'));
    return c.json(toPlan(row), 202);
  });

  mount(app, deps, getPlan, async (c) => {
    await reapPlans(deps.db, deps.now());
    const plan = await findPlan(deps.db, c.req.valid('param').planId);
    if (!plan) throw notFound();
    return c.json(await planDetail(deps, plan, c.get('person')), 200);
  });

  mount(app, deps, listPlanPlaces, async (c) => {
    const { show, step, school, page, pageSize } = c.req.valid('query');
    const plan = await getComplete(deps, c.req.valid('param').planId);
    const rows = (await placeRows(deps, plan, c.get('person'))).filter(
      (row) =>
        SHOWN[show](row) &&
        (step === undefined || row.step === step) &&
        (school === undefined || row.chosenSchoolId === school),
    );
    const shown = rows.slice((page - 1) * pageSize, page * pageSize);
    return c.json({ rows: shown, total: rows.length, page, pageSize }, 200);
  });

  mount(app, deps, explainPlace, async (c) => {
    const { collectionNumber } = c.req.valid('query');
    const nearer = await whyNot(deps, c.req.valid('param').planId, collectionNumber);
    return c.json({ nearer }, 200);
  });

  mount(app, deps, adjustPlan, async (c) => {
    const { planId } = c.req.valid('param');
    const { version, moves } = c.req.valid('json');
    const person = c.get('person');
    const requestId = c.get('requestId');
    const plan = await adjust(deps, { planId, version, moves, person, requestId });
    return c.json(await planDetail(deps, plan, person), 200);
  });

  mount(app, deps, proposePlan, async (c) => {
    const { version, reason, after } = c.req.valid('json');
    return c.json(await proposeBatch(deps, batchOf(c, after), { version, reason }), 200);
  });

  mount(app, deps, checkPlan, async (c) => {
    const { collectionNumbers } = c.req.valid('json');
    const plan = await checkBatch(deps, batchOf(c), collectionNumbers);
    return c.json(await planDetail(deps, plan, c.get('person')), 200);
  });

  mount(app, deps, approvePlan, async (c) => {
    const { collectionNumbers, after } = c.req.valid('json');
    return c.json(await approveBatch(deps, batchOf(c, after), collectionNumbers), 200);
  });

  mount(app, deps, issueNotices, async (c) => {
    const { collectionNumbers, after } = c.req.valid('json');
    return c.json(await issueBatch(deps, batchOf(c, after), collectionNumbers), 200);
  });

  mount(app, deps, returnPlan, async (c) => {
    const { collectionNumbers, reason, after } = c.req.valid('json');
    return c.json(await returnBatch(deps, batchOf(c, after), collectionNumbers, reason), 200);
  });
}
