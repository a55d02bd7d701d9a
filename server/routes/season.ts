import { mount } from '../access.ts';
import type { App, Deps } from '../deps.ts';
import { getSeason } from '../contract/season.ts';
import { getSeasonYear, RANGES_PUBLISHED_ON, rulebookOf } from '../season.ts';
import { listAllSchools, listDistricts } from '../storage/schools.ts';
import { readSettings } from '../storage/settings.ts';

export function mountSeason(app: App, deps: Deps): void {
  mount(app, deps, getSeason, async (c) => {
    const season = await getSeasonYear(deps);
    const { parameters } = rulebookOf(season);
    const { demonstration } = await readSettings(deps.db);
    return c.json(
      {
        season,
        demonstration: demonstration !== null,
        now: deps.now().toISOString(),
        calendar: {
          collectionOpensAt: parameters.collection.opensAt,
          collectionClosesAt: parameters.collection.closesAt,
          evidenceCutOff: parameters.evidenceCutOff,
          rangesPublishedOn: RANGES_PUBLISHED_ON,
        },
        rulebook: parameters.version,
        districts: await listDistricts(deps.db),
        schools: await listAllSchools(deps.db),
      },
      200,
    );
  });
}
