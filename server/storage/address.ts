import type { Kysely } from 'kysely';
import { estimatePoint, type PointEstimate } from '../../domain/catchment/estimate-point.ts';
import type { Address, Point } from '../../domain/evidence/evidence.ts';
import { gazetteerOf, readAddress, type Gazetteer } from '../../domain/evidence/read-address.ts';
import type { Database } from './database.ts';

const READ_BY = ['compound', 'village', 'street'] as const;

/** The names by which the addresses of each of these districts are read. */
export async function loadGazetteers(
  db: Kysely<Database>,
  districtIds: readonly string[],
): Promise<Map<string, Gazetteer>> {
  const places = await db
    .selectFrom('gazetteer')
    .select(['district_id', 'kind', 'name'])
    // A street is known by its name; its line would be most of the answer.
    .select((eb) => eb.case().when('kind', '<>', 'street').then(eb.ref('geometry')).end().as('at'))
    .where('district_id', 'in', districtIds)
    .where('kind', 'in', READ_BY)
    .orderBy('id')
    .execute();
  const byDistrict = Map.groupBy(places, (place) => place.district_id);
  return new Map(
    districtIds.map((id) => [
      id,
      gazetteerOf(
        id,
        (byDistrict.get(id) ?? []).flatMap(({ kind, name, at }) => {
          const readBy = READ_BY.find((each) => each === kind);
          return readBy
            ? [{ kind: readBy, name, point: at?.type === 'Point' ? at.coordinates : null }]
            : [];
        }),
      ),
    ]),
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
  const gazetteer = (await loadGazetteers(db, [districtId])).get(districtId);
  if (!gazetteer) throw new Error(`no gazetteer was loaded for ${districtId}`);
  const read = readAddress(text, gazetteer);
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

/** Where an address without a place of its own probably lies: by the street's other houses, and by its line. */
export async function estimateOf(
  db: Kysely<Database>,
  districtId: string,
  { street, number, point }: Address,
): Promise<PointEstimate | null> {
  if (street === null || point !== null) return null;
  const homes =
    number === null
      ? []
      : await db
          .selectFrom('applicant')
          .select(['home_number', 'home_point'])
          .distinctOn('home_number')
          .where('district_id', '=', districtId)
          .where('home_street', '=', street)
          .where('home_point', 'is not', null)
          .where('home_number', 'is not', null)
          .orderBy('home_number')
          .orderBy('collection_number')
          .execute();
  const lines = await db
    .selectFrom('gazetteer')
    .select('geometry')
    .where((eb) => eb.or([eb('district_id', '=', districtId), eb('district_id', 'is', null)]))
    .where('kind', '=', 'street')
    .where('name', '=', street)
    .execute();
  const [only, ...more] = lines.flatMap(({ geometry }) =>
    geometry.type === 'LineString' ? [geometry.coordinates] : [],
  );
  const houses = homes.flatMap(({ home_number, home_point }) =>
    home_number === null || home_point === null ? [] : [{ number: home_number, point: home_point }],
  );
  return estimatePoint(number, houses, more.length === 0 ? (only ?? null) : null);
}
