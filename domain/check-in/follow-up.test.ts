import { describe, expect, it } from 'vitest';
import type { CaseEvent, EventData, EventType } from '../casework/events.ts';
import { foldCase } from '../casework/fold.ts';
import { openIssue } from './follow-up.ts';

type Step = { [T in EventType]: [type: T, data: EventData[T]] }[EventType];
const day = (n: number) => `2021-07-${String(n).padStart(2, '0')}T01:00:00Z`;

/** A child placed at s1 on the first of July, and what happened on each day after. */
function placed(...steps: Step[]) {
  const all: Step[] = [
    ['collected', { submittedAt: '2021-06-03T02:00:00Z' }],
    ['placement-approved', { schoolId: 's1' }],
    ...steps,
  ];
  return foldCase(
    all.map(
      ([type, data], i) =>
        ({
          type,
          data,
          seq: i + 1,
          at: day(i),
          actorId: 'x',
          reason: null,
          rulebook: null,
        }) as CaseEvent,
    ),
  );
}

describe('where the two sides do not meet (L12, L17)', () => {
  it('nobody has acted, or both have: there is nothing to settle', () => {
    expect(openIssue(placed())).toBeNull();
    const both = placed(
      ['checked-in', { schoolId: 's1' }],
      ['guardian-confirmed', { schoolId: 's1' }],
    );
    expect(openIssue(both)).toBeNull();
  });

  it('one side waits for the other since it acted', () => {
    expect(openIssue(placed(['guardian-confirmed', { schoolId: 's1' }]))).toEqual({
      issue: 'confirmed-not-come',
      since: day(2),
      otherSchoolId: null,
    });
    expect(openIssue(placed(['checked-in', { schoolId: 's1' }]))?.issue).toBe('come-not-confirmed');
  });

  it('a confirmation of another school comes first, also when the child has come', () => {
    const wrong = placed(
      ['checked-in', { schoolId: 's1' }],
      ['guardian-confirmed', { schoolId: 's2' }],
    );
    expect(openIssue(wrong)).toEqual({
      issue: 'confirmed-elsewhere',
      since: day(3),
      otherSchoolId: 's2',
    });
  });

  it('a claim of a private school waits for an officer; either answer closes it', () => {
    const claimed: Step[] = [
      ['checked-in', { schoolId: 's1' }],
      ['private-claimed', { schoolId: 'p1' }],
    ];
    expect(openIssue(placed(...claimed))).toEqual({
      issue: 'private-and-public',
      since: day(3),
      otherSchoolId: 'p1',
    });
    const declined = placed(...claimed, ['private-claim-declined', {}]);
    expect(openIssue(declined)?.issue).toBe('come-not-confirmed');
    const chosen = placed(...claimed, ['private-admitted', { schoolId: 'p1' }]);
    expect(openIssue(chosen)).toBeNull();
    expect(chosen).toMatchObject({ status: 'private', takesPlaceAt: null });
  });

  it('a family that a private school admitted and that confirms a public one has both', () => {
    const state = placed(
      ['private-admitted', { schoolId: 'p1' }],
      ['guardian-confirmed', { schoolId: 's1' }],
    );
    expect(openIssue(state)?.issue).toBe('private-and-public');
  });
});

describe('a child who does not come', () => {
  it('loses nothing by a report, and the place when a second person agrees', () => {
    const reported = placed(['no-show-reported', {}]);
    expect(reported).toMatchObject({ status: 'placed', takesPlaceAt: 's1', noShowReportedBy: 'x' });
    const released = placed(['no-show-reported', {}], ['place-released', { schoolId: 's1' }]);
    expect(released).toMatchObject({
      status: 'released',
      takesPlaceAt: null,
      noShowReportedAt: null,
      releasedSchoolId: 's1',
    });
  });

  it('comes after all: the report is answered by the check-in, or returned', () => {
    const came = placed(['no-show-reported', {}], ['checked-in', { schoolId: 's1' }]);
    expect(came).toMatchObject({ status: 'checked-in', noShowReportedAt: null });
    expect(placed(['no-show-reported', {}], ['no-show-returned', {}]).noShowReportedAt).toBeNull();
  });

  it('is taken up again by an officer, and then stands where everybody with a place stands', () => {
    const again = placed(
      ['place-released', { schoolId: 's1' }],
      ['proposed', { schoolId: 's2' }],
      ['placement-approved', { schoolId: 's2' }],
    );
    expect(again).toMatchObject({ status: 'placed', releasedSchoolId: null, takesPlaceAt: 's2' });
  });
});
