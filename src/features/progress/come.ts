import type { CaseStatus } from '../../../domain/casework/status.ts';

export const COME_LEVELS = ['none', 'some', 'all', 'nobody'] as const;

/** Who of a school's pupils has come (the school's half of L12), of all who have their place there. */
export function comeTo(counts: Record<CaseStatus, number> | undefined) {
  const of = (status: CaseStatus) => counts?.[status] ?? 0;
  const enrolled = of('enrolled');
  const come = of('checked-in') + enrolled;
  const expected = come + of('placed') + of('private') + of('confirmed');
  const level: (typeof COME_LEVELS)[number] =
    expected === 0 ? 'nobody' : come === 0 ? 'none' : come < expected ? 'some' : 'all';
  return { expected, come, enrolled, confirmed: of('confirmed'), level };
}
