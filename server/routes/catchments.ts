import { mount } from '../access.ts';
import type { App, Deps } from '../deps.ts';
import { getEdition, getGazetteer, listEditions, locateAddress } from '../contract/catchments.ts';
import { askedAddress, askedPupil, locateIn } from '../editions/locate.ts';
import { releaseDueEditions } from '../editions/publication.ts';
import { editionView, getEditionDetail, getEditionRow } from '../editions/view.ts';
import { ProblemError } from '../problem.ts';
import { listEditionRows } from '../storage/editions.ts';
import { listGazetteer } from '../storage/gazetteer.ts';
import { scopeOf } from '../storage/scope.ts';

export function mountCatchments(app: App, deps: Deps): void {
  mount(app, deps, listEditions, async (c) => {
    await releaseDueEditions(deps);
    const person = c.get('person');
    const rows = await listEditionRows(deps.db, scopeOf(person), c.req.valid('query'));
    return c.json({ rows: rows.map((row) => editionView(row, person)) }, 200);
  });

  mount(app, deps, getEdition, async (c) => {
    const { editionId } = c.req.valid('param');
    return c.json(await getEditionDetail(deps.db, editionId, c.get('person')), 200);
  });

  mount(app, deps, locateAddress, async (c) => {
    const edition = await getEditionRow(deps.db, c.req.valid('param').editionId);
    const { address, collectionNumber } = c.req.valid('query');
    if ((address === undefined) === (collectionNumber === undefined)) {
      const errors = [{ field: 'address', code: 'address-or-pupil' }];
      throw new ProblemError(422, 'invalid', { errors });
    }
    const asked =
      collectionNumber === undefined
        ? await askedAddress(deps.db, edition, address ?? '')
        : await askedPupil(deps.db, scopeOf(c.get('person')), collectionNumber);
    return c.json(await locateIn(deps.db, edition, asked), 200);
  });

  mount(app, deps, getGazetteer, async (c) =>
    c.json(
      {
        type: 'FeatureCollection' as const,
        features: await listGazetteer(deps.db, c.req.valid('query')),
      },
      200,
    ),
  );
}
