import { mount } from '../access.ts';
import type { App, Deps } from '../deps.ts';
import {
  applyRulebookDraft,
  discardRulebookDraft,
  getRulebook,
  saveRulebookDraft,
  setDistrictThresholds,
} from '../contract/rulebook.ts';
import { getSeasonYear } from '../season.ts';
import { applyDraft, discardDraft, saveDraft } from '../rulebook/draft.ts';
import { setThresholds } from '../rulebook/thresholds.ts';
import { rulebookView } from '../rulebook/view.ts';
import { runSweep } from '../sweeps/run.ts';

export function mountRulebook(app: App, deps: Deps): void {
  mount(app, deps, getRulebook, async (c) =>
    c.json(await rulebookView(deps, await getSeasonYear(deps), c.get('person')), 200),
  );

  mount(app, deps, saveRulebookDraft, async (c) => {
    const by = { person: c.get('person'), requestId: c.get('requestId') };
    return c.json(await saveDraft(deps, await getSeasonYear(deps), c.req.valid('json'), by), 200);
  });

  mount(app, deps, discardRulebookDraft, async (c) => {
    const by = { person: c.get('person'), requestId: c.get('requestId') };
    await discardDraft(deps, await getSeasonYear(deps), c.req.valid('json').version, by);
    return c.body(null, 204);
  });

  mount(app, deps, applyRulebookDraft, async (c) => {
    const by = { person: c.get('person'), requestId: c.get('requestId') };
    const applied = await applyDraft(deps, await getSeasonYear(deps), c.req.valid('json'), by);
    deps.background(runSweep(deps, applied.sweepId));
    return c.json(applied, 200);
  });

  mount(app, deps, setDistrictThresholds, async (c) => {
    const by = { person: c.get('person'), requestId: c.get('requestId') };
    return c.json(await setThresholds(deps, c.req.valid('json'), by), 200);
  });
}
