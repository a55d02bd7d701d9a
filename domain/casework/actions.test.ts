import { describe, expect, it } from 'vitest';
import { availableAction, availableActions } from './actions.ts';
import { ACTION_NAMES, type ActionName, type Actor } from './action-names.ts';
import { foldCase, type CaseState } from './fold.ts';
import { CASE_STATUSES, type CaseStatus } from './status.ts';

const wang: Actor = { id: 'wang', role: 'officer', districtId: 'd1', schoolId: null };
const li: Actor = { id: 'li', role: 'officer', districtId: 'd1', schoolId: null };
const chen: Actor = { id: 'chen', role: 'registrar', districtId: 'd1', schoolId: 's1' };
const zhao: Actor = { id: 'zhao', role: 'supervisor', districtId: null, schoolId: null };

function a(status: CaseStatus, more: Partial<CaseState> = {}): CaseState {
  return {
    ...foldCase([]),
    collected: true,
    submittedAt: '2021-06-03T02:00:00Z',
    status,
    // What is held or proposed is a case for coordination, unless a test says otherwise.
    route: 'coordinate',
    ...more,
  };
}
const because = (state: CaseState, actor: Actor, name: ActionName) =>
  availableAction(state, actor, name).because;

describe('what may be done next', () => {
  it('every action is answered in every status for every role, and a refusal has a code', () => {
    for (const status of CASE_STATUSES) {
      for (const actor of [wang, chen, zhao]) {
        const actions = availableActions(a(status), actor);
        expect(actions.map((action) => action.name)).toEqual([...ACTION_NAMES]);
        for (const action of actions) expect(action.allowed).toBe(action.because === null);
      }
    }
  });

  it('a supervisor does not decide single cases (policy §2)', () => {
    for (const status of CASE_STATUSES) {
      const allowed = availableActions(a(status), zhao).filter((action) => action.allowed);
      expect(allowed.map((action) => action.name)).toEqual(['reveal']);
    }
    expect(because(a('to-coordinate'), zhao, 'propose')).toBe('wrong-role');
  });

  it('the officer who proposed a placement may not approve it, a colleague may', () => {
    const state = a('proposed', { proposedBy: 'wang', proposedSchoolId: 's2' });
    expect(because(state, wang, 'approve')).toBe('four-eyes');
    expect(because(state, li, 'approve')).toBeNull();
    expect(because(state, wang, 'return-proposal')).toBeNull();
  });

  it('nothing is approved while false information is under examination', () => {
    const state = a('proposed', { proposedBy: 'wang', falseInformation: 'proposed' });
    expect(because(state, li, 'approve')).toBe('false-information-open');
  });

  it('false information takes two people to find, and not the second one alone to lift (L13)', () => {
    const suspected = a('ready', {
      falseInformation: 'proposed',
      falseInformationProposedBy: 'wang',
    });
    expect(because(suspected, wang, 'confirm-false-information')).toBe('four-eyes');
    expect(because(suspected, li, 'confirm-false-information')).toBeNull();
    expect(because(suspected, li, 'propose-false-information')).toBe('already-proposed');
    expect(because(suspected, wang, 'withdraw-false-information')).toBeNull();
    const found = a('to-coordinate', {
      falseInformation: 'confirmed',
      falseInformationProposedBy: 'wang',
      falseInformationConfirmedBy: 'li',
    });
    expect(because(found, li, 'withdraw-false-information')).toBe('four-eyes');
    expect(because(found, wang, 'withdraw-false-information')).toBeNull();
    expect(because(found, wang, 'propose-false-information')).toBe('already-found');
    expect(because(a('ready'), li, 'confirm-false-information')).toBe('nothing-proposed');
    expect(because(a('ready'), li, 'withdraw-false-information')).toBe('nothing-found');
  });

  it('a fact is not supplied under a proposal or a place', () => {
    expect(because(a('verify'), wang, 'supply-fact')).toBeNull();
    expect(because(a('proposed'), wang, 'supply-fact')).toBe('wrong-status');
    expect(because(a('placed'), wang, 'supply-fact')).toBe('wrong-status');
    expect(because(a('verify'), wang, 'withdraw-fact')).toBe('nothing-supplied');
  });

  it('papers are decided on where facts are supplied, and only a decision is withdrawn', () => {
    expect(because(a('verify'), wang, 'confirm-evidence')).toBeNull();
    expect(because(a('ready'), wang, 'reject-evidence')).toBeNull();
    expect(because(a('placed'), wang, 'reject-evidence')).toBe('wrong-status');
    expect(because(a('verify'), chen, 'confirm-evidence')).toBe('wrong-role');
    expect(because(a('verify'), wang, 'withdraw-evidence-decision')).toBe('nothing-decided');
    const decided = a('verify', { supplied: [{ ref: 'e2.decision', value: 'confirmed' }] });
    expect(because(decided, wang, 'withdraw-evidence-decision')).toBeNull();
    expect(because(decided, wang, 'withdraw-fact')).toBe('nothing-supplied');
  });

  it('only a case without a place is held for or proposed', () => {
    expect(because(a('to-coordinate'), wang, 'hold')).toBeNull();
    expect(because(a('held'), wang, 'hold')).toBe('wrong-status');
    expect(because(a('held'), li, 'propose')).toBeNull();
    expect(because(a('ready'), wang, 'propose')).toBe('wrong-status');
  });

  it('what a changed verdict took out of coordination is neither proposed nor approved (L4)', () => {
    for (const route of ['not-eligible', 'verify', 'catchment'] as const) {
      expect(because(a('held', { route, holdSchoolId: 's1' }), li, 'propose')).toBe('wrong-status');
      const proposed = a('proposed', { route, proposedSchoolId: 's1', proposedBy: 'wang' });
      expect(because(proposed, li, 'approve')).toBe('wrong-status');
      expect(because(proposed, li, 'return-proposal')).toBeNull();
    }
    const afterTheRun = a('held', { route: 'catchment', runId: 'r1', holdSchoolId: 's1' });
    expect(because(afterTheRun, li, 'propose')).toBeNull();
  });

  it('a registrar checks in the pupils placed at the own school, once', () => {
    expect(because(a('placed', { placedSchoolId: 's1' }), chen, 'check-in')).toBeNull();
    expect(because(a('placed', { placedSchoolId: 's2' }), chen, 'check-in')).toBe(
      'placed-elsewhere',
    );
    expect(because(a('private', { privateSchoolId: 's1' }), chen, 'check-in')).toBeNull();
    expect(because(a('enrolled', { placedSchoolId: 's1' }), chen, 'check-in')).toBe('wrong-status');
    expect(because(a('placed', { placedSchoolId: 's1' }), wang, 'check-in')).toBe('wrong-role');
  });

  it('nobody is checked in whose collection was never submitted, at private schools either (L4)', () => {
    const state = a('private', { privateSchoolId: 's1', submittedAt: null });
    expect(because(state, chen, 'check-in')).toBe('not-submitted');
  });

  it('a check-in is undone by the school that made it', () => {
    expect(because(a('checked-in', { checkedInSchoolId: 's1' }), chen, 'undo-check-in')).toBeNull();
    expect(because(a('enrolled', { checkedInSchoolId: 's2' }), chen, 'undo-check-in')).toBe(
      'not-checked-in-here',
    );
  });

  it('a place is released by a second person, and only after the report of a first', () => {
    const state = a('placed', { placedSchoolId: 's1' });
    expect(because(state, li, 'release-place')).toBe('nothing-reported');
    const reported = {
      ...state,
      noShowReportedAt: '2021-07-10T01:00:00Z',
      noShowReportedBy: 'wang',
    };
    expect(because(reported, wang, 'release-place')).toBe('four-eyes');
    expect(because(reported, li, 'release-place')).toBeNull();
    expect(because(reported, chen, 'release-place')).toBe('wrong-role');
    expect(because(reported, chen, 'return-no-show')).toBeNull();
    const released = a('released', { route: 'catchment', releasedSchoolId: 's1' });
    expect(because(released, li, 'propose')).toBeNull();
  });

  it('a family that came is nobody who did not come', () => {
    const state = a('placed', { placedSchoolId: 's1', checkedInAt: '2021-07-10T01:00:00Z' });
    expect(because(state, wang, 'report-no-show')).toBe('has-checked-in');
  });

  it('an officer says whether the private or the public school stands, where one claims (L17)', () => {
    const state = a('enrolled', { placedSchoolId: 's1' });
    expect(because(state, wang, 'choose-private')).toBe('nothing-claimed');
    expect(because({ ...state, privateClaimSchoolId: 'p1' }, wang, 'choose-private')).toBeNull();
    expect(because({ ...state, privateClaimSchoolId: 'p1' }, chen, 'choose-public')).toBe(
      'wrong-role',
    );
  });

  it('a no-show is reported once, by the school of the place', () => {
    const state = a('placed', { placedSchoolId: 's1' });
    expect(because(state, chen, 'report-no-show')).toBeNull();
    expect(
      because({ ...state, noShowReportedAt: '2021-07-10T01:00:00Z' }, chen, 'report-no-show'),
    ).toBe('already-reported');
    expect(because(a('placed', { placedSchoolId: 's2' }), chen, 'report-no-show')).toBe(
      'other-school',
    );
  });
});
