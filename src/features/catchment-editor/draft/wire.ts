import { faultsOf } from '../../../../domain/catchment/area/faults.ts';
import { isDrawn, schoolAreas } from '../../../../domain/catchment/check/school-areas.ts';
import type { Clause, MultiPolygon, SchoolRange } from '../../../../domain/catchment/clause.ts';
import { mergeRanges, type MergeConflict } from '../../../../domain/catchment/merge.ts';
import { toSchoolRange, type StoredRange } from '../../../../domain/catchment/stored-range.ts';
import type { EditionDetail, Range } from '../../../../server/contract/catchments.ts';
import type { RangeInput } from '../../../../server/contract/edition-routes.ts';
import type { Reconcile } from './conflict.ts';
import type { VersionedRange } from './reducer.ts';

/** The ranges of an edition as the draft holds them: every clause with an area of its own. */
export function versioned(ranges: EditionDetail['ranges']): VersionedRange[] {
  return ranges.map((range: Range) => ({
    range: toSchoolRange(range as StoredRange),
    version: range.version,
  }));
}

export function toInput({ range, version }: VersionedRange): RangeInput {
  const { schoolId, shared, clauses } = range;
  return {
    schoolId,
    version,
    shared,
    clauses,
    area: wholeArea(range),
  };
}

/**
 * The range in one piece, for screens that only look at it. None where a clause is not drawn, which would take
 * it for its own, nor where a shape is faulty.
 */
function wholeArea(range: SchoolRange): MultiPolygon | null {
  const { clauses } = range;
  if (clauses.some((clause) => clause.kind === 'area' && clause.area === null)) return null;
  const drawn = clauses.filter((clause) => isDrawn(clause));
  if (drawn.some(({ area }) => faultsOf(area).length > 0)) return null;
  const area = schoolAreas([range]).get(range.schoolId) ?? [];
  return area.length > 0 ? area : null;
}

const stored = ({ schoolId, shared, clauses }: SchoolRange): StoredRange => ({
  schoolId,
  shared,
  clauses,
  area: null,
});
const none = (schoolId: string): SchoolRange => ({ schoolId, shared: false, clauses: [] });

/** Clause by clause, by the domain's own merge. */
export const reconcile: Reconcile = (base, mine, theirs) => {
  const merged = mergeRanges(stored(base ?? none(mine.schoolId)), stored(mine), stored(theirs));
  const range = toSchoolRange(merged.range);
  if (merged.conflicts.length === 0) return { state: 'merged', range };
  const clauseIds = merged.conflicts.flatMap((conflict: MergeConflict) =>
    conflict.kind === 'clause' ? [conflict.clauseId] : [],
  );
  return {
    state: 'conflict',
    range,
    clauseIds,
    shared: merged.conflicts.some(({ kind }) => kind === 'shared'),
  };
};

/** The merged range with the colleague's side of these conflicts. */
export function withTheirs(
  range: SchoolRange,
  theirs: SchoolRange,
  clauseIds: ReadonlySet<string>,
  shared: boolean,
): SchoolRange {
  const of = (id: string): Clause | undefined => theirs.clauses.find((clause) => clause.id === id);
  const known = new Set(range.clauses.map(({ id }) => id));
  const clauses = range.clauses.flatMap((clause) => {
    if (!clauseIds.has(clause.id)) return [clause];
    const other = of(clause.id);
    return other ? [other] : [];
  });
  const back = [...clauseIds].flatMap((id) => (known.has(id) ? [] : (of(id) ?? [])));
  return {
    ...range,
    clauses: [...clauses, ...back],
    shared: shared ? theirs.shared : range.shared,
  };
}
