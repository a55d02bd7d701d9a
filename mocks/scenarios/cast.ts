import type { Category } from '../../domain/rulebook/verdict.ts';
import type { Geography } from './places/geography.ts';
import { homeAt } from './places/homes.ts';
import type { Override } from './places/overrides.ts';
import type { Site } from './places/sites.ts';
import { Random, at, mix } from './random.ts';
import type { HomeWish } from './recipes/recipe.ts';
import { RECIPES, familiesPerRecipe } from './recipes/shares.ts';

/**
 * Who the pupils of a season are, in a few bytes each: enough to write any one of them down at any time,
 * and to know how many each school will see before a single application exists.
 */
export interface Cast {
  pupilCount: number;
  familyCount: number;
  /** By the place in the season's queue: family × 2 + member. */
  order: Uint32Array;
  /** By family. */
  recipe: Uint16Array;
  site: Uint32Array;
  /** The how-manieth family of its site, from 0: the dwelling. */
  ordinal: Uint16Array;
  /** By family: among the groups of its recipe, from 0. */
  serial: Uint32Array;
}

export function castSeason(pupils: number, geography: Geography, seed: number): Cast {
  const random = new Random(mix(seed, 1));
  const counts = familiesPerRecipe(pupils);
  const familyCount = counts.reduce((sum, count) => sum + count, 0);
  const recipe = new Uint16Array(familyCount);
  const serial = new Uint32Array(familyCount);
  const site = new Uint32Array(familyCount);
  const ordinal = new Uint16Array(familyCount);
  const order = new Uint32Array(pupils);
  const taken = new Uint16Array(geography.sites.length);
  const draw = siteDrawer(geography);

  let family = 0;
  let pupil = 0;
  counts.forEach((count, index) => {
    const kind = at(RECIPES, index);
    for (let nth = 0; nth < count; nth += 1) {
      recipe[family] = index;
      serial[family] = nth;
      const chosen = draw(kind.home ?? 'anywhere', random);
      site[family] = chosen.index;
      ordinal[family] = nextDwelling(kind.home, chosen, taken, geography);
      order[pupil] = family * 2;
      if (kind.group) order[pupil + 1] = family * 2 + 1;
      pupil += kind.group ? 2 : 1;
      family += 1;
    }
  });
  shuffle(order, random);
  return { pupilCount: pupils, familyCount, order, recipe, site, ordinal, serial };
}

/** The next dwelling of the site; for a building clause the next in one of its buildings. */
function nextDwelling(
  wish: HomeWish | undefined,
  site: Site,
  taken: Uint16Array,
  geography: Geography,
): number {
  let ordinal = taken[site.index] ?? 0;
  if (wish === 'building' && site.kind === 'compound') {
    const plain = geography.schoolsAt(2021, site, null)[0];
    while (geography.schoolsAt(2021, site, homeAt(site, ordinal).building)[0] === plain)
      ordinal += 1;
  }
  taken[site.index] = ordinal + 1;
  return ordinal;
}

function siteDrawer(geography: Geography) {
  const special = new Map<HomeWish, Site[]>();
  const overrides = geography.quarters.flatMap((quarter) => quarter.overrides);
  const named = new Map(
    geography.sites.flatMap((site) =>
      site.kind === 'compound' ? [[site.name, site] as const] : [],
    ),
  );
  const sitesOf = (kind: Override['kind']) =>
    overrides.flatMap((override) => {
      const site = named.get(override.compound);
      return override.edition === 2021 && override.kind === kind && site ? [site] : [];
    });
  special.set('reassigned', sitesOf('reassigned'));
  special.set('building', sitesOf('buildings'));
  special.set('shared', sitesOf('shared'));
  special.set('gap', sitesOf('gap'));

  // A gap has no school to be in, so that only those meant for it live there.
  const gaps = new Set(special.get('gap'));
  const plain = geography.sites.filter((site) => !gaps.has(site));
  const limits = new Float64Array(plain.length);
  let total = 0;
  plain.forEach((site, index) => {
    total += site.weight;
    limits[index] = total;
  });
  return (wish: HomeWish, random: Random): Site => {
    const sites = special.get(wish);
    if (sites && sites.length > 0) return random.pick(sites);
    const target = random.next() * total;
    let low = 0;
    let high = plain.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((limits[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return at(plain, low);
  };
}

function shuffle(order: Uint32Array, random: Random): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = random.int(0, index);
    const held = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = held;
  }
}

/** Pupils on the catchment route by school of the 2021 edition and category. */
export function expectedDemand(
  cast: Cast,
  geography: Geography,
): Map<string, Map<Category, number>> {
  const demand = new Map<string, Map<Category, number>>();
  for (let family = 0; family < cast.familyCount; family += 1) {
    const { intended, group } = at(RECIPES, cast.recipe[family] ?? 0);
    if (intended.route !== 'catchment' || intended.category === null) continue;
    const site = at(geography.sites, cast.site[family] ?? 0);
    const home = homeAt(site, cast.ordinal[family] ?? 0);
    const [school] = geography.schoolsAt(2021, site, home.building);
    if (school === undefined) continue;
    const byCategory = demand.get(school) ?? new Map<Category, number>();
    const before = byCategory.get(intended.category) ?? 0;
    byCategory.set(intended.category, before + (group ? 2 : 1));
    demand.set(school, byCategory);
  }
  return demand;
}
