import { indexEdition } from '../../domain/catchment/edition-index.ts';
import { locate } from '../../domain/catchment/locate.ts';
import { mount } from '../access.ts';
import type { App, Deps } from '../deps.ts';
import { getEdition, getGazetteer, listEditions, locateAddress } from '../contract/catchments.ts';
import { notFound } from '../problem.ts';
import { readTypedAddress } from '../storage/address.ts';
import { findEdition, listEditionRows, listGazetteer, toSchoolRange } from '../storage/editions.ts';
import { scopeOf } from '../storage/scope.ts';

export function mountCatchments(app: App, deps: Deps): void {
  mount(app, deps, listEditions, async (c) =>
    c.json(
      { rows: await listEditionRows(deps.db, scopeOf(c.get('person')), c.req.valid('query')) },
      200,
    ),
  );

  mount(app, deps, getEdition, async (c) => {
    const edition = await findEdition(deps.db, c.req.valid('param').editionId);
    if (!edition) throw notFound();
    return c.json(edition, 200);
  });

  mount(app, deps, locateAddress, async (c) => {
    const edition = await findEdition(deps.db, c.req.valid('param').editionId);
    if (!edition) throw notFound();
    const read = await readTypedAddress(deps.db, edition.districtId, c.req.valid('query').address);
    const found = locate(indexEdition(edition.ranges.map(toSchoolRange)), read);
    return c.json(
      {
        state: found.state,
        by: found.state === 'in' || found.state === 'overlap' ? found.by : [],
        read: {
          text: read.text,
          street: read.street,
          number: read.number,
          compound: read.compound,
          building: read.building,
          village: read.village,
          point: read.point,
        },
      },
      200,
    );
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
