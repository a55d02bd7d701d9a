import { describe, expect, it } from 'vitest';
import { availableAction } from './actions.ts';
import { type ActionName, type Actor } from './action-names.ts';
import type { CaseEvent, EventData, EventType } from './events.ts';
import { foldCase } from './fold.ts';

type Step = { [T in EventType]: [type: T, data: EventData[T], actorId?: string] }[EventType];

function after(...steps: Step[]) {
  return foldCase(
    steps.map(
      ([type, data, actorId = 'system'], i) =>
        ({
          type,
          data,
          seq: i + 1,
          at: `2021-07-${String(i + 2).padStart(2, '0')}T01:00:00Z`,
          actorId,
          reason: null,
          rulebook: null,
        }) as CaseEvent,
    ),
  );
}
const officer = (id: string): Actor => ({ id, role: 'officer', districtId: 'd1', schoolId: null });
const because = (steps: Step[], who: string, name: ActionName) =>
  availableAction(after(...steps), officer(who), name).because;

const submitted: Step = ['collected', { submittedAt: '2021-06-03T02:00:00Z' }];
const shortLease: Step = [
  'verdict-reached',
  { route: 'coordinate', category: 5, reasons: ['short-lease'] },
];
const refused: Step = ['verdict-reached', { route: 'not-eligible', category: null, reasons: [] }];
const proposed: Step = ['proposed', { schoolId: 's2' }, 'wang'];
const approved: Step = ['placement-approved', { schoolId: 's2' }, 'li'];
const placed = [submitted, shortLease, proposed, approved];
const opened: Step = [
  'reconsideration-opened',
  { askedBy: '王父', askedOn: '2021-07-05', ground: 'new-evidence' },
  'wang',
];
const changed = (schoolId: string): Step => [
  'reconsideration-decided',
  { outcome: 'changed', clause: 'L11', schoolId },
  'li',
];
const found = (schoolId: string, how: 'right-school' | 'nearest'): Step => [
  'placed-by-reconsideration',
  { schoolId, found: how },
  'li',
];

describe('a reconsideration', () => {
  it('is opened once at a time, of what was decided', () => {
    expect(because(placed, 'wang', 'open-reconsideration')).toBeNull();
    expect(because([submitted, refused], 'wang', 'open-reconsideration')).toBeNull();
    expect(because([...placed, opened], 'li', 'open-reconsideration')).toBe('reconsideration-open');
    expect(because([submitted], 'wang', 'open-reconsideration')).toBe('wrong-status');
    expect(because([submitted, shortLease, proposed], 'li', 'open-reconsideration')).toBe(
      'wrong-status',
    );
  });

  it('leaves the place as it is, and lets facts be supplied', () => {
    const open = [...placed, opened];
    expect(after(...open)).toMatchObject({
      status: 'placed',
      placedSchoolId: 's2',
      reconsideration: 'open',
      reconsiderationOpenedBy: 'wang',
    });
    expect(because(placed, 'wang', 'supply-fact')).toBe('wrong-status');
    expect(because(open, 'wang', 'supply-fact')).toBeNull();
  });

  it('is decided by a second person', () => {
    const open = [...placed, opened];
    expect(because(open, 'wang', 'decide-reconsideration')).toBe('four-eyes');
    expect(because(open, 'li', 'decide-reconsideration')).toBeNull();
    expect(because(placed, 'li', 'decide-reconsideration')).toBe('nothing-to-reconsider');
  });

  it('upheld changes nothing; withdrawn neither', () => {
    const upheld: Step = [
      'reconsideration-decided',
      { outcome: 'upheld', clause: 'L11', schoolId: null },
      'li',
    ];
    for (const end of [upheld, ['reconsideration-withdrawn', {}, 'wang'] satisfies Step]) {
      const state = after(...placed, opened, end);
      expect(state).toMatchObject({ status: 'placed', takesPlaceAt: 's2', awaitedSchoolId: null });
      expect(state.reconsideration).not.toBe('open');
    }
  });

  it('changed moves the child to the place that was found, and only one is taken', () => {
    const state = after(...placed, opened, changed('s1'), found('s1', 'right-school'));
    expect(state).toMatchObject({
      status: 'placed',
      takesPlaceAt: 's1',
      placedBy: 'coordination',
      reconsideration: 'changed',
      awaitedSchoolId: null,
    });
  });

  it('changed without a place at the right school waits for it, visibly', () => {
    expect(after(...placed, opened, changed('s1'), found('s3', 'nearest'))).toMatchObject({
      status: 'placed',
      takesPlaceAt: 's3',
      awaitedSchoolId: 's1',
    });
    expect(after(submitted, refused, opened, changed('s1'))).toMatchObject({
      status: 'to-coordinate',
      takesPlaceAt: null,
      awaitedSchoolId: 's1',
    });
  });

  it('while it is open nothing else is approved and no place is released', () => {
    const waiting = [submitted, shortLease, opened];
    expect(because([...waiting, proposed], 'li', 'approve')).toBe('reconsideration-open');
    const away: Step = ['no-show-reported', {}, 'wang'];
    expect(because([...placed, opened, away], 'li', 'release-place')).toBe('reconsideration-open');
  });
});

describe('a place that came free', () => {
  const offer: Step = ['place-offered', { schoolId: 's1', code: 'nearer', gain: 900 }, 'wang'];

  it('is offered to a placed child without taking a second place, and moves it when accepted', () => {
    const open = [...placed, offer];
    expect(after(...open)).toMatchObject({
      status: 'placed',
      takesPlaceAt: 's2',
      offeredSchoolId: 's1',
    });
    expect(because(open, 'wang', 'accept-offer')).toBe('four-eyes');
    expect(because(open, 'li', 'accept-offer')).toBeNull();
    expect(because(open, 'li', 'offer-place')).toBe('already-offered');
    expect(after(...open, ['placement-approved', { schoolId: 's1' }, 'li'])).toMatchObject({
      takesPlaceAt: 's1',
      offeredSchoolId: null,
    });
  });

  it('is proposed to a child without a place, which takes it until it is decided', () => {
    const open = [submitted, shortLease, offer];
    expect(after(...open)).toMatchObject({
      status: 'proposed',
      takesPlaceAt: 's1',
      offeredSchoolId: 's1',
    });
    expect(because(open, 'li', 'accept-offer')).toBeNull();
    expect(after(...open, ['proposal-returned', {}, 'li']).offeredSchoolId).toBeNull();
  });

  it('declined leaves everything as it was, and is not offered again', () => {
    const state = after(...placed, offer, ['offer-declined', { schoolId: 's1' }, 'wang']);
    expect(state).toMatchObject({
      takesPlaceAt: 's2',
      offeredSchoolId: null,
      declinedSchoolIds: ['s1'],
    });
    expect(
      after(submitted, shortLease, offer, ['offer-declined', { schoolId: 's1' }, 'li']),
    ).toMatchObject({ status: 'to-coordinate', takesPlaceAt: null });
  });

  it('is not offered to whom the formal run placed, nor once the family has acted', () => {
    const byRun: Step = [
      'placed-by-run',
      { runId: 'r1', schoolId: 's2', category: 1, code: 'whole-category' },
    ];
    expect(because([submitted, shortLease, byRun], 'wang', 'offer-place')).toBe('placed-by-run');
    const confirmed: Step = ['guardian-confirmed', { schoolId: 's2' }];
    expect(because([...placed, confirmed], 'wang', 'offer-place')).toBe('wrong-status');
    // What a reconsideration promised holds all the same.
    const promised = [...placed, opened, changed('s1'), confirmed];
    expect(because(promised, 'wang', 'offer-place')).toBeNull();
    const promise: Step = [
      'place-offered',
      { schoolId: 's1', code: 'reconsidered', gain: null },
      'li',
    ];
    expect(because([...promised, promise], 'wang', 'accept-offer')).toBeNull();
  });
});

describe('an approved placement', () => {
  it('is withdrawn until the family was told, and then only by reconsideration', () => {
    expect(because(placed, 'wang', 'withdraw-approval')).toBeNull();
    expect(after(...placed, ['approval-withdrawn', {}, 'wang'])).toMatchObject({
      status: 'to-coordinate',
      takesPlaceAt: null,
    });
    const told: Step = ['notice-issued', { schoolId: 's2' }, 'li'];
    expect(because([...placed, told], 'wang', 'withdraw-approval')).toBe('notice-issued');
    expect(because([...placed, told], 'li', 'issue-notice')).toBe('notice-issued');
    const confirmed: Step = ['guardian-confirmed', { schoolId: 's2' }];
    expect(because([...placed, confirmed], 'wang', 'withdraw-approval')).toBe('wrong-status');
  });

  it('a private admission withdrawn goes back to coordination by itself (L17)', () => {
    const steps: Step[] = [...placed, ['private-admitted', { schoolId: 'p1' }]];
    expect(because(steps, 'wang', 'withdraw-private')).toBeNull();
    expect(after(...steps, ['private-admission-withdrawn', {}, 'wang'])).toMatchObject({
      status: 'to-coordinate',
      takesPlaceAt: null,
    });
  });
});
