import { mount } from '../access.ts';
import type { App, Deps } from '../deps.ts';
import { judgeStale } from '../casework/judge-stale.ts';
import { getRun, listRuns, publishRun, startRun } from '../contract/runs.ts';
import type { Run, RunDetail } from '../contract/runs.ts';
import { notFound, ProblemError } from '../problem.ts';
import { executeRun } from '../runs/execute.ts';
import { publish } from '../runs/publish.ts';
import { rulebookInForce } from '../rulebook/rulebooks.ts';
import { getSeasonYear } from '../season.ts';
import { appendAudit } from '../storage/audit.ts';
import { editionYearOf, listDistrictsWithoutEdition } from '../storage/editions.ts';
import { listRunRows, reapRuns, addRun, findRun, toRun } from '../storage/runs.ts';
import { countOutcomes } from '../storage/placements.ts';
import { countCases } from '../storage/facts.ts';
import { listPlans } from '../storage/schools.ts';
import { scopeOf } from '../storage/scope.ts';
import { isReEvaluating } from '../storage/sweeps.ts';
import type { Scope } from '../storage/scope.ts';
import { tidy } from '../storage/tidy.ts';

/** How many pupils the city has is not for a district to learn. */
function within(scope: Scope, run: Run): Run {
  const hidden = scope.kind !== 'city' && run.districtId === null;
  return hidden ? { ...run, progress: { done: 0, total: 0 } } : run;
}

export function mountRuns(app: App, deps: Deps): void {
  mount(app, deps, listRuns, async (c) => {
    await reapRuns(deps.db, deps.now());
    const rows = await listRunRows(deps.db, await getSeasonYear(deps), scopeOf(c.get('person')));
    const scope = scopeOf(c.get('person'));
    return c.json({ rows: rows.map((row) => within(scope, toRun(row))) }, 200);
  });

  mount(app, deps, startRun, async (c) => {
    const person = c.get('person');
    const { kind, idempotencyKey } = c.req.valid('json');
    // Officers try their own district out; what concerns the city is the supervisor's (policy §2).
    if ((kind === 'trial') !== (person.role === 'officer'))
      throw new ProblemError(403, 'wrong-role');
    const season = await getSeasonYear(deps);
    const at = deps.now().toISOString();
    const thisYear = await editionYearOf(deps.db, season, at);
    const missing = kind === 'formal' ? await listDistrictsWithoutEdition(deps.db, season, at) : [];
    if (missing.length > 0) {
      throw new ProblemError(409, 'ranges-not-published', { detail: missing.join(', ') });
    }
    // Half of the city by one rulebook and half by another would be nobody's policy.
    if (await isReEvaluating(deps.db, season)) throw new ProblemError(409, 're-evaluation-open');
    await judgeStale(deps);
    const scope = scopeOf(person);
    const { version, settings } = await rulebookInForce(deps.db, season);
    const { row, isNew } = await addRun(deps.db, {
      id: deps.newId(),
      season,
      kind,
      district_id: person.role === 'officer' ? person.districtId : null,
      edition_year: kind === 'reference' ? season - 1 : thisYear,
      rulebook: version,
      straddle: settings.straddle,
      total: (await countCases(deps.db, season, scope)) * 2,
      started_at: at,
      started_by: person.id,
      beat_at: at,
      idempotency_key: `${person.id}/${idempotencyKey}`,
    });
    if (row.kind !== kind) throw new ProblemError(409, 'key-already-used');
    if (isNew) {
      await appendAudit(deps.db, {
        at,
        actorId: person.id,
        action: `started-${kind}-run`,
        subject: row.id,
        reason: null,
        requestId: c.get('requestId'),
      });
      deps.background(executeRun(deps, row));
    }
    return c.json(toRun(row), 202);
  });

  mount(app, deps, getRun, async (c) => {
    await reapRuns(deps.db, deps.now());
    const row = await findRun(deps.db, c.req.valid('param').runId);
    if (!row) throw notFound();
    const scope = scopeOf(c.get('person'));
    const summary = row.summary as Pick<RunDetail, 'outcomes' | 'schools'>;
    if (scope.kind === 'city') return c.json({ ...toRun(row), ...summary }, 200);
    // A city-wide run is cut to what the reader may see: own schools, own pupils.
    const plans = await listPlans(deps.db, row.season, scope);
    const own = new Set(plans.map((plan) => plan.school.id));
    return c.json(
      {
        ...within(scope, toRun(row)),
        outcomes: row.state === 'complete' ? await countOutcomes(deps.db, row.id, scope) : {},
        schools: summary.schools.filter((school) => own.has(school.schoolId)),
      },
      200,
    );
  });

  mount(app, deps, publishRun, async (c) => {
    const row = await publish(
      deps,
      c.req.valid('param').runId,
      c.req.valid('json').version,
      c.get('person'),
      c.get('requestId'),
    );
    if (row.kind === 'formal') deps.background(tidy(deps.db));
    return c.json(toRun(row), 200);
  });
}
