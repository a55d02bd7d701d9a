import { mount } from '../access.ts';
import type { App, Deps } from '../deps.ts';
import { getProgress } from '../contract/progress.ts';
import { getSeasonYear } from '../season.ts';
import { countProgress } from '../storage/progress.ts';
import { scopeOf } from '../storage/scope.ts';

export function mountProgress(app: App, deps: Deps): void {
  mount(app, deps, getProgress, async (c) => {
    const counted = await countProgress(
      deps.db,
      await getSeasonYear(deps),
      scopeOf(c.get('person')),
      c.req.valid('query').district,
    );
    return c.json({ at: deps.now().toISOString(), ...counted }, 200);
  });
}
