import type { Point } from '../../../domain/evidence/evidence.ts';
import type { IntakeGazetteer } from '../../../server/contract/intake.ts';
import { RIVER_COLUMN, ROWS } from './city-plan.ts';
import type { Geography } from './geography.ts';
import { nodeAt, nodePoint, round } from './lattice.ts';
import { outlineOf } from './outline.ts';

/** What the schematic map draws and names. */
export function drawGazetteer(geography: Geography): IntakeGazetteer[] {
  const feature = (
    geometry: IntakeGazetteer['geometry'],
    kind: IntakeGazetteer['properties']['kind'],
    district: string | null,
    name: string,
  ): IntakeGazetteer => ({
    type: 'Feature',
    geometry,
    properties: { format: 1, kind, district, name },
  });
  return [
    feature({ type: 'Polygon', coordinates: [river()] }, 'river', null, '赣江'),
    ...geography.quarters.map(({ district, cells }) =>
      feature(
        { type: 'MultiPolygon', coordinates: outlineOf(cells) },
        'district',
        district.id,
        district.name,
      ),
    ),
    ...geography.net.streets.map((street) =>
      feature(
        { type: 'LineString', coordinates: street.line },
        'street',
        street.district,
        street.name,
      ),
    ),
    ...geography.sites.flatMap((site) =>
      site.kind === 'compound'
        ? [
            feature(
              { type: 'Point', coordinates: site.point },
              'compound',
              site.district,
              site.name,
            ),
          ]
        : [],
    ),
    ...geography.villages.map((village) =>
      feature(
        { type: 'Point', coordinates: village.point },
        'village',
        village.district,
        village.name,
      ),
    ),
  ];
}

/** Up the west bank and down the east one, a little beyond the city at both ends. */
function river(): Point[] {
  const west: Point[] = [];
  const east: Point[] = [];
  for (let row = 0; row <= ROWS; row += 1) {
    west.push(nodePoint(nodeAt(RIVER_COLUMN, row)));
    east.push(nodePoint(nodeAt(RIVER_COLUMN + 1, row)));
  }
  const beyond = ([x, y]: Point, dx: number, dy: number): Point => [round(x + dx), round(y + dy)];
  const bank = (points: Point[]) => {
    const [first, last] = [points[0], points.at(-1)];
    return first && last
      ? [beyond(first, -0.006, -0.03), ...points, beyond(last, 0.022, 0.03)]
      : points;
  };
  const ring = [...bank(west), ...bank(east).toReversed()];
  const [start] = ring;
  return start ? [...ring, start] : ring;
}
