import type { PlanProblem } from '../plan-problem.ts';

/**
 * The same problem told a second time, for a solver that we did not write: linear programs in the LP format,
 * one for each stage, each holding the stages before at their optimum. The optimum of such a program is whole,
 * since holding an optimum is a face of a polytope with whole corners. Shares no code with the plan.
 */
export function optimumByStages(
  problem: PlanProblem,
  minimum: (program: string) => number,
): number[] {
  const tiers = [...new Set(problem.pupils.map((each) => each.tier))].sort((a, b) => a - b);
  const held: string[] = [];
  return tiers.flatMap((tier) =>
    (['placed', ...problem.aims] as const).map((aim) => {
      const terms = termsOf(problem, tier, aim);
      if (terms === '') return 0;
      const value = Math.round(minimum(programOf(problem, terms, held)));
      held.push(`${terms} = ${value}`);
      return value;
    }),
  );
}

/** The program for one stage, or for the whole plan when it has only one aim. */
export function programOf(
  { pupils, schools, costs }: PlanProblem,
  terms: string,
  held: readonly string[] = [],
): string {
  const width = schools.length;
  const children = pupils.map((_, i) => [`u${i}`]);
  const seats = schools.map((): string[] => []);
  for (const [cell, cost] of costs.entries()) {
    if (cost < 0) continue;
    const name = `x${Math.floor(cell / width)}_${cell % width}`;
    children[Math.floor(cell / width)]?.push(name);
    seats[cell % width]?.push(name);
  }
  const rows = [
    ...children.map((names) => `${names.join('\n + ')} = 1`),
    ...schools.flatMap(({ placesLeft }, at) =>
      seats[at]?.length === 0 ? [] : [`${seats[at]?.join('\n + ')} <= ${Math.max(0, placesLeft)}`],
    ),
    ...held,
  ];
  const subject = rows.map((row, k) => ` r${k}: ${row}`).join('\n');
  return `Minimize\n obj: ${terms}\nSubject To\n${subject}\nEnd\n`;
}

/** What a stage counts, as a sum over who is where (`x`) and who has no place (`u`). */
export function termsOf(
  { pupils, schools, costs, limit }: PlanProblem,
  tier: number,
  aim: 'placed' | PlanProblem['aims'][number],
): string {
  const terms: string[] = [];
  for (const [i, pupil] of pupils.entries()) {
    if (pupil.tier !== tier) continue;
    if (aim === 'placed') terms.push(`u${i}`);
    for (const [at, { schoolId }] of schools.entries()) {
      const cost = costs[i * schools.length + at] as number;
      if (cost < 0 || aim === 'placed') continue;
      const counted = {
        'own-catchment': pupil.ownSchoolIds.includes(schoolId) ? 0 : 1,
        'within-limit': limit !== null && cost > limit ? 1 : 0,
        unchanged: pupil.before !== null && pupil.before !== schoolId ? 1 : 0,
        distance: cost,
      }[aim];
      if (counted > 0) terms.push(`${counted} x${i}_${at}`);
    }
  }
  return terms.join('\n + ');
}
