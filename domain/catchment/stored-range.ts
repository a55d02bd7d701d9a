import type { Clause, MultiPolygon, SchoolRange } from './clause.ts';

type Unplaced<C> = C extends { area: MultiPolygon | null }
  ? Omit<C, 'area'> & { area?: MultiPolygon | null | undefined }
  : C;

/** A clause as it crosses the wire: an area that is not drawn may be left out. */
export type StoredClause = Unplaced<Clause>;

/** A range as it is stored and crosses the wire. */
export interface StoredRange {
  schoolId: string;
  shared: boolean;
  clauses: readonly StoredClause[];
  /** The area of the `area` clauses that bring none of their own. */
  area: MultiPolygon | null;
}

/** A stored range as the domain reads it: an area clause without coordinates takes the range's own area. */
export function toSchoolRange({ schoolId, shared, clauses, area }: StoredRange): SchoolRange {
  return {
    schoolId,
    shared,
    clauses: clauses.map((clause): Clause => {
      switch (clause.kind) {
        case 'area':
          return { ...clause, area: clause.area ?? area };
        case 'bounded':
        case 'place':
        case 'remainder':
          return { ...clause, area: clause.area ?? null };
        default:
          return clause;
      }
    }),
  };
}
