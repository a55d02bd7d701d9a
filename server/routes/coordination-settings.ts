import type { Kysely } from 'kysely';
import { DEFAULT_COORDINATION } from '../../domain/coordination/coordination-settings.ts';
import { mount } from '../access.ts';
import {
  listCoordinationSettings,
  putCoordinationSettings,
} from '../contract/coordination-settings.ts';
import type { CoordinationSettingsVersion } from '../contract/coordination-settings.ts';
import type { App, Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { getSeasonYear } from '../season.ts';
import { appendAudit } from '../storage/audit.ts';
import {
  addCoordinationSettings,
  listCoordinationSettings as listRows,
} from '../storage/coordination-settings.ts';
import type { CoordinationSettingsRow } from '../storage/coordination-settings.ts';
import type { Database } from '../storage/database.ts';

const DEFAULTS: CoordinationSettingsVersion = {
  ...DEFAULT_COORDINATION,
  version: 0,
  setBy: null,
  setAt: null,
  reason: null,
};

export function mountCoordinationSettings(app: App, deps: Deps): void {
  mount(app, deps, listCoordinationSettings, async (c) =>
    c.json({ versions: await versionsOf(deps.db, await getSeasonYear(deps)) }, 200),
  );

  mount(app, deps, putCoordinationSettings, async (c) => {
    const { version, reason, ...settings } = c.req.valid('json');
    const at = deps.now().toISOString();
    const setBy = c.get('person').id;
    const saved = await deps.db.transaction().execute(async (trx) => {
      const season = await getSeasonYear({ db: trx });
      const [current] = await versionsOf(trx, season);
      const row = { season, number: version + 1, settings, set_by: setBy, set_at: at, reason };
      if (current?.version !== version || !(await addCoordinationSettings(trx, row))) {
        throw new ProblemError(412, 'changed-meanwhile', { current });
      }
      await appendAudit(trx, {
        at,
        actorId: setBy,
        action: 'changed-coordination-settings',
        subject: null,
        reason,
        requestId: c.get('requestId'),
      });
      return toVersion(row);
    });
    return c.json(saved, 200);
  });
}

async function versionsOf(
  db: Kysely<Database>,
  season: number,
): Promise<CoordinationSettingsVersion[]> {
  return [...(await listRows(db, season)).map(toVersion), DEFAULTS];
}

function toVersion(row: CoordinationSettingsRow): CoordinationSettingsVersion {
  return {
    ...row.settings,
    version: row.number,
    setBy: row.set_by,
    setAt: row.set_at,
    reason: row.reason,
  };
}
