import { placesToAddInSlices } from './plan.ts';
import type { OrderedProblem, PlanPlace, PlanProblem } from './plan-problem.ts';
import { readPlaces } from './prove.ts';
import { ROWS_A_SLICE } from './slices.ts';

/** Schools that together have fewer places than there are children who can go nowhere else. */
export interface Bottleneck {
  schoolIds: string[];
  places: number;
  /** Children whose every reachable school is one of these. */
  pupils: number;
  /** How many of them have none: pupils less places. */
  left: string[];
}

/** Why some children have no place in a joint plan, and what would help; lists in the order of service. */
export interface Shortage {
  left: string[];
  /** Of these, who can reach no school at all: places do not help them. */
  withoutSchool: string[];
  /** Without schools in common. */
  bottlenecks: Bottleneck[];
  /** Who has none only because an earlier tier would otherwise be worse off. */
  byOrder: string[];
  /** The fewest places added that would do, and where (see `placesToAddInSlices`). */
  toAdd: { schoolId: string; places: number }[];
}

const CLOSURES_A_SLICE = 256;

/**
 * From a child without a place, follow the schools it can reach, the schools that those who have their places
 * can reach, and so on. If all of them are full, no plan whatever places one more of these children (the
 * smallest cut of the flow of children into places): that is a bottleneck.
 */
export function* shortageInSlices(
  problem: PlanProblem,
  places: readonly PlanPlace[],
): Generator<void, Shortage> {
  const read = yield* readPlaces(problem, places);
  if ('outcome' in read) throw new RangeError('not places that a plan could give');
  const { ordered, at } = read;
  const width = ordered.schoolIds.length;
  const numberOf = (i: number) => ordered.pupils[i]?.collectionNumber ?? '';
  const left = [...at.keys()].filter((i) => at[i] === width);
  const shortage: Shortage = {
    left: left.map(numberOf),
    withoutSchool: [],
    bottlenecks: [],
    byOrder: [],
    toAdd: [],
  };
  if (left.length === 0) return shortage;

  const leads = yield* whereSchoolsLead(ordered, at);
  const load = new Int32Array(width + 1);
  for (const school of at) (load[school] as number)++;
  const groups: { schools: Set<number>; left: number[] }[] = [];
  for (const [k, i] of left.entries()) {
    if (k % CLOSURES_A_SLICE === 0) yield;
    const schools = closure(reachable(ordered, i), leads, width);
    const hasRoom = [...schools].some(
      (school) => (load[school] as number) < (ordered.places[school] as number),
    );
    if (schools.size === 0) shortage.withoutSchool.push(numberOf(i));
    else if (hasRoom) shortage.byOrder.push(numberOf(i));
    else join(groups, schools, i);
  }
  shortage.bottlenecks = groups
    .map(({ schools, left: here }) => {
      const inOrder = [...schools].sort((a, b) => a - b);
      const sum = (of: Int32Array) =>
        inOrder.reduce((all, school) => all + (of[school] as number), 0);
      return {
        schoolIds: inOrder.map((school) => ordered.schoolIds[school] ?? ''),
        places: sum(ordered.places),
        pupils: sum(load) + here.length,
        left: here.map(numberOf),
      };
    })
    .sort((a, b) => ((a.schoolIds[0] ?? '') < (b.schoolIds[0] ?? '') ? -1 : 1));
  shortage.toAdd = yield* placesToAddInSlices(problem);
  return shortage;
}

function reachable({ schoolIds, costs }: OrderedProblem, i: number): number[] {
  const width = schoolIds.length;
  return [...schoolIds.keys()].filter((school) => (costs[i * width + school] as number) >= 0);
}

/** Schools × schools: 1 where a child placed at the first can reach the second. */
function* whereSchoolsLead(ordered: OrderedProblem, at: Int32Array): Generator<void, Uint8Array> {
  const width = ordered.schoolIds.length;
  const leads = new Uint8Array(width * width);
  for (let i = 0; i < at.length; i++) {
    if (i % ROWS_A_SLICE === 0) yield;
    const from = at[i] as number;
    if (from === width) continue;
    for (let to = 0; to < width; to++)
      if ((ordered.costs[i * width + to] as number) >= 0) leads[from * width + to] = 1;
  }
  return leads;
}

function closure(start: readonly number[], leads: Uint8Array, width: number): Set<number> {
  const schools = new Set(start);
  for (const from of schools)
    for (let to = 0; to < width; to++) if (leads[from * width + to] === 1) schools.add(to);
  return schools;
}

/** Adds a child to the group that shares a school with it; groups that it connects become one. */
function join(
  groups: { schools: Set<number>; left: number[] }[],
  schools: Set<number>,
  i: number,
): void {
  const joined = { schools, left: [i] };
  for (let k = groups.length - 1; k >= 0; k--) {
    const group = groups[k];
    if (group === undefined || ![...group.schools].some((each) => schools.has(each))) continue;
    joined.schools = new Set([...joined.schools, ...group.schools]);
    joined.left.push(...group.left);
    groups.splice(k, 1);
  }
  joined.left.sort((a, b) => a - b);
  groups.push(joined);
}
