import { finish, ROWS_A_SLICE } from './slices.ts';

/**
 * What a joint plan is asked: plain data, the same on the service, in a worker and in a file.
 *
 * Whole numbers only. Pupils and schools may come in any order; answers are in the order of service and do
 * not depend on it. An unreachable school is one that this child cannot be given, whatever its room.
 */
export const UNREACHABLE = -1;

/**
 * What a plan strives for after "as many children as possible have a place", the first most: an aim is never
 * traded for a later one.
 *
 * - `own-catchment`: as many as possible at a school of their own catchment.
 * - `within-limit`: as few as possible beyond `limit`.
 * - `unchanged`: as few as possible elsewhere than in the plan before.
 * - `distance`: the least total of `costs`.
 */
export const PLAN_AIMS = ['own-catchment', 'within-limit', 'unchanged', 'distance'] as const;
export type PlanAim = (typeof PLAN_AIMS)[number];

/**
 * L11: "by the seat limits of the pupil's own catchment school and the actual residence, relatively nearby":
 * the own school first while it has room, then distance.
 */
export const DEFAULT_AIMS: readonly PlanAim[] = ['own-catchment', 'within-limit', 'distance'];

export interface PlanSchool {
  schoolId: string;
  /** Heads; below 0, where more is taken than planned, counts as none. */
  placesLeft: number;
}

export interface PlanPupil {
  collectionNumber: string;
  /** See `serviceKey`: the smaller is served first. */
  serviceKey: string;
  /** The smaller is planned first, as though the later did not exist; see `tierOf`. */
  tier: number;
  ownSchoolIds: readonly string[];
  /** The school of the plan before; `null` when there was none. */
  before: string | null;
}

export interface PlanProblem {
  pupils: readonly PlanPupil[];
  schools: readonly PlanSchool[];
  /** Pupils × schools, row by row: whole metres (or seconds), or `UNREACHABLE`. */
  costs: Int32Array;
  /** Without doubles; `distance` should be among them. */
  aims: readonly PlanAim[];
  /** In the unit of `costs`; only `within-limit` reads it, and asks nothing when it is `null`. */
  limit: number | null;
}

export interface PlanPlace {
  collectionNumber: string;
  /** `null`: the plan has no place for this child. */
  schoolId: string | null;
}

/** The problem in one order: pupils as they are served, schools by id, tiers counted from 0. */
export interface OrderedProblem {
  pupils: readonly PlanPupil[];
  schoolIds: readonly string[];
  places: Int32Array;
  /** Pupils × schools in this order. */
  costs: Int32Array;
  /** 1 where the school is of the pupil's own catchment. */
  own: Uint8Array;
  /** The school of the plan before, -1 for none. */
  before: Int32Array;
  tiers: Int32Array;
  tierCount: number;
  aims: readonly PlanAim[];
  limit: number;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function positions<T>(list: readonly T[], compare: (a: T, b: T) => number): number[] {
  return list.map((_, i) => i).sort((a, b) => compare(list[a] as T, list[b] as T));
}

/** @throws RangeError when the problem contradicts itself: a programmer's error, never a clerk's. */
export function* orderInSlices(problem: PlanProblem): Generator<void, OrderedProblem> {
  const { pupils, schools, costs } = problem;
  const width = schools.length;
  if (costs.length !== pupils.length * width) throw new RangeError('costs: not pupils × schools');
  if (new Set(problem.aims).size !== problem.aims.length) throw new RangeError('aims: one twice');
  const pupilOrder = positions(
    pupils,
    (a, b) => byText(a.serviceKey, b.serviceKey) || byText(a.collectionNumber, b.collectionNumber),
  );
  const schoolOrder = positions(schools, (a, b) => byText(a.schoolId, b.schoolId));
  const schoolIds = schoolOrder.map((from) => (schools[from] as PlanSchool).schoolId);
  const indexOf = new Map(schoolIds.map((id, at) => [id, at]));
  if (indexOf.size !== width) throw new RangeError('schools: an id twice');
  const ordered = pupilOrder.map((from) => pupils[from] as PlanPupil);
  if (new Set(ordered.map((each) => each.collectionNumber)).size !== ordered.length)
    throw new RangeError('pupils: a collection number twice');

  const inOrder = new Int32Array(costs.length);
  const own = new Uint8Array(costs.length);
  const before = new Int32Array(ordered.length).fill(-1);
  const tierNumbers = [...new Set(ordered.map((each) => each.tier))].sort((a, b) => a - b);
  const tierOf = new Map(tierNumbers.map((tier, at) => [tier, at]));
  for (const [to, from] of pupilOrder.entries()) {
    if (to % ROWS_A_SLICE === 0) yield;
    for (let at = 0; at < width; at++)
      inOrder[to * width + at] = costs[from * width + (schoolOrder[at] as number)] as number;
    const pupil = ordered[to] as PlanPupil;
    for (const id of pupil.ownSchoolIds) {
      const at = indexOf.get(id);
      if (at !== undefined) own[to * width + at] = 1;
    }
    if (pupil.before !== null) before[to] = indexOf.get(pupil.before) ?? -1;
  }
  return {
    pupils: ordered,
    schoolIds,
    places: Int32Array.from(schoolOrder, (from) =>
      Math.max(0, (schools[from] as PlanSchool).placesLeft),
    ),
    costs: inOrder,
    own,
    before,
    tiers: Int32Array.from(ordered, (each) => tierOf.get(each.tier) as number),
    tierCount: tierNumbers.length,
    aims: problem.aims,
    limit: problem.limit ?? Number.MAX_SAFE_INTEGER,
  };
}

/** `orderInSlices` in one go. */
export function orderProblem(problem: PlanProblem): OrderedProblem {
  return finish(orderInSlices(problem));
}

/** Places by name, in the order of service. `at` counts schools; anything else is no place. */
export function namePlaces(ordered: OrderedProblem, at: Int32Array): PlanPlace[] {
  return ordered.pupils.map(({ collectionNumber }, i) => ({
    collectionNumber,
    schoolId: ordered.schoolIds[at[i] as number] ?? null,
  }));
}
