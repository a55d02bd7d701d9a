import type { CaseState } from '../../domain/casework/fold.ts';
import type { ReconsiderationState } from '../../domain/casework/reconsideration.ts';

/** The columns of case_state about what comes after the first placing. */
export interface AfterPlacing {
  /** Whose the public place is; `null` without one. */
  placed_by: 'run' | 'coordination' | null;
  /** The last reconsideration (复议) and since when it was asked for. */
  reconsideration: ReconsiderationState | null;
  reconsideration_since: string | null;
  /** Where a changed outcome gave a right to a place that was not free. */
  awaited_school_id: string | null;
  /** A place that came free, offered to this child. */
  offered_school_id: string | null;
  offered_by: string | null;
  declined_school_ids: string[];
}

/** They follow from the fold like all others (storage/cases.ts). */
export function afterPlacing(state: CaseState): AfterPlacing {
  return {
    placed_by: state.privateSchoolId === null ? state.placedBy : null,
    reconsideration: state.reconsideration,
    reconsideration_since: state.reconsiderationOpenedAt,
    awaited_school_id: state.awaitedSchoolId,
    offered_school_id: state.offeredSchoolId,
    offered_by: state.offeredBy,
    declined_school_ids: [...state.declinedSchoolIds],
  };
}
