import {
  indexShapes,
  type NamedShape,
  type ShapeIndex,
} from '../../../../domain/catchment/area/lines.ts';
import type { MultiPolygon } from '../../../../domain/catchment/clause.ts';
import type { GazetteerName } from '../../../../domain/catchment/notice/gazetteer.ts';
import type { IntakeGazetteer } from '../../../../server/contract/intake.ts';

/** A school of the district, by the name that its notice uses. */
export interface NamedSchool {
  id: string;
  name: string;
}

/** What the words of a notice are held against. */
export interface Ground {
  names: GazetteerName[];
  shapes: ShapeIndex;
  outline: MultiPolygon;
  schools: readonly NamedSchool[];
}

function areaOf({ geometry }: IntakeGazetteer): MultiPolygon | null {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : null;
}

export function groundOfNotice(
  features: readonly IntakeGazetteer[],
  districtId: string,
  schools: readonly NamedSchool[],
): Ground {
  const shapes = features.flatMap((feature): NamedShape[] => {
    const { name, kind } = feature.properties;
    if (kind === 'district') return [];
    const area = areaOf(feature);
    if (area) return [{ name, shape: { type: 'area', area } }];
    return feature.geometry.type === 'LineString'
      ? [{ name, shape: { type: 'line', line: feature.geometry.coordinates } }]
      : [];
  });
  const district = features.find(
    ({ properties }) => properties.kind === 'district' && properties.district === districtId,
  );
  return {
    names: [
      ...features.map(({ properties: { name, kind } }) => ({ name, kind })),
      ...schools.map(({ name }): GazetteerName => ({ name, kind: 'school' })),
    ],
    shapes: indexShapes(shapes),
    outline: (district && areaOf(district)) ?? [],
    schools,
  };
}
