import { GUARDS } from './action-guards.ts';
import { ACTION_NAMES } from './action-names.ts';
import type { ActionName, ActionRefusal, Actor, Role } from './action-names.ts';
import type { CaseState } from './fold.ts';
import type { CaseStatus } from './status.ts';

export interface AvailableAction {
  name: ActionName;
  allowed: boolean;
  /** `null` exactly when allowed. */
  because: ActionRefusal | null;
}

type Row = Record<Role, readonly ActionName[]>;

/** A finding may be made, confirmed and lifted at any time (L13: "once found"). */
const FINDING = [
  'propose-false-information',
  'confirm-false-information',
  'withdraw-false-information',
] as const;
const FACTS = [
  'supply-fact',
  'withdraw-fact',
  'confirm-evidence',
  'reject-evidence',
  'withdraw-evidence-decision',
] as const;
const ALWAYS = ['add-note', 'reveal'] as const;
/** A supervisor watches and does not decide single cases (policy §2). */
const WATCH = ['reveal'] as const;
/** The family is telephoned where it has not come, or where the two sides do not meet (L12). */
const CHASE = ['note-call', 'report-no-show', 'return-no-show'] as const;
const DESK = ['check-in', ...CHASE, ...ALWAYS] as const;
/** Which of a private and a public school stands (L17). */
const CLAIM = ['choose-private', 'choose-public'] as const;
/** A reconsideration is asked for of what was decided; once open it is ended wherever the case has come to. */
const END_RECONSIDERATION = ['withdraw-reconsideration', 'decide-reconsideration'] as const;
const RECONSIDER = ['open-reconsideration', ...END_RECONSIDERATION] as const;
/** A place that came free, for who has one by coordination already. */
const OFFER = ['offer-place', 'accept-offer', 'decline-offer'] as const;
const DECIDED = [...FACTS, ...FINDING, ...RECONSIDER] as const;

/**
 * THE table of what may be done next (house rule 7): by status, then role. What stands nowhere for a
 * role is refused as `wrong-role`, what stands elsewhere as `wrong-status`; finer conditions are in
 * `GUARDS` (action-guards.ts). A fact is not supplied under a proposal or a place: the proposal is returned first.
 */
const TABLE: Record<CaseStatus, Row> = {
  collecting: { officer: ALWAYS, registrar: ALWAYS, supervisor: WATCH },
  verify: {
    officer: [...FACTS, 'return-to-family', ...FINDING, ...END_RECONSIDERATION, ...ALWAYS],
    registrar: ALWAYS,
    supervisor: WATCH,
  },
  ready: {
    officer: [...FACTS, ...FINDING, ...END_RECONSIDERATION, ...ALWAYS],
    registrar: ALWAYS,
    supervisor: WATCH,
  },
  'to-coordinate': {
    officer: [...DECIDED, 'hold', 'propose', 'offer-place', ...ALWAYS],
    registrar: ALWAYS,
    supervisor: WATCH,
  },
  held: {
    officer: [...FACTS, ...FINDING, ...END_RECONSIDERATION, 'release-hold', 'propose', ...ALWAYS],
    registrar: ALWAYS,
    supervisor: WATCH,
  },
  proposed: {
    officer: [
      ...FINDING,
      ...END_RECONSIDERATION,
      'return-proposal',
      'approve',
      'accept-offer',
      'decline-offer',
      ...ALWAYS,
    ],
    registrar: ALWAYS,
    supervisor: WATCH,
  },
  placed: {
    officer: [
      ...DECIDED,
      ...CHASE,
      'release-place',
      'withdraw-approval',
      'issue-notice',
      ...OFFER,
      ...CLAIM,
      ...ALWAYS,
    ],
    registrar: DESK,
    supervisor: WATCH,
  },
  confirmed: {
    officer: [...DECIDED, ...CHASE, 'release-place', 'issue-notice', ...OFFER, ...CLAIM, ...ALWAYS],
    registrar: DESK,
    supervisor: WATCH,
  },
  'checked-in': {
    officer: [...DECIDED, 'note-call', ...OFFER, ...CLAIM, ...ALWAYS],
    registrar: ['undo-check-in', 'note-call', ...ALWAYS],
    supervisor: WATCH,
  },
  enrolled: {
    officer: [...DECIDED, 'note-call', ...OFFER, ...CLAIM, ...ALWAYS],
    registrar: ['undo-check-in', 'note-call', ...ALWAYS],
    supervisor: WATCH,
  },
  private: {
    officer: [...FINDING, ...END_RECONSIDERATION, 'note-call', 'withdraw-private', ...ALWAYS],
    registrar: ['check-in', 'note-call', ...ALWAYS],
    supervisor: WATCH,
  },
  released: {
    officer: [...FINDING, ...RECONSIDER, 'note-call', 'hold', 'propose', ...ALWAYS],
    registrar: ALWAYS,
    supervisor: WATCH,
  },
  'not-eligible': {
    officer: [...DECIDED, ...ALWAYS],
    registrar: ALWAYS,
    supervisor: WATCH,
  },
};

/** What a role may do in some status. */
const EVER: Record<Role, ReadonlySet<ActionName>> = {
  officer: everOf('officer'),
  registrar: everOf('registrar'),
  supervisor: everOf('supervisor'),
};
function everOf(role: Role): ReadonlySet<ActionName> {
  return new Set(Object.values(TABLE).flatMap((row) => row[role]));
}

function refusal(state: CaseState, actor: Actor, name: ActionName): ActionRefusal | null {
  if (!EVER[actor.role].has(name)) return 'wrong-role';
  if (!TABLE[state.status][actor.role].includes(name)) return 'wrong-status';
  return GUARDS[name](state, actor);
}

/** Every action, in the order of `ACTION_NAMES`, with the reason for each that may not be done now. */
export function availableActions(state: CaseState, actor: Actor): AvailableAction[] {
  return ACTION_NAMES.map((name) => {
    const because = refusal(state, actor, name);
    return { name, allowed: because === null, because };
  });
}

/** One action of `availableActions`, for the command that is about to be carried out. */
export function availableAction(state: CaseState, actor: Actor, name: ActionName): AvailableAction {
  const because = refusal(state, actor, name);
  return { name, allowed: because === null, because };
}
