import { Random, mix } from '../random.ts';
import { cellsOf, type Cell } from './city-plan.ts';
import { DISTRICTS, type District } from './districts.ts';
import { drawOverrides, type EditionYear, type Override, type SharedPair } from './overrides.ts';
import type { DistrictId } from './place-names.ts';
import { settle, type NamedPlace, type Site } from './sites.ts';
import { layStreets, type StreetNet } from './streets.ts';
import { divideDistrict, drawDensity, type Zones } from './zones.ts';

const GEOGRAPHY_SEED = 360100;

/** One district's part of the map. */
export interface Quarter {
  district: District;
  cells: Cell[];
  /** The public schools in the order of their zones. */
  schoolIds: string[];
  zones: Zones;
  overrides: Override[];
  shared: SharedPair[];
}

export interface Geography {
  quarters: Quarter[];
  net: StreetNet;
  sites: Site[];
  villages: NamedPlace[];
  /** The schools that an address belongs to by the edition; none in a gap, two where shared. */
  schoolsAt(edition: EditionYear, site: Site, building: string | null): readonly string[];
}

export function drawGeography(schoolIds: ReadonlyMap<DistrictId, readonly string[]>): Geography {
  const districts = DISTRICTS.filter((district) => schoolIds.has(district.id));
  const net = layStreets(districts.map((district) => district.id));
  const densities = new Map<Cell, number>();
  const blocks = districts.flatMap((district) => {
    const cells = cellsOf(district.id);
    const random = new Random(mix(GEOGRAPHY_SEED, district.name.length * 31 + cells.length));
    const density = drawDensity(cells, random);
    const total = [...density.values()].reduce((sum, value) => sum + value, 0);
    return cells.map((cell) => {
      const weight = ((density.get(cell) ?? 0) / total) * district.share;
      densities.set(cell, weight);
      // The mean block of the whole city weighs one, so that the number of compounds follows the weight.
      return { district: district.id, cell, weight: weight * 5.4 };
    });
  });
  const { sites, villages } = settle(blocks, net, new Random(GEOGRAPHY_SEED));
  const quarters = districts.map((district) => {
    const ids = [...(schoolIds.get(district.id) ?? [])];
    const cells = cellsOf(district.id);
    const zones = divideDistrict(
      cells,
      ids,
      (cell) => densities.get(cell) ?? 0,
      district.opensSchool && ids.length > 1,
    );
    const own = sites.filter((site) => site.district === district.id);
    return {
      district,
      cells,
      schoolIds: ids,
      zones,
      ...drawOverrides(own, zones, district.id === 'honggutan'),
    };
  });
  return { quarters, net, sites, villages, schoolsAt: lookUp(quarters) };
}

/** What the construction itself says of an address: the standard that a resolver can be held to. */
function lookUp(quarters: readonly Quarter[]): Geography['schoolsAt'] {
  const byDistrict = new Map(quarters.map((quarter) => [quarter.district.id, quarter]));
  const overrides = new Map<string, Override[]>();
  for (const override of quarters.flatMap((quarter) => quarter.overrides)) {
    const key = `${override.edition} ${override.compound}`;
    overrides.set(key, [...(overrides.get(key) ?? []), override]);
  }
  return (edition, site, building) => {
    if (site.kind === 'compound')
      for (const override of overrides.get(`${edition} ${site.name}`) ?? [])
        if (!override.buildings || (building !== null && override.buildings.includes(building)))
          return override.to;
    const school = byDistrict.get(site.district)?.zones[edition].get(site.cell);
    return school === undefined ? [] : [school];
  };
}
