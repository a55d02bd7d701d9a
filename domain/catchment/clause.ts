import type { Point } from '../evidence/evidence.ts';

/** Rings of WGS-84 points; the first ring is the outside, the others are holes; closed (first = last). */
export type Polygon = Point[][];
export type MultiPolygon = Polygon[];

export const PARITIES = ['all', 'odd', 'even'] as const;
export type Parity = (typeof PARITIES)[number];

interface ClauseBase {
  /** Unique within the range; an address is traced to it. */
  id: string;
  effect: 'include' | 'exclude';
  /** The words of the notice, where it has words of its own. */
  text: string | null;
}

export interface AreaClause extends ClauseBase {
  kind: 'area';
  area: MultiPolygon;
}
export interface StreetClause extends ClauseBase {
  kind: 'street';
  street: string;
  /** Inclusive; `null` is open ("and below", "and above"). */
  from: number | null;
  to: number | null;
  parity: Parity;
}
export interface CompoundClause extends ClauseBase {
  kind: 'compound';
  compound: string;
}
export interface BuildingClause extends ClauseBase {
  kind: 'building';
  compound: string;
  building: string;
}
export interface VillageClause extends ClauseBase {
  kind: 'village';
  village: string;
}
export type Clause = AreaClause | StreetClause | CompoundClause | BuildingClause | VillageClause;

/** Everything one school draws pupils from in one edition. */
export interface SchoolRange {
  schoolId: string;
  clauses: Clause[];
  /** A shared range (双学区): an address in two ranges that both say so is no conflict. */
  shared: boolean;
}
