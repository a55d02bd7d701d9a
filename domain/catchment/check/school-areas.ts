import type { Clause, MultiPolygon, SchoolRange } from '../clause.ts';
import { difference, union } from '../area/clip.ts';

type Drawn = Extract<Clause, { area: MultiPolygon | null }>;

/** The clauses whose areas make a school's area; the remainder is what the others leave. */
export const isDrawn = (clause: Clause): clause is Drawn & { area: MultiPolygon } =>
  'area' in clause && clause.area !== null && clause.kind !== 'remainder';

/**
 * What each school's range holds on the map, by areas alone: inclusions, less exclusions, less what it leaves
 * to another school. The more exact clauses (compounds, numbers) are points' business, not the map's.
 */
export function schoolAreas(ranges: readonly SchoolRange[]): Map<string, MultiPolygon> {
  const own = new Map<string, MultiPolygon>();
  for (const { schoolId, clauses } of ranges) {
    const areas = (effect: Clause['effect']) =>
      clauses
        .filter((clause) => isDrawn(clause))
        .filter((clause) => clause.effect === effect)
        .map(({ area }) => area);
    const [taken, left] = [areas('include'), areas('exclude')];
    const whole = taken.length > 1 ? union(taken) : (taken[0] ?? []);
    own.set(schoolId, left.length > 0 ? difference(whole, union(left)) : whole);
  }
  const yields = (from: SchoolRange) =>
    from.clauses.flatMap((clause) =>
      clause.kind === 'school-range' && clause.effect === 'exclude' && clause.schoolId !== null
        ? [clause.schoolId]
        : [],
    );
  const result = new Map(own);
  for (const range of ranges) {
    for (const to of yields(range)) {
      const other = ranges.find(({ schoolId }) => schoolId === to);
      if (other && yields(other).includes(range.schoolId)) continue;
      result.set(range.schoolId, difference(result.get(range.schoolId) ?? [], own.get(to) ?? []));
    }
  }
  return result;
}

/** The area that a school holds by clauses of its own that are not shared. */
export function unsharedArea(range: SchoolRange): MultiPolygon {
  if (range.shared) return [];
  const areas = range.clauses
    .filter((clause) => isDrawn(clause))
    .filter((clause) => clause.effect === 'include' && clause.shared === undefined)
    .map(({ area }) => area);
  return areas.length > 1 ? union(areas) : (areas[0] ?? []);
}
