import { snapLines } from '../../../../domain/catchment/area/snap.ts';
import { isDrawn } from '../../../../domain/catchment/check/school-areas.ts';
import type { MultiPolygon, SchoolRange } from '../../../../domain/catchment/clause.ts';
import { bboxOf, distanceMetres, type Bbox } from '../../../../domain/catchment/geometry.ts';
import type { Point } from '../../../../domain/evidence/evidence.ts';

/** In metres: nearer than this a border runs along the gap. */
const BESIDE = 2;

const touch = (a: Bbox, b: Bbox) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** The schools to whom a gap may fall: those with the longest border on it; the nearer where that is the same. */
export function nearestSchools(
  gap: MultiPolygon,
  ranges: readonly SchoolRange[],
  schools: readonly { id: string; point: Point }[],
  count = 3,
): string[] {
  const box = bboxOf(gap);
  const middle: Point = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const points = new Map(schools.map(({ id, point }) => [id, point]));
  return ranges
    .flatMap(({ schoolId, clauses }) => {
      const area = clauses.flatMap((clause) => (isDrawn(clause) ? clause.area : []));
      if (!touch(box, bboxOf(area))) return [];
      const point = points.get(schoolId);
      const metres = point ? distanceMetres(point, middle) : Infinity;
      return [{ schoolId, border: sharedMetres(gap, area), metres }];
    })
    .filter(({ border }, _, all) => border > 0 || all.every((each) => each.border === 0))
    .sort((a, b) => b.border - a.border || a.metres - b.metres)
    .slice(0, count)
    .map(({ schoolId }) => schoolId);
}

/** How much of the gap's rim runs along the area's border. */
function sharedMetres(gap: MultiPolygon, area: MultiPolygon): number {
  const border = snapLines(area.flat());
  return gap.flat().reduce((sum, ring) => {
    const along = ring.slice(1).map((to, i): number => {
      const from = ring[i] as Point;
      const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
      return border.nearest(middle, BESIDE) ? Math.round(distanceMetres(from, to)) : 0;
    });
    return sum + along.reduce((all, metres) => all + metres, 0);
  }, 0);
}
