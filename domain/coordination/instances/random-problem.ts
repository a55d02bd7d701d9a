import {
  PLAN_AIMS,
  UNREACHABLE,
  type PlanAim,
  type PlanPlace,
  type PlanProblem,
} from '../plan-problem.ts';

/** Whole numbers below `end`, the same for the same seed. */
export function drawsOf(seed: number): (end: number) => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return (end) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  };
}

export interface Size {
  pupils: number;
  schools: number;
}

/**
 * A problem with everything that makes plans hard: costs that are equal, schools without places, schools out of
 * reach, fewer places than children, several tiers, aims in any order, a plan before.
 */
export function randomProblem(seed: number, most: Size): PlanProblem {
  const draw = drawsOf(seed);
  const width = 1 + draw(most.schools);
  const count = 1 + draw(most.pupils);
  const range = [3, 12, 5_000][draw(3)] as number;
  const unreachable = [0, 15, 50][draw(3)] as number;
  const room = [60, 100, 150][draw(3)] as number;
  const tiers = 1 + draw(3);
  const schools = Array.from({ length: width }, (_, at) => ({
    schoolId: `s${at}`,
    placesLeft: draw(5) === 0 ? 0 : draw(Math.ceil((2 * count * room) / (100 * width)) + 1),
  }));
  const anySchool = () => `s${draw(width)}`;
  const aims: PlanAim[] = PLAN_AIMS.filter((aim) => aim === 'distance' || draw(3) > 0);
  for (let i = aims.length - 1; i > 0; i--) {
    const k = draw(i + 1);
    [aims[i], aims[k]] = [aims[k] as PlanAim, aims[i] as PlanAim];
  }
  return {
    schools,
    pupils: Array.from({ length: count }, (_, i) => ({
      collectionNumber: String(20_210_000 + i),
      serviceKey: String(draw(4)),
      tier: draw(tiers),
      ownSchoolIds: Array.from({ length: draw(3) }, anySchool),
      before: draw(2) === 0 ? null : anySchool(),
    })),
    costs: Int32Array.from({ length: count * width }, () =>
      draw(100) < unreachable ? UNREACHABLE : draw(range),
    ),
    aims,
    limit: draw(4) === 0 ? null : draw(range),
  };
}

/** A city: homes and schools strewn over 30 × 30 km, each child's nearest school its own. */
export function cityProblem(seed: number, { pupils, schools }: Size, room: number): PlanProblem {
  const draw = drawsOf(seed);
  const strew = (count: number) =>
    Array.from({ length: count }, (): [number, number] => [draw(30_000), draw(30_000)]);
  const sites = strew(schools);
  const idOf = (at: number) => `s${String(at).padStart(3, '0')}`;
  const costs = new Int32Array(pupils * schools);
  const nearest: number[] = [];
  for (const [i, [x, y]] of strew(pupils).entries()) {
    let best = 0;
    for (const [at, site] of sites.entries()) {
      const cost = Math.round(Math.hypot(site[0] - x, site[1] - y));
      costs[i * schools + at] = cost;
      if (cost < (costs[i * schools + best] as number)) best = at;
    }
    nearest.push(best);
  }
  const placesLeft = Math.ceil((pupils * room) / schools);
  return {
    pupils: nearest.map((own, i) => ({
      collectionNumber: String(20_210_000 + i),
      serviceKey: String(20_210_000 + i),
      tier: 0,
      ownSchoolIds: [idOf(own)],
      before: null,
    })),
    schools: sites.map((_, at) => ({ schoolId: idOf(at), placesLeft })),
    costs,
    aims: ['distance'],
    limit: null,
  };
}

/** The same places with some changed, none over its places: another plan, better or worse or neither. */
export function disturbed(
  problem: PlanProblem,
  places: readonly PlanPlace[],
  draw: (end: number) => number,
): PlanPlace[] {
  const rowOf = new Map(problem.pupils.map((each, row) => [each.collectionNumber, row]));
  const reaches = (collectionNumber: string, schoolId: string | null) => {
    if (schoolId === null) return true;
    const at = problem.schools.findIndex((each) => each.schoolId === schoolId);
    const row = rowOf.get(collectionNumber) ?? 0;
    return (problem.costs[row * problem.schools.length + at] as number) >= 0;
  };
  const changed = places.map((each) => ({ ...each }));
  for (let turn = 0; turn < 3; turn++) {
    const one = changed[draw(changed.length)] as PlanPlace;
    const other = changed[draw(changed.length)] as PlanPlace;
    const school = problem.schools[draw(problem.schools.length)];
    const taken = changed.filter((each) => each.schoolId === school?.schoolId).length;
    if (draw(2) === 0 && school !== undefined && taken < school.placesLeft) {
      if (reaches(one.collectionNumber, school.schoolId)) one.schoolId = school.schoolId;
    } else if (
      reaches(one.collectionNumber, other.schoolId) &&
      reaches(other.collectionNumber, one.schoolId)
    ) {
      [one.schoolId, other.schoolId] = [other.schoolId, one.schoolId];
    }
  }
  return changed;
}
