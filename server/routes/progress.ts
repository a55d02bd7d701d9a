import { mount } from '../access.ts';
import type { App, Deps } from '../deps.ts';
import { exportProgress, getProgress, getProgressDays, getWaiting } from '../contract/progress.ts';
import type { Person } from '../contract/session.ts';
import { beijingDate, beijingTime } from '../../domain/season/date.ts';
import { progressCsv } from '../progress-csv.ts';
import { getSeasonYear } from '../season.ts';
import { appendAudit } from '../storage/audit.ts';
import { addUpFigures, hasManyPending } from '../storage/figures.ts';
import { countProgress, countWaiting } from '../storage/progress.ts';
import { findLastSeason, listDays, listDecisions } from '../storage/progress-days.ts';
import { listAllSchools, listDistricts } from '../storage/schools.ts';
import { scopeOf } from '../storage/scope.ts';
import { readSettings } from '../storage/settings.ts';
import type { Standing } from '../storage/standing.ts';

interface Asked {
  district?: string;
  at?: string;
}

export function mountProgress(app: App, deps: Deps): void {
  /** A moment that is still to come is now. */
  const read = async (person: Person, { district, at }: Asked) => {
    const now = deps.now();
    const past = at !== undefined && Date.parse(at) < now.getTime();
    const moment = past ? new Date(at).toISOString() : null;
    const asked: Standing = {
      season: await getSeasonYear(deps),
      scope: scopeOf(person),
      district,
      moment,
    };
    return { asked, at: moment ?? now.toISOString(), past };
  };

  mount(app, deps, getProgress, async (c) => {
    const { by, ...query } = c.req.valid('query');
    const { asked, at, past } = await read(c.get('person'), query);
    const counted = await countProgress(deps.db, asked, by === 'school');
    if (await hasManyPending(deps.db)) deps.background(addUpFigures(deps.db));
    return c.json({ at, past, ...counted }, 200);
  });

  mount(app, deps, getWaiting, async (c) => {
    const { asked, at, past } = await read(c.get('person'), c.req.valid('query'));
    return c.json({ at, past, ...(await countWaiting(deps.db, asked, at)) }, 200);
  });

  mount(app, deps, getProgressDays, async (c) => {
    const { asked, at, past } = await read(c.get('person'), c.req.valid('query'));
    const today = beijingDate(at) ?? '';
    const last = await findLastSeason(deps.db, asked);
    const { demonstration } = await readSettings(deps.db);
    return c.json(
      {
        at,
        past,
        days: await listDays(deps.db, asked, today),
        lastSeason: last && { ...last, invented: demonstration !== null },
        decisions: await listDecisions(deps.db, asked, today),
      },
      200,
    );
  });

  mount(app, deps, exportProgress, async (c) => {
    const person = c.get('person');
    const { language, ...query } = c.req.valid('json');
    const { asked, at } = await read(person, query);
    const counted = await countProgress(deps.db, asked);
    const text = progressCsv(counted, {
      language,
      at,
      exportedBy: person,
      districts: await listDistricts(deps.db),
      schools: await listAllSchools(deps.db),
    });
    await appendAudit(deps.db, {
      at: deps.now().toISOString(),
      actorId: person.id,
      action: 'exported-progress',
      subject: query.district ?? null,
      reason: `${counted.parts.length} rows as of ${at}`,
      requestId: c.get('requestId'),
    });
    const taken = (beijingTime(at) ?? at).slice(0, 16).replace(' ', 'T').replace(':', '');
    return c.json({ fileName: `progress-${taken}.csv`, text }, 200);
  });
}
