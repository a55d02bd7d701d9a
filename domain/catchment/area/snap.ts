import type { Point } from '../../evidence/evidence.ts';
import type { MultiPolygon } from '../clause.ts';
import { distanceMetres } from '../geometry.ts';

/** Lines that a corner may be drawn to: borders of neighbours, the district's outline, streets. */
export interface SnapLines {
  /** A corner of a line if one is as near as that, else the nearest place on a line; `null`: none. */
  nearest(point: Point, metres: number): Point | null;
}

/** A degree of latitude in metres, a little too short, so that no candidate is missed. */
const METRES_PER_DEGREE = 110_000;

export function snapLines(lines: readonly (readonly Point[])[]): SnapLines {
  const edges = lines.flatMap((line) =>
    line.slice(1).map((to, i): [Point, Point] => [line[i] as Point, to]),
  );
  return {
    nearest(point, metres) {
      const shrink = Math.cos((point[1] * Math.PI) / 180);
      const reach = metres / METRES_PER_DEGREE;
      const [west, east] = [point[0] - reach / shrink, point[0] + reach / shrink];
      const [south, north] = [point[1] - reach, point[1] + reach];
      let corner: Best = null;
      let side: Best = null;
      for (const [from, to] of edges) {
        if (from[0] < west && to[0] < west) continue;
        if (from[0] > east && to[0] > east) continue;
        if (from[1] < south && to[1] < south) continue;
        if (from[1] > north && to[1] > north) continue;
        corner = nearer(nearer(corner, from, point, metres), to, point, metres);
        side = nearer(side, onEdge(from, to, point, shrink), point, metres);
      }
      return corner?.at ?? side?.at ?? null;
    },
  };
}

type Best = { at: Point; metres: number } | null;

function nearer(best: Best, at: Point, point: Point, limit: number): Best {
  const metres = distanceMetres(at, point);
  return metres <= limit && (best === null || metres < best.metres) ? { at, metres } : best;
}

function onEdge(from: Point, to: Point, [x, y]: Point, shrink: number): Point {
  const [dx, dy] = [(to[0] - from[0]) * shrink, to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - from[0]) * shrink * dx + (y - from[1]) * dy) / length;
  const part = Math.min(1, Math.max(0, along));
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}

/** Every corner is drawn to the lines as near as that; a ring that would fall together stays as it was. */
export function snapArea(area: MultiPolygon, lines: SnapLines, metres: number): MultiPolygon {
  return area.map((polygon) =>
    polygon.map((ring) => {
      const moved = ring.map((corner) => lines.nearest(corner, metres) ?? corner);
      const kept = moved.filter(
        (corner, i) =>
          i === 0 || corner[0] !== moved[i - 1]?.[0] || corner[1] !== moved[i - 1]?.[1],
      );
      return kept.length < 4 ? ring : kept;
    }),
  );
}
