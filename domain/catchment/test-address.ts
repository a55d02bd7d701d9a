import type { Point } from '../evidence/evidence.ts';
import type { Clause, MultiPolygon, SchoolRange } from './clause.ts';
import type { EditionIndex } from './edition-index.ts';
import type { PointEstimate } from './estimate-point.ts';
import { distanceMetres } from './geometry.ts';
import { locate, type AddressKeys, type LocateResult } from './locate.ts';
import { nearestOf } from './nearest.ts';

/** What an officer who types an address wants to know. */
export interface AddressTest {
  result: LocateResult;
  /** Straight-line metres to each school that holds it, where both points are known or estimated. */
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
  /** Where it probably lies, if that is not known, and what the map says of that place: distances rest on it. */
  estimate: (PointEstimate & { byMap: LocateResult }) | null;
}

export function testAddress(
  index: EditionIndex,
  ranges: readonly SchoolRange[],
  schoolPoints: ReadonlyMap<string, Point>,
  address: AddressKeys,
  estimated: PointEstimate | null = null,
): AddressTest {
  const { point } = address;
  const place = point ?? estimated?.point ?? null;
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
      return school && place ? [{ schoolId, metres: distanceMetres(place, school) }] : [];
    }),
    border: place && nearestBorder(ranges, place, new Set(schoolIds)),
    estimate:
      estimated && !point
        ? { ...estimated, byMap: locate(index, { ...NO_WORDS, point: estimated.point }) }
        : null,
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
      for (const ring of areaOf(clause).flat()) {
        const found = nearestOf(ring, point);
        if (!found) continue;
        const border = { schoolId, clauseId: clause.id, metres: found.metres, at: found.at };
        if (!nearest || rank(border) < rank(nearest)) nearest = border;
      }
    }
  }
  return nearest;
}

const areaOf = (clause: Clause): MultiPolygon => ('area' in clause ? (clause.area ?? []) : []);
