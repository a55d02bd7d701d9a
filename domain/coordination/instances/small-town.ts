import { DEFAULT_AIMS, UNREACHABLE, type PlanProblem, type PlanPupil } from '../plan-problem.ts';

interface Child extends Partial<PlanPupil> {
  /** By school, in the order of `schools`; `null` is out of reach. */
  ways: readonly (number | null)[];
}

/** A problem written out by hand: children by name, in the order of service, and places by school. */
export function smallTown(
  places: Readonly<Record<string, number>>,
  children: Readonly<Record<string, Child>>,
  more: Partial<Pick<PlanProblem, 'aims' | 'limit'>> = {},
): PlanProblem {
  const entries = Object.entries(children);
  return {
    schools: Object.entries(places).map(([schoolId, placesLeft]) => ({ schoolId, placesLeft })),
    pupils: entries.map(([collectionNumber, child], i) => ({
      collectionNumber,
      serviceKey: child.serviceKey ?? String(i).padStart(3, '0'),
      tier: child.tier ?? 0,
      ownSchoolIds: child.ownSchoolIds ?? [],
      before: child.before ?? null,
    })),
    costs: Int32Array.from(
      entries.flatMap(([, { ways }]) => ways.map((way) => way ?? UNREACHABLE)),
    ),
    aims: DEFAULT_AIMS,
    limit: null,
    ...more,
  };
}
