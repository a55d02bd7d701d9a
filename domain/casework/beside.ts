import type { ActionName } from './action-names.ts';
import type { EventType } from './events.ts';

/** The family's half of L12 comes from its telephone at any moment, while somebody is reading the case. */
const BY_TELEPHONE = ['guardian-confirmed', 'guardian-confirmation-withdrawn'] as const;

/** A call or a note changes nothing that was decided on. */
const ONLY_SAID = ['call-noted', 'note-added'] as const;

const set = (...types: EventType[]): ReadonlySet<EventType> => new Set(types);

/** Papers say what they say, whatever the family does with its place. */
const THE_PAPERS = set(...BY_TELEPHONE);
/** Whether the child's half is done is what is asked; that somebody telephoned is not. */
const THE_FOLLOW_UP = set(...ONLY_SAID);
/** A report that the child did not come is answered by the child. */
const THE_DESK = set(...BY_TELEPHONE, ...ONLY_SAID, 'no-show-reported', 'no-show-returned');

/**
 * What may happen to a case between the reading of it and an action, and yet touches nothing that the action rests
 * on, so that it makes the action no stale one. An action without a line is moved by everything.
 */
const BESIDE: Partial<Record<ActionName, ReadonlySet<EventType>>> = {
  'supply-fact': THE_PAPERS,
  'withdraw-fact': THE_PAPERS,
  'confirm-evidence': THE_PAPERS,
  'reject-evidence': THE_PAPERS,
  'withdraw-evidence-decision': THE_PAPERS,
  'return-to-family': THE_PAPERS,
  'propose-false-information': THE_PAPERS,
  'confirm-false-information': THE_PAPERS,
  'withdraw-false-information': THE_PAPERS,
  // A family may ask whatever came from its telephone or was said meanwhile.
  'open-reconsideration': set(...BY_TELEPHONE, ...ONLY_SAID, 'notice-issued'),
  'withdraw-reconsideration': set(...BY_TELEPHONE, ...ONLY_SAID),
  // What a colleague noted may be what it turns on; that the family confirmed the place it disputes is not.
  'decide-reconsideration': set(...BY_TELEPHONE),
  'check-in': THE_DESK,
  'undo-check-in': THE_DESK,
  'note-call': THE_FOLLOW_UP,
  'report-no-show': THE_FOLLOW_UP,
  'return-no-show': THE_FOLLOW_UP,
  'release-place': THE_FOLLOW_UP,
  'choose-private': THE_FOLLOW_UP,
  'choose-public': THE_FOLLOW_UP,
};

const NOTHING: ReadonlySet<EventType> = new Set();

/** The events that leave an action as it was meant; none for what no person asks for. */
export function besideAction(action: ActionName | null): ReadonlySet<EventType> {
  return (action !== null && BESIDE[action]) || NOTHING;
}
