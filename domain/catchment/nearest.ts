import type { Point } from '../evidence/evidence.ts';
import { distanceMetres } from './geometry.ts';

export interface Nearest {
  at: Point;
  metres: number;
  /** The corner before it, counted from 0. */
  corner: number;
}

/** The place of a line that is nearest to a point; `null` where the line has no length to it. */
export function nearestOf(line: readonly Point[], [x, y]: Point): Nearest | null {
  // Within a district a degree is as long everywhere; east and north differ.
  const shrink = Math.cos((y * Math.PI) / 180);
  let best: Omit<Nearest, 'metres'> | null = null;
  let least = Infinity;
  for (let i = 1; i < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i - 1] as Point, line[i] as Point];
    const [dx, dy] = [(bx - ax) * shrink, by - ay];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : ((x - ax) * shrink * dx + (y - ay) * dy) / length;
    const part = Math.min(1, Math.max(0, along));
    const at: Point = [ax + (bx - ax) * part, ay + (by - ay) * part];
    const far = ((x - at[0]) * shrink) ** 2 + (y - at[1]) ** 2;
    if (far < least) [least, best] = [far, { at, corner: i - 1 }];
  }
  return best && { ...best, metres: distanceMetres([x, y], best.at) };
}
