import { mount } from '../access.ts';
import type { App, Deps } from '../deps.ts';
import { listNotices, noteVisit, readNotices } from '../contract/home.ts';
import type { Home } from '../contract/home.ts';
import type { Person } from '../contract/session.ts';
import { getSeasonYear } from '../season.ts';
import { listNoticesFor, markRead } from '../storage/console-notices.ts';
import { countToDecide } from '../storage/follow-up.ts';
import { countProgress } from '../storage/progress.ts';
import { scopeOf } from '../storage/scope.ts';
import { countLateAndNew, findLastVisit, noteVisitAt } from '../storage/visits.ts';
import { countWaitingPublications } from '../storage/waiting-publications.ts';

export function mountHome(app: App, deps: Deps): void {
  const view = async (person: Person): Promise<Home> => {
    const at = deps.now().toISOString();
    const season = await getSeasonYear(deps);
    const asked = { season, scope: scopeOf(person), moment: null };
    const lastVisit = await findLastVisit(deps.db, person.id);
    const { total, counts } = await countProgress(deps.db, asked);
    const lateAndNew = await countLateAndNew(deps.db, asked, at, lastVisit);
    const publications = await countWaitingPublications(deps.db, season, person);
    const toDecide =
      person.role === 'officer'
        ? await countToDecide(deps.db, season, asked.scope)
        : { 'private-and-public': 0, 'to-release': 0 };
    return { at, total, counts, lastVisit, ...lateAndNew, toDecide, publications };
  };

  mount(app, deps, noteVisit, async (c) => {
    const person = c.get('person');
    await noteVisitAt(deps.db, person.id, deps.now().toISOString());
    return c.json(await view(person), 200);
  });

  mount(app, deps, listNotices, async (c) =>
    c.json(await listNoticesFor(deps.db, await getSeasonYear(deps), c.get('person')), 200),
  );

  mount(app, deps, readNotices, async (c) => {
    const person = c.get('person');
    const season = await getSeasonYear(deps);
    await markRead(deps.db, season, person, c.req.valid('json').ids);
    return c.json(await listNoticesFor(deps.db, season, person), 200);
  });
}
