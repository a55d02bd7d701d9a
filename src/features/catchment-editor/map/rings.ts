import type { GeoJSONStoreFeatures } from 'terra-draw';
import type { MultiPolygon } from '../../../../domain/catchment/clause.ts';
import type { Point } from '../../../../domain/evidence/evidence.ts';

export const ringId = (polygon: number, ring: number) => `ring-${polygon}-${ring}`;

/** A ring as the drawing holds it. */
export const figureOf = (ring: Point[], polygon: number, at: number): GeoJSONStoreFeatures => ({
  id: ringId(polygon, at),
  type: 'Feature',
  geometry: { type: 'Polygon', coordinates: [ring] },
  properties: { mode: 'polygon', polygon, ring: at },
});

/** The middles of the edges: what is taken there becomes a corner. */
export function middlesOf(ring: readonly Point[]): Point[] {
  return ring.slice(1).map((to, i): Point => {
    const from = ring[i] as Point;
    return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  });
}

interface Lessened {
  place: { polygon: number; ring: number };
  before: readonly Point[];
  ring: Point[];
}

/** The ring that has the corner, without it; a ring of three corners keeps them. */
export function lessened(area: MultiPolygon, [x, y]: Point): Lessened | null {
  for (const [polygon, rings] of area.entries()) {
    for (const [ring, before] of rings.entries()) {
      const open = before.slice(0, -1);
      const left = open.filter((corner) => corner[0] !== x || corner[1] !== y);
      const first = left[0];
      if (left.length === open.length || left.length < 3 || !first) continue;
      return { place: { polygon, ring }, before, ring: [...left, first] };
    }
  }
  return null;
}
