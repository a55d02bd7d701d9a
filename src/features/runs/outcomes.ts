import type { CaseView } from '../../../server/contract/case.ts';

type RunOutcome = CaseView['placements'][number]['outcome'];
const RUN_OUTCOMES = [
  'placed',
  'to-coordinate',
  'to-verify',
  'not-eligible',
] as const satisfies readonly RunOutcome[];

/** In reading order, absent ones as nought. */
export function outcomeRows(outcomes: Readonly<Record<string, number>>) {
  return RUN_OUTCOMES.map((outcome) => ({ outcome, pupils: outcomes[outcome] ?? 0 }));
}
