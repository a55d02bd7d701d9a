import { mount } from '../access.ts';
import { listVersions, readCheckInSettings } from '../check-in-settings.ts';
import {
  getCheckInSettings,
  listCheckInSettingsVersions,
  putCheckInSettings,
} from '../contract/check-in-settings.ts';
import type { CheckInParameters } from '../contract/check-in-settings.ts';
import type { App, Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { getSeasonYear } from '../season.ts';
import { appendAudit } from '../storage/audit.ts';
import { addCheckInSettings } from '../storage/check-in-settings.ts';

export function mountCheckInSettings(app: App, deps: Deps): void {
  mount(app, deps, getCheckInSettings, async (c) =>
    c.json(await readCheckInSettings(deps, await getSeasonYear(deps)), 200),
  );

  mount(app, deps, listCheckInSettingsVersions, async (c) =>
    c.json({ versions: await listVersions(deps, await getSeasonYear(deps)) }, 200),
  );

  mount(app, deps, putCheckInSettings, async (c) => {
    const { version, reason, ...settings } = c.req.valid('json');
    const errors = faultsOf(settings);
    if (errors.length > 0) throw new ProblemError(422, 'invalid', { errors });
    await deps.db.transaction().execute(async (trx) => {
      const season = await getSeasonYear({ db: trx });
      const current = await readCheckInSettings({ db: trx }, season);
      const at = deps.now().toISOString();
      const setBy = c.get('person').id;
      const row = { season, number: version + 1, settings, set_by: setBy, set_at: at, reason };
      if (current.version !== version || !(await addCheckInSettings(trx, row))) {
        throw new ProblemError(412, 'changed-meanwhile', { current });
      }
      await appendAudit(trx, {
        at,
        actorId: setBy,
        action: 'changed-check-in-settings',
        subject: null,
        reason,
        requestId: c.get('requestId'),
      });
    });
    return c.json({ ...settings, version: version + 1, assumed: false }, 200);
  });
}

/** What no schema can say: a day has an end after its beginning, and a tick means one paper. */
function faultsOf({ opensAt, closesAt, papers }: CheckInParameters): FieldError[] {
  const faults: FieldError[] = [];
  if (Date.parse(closesAt) <= Date.parse(opensAt)) {
    faults.push({ field: 'closesAt', code: 'closes-before-it-opens' });
  }
  if (new Set(papers.map(({ id }) => id)).size < papers.length) {
    faults.push({ field: 'papers', code: 'given-twice' });
  }
  return faults;
}
