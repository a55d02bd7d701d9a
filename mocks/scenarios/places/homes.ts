import type { Address, Point } from '../../../domain/evidence/evidence.ts';
import { pad, type Random } from '../random.ts';
import { columnOf, rowOf } from './city-plan.ts';
import { DISTRICTS } from './districts.ts';
import { insideCell, round } from './lattice.ts';
import type { Site, StreetSite } from './sites.ts';

/** One dwelling. */
export interface Home {
  site: Site;
  /** `null` where houses have no building numbers. */
  building: string | null;
  address: Address;
  /** 不动产单元号, 28 characters; the same on every certificate of this dwelling. */
  unitNumber: string;
}

const DISTRICT_NAME = new Map<string, string>(DISTRICTS.map(({ id, name }) => [id, name]));

/** Dwellings of a compound, and a step without a common factor, so that the first 4,320 all differ. */
const DWELLINGS = 4320;
const STEP = 577;

/** The `ordinal`-th dwelling of a site: two families never share one by accident. */
export function homeAt(site: Site, ordinal: number): Home {
  const dwelling = (ordinal * STEP) % DWELLINGS;
  const zone = `360199${pad(columnOf(site.cell), 3)}${pad(rowOf(site.cell), 3)}`;
  const unitNumber = `${zone}GB${pad(site.index + 1, 5)}F${pad(dwelling + 10_001, 8)}`;
  const city = `南昌市${DISTRICT_NAME.get(site.district) ?? ''}`;
  const none = { street: null, number: null, compound: null, building: null, village: null };
  const base = { ...none, district: site.district };

  if (site.kind === 'compound') {
    const building = `${(dwelling % 10) + 1}栋`;
    const rest = Math.floor(dwelling / 10);
    const room = (Math.floor(rest / 24) + 1) * 100 + (rest % 8) + 1;
    const stairs = (Math.floor(rest / 8) % 3) + 1;
    return {
      site,
      building,
      unitNumber,
      address: {
        ...base,
        text: `${city}${site.street}${site.number}号${site.name}${building}${stairs}单元${room}室`,
        street: site.street,
        number: site.number,
        compound: site.name,
        building,
        point: near(site.point, dwelling),
      },
    };
  }
  // Numbered as the houses were built, so that neighbours in number live apart.
  const villageNumber = ((ordinal * 7) % 997) + 1;
  if (site.kind === 'village')
    return {
      site,
      building: null,
      unitNumber,
      address: {
        ...base,
        text: `${city}${site.name}${villageNumber}号`,
        number: villageNumber,
        village: site.name,
        point: near(site.point, dwelling),
      },
    };
  const place = dwelling % site.frontage.count;
  const number = site.frontage.firstNumber + 2 * place;
  return {
    site,
    building: null,
    unitNumber,
    address: {
      ...base,
      text: `${city}${site.frontage.street}${number}号${Math.floor(dwelling / site.frontage.count) + 1}室`,
      street: site.frontage.street,
      number,
      village: site.community,
      point: besideStreet(site, place),
    },
  };
}

/** Buildings stand around a compound's point, at most forty metres off; blocks leave that much room. */
function near(point: Point, dwelling: number): Point {
  const angle = dwelling * 2.399963;
  const reach = 0.0001 + (dwelling % 10) * 0.00003;
  return [round(point[0] + Math.cos(angle) * reach), round(point[1] + Math.sin(angle) * reach)];
}

function besideStreet(site: StreetSite, place: number): Point {
  const along = (place + 0.5) / site.frontage.count;
  const inset = 0.06;
  const clear = 0.05 + along * 0.9;
  switch (site.frontage.side) {
    case 'west':
      return insideCell(site.cell, inset, clear);
    case 'east':
      return insideCell(site.cell, 1 - inset, clear);
    case 'south':
      // Westwards numbers fall, so the first house is at the western end.
      return insideCell(site.cell, clear, inset);
    case 'north':
      return insideCell(site.cell, clear, 1 - inset);
  }
}

const ELSEWHERE = [
  ['江西省南昌市进贤县民和镇', '胜利南路'],
  ['江西省南昌市安义县龙津镇', '文峰路'],
  ['江西省九江市都昌县', '东风大道'],
  ['江西省上饶市余干县', '世纪大道'],
  ['江西省抚州市临川区', '赣东大道'],
  ['江西省宜春市丰城市', '新城大道'],
  ['江西省吉安市永丰县', '恩江镇永叔路'],
  ['湖北省黄冈市黄梅县', '五祖大道'],
  ['安徽省安庆市宿松县', '人民路'],
  ['河南省周口市商水县', '健康路'],
] as const;

/** Where the register of a family from outside the urban area stands: words that no range here knows. */
export function addressElsewhere(random: Random): Address {
  const [place, street] = random.pick(ELSEWHERE);
  const number = random.int(1, 320);
  return {
    text: `${place}${street}${number}号`,
    district: null,
    street: null,
    number: null,
    compound: null,
    building: null,
    village: null,
    point: null,
  };
}
