import { mount } from '../access.ts';
import { getNotice, setNotice } from '../contract/notice.ts';
import type { App, Deps } from '../deps.ts';
import { getSeasonYear } from '../season.ts';
import { appendAudit } from '../storage/audit.ts';
import { findNotice, saveNotice } from '../storage/notices.ts';

export function mountNotice(app: App, deps: Deps): void {
  mount(app, deps, getNotice, async (c) =>
    c.json({ notice: await findNotice(deps.db, await getSeasonYear(deps)) }, 200),
  );

  mount(app, deps, setNotice, async (c) => {
    const at = deps.now().toISOString();
    const notice = { ...c.req.valid('json'), setBy: c.get('person').id, setAt: at };
    await deps.db.transaction().execute(async (trx) => {
      await saveNotice(trx, notice);
      await appendAudit(trx, {
        at,
        actorId: notice.setBy,
        action: 'set-notice',
        subject: String(notice.season),
        reason: notice.title,
        requestId: c.get('requestId'),
      });
    });
    return c.json({ notice }, 200);
  });
}
