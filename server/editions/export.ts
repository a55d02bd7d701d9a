import type { Kysely } from 'kysely';
import type { MultiPolygon } from '../../domain/catchment/clause.ts';
import { toGcj02 } from '../../domain/catchment/geojson/gcj02.ts';
import { mapPoints } from '../../domain/catchment/geojson/read-geojson.ts';
import type { CoordinateSystem } from '../../domain/catchment/geojson/read-geojson.ts';
import { INTAKE_FORMAT } from '../contract/intake.ts';
import type { IntakeRange } from '../contract/intake.ts';
import type { Database } from '../storage/database.ts';
import { listRangeRows } from '../storage/editions.ts';
import type { EditionRow, RangeRow } from '../storage/editions.ts';

/** An edition as a file of ranges, in the coordinates that the reader's own maps are in. */
export async function exportEdition(
  db: Kysely<Database>,
  edition: EditionRow,
  crs: CoordinateSystem,
) {
  const features = (await listRangeRows(db, edition.id)).map((row) => toFeature(edition, row, crs));
  const collection = { type: 'FeatureCollection' as const, features };
  return crs === 'wgs84'
    ? collection
    : { ...collection, crs: { type: 'name' as const, properties: { name: 'GCJ-02' } } };
}

function toFeature(edition: EditionRow, row: RangeRow, crs: CoordinateSystem): IntakeRange {
  const shift = (area: MultiPolygon) => (crs === 'wgs84' ? area : mapPoints(area, toGcj02));
  return {
    type: 'Feature',
    geometry: row.area && { type: 'MultiPolygon', coordinates: shift(row.area) },
    properties: {
      format: INTAKE_FORMAT,
      year: edition.year,
      district: edition.district_id,
      school: row.school_id,
      shared: row.shared,
      clauses: row.clauses.map((clause) =>
        'area' in clause && clause.area ? { ...clause, area: shift(clause.area) } : clause,
      ),
    },
  };
}
