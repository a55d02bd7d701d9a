import { checkInRefusal, type CheckInRefusalCode } from '../check-in/refusal.ts';
import { isDecision } from './decided-evidence.ts';
import type { CaseState } from './fold.ts';
import { statusOf, type CaseStatus } from './status.ts';

export const ROLES = ['officer', 'registrar', 'supervisor'] as const;
export type Role = (typeof ROLES)[number];

/** Which rows an actor may see at all is the service's business (policy §2); this is what may be done. */
export interface Actor {
  id: string;
  role: Role;
  districtId: string | null;
  schoolId: string | null;
}

export const ACTION_NAMES = [
  'supply-fact',
  'withdraw-fact',
  'confirm-evidence',
  'reject-evidence',
  'withdraw-evidence-decision',
  'propose-false-information',
  'confirm-false-information',
  'withdraw-false-information',
  'hold',
  'release-hold',
  'propose',
  'return-proposal',
  'approve',
  'check-in',
  'undo-check-in',
  'note-call',
  'report-no-show',
  'return-no-show',
  'release-place',
  'choose-private',
  'choose-public',
  'add-note',
  'reveal',
] as const;
export type ActionName = (typeof ACTION_NAMES)[number];

export const ACTION_REFUSALS = [
  'wrong-role',
  'wrong-status',
  'four-eyes',
  'nothing-supplied',
  'nothing-decided',
  'already-proposed',
  'already-found',
  'nothing-proposed',
  'nothing-found',
  'false-information-open',
  'other-school',
  'not-checked-in-here',
  'already-reported',
  'nothing-reported',
  'nothing-claimed',
  'has-checked-in',
] as const;
export type ActionRefusal = (typeof ACTION_REFUSALS)[number] | CheckInRefusalCode;

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

/**
 * THE table of what may be done next (house rule 7): by status, then role. What stands nowhere for a
 * role is refused as `wrong-role`, what stands elsewhere as `wrong-status`; finer conditions are in
 * `GUARDS`. A fact is not supplied under a proposal or a place: the proposal is returned first.
 */
const TABLE: Record<CaseStatus, Row> = {
  collecting: { officer: ALWAYS, registrar: ALWAYS, supervisor: WATCH },
  verify: { officer: [...FACTS, ...FINDING, ...ALWAYS], registrar: ALWAYS, supervisor: WATCH },
  ready: { officer: [...FACTS, ...FINDING, ...ALWAYS], registrar: ALWAYS, supervisor: WATCH },
  'to-coordinate': {
    officer: [...FACTS, ...FINDING, 'hold', 'propose', ...ALWAYS],
    registrar: ALWAYS,
    supervisor: WATCH,
  },
  held: {
    officer: [...FACTS, ...FINDING, 'release-hold', 'propose', ...ALWAYS],
    registrar: ALWAYS,
    supervisor: WATCH,
  },
  proposed: {
    officer: [...FINDING, 'return-proposal', 'approve', ...ALWAYS],
    registrar: ALWAYS,
    supervisor: WATCH,
  },
  placed: {
    officer: [...FINDING, ...CHASE, 'release-place', ...CLAIM, ...ALWAYS],
    registrar: DESK,
    supervisor: WATCH,
  },
  confirmed: {
    officer: [...FINDING, ...CHASE, 'release-place', ...CLAIM, ...ALWAYS],
    registrar: DESK,
    supervisor: WATCH,
  },
  'checked-in': {
    officer: [...FINDING, 'note-call', ...CLAIM, ...ALWAYS],
    registrar: ['undo-check-in', 'note-call', ...ALWAYS],
    supervisor: WATCH,
  },
  enrolled: {
    officer: [...FINDING, 'note-call', ...CLAIM, ...ALWAYS],
    registrar: ['undo-check-in', 'note-call', ...ALWAYS],
    supervisor: WATCH,
  },
  private: {
    officer: [...FINDING, 'note-call', ...ALWAYS],
    registrar: ['check-in', 'note-call', ...ALWAYS],
    supervisor: WATCH,
  },
  released: {
    officer: [...FINDING, 'note-call', 'hold', 'propose', ...ALWAYS],
    registrar: ALWAYS,
    supervisor: WATCH,
  },
  'not-eligible': {
    officer: [...FACTS, ...FINDING, ...ALWAYS],
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

const schoolOf = (state: CaseState) => state.privateSchoolId ?? state.placedSchoolId;

function refuseCheckIn(state: CaseState, actor: Actor): ActionRefusal | null {
  if (actor.schoolId === null) return 'other-school';
  const refused = checkInRefusal({
    collected: state.collected,
    submittedAt: state.submittedAt,
    // Only a published run and an approved coordination write a place to a case (L16).
    released: true,
    placedSchool: schoolOf(state),
    isPrivate: state.privateSchoolId !== null,
    atSchool: actor.schoolId,
    checkedInAt: state.checkedInAt,
  });
  return refused?.code ?? null;
}

/**
 * A held or proposed case whose verdict has changed may be no case for coordination any more: not eligible (L4),
 * to be verified again, or with a right in its catchment. What it would be without its hold or proposal decides.
 */
function stillToCoordinate(state: CaseState): ActionRefusal | null {
  const without = { ...state, holdSchoolId: null, proposedSchoolId: null };
  const status = statusOf(without, 'none');
  return status === 'to-coordinate' || status === 'released' ? null : 'wrong-status';
}

type Guard = (state: CaseState, actor: Actor) => ActionRefusal | null;
const free: Guard = () => null;

/** Conditions on the case and the person, once status and role allow the action. */
const GUARDS: Record<ActionName, Guard> = {
  'supply-fact': free,
  'withdraw-fact': (state) => (state.supplied.every(isDecision) ? 'nothing-supplied' : null),
  'confirm-evidence': free,
  'reject-evidence': free,
  'withdraw-evidence-decision': (state) =>
    state.supplied.some(isDecision) ? null : 'nothing-decided',
  'propose-false-information': (state) => {
    if (state.falseInformation === 'proposed') return 'already-proposed';
    return state.falseInformation === 'confirmed' ? 'already-found' : null;
  },
  'confirm-false-information': (state, actor) => {
    if (state.falseInformation === 'confirmed') return 'already-found';
    if (state.falseInformation === 'none') return 'nothing-proposed';
    return state.falseInformationProposedBy === actor.id ? 'four-eyes' : null;
  },
  'withdraw-false-information': (state, actor) => {
    if (state.falseInformation === 'none') return 'nothing-found';
    // Whoever completed a finding does not lift it alone; a mere proposal anybody takes back.
    return state.falseInformationConfirmedBy === actor.id ? 'four-eyes' : null;
  },
  hold: free,
  'release-hold': free,
  propose: stillToCoordinate,
  'return-proposal': free,
  approve: (state, actor) => {
    if (state.proposedBy === actor.id) return 'four-eyes';
    const gone = stillToCoordinate(state);
    if (gone !== null) return gone;
    // A place given today would be taken back tomorrow (L13).
    return state.falseInformation === 'proposed' ? 'false-information-open' : null;
  },
  'check-in': refuseCheckIn,
  'undo-check-in': (state, actor) =>
    actor.schoolId !== null && state.checkedInSchoolId === actor.schoolId
      ? null
      : 'not-checked-in-here',
  'note-call': free,
  'report-no-show': (state, actor) => {
    if (actor.role === 'registrar' && schoolOf(state) !== actor.schoolId) return 'other-school';
    // A check-in that does not count here, at a school of before, is still a family that came.
    if (state.checkedInAt !== null) return 'has-checked-in';
    return state.noShowReportedAt === null ? null : 'already-reported';
  },
  'return-no-show': (state) => (state.noShowReportedAt === null ? 'nothing-reported' : null),
  'release-place': (state, actor) => {
    if (state.noShowReportedAt === null) return 'nothing-reported';
    return state.noShowReportedBy === actor.id ? 'four-eyes' : null;
  },
  'choose-private': (state) => (state.privateClaimSchoolId === null ? 'nothing-claimed' : null),
  'choose-public': (state) => (state.privateClaimSchoolId === null ? 'nothing-claimed' : null),
  'add-note': free,
  reveal: free,
};

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
