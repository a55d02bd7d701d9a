import type { Point } from '../../evidence/evidence.ts';
import type { Category } from '../../rulebook/verdict.ts';
import type { SchoolRange } from '../clause.ts';
import { indexEdition, type EditionIndex } from '../edition-index.ts';
import { locate, type AddressKeys, type LocateResult } from '../locate.ts';

/**
 * One pupil without a name: the least by which the figures come out exactly as the service has them. Where
 * home and register lie follows from the ranges; what category follows from that was judged by the service,
 * once for each of the three answers, so that no rule is run anywhere else.
 */
export interface ExtractRow {
  home: AddressKeys;
  /** `null`: registered outside the urban districts, in no range whatever the ranges are. */
  register: AddressKeys | null;
  category: {
    /** The register lies in a range of the home. */
    inside: Category | null;
    /** It lies elsewhere. */
    apart: Category | null;
    /** Nobody knows where it lies. */
    unknown: Category | null;
  };
}

/** Where the ranges put a pupil. */
export interface Placement {
  state: LocateResult['state'];
  /** The schools of `in` and `overlap`. */
  schoolIds: readonly string[];
  /** `null`: counted in no category, as the verdict would not be of the catchment route. */
  category: Category | null;
}

const NO_SCHOOLS: readonly string[] = [];

export function placeRow(index: EditionIndex, row: ExtractRow): Placement {
  const home = locate(index, row.home);
  if (home.state !== 'in') {
    const schoolIds = home.state === 'overlap' ? home.schoolIds : NO_SCHOOLS;
    return { state: home.state, schoolIds, category: null };
  }
  return {
    state: 'in',
    schoolIds: home.schoolIds,
    category: categoryOf(index, row, home.schoolIds),
  };
}

function categoryOf(
  index: EditionIndex,
  { register, category }: ExtractRow,
  homeSchools: readonly string[],
): Category | null {
  if (register === null) return category.apart;
  const found = locate(index, register);
  if (found.state === 'unknown' || found.state === 'overlap') return category.unknown;
  const inside =
    found.state === 'in' && found.schoolIds.some((schoolId) => homeSchools.includes(schoolId));
  return inside ? category.inside : category.apart;
}

export function placeRows(
  ranges: readonly SchoolRange[],
  year: number | null,
  rows: readonly ExtractRow[],
): Placement[] {
  const index = indexEdition(ranges, year);
  return rows.map((row) => placeRow(index, row));
}

export type SchoolPoints = ReadonlyMap<string, Point>;
