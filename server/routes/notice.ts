import { mount } from '../access.ts';
import { noticePassages } from '../../domain/season/notice-passages.ts';
import { getNotice, readPassages, removeNotice, setNotice } from '../contract/notice.ts';
import type { App, Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { getSeasonYear } from '../season.ts';
import { appendAudit } from '../storage/audit.ts';
import { lockNotices, readNotice, saveNotice } from '../storage/notices.ts';

export function mountNotice(app: App, deps: Deps): void {
  mount(app, deps, getNotice, async (c) =>
    c.json(await readNotice(deps.db, await getSeasonYear(deps)), 200),
  );

  mount(app, deps, readPassages, (c) =>
    c.json({ paragraphs: noticePassages(c.req.valid('json').text) }, 200),
  );

  mount(app, deps, setNotice, async (c) => {
    const { version, season, title, issuedOn, paragraphs } = c.req.valid('json');
    const at = deps.now().toISOString();
    const actorId = c.get('person').id;
    const set = await deps.db.transaction().execute(async (trx) => {
      await lockNotices(trx);
      const current = await readNotice(trx, season);
      if (current.version !== version)
        throw new ProblemError(412, 'changed-meanwhile', { current });
      await saveNotice(trx, {
        season,
        title,
        issued_on: issuedOn,
        paragraphs,
        set_by: actorId,
        set_at: at,
      });
      await appendAudit(trx, {
        at,
        actorId,
        action: 'set-notice',
        subject: String(season),
        reason: title,
        requestId: c.get('requestId'),
      });
      return readNotice(trx, season);
    });
    return c.json(set, 200);
  });

  mount(app, deps, removeNotice, async (c) => {
    const { season, version, reason } = c.req.valid('json');
    const at = deps.now().toISOString();
    const actorId = c.get('person').id;
    const left = await deps.db.transaction().execute(async (trx) => {
      await lockNotices(trx);
      const current = await readNotice(trx, season);
      if (current.version !== version)
        throw new ProblemError(412, 'changed-meanwhile', { current });
      const { notice } = current;
      if (!notice) throw new ProblemError(409, 'no-notice');
      await saveNotice(trx, {
        season,
        title: notice.title,
        issued_on: notice.issuedOn,
        paragraphs: null,
        set_by: actorId,
        set_at: at,
      });
      await appendAudit(trx, {
        at,
        actorId,
        action: 'removed-notice',
        subject: String(season),
        reason,
        requestId: c.get('requestId'),
      });
      return readNotice(trx, season);
    });
    return c.json(left, 200);
  });
}
