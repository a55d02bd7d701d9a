import { mount } from '../access.ts';
import { applyPlans, checkPlans, planHistory, planViews } from '../capacity/intake-plans.ts';
import { demandOfEdition, standingDemand, warningsOf } from '../capacity/warnings.ts';
import { releaseExpiredHolds } from '../casework/command.ts';
import {
  applyIntakePlans,
  checkIntakePlans,
  listIntakePlans,
  listPlanHistory,
} from '../contract/intake-plans.ts';
import { listWarnings } from '../contract/warnings.ts';
import type { App, Deps } from '../deps.ts';
import { getEditionRow } from '../editions/view.ts';
import { notFound } from '../problem.ts';
import { getSeasonYear } from '../season.ts';
import { isVisible, scopeOf } from '../storage/scope.ts';

/** Intake plans of whole districts, their history, and the warnings that follow from them. */
export function mountCapacity(app: App, deps: Deps): void {
  mount(app, deps, listIntakePlans, async (c) => {
    await releaseExpiredHolds(deps);
    const season = await getSeasonYear(deps);
    const scope = scopeOf(c.get('person'));
    return c.json({ rows: await planViews(deps.db, season, scope, c.req.valid('query')) }, 200);
  });

  mount(app, deps, listPlanHistory, async (c) => {
    const season = await getSeasonYear(deps);
    return c.json({ rows: await planHistory(deps.db, season, c.req.valid('param').schoolId) }, 200);
  });

  mount(app, deps, checkIntakePlans, async (c) => {
    await releaseExpiredHolds(deps);
    const season = await getSeasonYear(deps);
    const scope = scopeOf(c.get('person'));
    return c.json(await checkPlans(deps.db, season, scope, c.req.valid('json').text), 200);
  });

  mount(app, deps, applyIntakePlans, async (c) => {
    await releaseExpiredHolds(deps);
    const by = { person: c.get('person'), requestId: c.get('requestId') };
    return c.json(await applyPlans(deps, await getSeasonYear(deps), c.req.valid('json'), by), 200);
  });

  mount(app, deps, listWarnings, async (c) => {
    const season = await getSeasonYear(deps);
    const scope = scopeOf(c.get('person'));
    const { district, edition: editionId } = c.req.valid('query');
    if (editionId === undefined) {
      const demand = await standingDemand(deps.db, season);
      const rows = await warningsOf(deps.db, season, scope, { district }, demand);
      return c.json({ editionId: null, rows }, 200);
    }
    if (!(await isVisible(deps.db, scope, 'edition', editionId))) throw notFound();
    const edition = await getEditionRow(deps.db, editionId);
    const figures = { db: deps.db, kept: deps.db, at: deps.now().toISOString() };
    const demand = await demandOfEdition(figures, edition);
    const filter = { district: edition.district_id };
    return c.json(
      { editionId, rows: await warningsOf(deps.db, season, scope, filter, demand) },
      200,
    );
  });
}
