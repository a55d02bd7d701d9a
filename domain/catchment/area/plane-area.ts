import type { Point } from '../../evidence/evidence.ts';
import type { MultiPolygon } from '../clause.ts';

/** For tests: in square metres on a plane: on the sphere an edge cut in two bounds another area than the whole one. */
export function planeM2(area: MultiPolygon): number {
  const ringArea = (points: Point[]) => {
    const [x0, y0] = points[0] as Point;
    let sum = 0;
    for (let i = 1; i < points.length; i++) {
      const [[ax, ay], [bx, by]] = [points[i - 1] as Point, points[i] as Point];
      sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
    }
    return Math.abs(sum / 2) * 111_195 * 97_600;
  };
  return area.reduce(
    (sum, [outer = [], ...holes]) =>
      sum + ringArea(outer) - holes.reduce((all, hole) => all + ringArea(hole), 0),
    0,
  );
}
