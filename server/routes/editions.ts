import type { Context } from 'hono';
import { mount } from '../access.ts';
import {
  checkEdition,
  createEdition,
  discardEdition,
  exportEdition,
  getEditionChecks,
  getEditionExtract,
  getEditionImpact,
  publishEdition,
  renameEdition,
  reopenEdition,
  saveRanges,
  withdrawEdition,
} from '../contract/edition-routes.ts';
import type { App, AppEnv, Deps } from '../deps.ts';
import { checksOf } from '../editions/checks.ts';
import { createDraft } from '../editions/create.ts';
import { exportEdition as exportOf } from '../editions/export.ts';
import { extractView, impactView } from '../editions/figures.ts';
import * as publication from '../editions/publication.ts';
import { saveRanges as saveChanged } from '../editions/save-ranges.ts';
import * as steps from '../editions/steps.ts';
import { getEditionRow, getEditionView } from '../editions/view.ts';
import type { By } from '../rulebook/by.ts';

const byOf = (c: Context<AppEnv>): By => ({
  person: c.get('person'),
  requestId: c.get('requestId'),
});
const figuresOf = ({ db, now }: Deps) => ({ db, kept: db, at: now().toISOString() });

/** Drafts, checks, publications of editions, and what they do to the pupils. */
export function mountEditions(app: App, deps: Deps): void {
  const view = (c: Context<AppEnv>, editionId: string) =>
    getEditionView(deps.db, editionId, c.get('person'));

  mount(app, deps, createEdition, async (c) =>
    c.json(await createDraft(deps, c.req.valid('json'), byOf(c)), 201),
  );

  mount(app, deps, saveRanges, async (c) => {
    const { editionId } = c.req.valid('param');
    const { ranges } = c.req.valid('json');
    return c.json(await saveChanged(deps, editionId, ranges, byOf(c)), 200);
  });

  mount(app, deps, renameEdition, async (c) => {
    const { editionId } = c.req.valid('param');
    const { version, name } = c.req.valid('json');
    await steps.renameEdition(deps, { editionId, version }, name, byOf(c));
    return c.json(await view(c, editionId), 200);
  });

  mount(app, deps, getEditionChecks, async (c) => {
    const edition = await getEditionRow(deps.db, c.req.valid('param').editionId);
    return c.json(await checksOf(figuresOf(deps), edition), 200);
  });

  mount(app, deps, checkEdition, async (c) => {
    const { editionId } = c.req.valid('param');
    await steps.checkEdition(deps, { editionId, ...c.req.valid('json') }, byOf(c));
    return c.json(await view(c, editionId), 200);
  });

  mount(app, deps, reopenEdition, async (c) => {
    const { editionId } = c.req.valid('param');
    const { version, reason } = c.req.valid('json');
    await steps.reopenEdition(deps, { editionId, version }, reason, byOf(c));
    return c.json(await view(c, editionId), 200);
  });

  mount(app, deps, discardEdition, async (c) => {
    const { editionId } = c.req.valid('param');
    await steps.discardEdition(deps, { editionId, ...c.req.valid('json') }, byOf(c));
    return c.json(await view(c, editionId), 200);
  });

  mount(app, deps, publishEdition, async (c) => {
    const { editionId } = c.req.valid('param');
    const { version, embargoUntil } = c.req.valid('json');
    const step = { editionId, version };
    const sweepIds = await publication.publishEdition(deps, step, embargoUntil, byOf(c));
    return c.json({ edition: await view(c, editionId), sweepIds }, 200);
  });

  mount(app, deps, withdrawEdition, async (c) => {
    const { editionId } = c.req.valid('param');
    const { version, reason } = c.req.valid('json');
    await publication.withdrawEdition(deps, { editionId, version }, reason, byOf(c));
    return c.json(await view(c, editionId), 200);
  });

  mount(app, deps, getEditionImpact, async (c) => {
    const edition = await getEditionRow(deps.db, c.req.valid('param').editionId);
    const against = c.req.valid('query').against ?? null;
    return c.json(await impactView(figuresOf(deps), edition, against), 200);
  });

  mount(app, deps, getEditionExtract, async (c) => {
    const edition = await getEditionRow(deps.db, c.req.valid('param').editionId);
    return c.json(await extractView(figuresOf(deps), edition), 200);
  });

  mount(app, deps, exportEdition, async (c) => {
    const edition = await getEditionRow(deps.db, c.req.valid('param').editionId);
    return c.json(await exportOf(deps.db, edition, c.req.valid('query').crs), 200);
  });
}
