import { toGcj02 } from '../../../../domain/catchment/geojson/gcj02.ts';
import {
  mapPoints,
  type CoordinateSystem,
} from '../../../../domain/catchment/geojson/read-geojson.ts';
import { isDrawn } from '../../../../domain/catchment/check/school-areas.ts';
import type { SchoolRange } from '../../../../domain/catchment/clause.ts';

/** The areas of the draft as it is on the screen, clause by clause, for other programs; read back by the import. */
export function draftGeoJson(
  ranges: readonly SchoolRange[],
  nameOf: (schoolId: string) => string,
  system: CoordinateSystem,
): string {
  const features = ranges.flatMap(({ schoolId, clauses }) => {
    const area = clauses.flatMap((clause) =>
      isDrawn(clause) && clause.effect === 'include' ? clause.area : [],
    );
    if (area.length === 0) return [];
    const coordinates = system === 'gcj02' ? mapPoints(area, toGcj02) : area;
    return [
      {
        type: 'Feature',
        properties: { school: schoolId, name: nameOf(schoolId) },
        geometry: { type: 'MultiPolygon', coordinates },
      },
    ];
  });
  // GeoJSON is WGS-84 unless it says otherwise (RFC 7946).
  const crs = system === 'gcj02' ? { crs: { type: 'name', properties: { name: 'GCJ-02' } } } : {};
  return JSON.stringify({ type: 'FeatureCollection', ...crs, features });
}
