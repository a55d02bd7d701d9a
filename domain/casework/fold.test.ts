import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACEMENT_CODES } from '../allocation/placement-code.ts';
import { OFFER_CODES } from '../coordination/offer-places.ts';
import { COORDINATION_REASONS, ROUTES } from '../rulebook/verdict.ts';
import { decisionOn } from './decided-evidence.ts';
import {
  CALL_OUTCOMES,
  EVENT_TYPES,
  type CaseEvent,
  type EventData,
  type EventType,
} from './events.ts';
import { foldCase } from './fold.ts';
import { RECONSIDERATION_GROUNDS } from './reconsideration.ts';
import { CASE_STATUSES } from './status.ts';

type Step = { [T in EventType]: [type: T, data: EventData[T], actorId?: string] }[EventType];

/** Events in order, an hour apart on a fixed morning. */
function history(...steps: Step[]): CaseEvent[] {
  return steps.map(
    ([type, data, actorId = 'system'], i) =>
      ({
        type,
        data,
        seq: i + 1,
        at: `2021-06-${String(i + 2).padStart(2, '0')}T01:00:00Z`,
        actorId,
        reason: null,
        rulebook: type === 'verdict-reached' ? '2021.1' : null,
      }) as CaseEvent,
  );
}

const collected: Step = ['collected', { submittedAt: '2021-06-03T02:00:00Z' }];
const catchment: Step = ['verdict-reached', { route: 'catchment', category: 1, reasons: [] }];
const shortLease: Step = [
  'verdict-reached',
  { route: 'coordinate', category: 5, reasons: ['short-lease'] },
];
const placed: Step = [
  'placed-by-run',
  { runId: 'r1', schoolId: 's1', category: 1, code: 'whole-category' },
];
const proposed: Step = ['proposed', { schoolId: 's2' }, 'wang'];

describe('the status of a case', () => {
  it('is collecting until there is a verdict', () => {
    expect(foldCase([])).toMatchObject({ status: 'collecting', version: 0, collected: false });
    expect(foldCase(history(collected)).status).toBe('collecting');
  });

  it('follows the route of the last verdict', () => {
    expect(foldCase(history(collected, catchment)).status).toBe('ready');
    expect(foldCase(history(collected, catchment, shortLease)).status).toBe('to-coordinate');
    const verify: Step = [
      'verdict-reached',
      {
        route: 'verify',
        category: null,
        reasons: [],
        needs: [{ fact: 'e2.filedOn', from: 'officer' }],
      },
    ];
    const state = foldCase(history(collected, verify));
    expect(state).toMatchObject({ status: 'verify', rulebook: '2021.1' });
    expect(state.needs).toEqual([{ fact: 'e2.filedOn', from: 'officer' }]);
  });

  it('enrols only when the school has checked in and the guardian has confirmed (L12)', () => {
    const checkedIn: Step = ['checked-in', { schoolId: 's1' }, 'registrar'];
    const confirmed: Step = ['guardian-confirmed', { schoolId: 's1' }];
    expect(foldCase(history(collected, catchment, placed, confirmed)).status).toBe('confirmed');
    expect(foldCase(history(collected, catchment, placed, checkedIn)).status).toBe('checked-in');
    expect(foldCase(history(collected, catchment, placed, confirmed, checkedIn)).status).toBe(
      'enrolled',
    );
    expect(
      foldCase(
        history(collected, catchment, placed, checkedIn, confirmed, [
          'guardian-confirmation-withdrawn',
          {},
        ]),
      ).status,
    ).toBe('checked-in');
  });

  it('a confirmation of another school than the placed one does not enrol (L12)', () => {
    const state = foldCase(
      history(
        collected,
        catchment,
        placed,
        ['checked-in', { schoolId: 's1' }],
        ['guardian-confirmed', { schoolId: 's9' }],
      ),
    );
    expect(state).toMatchObject({ status: 'checked-in', enrolment: 'mismatch' });
  });

  it('a pupil whom the run did not place is coordinated for lack of places', () => {
    const state = foldCase(
      history(collected, catchment, [
        'sent-to-coordination-by-run',
        { runId: 'r1', code: 'school-full' },
      ]),
    );
    expect(state).toMatchObject({ status: 'to-coordinate', reasons: ['over-capacity'] });
  });

  it('an answer that comes after the formal run leads to coordination, since no run will follow', () => {
    const verify: Step = ['verdict-reached', { route: 'verify', category: null, reasons: [] }];
    const left: Step = ['sent-to-coordination-by-run', { runId: 'r1', code: 'route-verify' }];
    expect(foldCase(history(collected, verify, left)).status).toBe('verify');
    expect(foldCase(history(collected, verify, left, catchment)).status).toBe('to-coordinate');
  });

  it('a hold becomes a proposal and a proposal a place, and only one place is ever taken', () => {
    const held: Step = ['held', { schoolId: 's3', until: '2021-07-09T10:00:00Z' }, 'wang'];
    expect(foldCase(history(collected, shortLease, held))).toMatchObject({
      status: 'held',
      takesPlaceAt: 's3',
    });
    expect(foldCase(history(collected, shortLease, held, proposed))).toMatchObject({
      status: 'proposed',
      proposedBy: 'wang',
      holdSchoolId: null,
      takesPlaceAt: 's2',
    });
    expect(
      foldCase(
        history(collected, shortLease, held, proposed, [
          'placement-approved',
          { schoolId: 's2' },
          'li',
        ]),
      ),
    ).toMatchObject({ status: 'placed', placedBy: 'coordination', takesPlaceAt: 's2' });
    expect(
      foldCase(history(collected, shortLease, held, proposed, ['proposal-returned', {}])),
    ).toMatchObject({ status: 'to-coordinate', takesPlaceAt: null });
  });

  it('false information, once found, takes the place away and coordinates (L13)', () => {
    const found: Step[] = [
      ['false-information-proposed', {}, 'wang'],
      ['false-information-confirmed', {}, 'li'],
    ];
    const state = foldCase(
      history(collected, catchment, placed, ['guardian-confirmed', { schoolId: 's1' }], ...found),
    );
    expect(state).toMatchObject({
      status: 'to-coordinate',
      reasons: ['false-information'],
      placedSchoolId: null,
      guardianConfirmedSchoolId: null,
      takesPlaceAt: null,
    });
    const suspected = foldCase(history(collected, catchment, placed, found[0] as Step));
    expect(suspected).toMatchObject({ status: 'placed', falseInformation: 'proposed' });
  });

  it('a finding that is lifted does not bring the lost place back', () => {
    const state = foldCase(
      history(
        collected,
        catchment,
        placed,
        ['false-information-proposed', {}, 'wang'],
        ['false-information-confirmed', {}, 'li'],
        ['false-information-withdrawn', {}, 'wang'],
      ),
    );
    expect(state).toMatchObject({ status: 'to-coordinate', placedSchoolId: null, reasons: [] });
  });

  it('a pupil admitted by a private school gives up the public place (L17)', () => {
    const admitted: Step = ['private-admitted', { schoolId: 'p1' }];
    const state = foldCase(history(collected, catchment, placed, admitted));
    expect(state).toMatchObject({ status: 'private', placedSchoolId: null, takesPlaceAt: null });
    const back = foldCase(
      history(collected, catchment, placed, admitted, ['private-admission-withdrawn', {}]),
    );
    expect(back).toMatchObject({ status: 'to-coordinate', placedSchoolId: null });
  });

  it('a private school checks in and the guardian confirms there, like anywhere (L4, L12)', () => {
    const state = foldCase(
      history(
        collected,
        catchment,
        ['private-admitted', { schoolId: 'p1' }],
        ['checked-in', { schoolId: 'p1' }],
        ['guardian-confirmed', { schoolId: 'p1' }],
      ),
    );
    expect(state.status).toBe('enrolled');
  });

  it('a verdict reached later does not take a published place away', () => {
    expect(foldCase(history(collected, catchment, placed, shortLease))).toMatchObject({
      status: 'placed',
      placedSchoolId: 's1',
      route: 'coordinate',
    });
  });

  it('a corrected run takes back what a run gave, never what officers approved', () => {
    const sent: Step = ['sent-to-coordination-by-run', { runId: 'r2', code: 'category-straddles' }];
    expect(foldCase(history(collected, catchment, placed, sent))).toMatchObject({
      status: 'to-coordinate',
      runId: 'r2',
    });
    expect(
      foldCase(
        history(collected, shortLease, proposed, ['placement-approved', { schoolId: 's2' }], sent),
      ).placedSchoolId,
    ).toBe('s2');
  });

  it('a confirmation falls when the place moves to another school, and stays when it does not', () => {
    const confirmed: Step = ['guardian-confirmed', { schoolId: 's1' }];
    const again = (schoolId: string): Step => [
      'placed-by-run',
      { runId: 'r2', schoolId, category: 1, code: 'whole-category' },
    ];
    const before = [collected, catchment, placed, confirmed] as const;
    expect(foldCase(history(...before, again('s1'))).status).toBe('confirmed');
    expect(foldCase(history(...before, again('s2'))).status).toBe('placed');
  });

  it('a supplied fact replaces the earlier one of the same name and can be withdrawn (L5)', () => {
    const state = foldCase(
      history(
        collected,
        ['fact-supplied', { ref: 'e2.filedOn', value: '2020-06-01' }],
        ['fact-supplied', { ref: 'e2.filedOn', value: '2020-05-31' }],
        ['fact-supplied', { ref: 'e1.urban', value: true }],
        ['fact-withdrawn', { ref: 'e1.urban' }],
      ),
    );
    expect(state.supplied).toEqual([{ ref: 'e2.filedOn', value: '2020-05-31' }]);
  });

  it('a decision on a paper replaces the earlier one, stands beside the facts and can be withdrawn', () => {
    const steps: Step[] = [
      collected,
      ['fact-supplied', { ref: 'e2.filedOn', value: '2020-05-31', attachments: ['a1'] }],
      ['evidence-confirmed', { evidenceId: 'e2' }],
      ['evidence-rejected', { evidenceId: 'e2', attachments: ['a1'] }],
    ];
    const state = foldCase(history(...steps));
    expect(decisionOn(state.supplied, 'e2')).toBe('rejected');
    expect(decisionOn(state.supplied, 'e1')).toBeNull();
    expect(state.supplied).toEqual([
      { ref: 'e2.filedOn', value: '2020-05-31' },
      { ref: 'e2.decision', value: 'rejected' },
    ]);
    const back = foldCase(history(...steps, ['evidence-decision-withdrawn', { evidenceId: 'e2' }]));
    expect(back.supplied).toEqual([{ ref: 'e2.filedOn', value: '2020-05-31' }]);
  });

  it('a no-show is remembered until the pupil checks in, and takes nothing away', () => {
    const noShow: Step = ['no-show-reported', {}, 'registrar'];
    const state = foldCase(history(collected, catchment, placed, noShow));
    expect(state).toMatchObject({ status: 'placed', noShowReportedAt: '2021-06-05T01:00:00Z' });
    expect(
      foldCase(history(collected, catchment, placed, noShow, ['checked-in', { schoolId: 's1' }])),
    ).toMatchObject({ status: 'checked-in', noShowReportedAt: null });
  });
});

describe('the fold', () => {
  const school = fc.constantFrom('s1', 's2', 's3');
  const none = fc.constant({});
  const data: { [T in EventType]: fc.Arbitrary<EventData[T]> } = {
    collected: fc.record({ submittedAt: fc.constantFrom(null, '2021-06-03T02:00:00Z') }),
    'verdict-reached': fc.record({
      route: fc.constantFrom(...ROUTES),
      category: fc.option(fc.integer({ min: 1, max: 7 })),
      reasons: fc.subarray([...COORDINATION_REASONS]),
    }),
    'fact-supplied': fc.record({ ref: fc.constantFrom('e1.a', 'e2.b'), value: fc.jsonValue() }),
    'fact-withdrawn': fc.record({ ref: fc.constantFrom('e1.a', 'e2.b') }),
    'evidence-confirmed': fc.record({ evidenceId: fc.constantFrom('e1', 'e2') }),
    'evidence-rejected': fc.record({ evidenceId: fc.constantFrom('e1', 'e2') }),
    'evidence-decision-withdrawn': fc.record({ evidenceId: fc.constantFrom('e1', 'e2') }),
    'returned-to-family': fc.record({ text: fc.string(), facts: fc.constant([]) }),
    'return-to-family-withdrawn': none,
    'false-information-proposed': none,
    'false-information-confirmed': none,
    'false-information-withdrawn': none,
    'placed-by-run': fc.record({
      runId: fc.constant('r1'),
      schoolId: school,
      category: fc.integer({ min: 1, max: 7 }),
      code: fc.constantFrom(...PLACEMENT_CODES),
    }),
    'sent-to-coordination-by-run': fc.record({
      runId: fc.constant('r1'),
      code: fc.constantFrom(...PLACEMENT_CODES),
    }),
    held: fc.record({ schoolId: school, until: fc.constant('2021-07-09T10:00:00Z') }),
    'hold-released': none,
    proposed: fc.record({ schoolId: school }),
    'proposal-returned': none,
    'placement-approved': fc.record({ schoolId: school }),
    'approval-withdrawn': none,
    'notice-issued': fc.record({ schoolId: school }),
    'place-offered': fc.record({
      schoolId: school,
      code: fc.constantFrom(...OFFER_CODES),
      gain: fc.constant(null),
    }),
    'offer-declined': fc.record({ schoolId: school }),
    'reconsideration-opened': fc.record({
      askedBy: fc.string(),
      askedOn: fc.constant('2021-07-05'),
      ground: fc.constantFrom(...RECONSIDERATION_GROUNDS),
    }),
    'reconsideration-withdrawn': none,
    'reconsideration-decided': fc.record({
      outcome: fc.constantFrom('upheld', 'changed'),
      clause: fc.constant('L11'),
      schoolId: fc.option(school),
    }),
    'placed-by-reconsideration': fc.record({
      schoolId: school,
      found: fc.constantFrom('right-school', 'nearest'),
    }),
    'guardian-confirmed': fc.record({ schoolId: school }),
    'guardian-confirmation-withdrawn': none,
    'checked-in': fc.record({ schoolId: school }),
    'check-in-undone': none,
    'private-admitted': fc.record({ schoolId: school }),
    'private-admission-withdrawn': none,
    'no-show-reported': none,
    'private-claimed': fc.record({ schoolId: school }),
    'private-claim-declined': none,
    'call-noted': fc.record({ outcome: fc.constantFrom(...CALL_OUTCOMES), text: fc.string() }),
    'no-show-returned': none,
    'place-released': fc.record({ schoolId: school }),
    'note-added': fc.record({ text: fc.string() }),
  };
  const step = fc.constantFrom(...EVENT_TYPES).chain((type) => data[type].map((d) => [type, d]));
  const steps = fc.array(step as fc.Arbitrary<Step>, { maxLength: 25 });

  it('gives a status to every sequence of events, even one that no table would have allowed', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const events = history(...list);
        const state = foldCase(events);
        expect(CASE_STATUSES).toContain(state.status);
        expect(state.version).toBe(events.length);
        expect(foldCase(events)).toEqual(state);
      }),
      { numRuns: 2_000 },
    );
  });

  it('calls nobody enrolled without both sides at the school of the place (L12)', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const state = foldCase(history(...list));
        if (state.status !== 'enrolled') return;
        const place = state.privateSchoolId ?? state.placedSchoolId;
        expect(place).not.toBeNull();
        expect([state.checkedInSchoolId, state.guardianConfirmedSchoolId]).toEqual([place, place]);
      }),
      { numRuns: 2_000 },
    );
  });
});
