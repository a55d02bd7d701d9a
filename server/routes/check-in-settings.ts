import { mount } from '../access.ts';
import { readCheckInSettings } from '../check-in-settings.ts';
import { getCheckInSettings, putCheckInSettings } from '../contract/check-in-settings.ts';
import type { App, Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { getSeasonYear } from '../season.ts';
import { appendAudit } from '../storage/audit.ts';
import { lockSettings, saveSetting } from '../storage/settings.ts';

export function mountCheckInSettings(app: App, deps: Deps): void {
  mount(app, deps, getCheckInSettings, async (c) =>
    c.json(await readCheckInSettings(deps, await getSeasonYear(deps)), 200),
  );

  mount(app, deps, putCheckInSettings, async (c) => {
    const { version, ...wanted } = c.req.valid('json');
    if (Date.parse(wanted.closesAt) <= Date.parse(wanted.opensAt)) {
      throw new ProblemError(422, 'invalid', {
        errors: [{ field: 'closesAt', code: 'closes-before-it-opens' }],
      });
    }
    const saved = await deps.db.transaction().execute(async (trx) => {
      await lockSettings(trx);
      const season = await getSeasonYear({ db: trx });
      const current = await readCheckInSettings({ db: trx }, season);
      if (current.version !== version)
        throw new ProblemError(412, 'changed-meanwhile', { current });
      const next = { ...wanted, version: version + 1, assumed: false };
      await saveSetting(trx, 'checkIn', { ...next, season });
      await appendAudit(trx, {
        at: deps.now().toISOString(),
        actorId: c.get('person').id,
        action: 'changed-check-in-settings',
        subject: null,
        reason: `${wanted.opensAt} – ${wanted.closesAt}; ${wanted.papers.map(({ id }) => id).join(', ')}`,
        requestId: c.get('requestId'),
      });
      return next;
    });
    return c.json(saved, 200);
  });
}
