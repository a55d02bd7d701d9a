import { isDrawn } from '../../../../domain/catchment/check/school-areas.ts';
import type { MultiPolygon, SchoolRange } from '../../../../domain/catchment/clause.ts';
import { bboxOf, distanceMetres, type Bbox } from '../../../../domain/catchment/geometry.ts';
import type { Point } from '../../../../domain/evidence/evidence.ts';

const touch = (a: Bbox, b: Bbox) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** The schools to whom a gap may fall: neighbours by their areas, the nearest first. */
export function nearestSchools(
  gap: MultiPolygon,
  ranges: readonly SchoolRange[],
  schools: readonly { id: string; point: Point }[],
  count = 2,
): string[] {
  const box = bboxOf(gap);
  const middle: Point = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const points = new Map(schools.map(({ id, point }) => [id, point]));
  return ranges
    .filter(({ clauses }) =>
      clauses.some((clause) => isDrawn(clause) && touch(box, bboxOf(clause.area))),
    )
    .map(({ schoolId }) => {
      const point = points.get(schoolId);
      return { schoolId, metres: point ? distanceMetres(point, middle) : Infinity };
    })
    .sort((a, b) => a.metres - b.metres)
    .slice(0, count)
    .map(({ schoolId }) => schoolId);
}
