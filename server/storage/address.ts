import type { Kysely } from 'kysely';
import type { Address, Point } from '../../domain/evidence/evidence.ts';
import { gazetteerOf, readAddress, type Gazetteer } from '../../domain/evidence/read-address.ts';
import type { Database } from './database.ts';

/** The names by which the addresses of a district are read. */
export async function loadGazetteer(db: Kysely<Database>, districtId: string): Promise<Gazetteer> {
  const places = await db
    .selectFrom('gazetteer')
    .select(['kind', 'name', 'geometry'])
    .where('district_id', '=', districtId)
    .where('kind', 'in', ['compound', 'village', 'street'])
    .orderBy('id')
    .execute();
  return gazetteerOf(
    districtId,
    places.flatMap(({ kind, name, geometry }) =>
      kind === 'compound' || kind === 'village' || kind === 'street'
        ? [{ kind, name, point: geometry.type === 'Point' ? geometry.coordinates : null }]
        : [],
    ),
  );
}

/**
 * Reads an address that somebody typed. Where the gazetteer has no point for it, a home registered at the same
 * number has one.
 */
export async function readTypedAddress(
  db: Kysely<Database>,
  districtId: string,
  text: string,
): Promise<Address> {
  const read = readAddress(text, await loadGazetteer(db, districtId));
  if (read.compound !== null && read.point !== null) return read;
  const house = await pointOfHouse(db, districtId, read.street, read.number);
  return { ...read, point: house ?? read.point };
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
