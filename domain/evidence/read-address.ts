import type { Address, Known, Point } from './evidence.ts';
import { plainText } from './plain-text.ts';

/** A name that the gazetteer of a district knows. */
export interface PlaceName {
  kind: 'compound' | 'village' | 'street';
  name: string;
  /** Where it lies, if it is small enough to be a point. */
  point: Known<Point>;
}

interface Named extends PlaceName {
  plain: string;
}

/** A district's names, ready to be found in a text. */
export interface Gazetteer {
  districtId: string;
  byFirst: ReadonlyMap<string, readonly Named[]>;
}

// 某某大道12号, where no street of that name is known; the words before it may be a place of any size.
const STREET = /^(?<street>\p{Script=Han}{1,12}?(?:大道|路|街|巷|道))(?=\d|$|号)/u;
const PLACE_BEFORE =
  /^(?:\p{Script=Han}{2,3}省)?(?:\p{Script=Han}{2,3}市)?(?:\p{Script=Han}{1,4}?(?:区|县|管理局))?(?:\p{Script=Han}{1,4}?(?:街道|镇|乡))?/u;
const NUMBER = /^(\d{1,5})(?!\d|栋|幢|座|号楼|#|单元|室)/;
const BUILDING =
  /(?<![\dA-Za-z-])([\dA-Za-z]{1,5}|[一二三四五六七八九十]{1,3})(?:栋|幢|座|号楼|#楼?)/u;
const STAIR = /([\dA-Za-z]{1,3}|[一二三四五六七八九十]{1,2})单元/u;
const ROOM = /(\d{1,5})室/u;

/** Prepares a district's names; those of one character say too little to be looked for. */
export function gazetteerOf(districtId: string, places: readonly PlaceName[]): Gazetteer {
  const byFirst = new Map<string, Named[]>();
  for (const place of places) {
    const plain = plainText(place.name);
    if (plain.length < 2) continue;
    const first = plain.charAt(0);
    const same = byFirst.get(first);
    if (same) same.push({ ...place, plain });
    else byFirst.set(first, [{ ...place, plain }]);
  }
  return { districtId, byFirst };
}

interface Found {
  place: Named;
  at: number;
}

/** The longest name of each kind that the text holds; of two as long the one that comes first. */
function namesIn(plain: string, { byFirst }: Gazetteer): Partial<Record<PlaceName['kind'], Found>> {
  const found: Partial<Record<PlaceName['kind'], Found>> = {};
  for (let at = 0; at < plain.length; at += 1) {
    for (const place of byFirst.get(plain.charAt(at)) ?? []) {
      const longest = found[place.kind]?.place.plain.length ?? 0;
      if (place.plain.length > longest && plain.startsWith(place.plain, at)) {
        found[place.kind] = { place, at };
      }
    }
  }
  return found;
}

function streetByPattern(plain: string): { street: string; rest: string } | null {
  const before = PLACE_BEFORE.exec(plain)?.[0].length ?? 0;
  const street = STREET.exec(plain.slice(before))?.groups?.['street'];
  return street === undefined ? null : { street, rest: plain.slice(before + street.length) };
}

function houseNumber(rest: string): Known<number> {
  const number = Number(NUMBER.exec(rest)?.[1] ?? 0);
  return number === 0 ? null : number;
}

function unitIn(rest: string): Known<string> {
  const stair = STAIR.exec(rest)?.[1];
  const room = ROOM.exec(rest)?.[1];
  if (stair === undefined) return room ?? null;
  return room === undefined ? stair : `${stair}-${room}`;
}

/**
 * Takes an address apart as far as its words are sure: the district's own names of compounds, villages and
 * streets first, the longest of each, then the pattern of street and number. Total: a text that says nothing
 * gives an address of which nothing is known. The point is that of the compound, or else of the village.
 */
export function readAddress(text: string, gazetteer: Gazetteer): Address {
  const plain = plainText(text);
  const { compound, village, street: known } = namesIn(plain, gazetteer);
  const byPattern = known ? null : streetByPattern(plain);
  const afterStreet = known
    ? plain.slice(known.at + known.place.plain.length)
    : (byPattern?.rest ?? null);
  const within = compound ?? (afterStreet === null ? village : undefined);
  const inside = within ? plain.slice(within.at + within.place.plain.length) : (afterStreet ?? '');
  return {
    text,
    district: gazetteer.districtId,
    street: known?.place.name ?? byPattern?.street ?? null,
    // A village counts its houses by itself where there is no street.
    number: houseNumber(afterStreet ?? (village ? inside : '')),
    compound: compound?.place.name ?? null,
    building: BUILDING.exec(inside)?.[1] ?? null,
    unit: unitIn(inside),
    village: village?.place.name ?? null,
    point: compound?.place.point ?? village?.place.point ?? null,
  };
}
