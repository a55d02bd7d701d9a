import type { MultiPolygon } from '../../domain/catchment/clause.ts';
import { bboxOf, inPolygon, ringAreaM2 } from '../../domain/catchment/geometry.ts';
import type { Point } from '../../domain/evidence/evidence.ts';

const STEPS = 14;

function distanceToRing([x, y]: Point, ring: readonly Point[]): number {
  let least = Infinity;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as Point;
    const [bx, by] = ring[i] as Point;
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
    const t = Math.max(0, Math.min(1, along));
    least = Math.min(least, (x - ax - t * (bx - ax)) ** 2 + (y - ay - t * (by - ay)) ** 2);
  }
  return least;
}

/**
 * Where the name of a range stands: of a coarse grid the point of the largest piece that is farthest from
 * any border and from the pins, which would stand on the name. The middle of the box would lie outside
 * many an L-shaped range.
 */
export function labelPoint(area: MultiPolygon, avoid: readonly Point[] = []): Point | null {
  const largest = [...area].sort((a, b) => ringAreaM2(b[0] ?? []) - ringAreaM2(a[0] ?? []))[0];
  if (!largest) return null;
  const [west, south, east, north] = bboxOf([largest]);
  let best: Point | null = null;
  let farthest = -1;
  for (let column = 1; column < STEPS; column++) {
    for (let row = 1; row < STEPS; row++) {
      const point: Point = [
        west + ((east - west) * column) / STEPS,
        south + ((north - south) * row) / STEPS,
      ];
      if (!inPolygon(point, largest)) continue;
      const distance = Math.min(
        ...largest.map((ring) => distanceToRing(point, ring)),
        ...avoid.map(([x, y]) => (x - point[0]) ** 2 + (y - point[1]) ** 2),
      );
      if (distance > farthest) [best, farthest] = [point, distance];
    }
  }
  return best;
}
