import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../evidence/evidence.ts';
import type { Clause, MultiPolygon, SchoolRange } from '../clause.ts';
import { inventDistrict } from '../impact/invented-district.ts';
import { blocks, checkDraft, type Finding } from './check-draft.ts';
import { giveTo, makeShared } from './mend.ts';

/** A crooked shape about the border of the first two schools, now and then over those north of them. */
const shape = fc
  .tuple(
    fc.integer({ min: 70, max: 130 }),
    fc.integer({ min: 45, max: 80 }),
    fc.array(fc.integer({ min: 8, max: 42 }), { minLength: 4, maxLength: 11 }),
  )
  .map(([x, y, radii]): MultiPolygon => {
    const ring = radii.map((radius, i): Point => {
      const angle = (i / radii.length) * 2 * Math.PI;
      const [east, north] = [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
      return [115.7 + east * 0.0002, 28.5 + north * 0.0002];
    });
    return [[[...ring, ring[0] as Point]]];
  });

type Piece = Extract<Finding, { code: 'overlap' | 'gap' }>;
const isPiece = (finding: Finding): finding is Piece =>
  finding.code === 'overlap' || finding.code === 'gap';

describe.each([4, 6, 12])('with %i corners along a border', (bends) => {
  const { outline, ranges, rows, schoolPoints } = inventDistrict(2, 2, 100, bends);
  const check = (draft: readonly SchoolRange[]) =>
    checkDraft({ ranges: draft, year: 2021, outline, rows, schoolPoints });
  const drawing = (effect: Clause['effect'], area: MultiPolygon) => {
    const drawn: Clause = { id: 'new', effect, text: null, kind: 'area', area };
    return ranges.map((range, i) =>
      i === 0 ? { ...range, clauses: [...range.clauses, drawn] } : range,
    );
  };

  it.each<
    [string, Clause['effect'], (draft: SchoolRange[], piece: Piece, id: string) => SchoolRange[]]
  >([
    [
      'overlaps given to the one school',
      'include',
      (draft, piece, id) => giveTo(draft, piece.area, 's000', id),
    ],
    [
      'overlaps given to the other',
      'include',
      (draft, piece, id) =>
        giveTo(draft, piece.area, piece.code === 'overlap' ? piece.schoolIds[1] : 's001', id),
    ],
    [
      'overlaps shared by both',
      'include',
      (draft, piece, id) =>
        makeShared(
          draft,
          piece.area,
          (piece.code === 'overlap' ? piece.schoolIds : []).map((each) => ({
            id: each,
            name: each,
          })),
          id,
        ),
    ],
    [
      'gaps given to a neighbour',
      'exclude',
      (draft, piece, id) => giveTo(draft, piece.area, 's001', id),
    ],
  ])('%s leave no fault, no gap and nobody unplaced', (_name, effect, mend) => {
    fc.assert(
      fc.property(shape, (area) => {
        const draft = drawing(effect, area);
        const pieces = check(draft).filter(isPiece);
        fc.pre(pieces.length > 0);
        const mended = pieces.reduce((now, piece, i) => mend(now, piece, `m${i}`), draft);
        expect(check(mended).filter(blocks)).toEqual([]);
      }),
      { numRuns: 2 },
    );
  });
});
