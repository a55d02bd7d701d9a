import type { Context } from 'hono';
import { mount } from '../access.ts';
import type { App, AppEnv, Deps } from '../deps.ts';
import {
  approvePublication,
  compareRuns,
  getPreflight,
  getRun,
  listRuns,
  publishRun,
  startRun,
  withdrawPublication,
} from '../contract/runs.ts';
import type { Run, RunDetail } from '../contract/runs.ts';
import { notFound, ProblemError } from '../problem.ts';
import { compare, countFlows, countReasons, placeIn } from '../runs/compare.ts';
import { findBeforeRun } from '../runs/preflight.ts';
import {
  approvePublication as approvePublicationOf,
  proposePublication,
  releaseDue,
  withdrawPublication as withdrawPublicationOf,
} from '../runs/publication.ts';
import type { Step } from '../runs/publication.ts';
import { startOrderedRun } from '../runs/start.ts';
import { rulebookInForce } from '../rulebook/rulebooks.ts';
import { getSeasonYear } from '../season.ts';
import { countOutcomes } from '../storage/placements.ts';
import { namesOf } from '../storage/run-comparison.ts';
import type { PlacementToCompare } from '../storage/run-comparison.ts';
import { findFormalPublished, findRun, listRunRows, reapRuns, toRun } from '../storage/runs.ts';
import { listPlans } from '../storage/schools.ts';
import { isVisible, scopeOf } from '../storage/scope.ts';
import type { Scope } from '../storage/scope.ts';

function stepOf(c: Context<AppEnv>, version: number): Step {
  return {
    runId: c.req.param('runId') ?? '',
    version,
    person: c.get('person'),
    requestId: c.get('requestId'),
  };
}

/** How many pupils the city has is not for a district to learn. */
function within(scope: Scope, run: Run): Run {
  const hidden = scope.kind !== 'city' && run.districtId === null;
  return hidden ? { ...run, progress: { done: 0, total: 0 } } : run;
}

export function mountRuns(app: App, deps: Deps): void {
  mount(app, deps, listRuns, async (c) => {
    await reapRuns(deps.db, deps.now());
    await releaseDue(deps);
    const rows = await listRunRows(deps.db, await getSeasonYear(deps), scopeOf(c.get('person')));
    const scope = scopeOf(c.get('person'));
    return c.json({ rows: rows.map((row) => within(scope, toRun(row))) }, 200);
  });

  mount(app, deps, getPreflight, async (c) => {
    const { kind } = c.req.valid('query');
    const season = await getSeasonYear(deps);
    const scope = scopeOf(c.get('person'));
    const at = deps.now().toISOString();
    const standing = await findFormalPublished(deps.db, season);
    const findings = await findBeforeRun(deps, { kind, season, scope, at, corrects: null });
    const { straddle } = (await rulebookInForce(deps.db, season)).settings;
    return c.json({ kind, findings, standing, straddle }, 200);
  });

  mount(app, deps, startRun, async (c) => {
    const row = await startOrderedRun(
      deps,
      c.get('person'),
      c.req.valid('json'),
      c.get('requestId'),
    );
    return c.json(toRun(row), 202);
  });

  mount(app, deps, getRun, async (c) => {
    await reapRuns(deps.db, deps.now());
    await releaseDue(deps);
    const row = await findRun(deps.db, c.req.valid('param').runId);
    if (!row) throw notFound();
    const scope = scopeOf(c.get('person'));
    const summary = row.summary as Pick<RunDetail, 'outcomes' | 'schools'>;
    const { preflight } = row;
    if (scope.kind === 'city') return c.json({ ...toRun(row), preflight, ...summary }, 200);
    // A city-wide run is cut to what the reader may see: own schools, own pupils.
    const plans = await listPlans(deps.db, row.season, scope);
    const own = new Set(plans.map((plan) => plan.school.id));
    return c.json(
      {
        ...within(scope, toRun(row)),
        preflight: row.district_id === null ? [] : preflight,
        outcomes: row.state === 'complete' ? await countOutcomes(deps.db, row.id, scope) : {},
        schools: summary.schools.filter((school) => own.has(school.schoolId)),
      },
      200,
    );
  });

  mount(app, deps, publishRun, async (c) => {
    const { version, releaseAt } = c.req.valid('json');
    return c.json(
      toRun(await proposePublication(deps, stepOf(c, version), releaseAt ?? null)),
      200,
    );
  });

  mount(app, deps, approvePublication, async (c) =>
    c.json(toRun(await approvePublicationOf(deps, stepOf(c, c.req.valid('json').version))), 200),
  );

  mount(app, deps, withdrawPublication, async (c) => {
    const { version, reason } = c.req.valid('json');
    return c.json(toRun(await withdrawPublicationOf(deps, stepOf(c, version), reason)), 200);
  });

  mount(app, deps, compareRuns, async (c) => {
    const { with: otherId, why, from, to, page, pageSize } = c.req.valid('query');
    const scope = scopeOf(c.get('person'));
    const after = await findRun(deps.db, c.req.valid('param').runId);
    const before = (await isVisible(deps.db, scope, 'run', otherId))
      ? await findRun(deps.db, otherId)
      : undefined;
    if (!after || !before) throw notFound();
    for (const run of [before, after]) {
      if (run.state !== 'complete') throw new ProblemError(409, 'run-not-complete');
    }
    const { pupils, moves } = await compare(deps.db, before, after, scope);
    const is = (place: string | null, wanted: string | undefined) =>
      wanted === undefined || (place ?? 'none') === wanted;
    const found = moves.filter(
      (move) =>
        (why === undefined || move.why === why) &&
        is(placeIn(move.before), from) &&
        is(placeIn(move.after), to),
    );
    const shown = found.slice((page - 1) * pageSize, page * pageSize);
    const names = await namesOf(
      deps.db,
      shown.map(({ collectionNumber }) => collectionNumber),
    );
    return c.json(
      {
        before: within(scope, toRun(before)),
        after: within(scope, toRun(after)),
        pupils,
        moved: moves.length,
        why: countReasons(moves),
        flows: countFlows(moves),
        rows: shown.map((move) => ({
          collectionNumber: move.collectionNumber,
          name: names.get(move.collectionNumber) ?? '',
          why: move.why,
          before: compared(move.before),
          after: compared(move.after),
        })),
        total: found.length,
        page,
        pageSize,
      },
      200,
    );
  });
}

function compared(placement: PlacementToCompare | null) {
  if (placement === null) return null;
  const { outcome, schoolId, category, code } = placement;
  return { outcome, schoolId, category, code };
}
