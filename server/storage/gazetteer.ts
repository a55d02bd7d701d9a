import type { Kysely } from 'kysely';
import type { MultiPolygon } from '../../domain/catchment/clause.ts';
import type { IntakeGazetteer } from '../contract/intake.ts';
import type { Database } from './database.ts';

export async function listGazetteer(
  db: Kysely<Database>,
  filter: { district?: string },
): Promise<IntakeGazetteer[]> {
  let query = db.selectFrom('gazetteer').selectAll().orderBy('id');
  if (filter.district) {
    const district = filter.district;
    query = query.where((eb) =>
      eb.or([
        eb('district_id', '=', district),
        eb('district_id', 'is', null),
        eb('kind', 'in', ['river', 'district']),
      ]),
    );
  }
  const rows = await query.execute();
  return rows.map((row) => ({
    type: 'Feature',
    geometry: row.geometry,
    properties: { format: 1, kind: row.kind, district: row.district_id, name: row.name },
  }));
}

/** The outline of a district, where the gazetteer has it. */
export async function findOutline(
  db: Kysely<Database>,
  districtId: string,
): Promise<MultiPolygon | null> {
  const rows = await db
    .selectFrom('gazetteer')
    .select('geometry')
    .where('district_id', '=', districtId)
    .where('kind', '=', 'district')
    .orderBy('id')
    .execute();
  const parts = rows.flatMap(({ geometry }): MultiPolygon => {
    if (geometry.type === 'Polygon') return [geometry.coordinates];
    return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  });
  return parts.length > 0 ? parts : null;
}
