import { mount } from '../access.ts';
import type { App, Deps } from '../deps.ts';
import { listAudit } from '../contract/audit.ts';
import { listAuditRows } from '../storage/audit.ts';

export function mountAudit(app: App, deps: Deps): void {
  mount(app, deps, listAudit, async (c) => {
    const query = c.req.valid('query');
    const { rows, total } = await listAuditRows(deps.db, query);
    return c.json({ rows, total, page: query.page, pageSize: query.pageSize }, 200);
  });
}
