import { samePoint, withCorner } from '../../../../domain/catchment/area/shared-corners.ts';
import { snapLines, type SnapLines } from '../../../../domain/catchment/area/snap.ts';
import { isDrawn } from '../../../../domain/catchment/check/school-areas.ts';
import type { SchoolRange } from '../../../../domain/catchment/clause.ts';
import type { Point } from '../../../../domain/evidence/evidence.ts';
import type { IntakeGazetteer } from '../../../../server/contract/intake.ts';

type Line = readonly Point[];

/** Streets, waters and the district's own outline, as lines. */
export function linesOf(gazetteer: readonly IntakeGazetteer[]): Line[] {
  return gazetteer.flatMap(({ geometry }): Line[] => {
    if (geometry.type === 'LineString') return [geometry.coordinates];
    if (geometry.type === 'Polygon') return geometry.coordinates;
    return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
  });
}

/**
 * Where a corner is drawn to: the borders of all other clauses, and lines. What moves along with the dragged
 * corner would hold it where it is, so edges that end in it do not count, nor what changes during the drag.
 */
export class SnapTo {
  readonly #lines: readonly Line[];
  #ranges: readonly SchoolRange[] = [];
  #own: { schoolId: string; clauseId: string } | null = null;
  #kept: { key: unknown; grabbed: Point | null; index: SnapLines } | null = null;

  constructor(gazetteer: readonly IntakeGazetteer[]) {
    this.#lines = linesOf(gazetteer);
  }

  /** Between two drags; during one the borders stay as they were when it began. */
  follow(ranges: readonly SchoolRange[], own: { schoolId: string; clauseId: string } | null): void {
    this.#ranges = ranges;
    this.#own = own;
  }

  nearest(point: Point, metres: number, grabbed: Point | null): Point | null {
    const dragging = grabbed !== null && this.#kept?.grabbed === grabbed;
    if (
      !this.#kept ||
      (!dragging && this.#kept.key !== this.#ranges) ||
      this.#kept.grabbed !== grabbed
    ) {
      this.#kept = { key: this.#ranges, grabbed, index: snapLines(this.#others(grabbed)) };
    }
    return this.#kept.index.nearest(point, metres);
  }

  #others(grabbed: Point | null): Line[] {
    const borders = this.#ranges.flatMap(({ schoolId, clauses }) =>
      clauses.flatMap((clause) =>
        isDrawn(clause) && !(schoolId === this.#own?.schoolId && clause.id === this.#own.clauseId)
          ? clause.area.flat()
          : [],
      ),
    );
    const away = grabbed === null ? borders : borders.flatMap((ring) => without(ring, grabbed));
    return [...away, ...this.#lines];
  }
}

/** The stretches of a ring that do not end in the point: one that runs through it moves along as well. */
function without(border: Line, point: Point): Line[] {
  const ring = withCorner([[[...border]]], point)[0]?.[0] ?? border;
  if (!ring.some((corner) => samePoint(corner, point))) return [ring];
  const stretches: Point[][] = [[]];
  for (const corner of ring) {
    if (samePoint(corner, point)) stretches.push([]);
    else stretches.at(-1)?.push(corner);
  }
  return stretches.filter((stretch) => stretch.length > 1);
}
