import { availableActions } from '../../domain/casework/actions.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import type { CaseStateView } from '../contract/case.ts';
import type { Person } from '../contract/session.ts';
import { actorOf } from './actor.ts';

/** The case as the wire carries it, with what this person may do next and why not (house rule 7). */
export function stateView(
  collectionNumber: string,
  state: CaseState,
  person: Person,
): CaseStateView {
  return {
    collectionNumber,
    version: state.version,
    status: state.status,
    placedSchoolId: state.privateSchoolId ?? state.placedSchoolId,
    placedBy: state.placedBy,
    pendingSchoolId: state.proposedSchoolId ?? state.holdSchoolId,
    pendingBy: state.proposedBy ?? state.heldBy,
    checkedInAt: state.checkedInAt,
    guardianConfirmedAt: state.guardianConfirmedAt,
    falseInformation: state.falseInformation,
    awaitedSchoolId: state.awaitedSchoolId,
    offeredSchoolId: state.offeredSchoolId,
    reconsideration: state.reconsideration,
    noticeIssuedAt: state.noticeIssuedAt,
    actions: availableActions(state, actorOf(person)),
  };
}
