import { mount } from '../access.ts';
import type { App, Deps } from '../deps.ts';
import { getSeason } from '../contract/season.ts';
import { rulebookInForce } from '../rulebook/rulebooks.ts';
import { getSeasonYear, RANGES_PUBLISHED_ON } from '../season.ts';
import { listPeopleNames } from '../storage/people.ts';
import { listAllSchools, listDistricts } from '../storage/schools.ts';
import { readSettings } from '../storage/settings.ts';

export function mountSeason(app: App, deps: Deps): void {
  mount(app, deps, getSeason, async (c) => {
    const season = await getSeasonYear(deps);
    const { version, settings } = await rulebookInForce(deps.db, season);
    const { holdingYears, propertyLockYears, oldTitleYear } = settings;
    const { demonstration, maxAttachmentBytes } = await readSettings(deps.db);
    return c.json(
      {
        season,
        demonstration: demonstration !== null,
        now: deps.now().toISOString(),
        calendar: {
          collectionOpensAt: settings.collection.opensAt,
          collectionClosesAt: settings.collection.closesAt,
          evidenceCutOff: settings.evidenceCutOff,
          rangesPublishedOn: RANGES_PUBLISHED_ON,
        },
        rulebook: version,
        figures: { holdingYears, propertyLockYears, oldTitleYear },
        classSizes: settings.classSizes,
        maxAttachmentBytes,
        districts: await listDistricts(deps.db),
        schools: await listAllSchools(deps.db),
        people: await listPeopleNames(deps.db),
      },
      200,
    );
  });
}
