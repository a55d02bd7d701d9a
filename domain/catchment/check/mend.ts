import { difference, union } from '../area/clip.ts';
import type { Clause, MultiPolygon, SchoolRange } from '../clause.ts';
import { bboxOf } from '../geometry.ts';
import { isDrawn } from './school-areas.ts';

/** Areas whose boxes lie apart have nothing to be taken from each other; most ranges of a district do. */
function apart(a: MultiPolygon, b: MultiPolygon): boolean {
  const [one, other] = [bboxOf(a), bboxOf(b)];
  return one[0] > other[2] || other[0] > one[2] || one[1] > other[3] || other[1] > one[3];
}

/** Takes a piece out of every drawn inclusion of a range; a clause of which nothing is left goes. */
function without(range: SchoolRange, piece: MultiPolygon): SchoolRange {
  let touched = false;
  const clauses = range.clauses.flatMap((clause): Clause[] => {
    if (!isDrawn(clause) || clause.effect === 'exclude' || apart(clause.area, piece)) {
      return [clause];
    }
    touched = true;
    const area = difference(clause.area, piece);
    return area.length === 0 ? [] : [{ ...clause, area }];
  });
  return touched ? { ...range, clauses } : range;
}

/** Adds a piece to the first drawn inclusion of a range, or as a drawn area of its own. */
function withPiece(range: SchoolRange, piece: MultiPolygon, id: string): SchoolRange {
  const open = { ...range, clauses: range.clauses.map((clause) => opened(clause, piece)) };
  const at = open.clauses.findIndex((clause) => isDrawn(clause) && clause.effect === 'include');
  const first = open.clauses[at];
  if (!first || !isDrawn(first)) {
    const drawn: Clause = { id, effect: 'include', text: null, kind: 'area', area: piece };
    return { ...open, clauses: [...open.clauses, drawn] };
  }
  const grown = { ...first, area: union([first.area, piece]) };
  return { ...open, clauses: open.clauses.with(at, grown) };
}

/** An exclusion no longer reaches into the piece. */
function opened(clause: Clause, piece: MultiPolygon): Clause {
  if (!isDrawn(clause) || clause.effect === 'include') return clause;
  return { ...clause, area: difference(clause.area, piece) };
}

/** An overlap or a gap goes to one school, and to no other. `id` numbers a clause that must be added. */
export function giveTo(
  ranges: readonly SchoolRange[],
  piece: MultiPolygon,
  schoolId: string,
  id: string,
): SchoolRange[] {
  return ranges.map((range) =>
    range.schoolId === schoolId ? withPiece(range, piece, id) : without(range, piece),
  );
}

/** A piece leaves one school's range and goes to no other: what lies outside the district, or is a sliver. */
export function dropFrom(
  ranges: readonly SchoolRange[],
  piece: MultiPolygon,
  schoolId: string,
): SchoolRange[] {
  return ranges.map((range) => (range.schoolId === schoolId ? without(range, piece) : range));
}

export interface NamedSchool {
  id: string;
  name: string;
}

/** The names of those with whom the school shares. */
export function othersOf({ schoolId }: SchoolRange, schools: readonly NamedSchool[]): string[] {
  return schools.filter(({ id }) => id !== schoolId).map(({ name }) => name);
}

/** A piece becomes a shared range of these schools (双学区), drawn as a clause of its own with each. */
export function makeShared(
  ranges: readonly SchoolRange[],
  piece: MultiPolygon,
  schools: readonly NamedSchool[],
  id: string,
): SchoolRange[] {
  return ranges.map((range) => {
    const rest = without(range, piece);
    if (!schools.some((school) => school.id === range.schoolId)) return rest;
    const shared = { with: othersOf(range, schools) };
    const drawn: Clause = { id, effect: 'include', text: null, kind: 'area', area: piece, shared };
    const clauses = [...rest.clauses.map((clause) => opened(clause, piece)), drawn];
    return { ...rest, clauses };
  });
}
