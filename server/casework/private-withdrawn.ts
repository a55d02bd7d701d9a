import type { CaseState } from '../../domain/casework/fold.ts';
import type { NewEvent } from './command.ts';

/**
 * A private school and the family part (L17). The public place went to somebody else when the school admitted the
 * pupil, so that none comes back: the case stands by its verdict again. No run will come for it after the formal
 * one; it is coordinated then, as whoever is taken in late. A claim that was not decided yet is simply over.
 */
export function privateWithdrawn(
  state: CaseState,
  schoolId: string,
  formalRun: string | null,
  reason: string | null,
): NewEvent[] {
  if (state.privateClaimSchoolId === schoolId) {
    return [{ type: 'private-claim-declined', data: {}, reason }];
  }
  if (state.privateSchoolId !== schoolId) return [];
  const withdrawn: NewEvent = { type: 'private-admission-withdrawn', data: {}, reason };
  if (formalRun === null || state.runId !== null) return [withdrawn];
  return [
    withdrawn,
    {
      type: 'sent-to-coordination-by-run',
      data: { runId: formalRun, code: 'route-verify' },
      reason: null,
    },
  ];
}
