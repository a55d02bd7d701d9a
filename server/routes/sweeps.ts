import type { Kysely } from 'kysely';
import { firstSettings, firstVersion } from '../../domain/rulebook/settings.ts';
import { mount } from '../access.ts';
import type { App, Deps } from '../deps.ts';
import {
  getSweep,
  listSweepChanges,
  listSweeps,
  resumeSweep,
  startSweep,
  stopSweep,
} from '../contract/sweeps.ts';
import type { Sweep } from '../contract/sweeps.ts';
import type { Person } from '../contract/session.ts';
import { notFound, ProblemError } from '../problem.ts';
import { allRulebooks, rulebookInForce } from '../rulebook/rulebooks.ts';
import { getSeasonYear } from '../season.ts';
import { appendAudit } from '../storage/audit.ts';
import type { Database } from '../storage/database.ts';
import type { NamedSettings, SweepTask } from '../storage/rulebook-tables.ts';
import { findDraft } from '../storage/rulebooks.ts';
import { scopeOf } from '../storage/scope.ts';
import { countChanges, listChanges } from '../storage/sweep-changes.ts';
import { findSweep, listSweepRows, turnSweep } from '../storage/sweeps.ts';
import type { SweepRow } from '../storage/sweeps.ts';
import { resumeAbandoned, runSweep } from '../sweeps/run.ts';
import { beginSweep } from '../sweeps/start.ts';

function toSweep(row: SweepRow): Sweep {
  const { task } = row;
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    before: task.kind === 'compare' ? task.before.name : null,
    after: task.kind === 'compare' ? task.after.name : null,
    cause: task.kind === 're-evaluate' ? task.cause : null,
    rulebook: task.kind === 're-evaluate' ? task.rulebook : null,
    progress: { done: row.done, total: row.total },
    changed: row.changed,
    verdicts: row.verdicts,
    withoutInputs: row.without_inputs,
    startedAt: row.started_at,
    startedBy: row.started_by,
    finishedAt: row.finished_at,
    version: row.version,
  };
}

/** How many pupils the city has is not for a district to learn; how far the walk is, in percent, is. */
function within(person: Person, sweep: Sweep, changed?: number): Sweep {
  if (scopeOf(person).kind === 'city') return sweep;
  const { done, total } = sweep.progress;
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
  return {
    ...sweep,
    progress: { done: percent, total: 100 },
    changed: changed ?? 0,
    verdicts: 0,
    withoutInputs: 0,
  };
}

export function mountSweeps(app: App, deps: Deps): void {
  const { db } = deps;
  const get = async (id: string) => {
    const row = await findSweep(db, id);
    if (!row) throw notFound();
    return row;
  };

  mount(app, deps, listSweeps, async (c) => {
    await resumeAbandoned(deps);
    const rows = await listSweepRows(db, await getSeasonYear(deps));
    return c.json({ rows: rows.map((row) => within(c.get('person'), toSweep(row))) }, 200);
  });

  mount(app, deps, startSweep, async (c) => {
    const person = c.get('person');
    const { kind, before, after } = c.req.valid('json');
    const season = await getSeasonYear(deps);
    const row = await db.transaction().execute(async (trx) => {
      const task = await taskOf(trx, season, { kind, before, after });
      await appendAudit(trx, {
        at: deps.now().toISOString(),
        actorId: person.id,
        action: `started-${kind}`,
        subject: task.kind === 'compare' ? `${task.before.name} → ${task.after.name}` : null,
        reason: null,
        requestId: c.get('requestId'),
      });
      return beginSweep(trx, deps, season, task, person.id);
    });
    deps.background(runSweep(deps, row.id));
    return c.json(toSweep(row), 202);
  });

  mount(app, deps, getSweep, async (c) => {
    await resumeAbandoned(deps);
    const row = await get(c.req.valid('param').sweepId);
    const person = c.get('person');
    const cells = await countChanges(db, row.id, scopeOf(person));
    const changed = cells.reduce((sum, { cases }) => sum + cases, 0);
    return c.json({ ...within(person, toSweep(row), changed), cells }, 200);
  });

  mount(app, deps, listSweepChanges, async (c) => {
    const row = await get(c.req.valid('param').sweepId);
    const filter = c.req.valid('query');
    return c.json(await listChanges(db, row.id, scopeOf(c.get('person')), filter), 200);
  });

  mount(app, deps, stopSweep, async (c) => {
    const { sweepId } = c.req.valid('param');
    await turn(
      c.get('person'),
      c.get('requestId'),
      sweepId,
      c.req.valid('json').version,
      'stopped',
    );
    return c.json(toSweep(await get(sweepId)), 200);
  });

  mount(app, deps, resumeSweep, async (c) => {
    const { sweepId } = c.req.valid('param');
    await turn(
      c.get('person'),
      c.get('requestId'),
      sweepId,
      c.req.valid('json').version,
      'running',
    );
    deps.background(runSweep(deps, sweepId));
    return c.json(toSweep(await get(sweepId)), 200);
  });

  async function turn(
    person: Person,
    requestId: string,
    id: string,
    version: number,
    to: 'running' | 'stopped',
  ): Promise<void> {
    const at = deps.now().toISOString();
    await db.transaction().execute(async (trx) => {
      const row = await findSweep(trx, id);
      if (!row) throw notFound();
      if (row.version !== version) {
        throw new ProblemError(412, 'changed-meanwhile', { current: toSweep(row) });
      }
      const from = to === 'stopped' ? (['running'] as const) : (['stopped', 'failed'] as const);
      if (!(await turnSweep(trx, id, from, to, at))) throw new ProblemError(409, 'sweep-is-over');
      await appendAudit(trx, {
        at,
        actorId: person.id,
        action: `${to === 'stopped' ? 'stopped' : 'resumed'}-${row.kind}`,
        subject: id,
        reason: null,
        requestId,
      });
    });
  }
}

async function taskOf(
  db: Kysely<Database>,
  season: number,
  asked: { kind: SweepRow['kind']; before?: string; after?: string },
): Promise<SweepTask> {
  switch (asked.kind) {
    case 'replay':
      return { kind: 'replay' };
    case 're-evaluate': {
      const { version } = await rulebookInForce(db, season);
      return { kind: 're-evaluate', cause: 'asked', rulebook: version };
    }
    case 'compare':
      return {
        kind: 'compare',
        before: await named(db, season, 'before', asked.before),
        after: await named(db, season, 'after', asked.after),
      };
  }
}

async function named(
  db: Kysely<Database>,
  season: number,
  field: 'before' | 'after',
  name: string | undefined,
): Promise<NamedSettings> {
  const unknown = (code: string) => new ProblemError(422, 'invalid', { errors: [{ field, code }] });
  if (name === undefined) throw unknown('version-required');
  if (name === firstVersion(season)) return { name, settings: firstSettings(season) };
  const settings =
    name === 'draft'
      ? (await findDraft(db, season))?.settings
      : (await allRulebooks(db)).get(name)?.settings;
  if (!settings) throw unknown('no-such-version');
  return { name, settings };
}
