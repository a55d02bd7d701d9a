import type { Kysely } from 'kysely';
import type { Address, Point } from '../../domain/evidence/evidence.ts';
import type { Database } from './database.ts';

const STREET = /([\p{Script=Han}]{1,12}?(?:大道|路|街|巷|道))(\d{1,5})?\s*号?/u;
const BUILDING = /([\dA-Za-z]{1,5}|[一二三四五六七八九十]{1,3})(?:栋|幢|座|号楼)/u;

/**
 * Reads an address that somebody typed: the district's own names of compounds and villages first, longest first,
 * then the pattern of street and number. The point is the compound's or village's in the gazetteer, or that of
 * a home registered at the same number; without either it stays unknown.
 */
export async function readAddress(
  db: Kysely<Database>,
  districtId: string,
  text: string,
): Promise<Address> {
  const plain = text.normalize('NFKC').replaceAll(/\s+/g, '');
  const places = await db
    .selectFrom('gazetteer')
    .select(['kind', 'name', 'geometry'])
    .where('district_id', '=', districtId)
    .where('kind', 'in', ['compound', 'village', 'street'])
    .execute();
  const named = (kind: string) =>
    places
      .filter((place) => place.kind === kind && plain.includes(place.name))
      .sort((a, b) => b.name.length - a.name.length)[0];
  const compound = named('compound');
  const village = named('village');
  const street = named('street');
  const pattern = street
    ? new RegExp(`${escape(street.name)}(\\d{1,5})?`).exec(plain)
    : STREET.exec(plain);
  const streetName = street?.name ?? pattern?.[1] ?? null;
  const numberText = street ? pattern?.[1] : pattern?.[2];
  const number = numberText ? Number(numberText) : null;
  const rest = compound ? plain.slice(plain.indexOf(compound.name) + compound.name.length) : '';
  const pointOf = (place: typeof compound): Point | null =>
    place?.geometry.type === 'Point' ? place.geometry.coordinates : null;
  return {
    text,
    district: districtId,
    street: streetName,
    number,
    compound: compound?.name ?? null,
    building: BUILDING.exec(rest)?.[1] ?? null,
    village: village?.name ?? null,
    point:
      pointOf(compound) ??
      (await pointOfHouse(db, districtId, streetName, number)) ??
      pointOf(village),
  };
}

async function pointOfHouse(
  db: Kysely<Database>,
  districtId: string,
  street: string | null,
  number: number | null,
): Promise<Point | null> {
  if (street === null || number === null) return null;
  const home = await db
    .selectFrom('applicant')
    .select('home_point')
    .where('district_id', '=', districtId)
    .where('home_street', '=', street)
    .where('home_number', '=', number)
    .where('home_point', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return home?.home_point ?? null;
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
