import type { OrderedProblem, PlanAim } from './plan-problem.ts';

/** What one stage of a plan makes as small as it can be, among all plans that are best in the stages before. */
export interface Stage {
  /** The tier's own number, as the pupils carry it. */
  tier: number;
  /** `placed` counts children without a place, `own-catchment` those not at a school of their own, and so on. */
  aim: 'placed' | PlanAim;
}

/** Every tier in order: first a place for as many as possible, then the aims in their order. */
export function stagesOf({ pupils, tiers, aims }: OrderedProblem): Stage[] {
  const numbers: number[] = [];
  for (const [i, pupil] of pupils.entries()) numbers[tiers[i] as number] = pupil.tier;
  return numbers.flatMap((tier) =>
    (['placed', ...aims] as const).map((aim): Stage => ({ tier, aim })),
  );
}

/** Writes what pupil `i` adds to each of its tier's stages at a school; at `schools` it has no place. */
export function writeCosts(
  { schoolIds, costs, own, before, aims, limit }: OrderedProblem,
  i: number,
  at: number,
  into: Float64Array,
): void {
  if (at === schoolIds.length) {
    into.fill(0);
    into[0] = 1;
    return;
  }
  const cell = i * schoolIds.length + at;
  const cost = costs[cell] as number;
  const was = before[i] as number;
  into[0] = 0;
  for (let k = 0; k < aims.length; k++) {
    switch (aims[k] as PlanAim) {
      case 'own-catchment':
        into[k + 1] = own[cell] === 1 ? 0 : 1;
        break;
      case 'within-limit':
        into[k + 1] = cost > limit ? 1 : 0;
        break;
      case 'unchanged':
        into[k + 1] = was >= 0 && was !== at ? 1 : 0;
        break;
      case 'distance':
        into[k + 1] = cost;
        break;
    }
  }
}
