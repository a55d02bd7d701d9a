import type { NamedHomes } from '../../../../domain/catchment/check/homes.ts';
import type { NamedSchool } from '../../../../domain/catchment/check/mend.ts';
import type { Clause, MultiPolygon, SchoolRange } from '../../../../domain/catchment/clause.ts';
import type { Point } from '../../../../domain/evidence/evidence.ts';

/** One thing an officer does to a draft; each is one step to undo. Schools are named by id, clauses too. */
export type Operation =
  /** All clauses of a school at once, as from a notice. */
  | { do: 'put-clauses'; schoolId: string; clauses: readonly Clause[]; shared?: boolean }
  | { do: 'add-clause'; schoolId: string; clause: Clause }
  /** The clause of the same id is replaced. */
  | { do: 'change-clause'; schoolId: string; clause: Clause }
  | { do: 'remove-clause'; schoolId: string; clauseId: string }
  /** Up and down in the order of the notice. */
  | { do: 'shift-clause'; schoolId: string; clauseId: string; by: 1 | -1 }
  /** A clause, with its area, to another school. */
  | { do: 'hand-clause'; schoolId: string; clauseId: string; toSchoolId: string; id: string }
  | { do: 'set-shared'; schoolId: string; shared: boolean }
  /** `null`: no longer drawn. */
  | { do: 'set-area'; schoolId: string; clauseId: string; area: MultiPolygon | null }
  /** A piece is added to the area (another part, a bay), or taken out of it (a hole). */
  | (OfClause & { do: 'add-part' | 'cut-part'; piece: MultiPolygon })
  /** A corner is moved: alone, or (`together`) for everybody whose border runs through it. */
  | (OfClause & { do: 'move-corner'; from: Point; to: Point; together: boolean })
  /** A corner is set on an edge, as its ring is shown to the hand (`areaInHand`), at `to`. */
  | (OfClause & { do: 'add-corner'; on: Point; to: Point; ring: RingPlace; together: boolean })
  | (OfClause & { do: 'remove-corner'; at: Point; together: boolean })
  /** A border that crosses itself becomes the outline of what it encloses. */
  | (OfClause & { do: 'untangle' })
  /** Corners as near as that are drawn to the borders of others and to these lines. */
  | (OfClause & { do: 'snap'; metres: number; lines: readonly (readonly Point[])[] })
  /** Cut along a line; all but the largest piece become clauses of their own, by these ids. */
  | (OfClause & { do: 'split'; line: readonly Point[]; ids: readonly string[] })
  /** The drawn inclusions of a school become one. */
  | { do: 'join-areas'; schoolId: string }
  /** All that a school has on the map goes to another. */
  | { do: 'merge-schools'; schoolId: string; intoSchoolId: string; id: string }
  | { do: 'give'; piece: MultiPolygon; schoolId: string; id: string }
  | { do: 'share'; piece: MultiPolygon; schools: readonly NamedSchool[]; id: string }
  | { do: 'drop'; piece: MultiPolygon; schoolId: string }
  /** Homes by name: to one school, away from those who claim them too; or shared by those. */
  | {
      do: 'give-homes';
      homes: NamedHomes;
      schoolId: string;
      claiming: readonly string[];
      id: string;
    }
  | { do: 'share-homes'; homes: NamedHomes; schools: readonly NamedSchool[]; id: string }
  /** Drawn areas of a file, each for its school; what a school had drawn before goes. */
  | { do: 'import-areas'; areas: readonly { schoolId: string; area: MultiPolygon; id: string }[] }
  /** Ranges as another copy has them: after a crash, or from another edition. */
  | { do: 'put-ranges'; ranges: readonly SchoolRange[] };

interface OfClause {
  schoolId: string;
  clauseId: string;
}
/** A ring of an area, and the position in it that a new corner takes. */
export interface RingPlace {
  polygon: number;
  ring: number;
  position: number;
}
