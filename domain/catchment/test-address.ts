import type { Point } from '../evidence/evidence.ts';
import type { Clause, MultiPolygon, SchoolRange } from './clause.ts';
import type { EditionIndex } from './edition-index.ts';
import { distanceMetres } from './geometry.ts';
import { locate, type AddressKeys, type LocateResult } from './locate.ts';

/** What an officer who types an address wants to know. */
export interface AddressTest {
  result: LocateResult;
  /** Straight-line metres to each school that holds it, where both points are known. */
  distances: { schoolId: string; metres: number }[];
  /**
   * The nearest border of any range, and whose it is; one that several share is told as that of a school which
   * does not hold the address. `null` without a point or a border.
   */
  border: { schoolId: string; clauseId: string; metres: number; at: Point } | null;
  /** What names and numbers alone say, and what the map alone says. */
  byWords: LocateResult;
  byMap: LocateResult;
  /** Both know, and say different schools: the words win (policy §4), and somebody should look. */
  disagree: boolean;
}

export function testAddress(
  index: EditionIndex,
  ranges: readonly SchoolRange[],
  schoolPoints: ReadonlyMap<string, Point>,
  address: AddressKeys,
): AddressTest {
  const { point } = address;
  const result = locate(index, address);
  const byWords = locate(index, { ...address, point: null });
  const byMap = locate(index, { ...NO_WORDS, point });
  const schoolIds = 'schoolIds' in result ? result.schoolIds : [];
  return {
    result,
    byWords,
    byMap,
    disagree: disagree(byWords, byMap),
    distances: schoolIds.flatMap((schoolId) => {
      const school = schoolPoints.get(schoolId);
      return school && point ? [{ schoolId, metres: distanceMetres(point, school) }] : [];
    }),
    border: point && nearestBorder(ranges, point, new Set(schoolIds)),
  };
}

const NO_WORDS = { compound: null, building: null, street: null, number: null, village: null };

/** Two answers that are both known and name different schools. */
export function disagree(one: LocateResult, other: LocateResult): boolean {
  if (one.state === 'unknown' || other.state === 'unknown') return false;
  const of = (result: LocateResult) => ('schoolIds' in result ? result.schoolIds.join() : '');
  return of(one) !== of(other);
}

/** Borders as near to one another as that are one border: drawn once more, or rounded. */
const SAME_METRES = 1;

function nearestBorder(
  ranges: readonly SchoolRange[],
  point: Point,
  own: ReadonlySet<string>,
): AddressTest['border'] {
  /** How far a border is, as it is compared: that of a neighbour comes first where both are one. */
  const rank = ({ schoolId, metres }: { schoolId: string; metres: number }) =>
    own.has(schoolId) ? metres + SAME_METRES : metres;
  let nearest: AddressTest['border'] = null;
  for (const { schoolId, clauses } of ranges) {
    for (const clause of clauses) {
      const found = nearestOf(areaOf(clause), point);
      const border = found && { schoolId, clauseId: clause.id, ...found };
      if (border && (!nearest || rank(border) < rank(nearest))) nearest = border;
    }
  }
  return nearest;
}

const areaOf = (clause: Clause): MultiPolygon => ('area' in clause ? (clause.area ?? []) : []);

function nearestOf(area: MultiPolygon, [x, y]: Point): { metres: number; at: Point } | null {
  // Within a district a degree is as long everywhere; east and north differ.
  const shrink = Math.cos((y * Math.PI) / 180);
  let best: Point | null = null;
  let least = Infinity;
  for (const ring of area.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1] as Point, ring[i] as Point];
      const [dx, dy] = [(bx - ax) * shrink, by - ay];
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : ((x - ax) * shrink * dx + (y - ay) * dy) / length;
      const part = Math.min(1, Math.max(0, along));
      const at: Point = [ax + (bx - ax) * part, ay + (by - ay) * part];
      const far = ((x - at[0]) * shrink) ** 2 + (y - at[1]) ** 2;
      if (far < least) [least, best] = [far, at];
    }
  }
  return best && { metres: distanceMetres([x, y], best), at: best };
}
