import type { SchoolStanding } from '../../../server/contract/schools.ts';
import type { Person } from '../../../server/contract/session.ts';

/** As the contract has it: officers change plans, of schools that have one. The service decides again. */
export function planAction(viewer: Person, { plan }: SchoolStanding) {
  if (viewer.role !== 'officer') return { allowed: false, because: 'wrong-role' };
  if (plan.version === 0) return { allowed: false, because: 'no-intake-plan' };
  return { allowed: true, because: null };
}
