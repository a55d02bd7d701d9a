import { samePoint } from '../../../../domain/catchment/area/shared-corners.ts';
import type { Point } from '../../../../domain/evidence/evidence.ts';

/** What a hand did to one ring. `other`: more than one corner at once. */
export type RingChange =
  | { kind: 'none' }
  | { kind: 'moved'; from: Point; to: Point }
  /** `on`: where on the old edge; `position`: of the new corner in the ring. */
  | { kind: 'added'; on: Point; to: Point; position: number }
  | { kind: 'removed'; at: Point }
  | { kind: 'other' };

/** The difference of two closed rings, whichever way round and wherever they begin. */
export function ringChange(before: readonly Point[], after: readonly Point[]): RingChange {
  const [old, now] = [before.slice(0, -1), after.slice(0, -1)];
  const gone = missing(old, now);
  const fresh = missing(now, old);
  const [from, ...moreGone] = gone;
  const [to, ...moreFresh] = fresh;
  if (moreGone.length > 0 || moreFresh.length > 0) return { kind: 'other' };
  if (from && to) return { kind: 'moved', from, to };
  if (from) return { kind: 'removed', at: from };
  if (!to) return { kind: 'none' };
  const at = now.indexOf(to);
  const neighbours = [now.at(at - 1), now[(at + 1) % now.length]];
  const position = old.findIndex((corner, i) => {
    const next = old[(i + 1) % old.length];
    const [one, other] = neighbours;
    if (!next || !one || !other) return false;
    return (
      (samePoint(corner, one) && samePoint(next, other)) ||
      (samePoint(corner, other) && samePoint(next, one))
    );
  });
  const start = old[position];
  const end = old[(position + 1) % old.length];
  if (!start || !end) return { kind: 'other' };
  return { kind: 'added', on: footOf(start, end, to), to, position: position + 1 };
}

/** The corners that the others do not have. Asked at every step of a drag, of river banks with thousands too. */
export function missing(corners: readonly Point[], others: readonly Point[]): Point[] {
  const byLongitude = Map.groupBy(others, ([x]) => x);
  return corners.filter(
    (corner) =>
      // Nearly all are exactly there.
      !byLongitude.get(corner[0])?.some(([, y]) => y === corner[1]) &&
      !others.some((other) => samePoint(corner, other)),
  );
}

function footOf(from: Point, to: Point, [x, y]: Point): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / length;
  // Never at an end: there would be two corners in one place.
  const part = Math.min(0.99, Math.max(0.01, along));
  return [from[0] + dx * part, from[1] + dy * part];
}
