import type { Point } from '../evidence/evidence.ts';

/** Rings of WGS-84 points; the first ring is the outside, the others are holes; closed (first = last). */
export type Polygon = Point[][];
export type MultiPolygon = Polygon[];

export const PARITIES = ['all', 'odd', 'even'] as const;
export type Parity = (typeof PARITIES)[number];

/** Where an area lies as seen from a line: `A以东` lies east of A. */
export const DIRECTIONS = ['east', 'west', 'south', 'north'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const LINE_KINDS = [
  'street', // 路, 街, 巷, 国道, a planned road
  'river', // 江, 河, 运河, 渠
  'lake', // 湖, 水库
  'levee', // 堤, 坝
  'railway', // 铁路
  'compound', // the edge of a compound
  'boundary', // another range's or district's border
  'landmark', // a building, a works, a culvert
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** 行政村, 自然村, 社区; `null` where the notice says only 村 or nothing. */
export const VILLAGE_LEVELS = ['administrative', 'natural', 'community'] as const;
export type VillageLevel = (typeof VILLAGE_LEVELS)[number];

export const PLACE_LEVELS = [
  'district', // 区, 县
  'town', // 镇, 乡
  'street-office', // 街道
  'former', // 原…乡地块: a unit that is no more
  'institution', // 林场, 学院, 市场
  'resettlement', // 拆迁安置房
] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/** One line of a side. */
export interface BoundLine {
  name: string;
  kind: LineKind;
  /** Words that restrict it to a stretch, such as 自宜城路至二中后门. */
  part?: string;
  /** The name it had (原…). */
  formerly?: string;
}

/** One side of a bounded area: several lines are one chain, one after the other (A—B—C一线). */
export interface Side {
  lines: BoundLine[];
  lies: Direction;
}

/** Words that go with a clause of any kind. */
export interface ClauseModifiers {
  /** The place that the notice confines the clause to (高新区辖区内). */
  within?: string;
  /** Shared with other schools by this clause (双学区, 公共学区), named where the notice names them. */
  shared?: { with: string[] };
  /** Holds for a time of transition (过渡期): editions of these years, `null` = open. */
  transitional?: { from: number | null; until: number | null };
  /** Holds only for the pupils named in these words; an address alone cannot answer it. */
  condition?: string;
}

interface ClauseBase extends ClauseModifiers {
  /** Unique within the range; an address is traced to it. */
  id: string;
  effect: 'include' | 'exclude';
  /** The words of the notice, where it has words of its own. */
  text: string | null;
}

/** A clause with a place on the map; `null` = nobody has drawn it yet, so that no address can be held by it. */
interface Placed {
  area: MultiPolygon | null;
}

/** A drawn polygon. */
export interface AreaClause extends ClauseBase, Placed {
  kind: 'area';
}
/** `A以东、B以西…合围`: inside every side; a side that is not named is open, up to the district's outline. */
export interface BoundedClause extends ClauseBase, Placed {
  kind: 'bounded';
  sides: Side[];
  /** The notice says 合围. */
  enclosed: boolean;
}
/** A town, a street office, a former township, an institution. */
export interface PlaceClause extends ClauseBase, Placed {
  kind: 'place';
  place: string;
  level: PlaceLevel;
}
/** The rest (其余) of the district, or of the place named: what no clause of any other kind includes. */
export interface RemainderClause extends ClauseBase, Placed {
  kind: 'remainder';
  of: string | null;
}
/** Whatever the range of another school holds (除X校地段以外; X校片区). */
export interface SchoolRangeClause extends ClauseBase {
  kind: 'school-range';
  school: string;
  /** `null` until the name is known to be one of the edition's schools. */
  schoolId: string | null;
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
/** Buildings of a compound by their numbers (1-12栋); inclusive, `null` = open. */
export interface BuildingsClause extends ClauseBase {
  kind: 'buildings';
  compound: string;
  from: number | null;
  to: number | null;
  parity: Parity;
}
export interface VillageClause extends ClauseBase {
  kind: 'village';
  village: string;
  level?: VillageLevel | null;
}
export type Clause =
  | AreaClause
  | BoundedClause
  | PlaceClause
  | RemainderClause
  | SchoolRangeClause
  | StreetClause
  | CompoundClause
  | BuildingClause
  | BuildingsClause
  | VillageClause;

/**
 * How exact a kind of clause is, most exact first (policy §4): building > compound > street and number >
 * village > area > what is left. The one place where the order stands; `locate` says what follows from it.
 */
export const EXACTNESS = [
  'building',
  'compound',
  'street',
  'village',
  'area',
  'remainder',
] as const;
export type Exactness = (typeof EXACTNESS)[number];

export const EXACTNESS_OF: Record<Clause['kind'], Exactness> = {
  building: 'building',
  buildings: 'building',
  compound: 'compound',
  street: 'street',
  village: 'village',
  area: 'area',
  bounded: 'area',
  place: 'area',
  'school-range': 'area',
  remainder: 'remainder',
};

/** Everything one school draws pupils from in one edition. */
export interface SchoolRange {
  schoolId: string;
  clauses: Clause[];
  /** A shared range (双学区): an address in two ranges that both say so is no conflict. */
  shared: boolean;
}
