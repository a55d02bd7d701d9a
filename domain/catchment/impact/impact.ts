import {
  classSizeBand,
  places,
  type ClassSizeBand,
  type IntakePlan,
} from '../../capacity/places.ts';
import { warning, type Warning, type WarningThresholds } from '../../capacity/warning.ts';
import type { Category } from '../../rulebook/verdict.ts';
import { distanceMetres } from '../geometry.ts';
import type { ExtractRow, Placement, SchoolPoints } from './extract.ts';

/** A school's own figures under one edition. */
export interface SchoolFigures {
  /** Pupils whose home lies in its range, those of shared ranges included. */
  pupils: number;
  byCategory: Record<Category, number>;
  warning: Warning;
  /** Heads in the fullest class, if all of them came. */
  largestClass: number;
  band: ClassSizeBand;
}
export interface SchoolImpact {
  schoolId: string;
  places: number;
  before: SchoolFigures;
  after: SchoolFigures;
}
/** Where pupils are: a school, several that share, or none and why. */
export interface Where {
  state: Placement['state'];
  schoolIds: readonly string[];
}
export interface Move {
  from: Where;
  to: Where;
  pupils: number;
}
/** Straight-line ways from home to school (to the nearest of several), in metres. */
export interface Distances {
  counted: number;
  total: number;
  median: number | null;
}
export interface Impact {
  schools: SchoolImpact[];
  moves: Move[];
  moved: number;
  nowhere: Record<'before' | 'after', Record<Exclude<Placement['state'], 'in'>, number>>;
  distances: Record<'before' | 'after', Distances>;
}

export interface ImpactSetting {
  plans: ReadonlyMap<string, IntakePlan>;
  thresholds: WarningThresholds;
}

/** One side of a comparison, counted once; the published edition's serves every step of a drag. */
export interface Measured {
  placements: readonly Placement[];
  counts: ReadonlyMap<string, Counts>;
  /** By row, metres to the nearest of its schools; −1 where there is none. */
  ways: Int32Array;
}

/** `like`: a measure of the same rows, from which pupils who did not move are taken over. */
export function measure(
  rows: readonly ExtractRow[],
  placements: readonly Placement[],
  schoolPoints: SchoolPoints,
  like: Measured | null = null,
): Measured {
  const ways = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const placement = placements[row] as Placement;
    ways[row] =
      like && like.placements[row] === placement
        ? (like.ways[row] as number)
        : wayOf(rows[row] as ExtractRow, placement, schoolPoints);
  }
  return { placements, counts: countSchools(placements), ways };
}

/** What a change of ranges does; the service and the preview call this one function with the same rows. */
export function impactOf(before: Measured, after: Measured, setting: ImpactSetting): Impact {
  const ids = new Set([...setting.plans.keys(), ...before.counts.keys(), ...after.counts.keys()]);
  const schools = [...ids].sort().map((schoolId): SchoolImpact => {
    const plan = setting.plans.get(schoolId) ?? { classes: 0, classSize: 0 };
    const of = ({ counts }: Measured) => figuresOf(counts.get(schoolId), plan, setting.thresholds);
    return { schoolId, places: places(plan), before: of(before), after: of(after) };
  });
  const { moves, moved } = movesOf(before.placements, after.placements);
  return {
    schools,
    moves,
    moved,
    nowhere: { before: countNowhere(before.placements), after: countNowhere(after.placements) },
    distances: { before: distancesOf(before.ways), after: distancesOf(after.ways) },
  };
}

interface Counts {
  pupils: number;
  byCategory: Record<Category, number>;
}

function countSchools(placements: readonly Placement[]): Map<string, Counts> {
  const schools = new Map<string, Counts>();
  for (const { state, schoolIds, category } of placements) {
    if (state !== 'in') continue;
    for (const schoolId of schoolIds) {
      let counts = schools.get(schoolId);
      if (!counts) schools.set(schoolId, (counts = { pupils: 0, byCategory: {} }));
      counts.pupils += 1;
      if (category !== null) {
        counts.byCategory[category] = (counts.byCategory[category] ?? 0) + 1;
      }
    }
  }
  return schools;
}

function figuresOf(
  counts: Counts | undefined,
  plan: IntakePlan,
  thresholds: WarningThresholds,
): SchoolFigures {
  const { pupils, byCategory } = counts ?? { pupils: 0, byCategory: {} };
  const largestClass = plan.classes === 0 ? 0 : Math.ceil(pupils / plan.classes);
  return {
    pupils,
    byCategory,
    warning: warning({ byCategory, capacity: places(plan), thresholds }),
    largestClass,
    band: classSizeBand(largestClass),
  };
}

const sameSchools = (a: readonly string[], b: readonly string[]) =>
  a === b || (a.length === b.length && a.every((id, index) => id === b[index]));

function movesOf(before: readonly Placement[], after: readonly Placement[]) {
  const byWay = new Map<string, Move>();
  let moved = 0;
  before.forEach((from, index) => {
    const to = after[index] as Placement;
    if (from === to || (from.state === to.state && sameSchools(from.schoolIds, to.schoolIds)))
      return;
    moved += 1;
    const key = `${from.state} ${from.schoolIds.join()} ${to.state} ${to.schoolIds.join()}`;
    const move = byWay.get(key);
    if (move) move.pupils += 1;
    else byWay.set(key, { from: whereOf(from), to: whereOf(to), pupils: 1 });
  });
  const moves = [...byWay]
    .sort(([a, one], [b, other]) => other.pupils - one.pupils || (a < b ? -1 : 1))
    .map(([, move]) => move);
  return { moves, moved };
}

const whereOf = ({ state, schoolIds }: Placement): Where => ({ state, schoolIds });

function countNowhere(placements: readonly Placement[]) {
  const counts = { outside: 0, overlap: 0, unknown: 0 };
  for (const { state } of placements) if (state !== 'in') counts[state] += 1;
  return counts;
}

/** Whole metres: sums come out the same in whatever order they are taken. */
function wayOf(
  { home: { point } }: ExtractRow,
  { state, schoolIds }: Placement,
  schools: SchoolPoints,
): number {
  if (state !== 'in' || point === null) return -1;
  let nearest = Infinity;
  for (const schoolId of schoolIds) {
    const school = schools.get(schoolId);
    if (school) nearest = Math.min(nearest, distanceMetres(point, school));
  }
  return nearest === Infinity ? -1 : Math.round(nearest);
}

/** Of the side that does not change while the other is dragged they are counted once. */
const known = new WeakMap<Int32Array, Distances>();
function distancesOf(ways: Int32Array): Distances {
  const found = known.get(ways) ?? countWays(ways);
  known.set(ways, found);
  return found;
}

/** The middle is found by counting metres, which is quicker than sorting 36,000 ways at every step. */
function countWays(ways: Int32Array): Distances {
  let [counted, total, longest] = [0, 0, 0];
  for (const way of ways) {
    if (way < 0) continue;
    counted += 1;
    total += way;
    if (way > longest) longest = way;
  }
  if (counted === 0) return { counted, total, median: null };
  const perMetre = new Int32Array(longest + 1);
  for (const way of ways) if (way >= 0) perMetre[way] = (perMetre[way] as number) + 1;
  const nth = (rank: number) => {
    let seen = 0;
    for (let metre = 0; metre <= longest; metre++) {
      seen += perMetre[metre] as number;
      if (seen > rank) return metre;
    }
    return longest;
  };
  const middle = Math.floor(counted / 2);
  const median = counted % 2 === 1 ? nth(middle) : (nth(middle - 1) + nth(middle)) / 2;
  return { counted, total, median };
}
