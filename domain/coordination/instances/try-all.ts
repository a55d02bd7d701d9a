import type { PlanPlace, PlanProblem, PlanPupil } from '../plan-problem.ts';

type Choice = string | null;

/** What the plan is defined to be, by trying every way to place a few children. */
export function bestPlacesByTryingAll(problem: PlanProblem): PlanPlace[] {
  const served = problem.pupils
    .map((pupil, row) => ({ pupil, row }))
    .sort((a, b) => {
      const [one, other] = [a, b].map(
        ({ pupil }) => `${pupil.serviceKey} ${pupil.collectionNumber}`,
      );
      return (one as string) < (other as string) ? -1 : 1;
    });
  const tiers = [...new Set(problem.pupils.map((each) => each.tier))].sort((a, b) => a - b);
  const wishes = served.map(({ pupil, row }) =>
    reachable(problem, row)
      .map((choice) => ({ choice, counts: countsOf(problem, pupil, row, choice) }))
      .sort(
        (a, b) => compare(a.counts, b.counts) || ((a.choice ?? '~') < (b.choice ?? '~') ? -1 : 1),
      ),
  );
  let best: { places: Choice[]; counts: number[]; ranks: number[] } | null = null;
  const places: Choice[] = [];
  const ranks: number[] = [];
  const chosen: number[][] = [];
  const left = new Map(problem.schools.map((each) => [each.schoolId, each.placesLeft]));
  const place = (i: number): void => {
    const wish = wishes[i];
    if (wish === undefined) {
      const counts = tiers.flatMap((tier) =>
        ['placed', ...problem.aims].map((_, k) =>
          served.reduce(
            (sum, { pupil }, at) => sum + (pupil.tier === tier ? (chosen[at]?.[k] ?? 0) : 0),
            0,
          ),
        ),
      );
      const order = best === null ? -1 : compare(counts, best.counts) || compare(ranks, best.ranks);
      if (order < 0) best = { places: [...places], counts, ranks: [...ranks] };
      return;
    }
    for (const [rank, { choice, counts }] of wish.entries()) {
      const room = choice === null ? 1 : (left.get(choice) ?? 0);
      if (room <= 0) continue;
      if (choice !== null) left.set(choice, room - 1);
      places[i] = choice;
      ranks[i] = rank;
      chosen[i] = counts;
      place(i + 1);
      if (choice !== null) left.set(choice, room);
    }
  };
  place(0);
  const found = best as { places: Choice[] } | null;
  return served.map(({ pupil }, i) => ({
    collectionNumber: pupil.collectionNumber,
    schoolId: found?.places[i] ?? null,
  }));
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [k, value] of a.entries()) {
    const difference = value - (b[k] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function reachable({ schools, costs }: PlanProblem, row: number): Choice[] {
  const ids = schools.flatMap(({ schoolId }, at) =>
    (costs[row * schools.length + at] as number) >= 0 ? [schoolId] : [],
  );
  return [...ids, null];
}

function countsOf(
  { schools, costs, aims, limit }: PlanProblem,
  pupil: PlanPupil,
  row: number,
  choice: Choice,
): number[] {
  if (choice === null) return [1, ...aims.map(() => 0)];
  const at = schools.findIndex((each) => each.schoolId === choice);
  const cost = costs[row * schools.length + at] as number;
  const counts = {
    'own-catchment': pupil.ownSchoolIds.includes(choice) ? 0 : 1,
    'within-limit': limit !== null && cost > limit ? 1 : 0,
    unchanged: pupil.before !== null && pupil.before !== choice ? 1 : 0,
    distance: cost,
  };
  return [0, ...aims.map((aim) => counts[aim])];
}
