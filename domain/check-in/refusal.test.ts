import { describe, expect, it } from 'vitest';
import { checkInRefusal, type CheckInAttempt } from './refusal.ts';

const fine: CheckInAttempt = {
  collected: true,
  submittedAt: '2021-06-03T02:00:00Z',
  released: true,
  placedSchool: 's1',
  lostPlace: false,
  isPrivate: false,
  claimedBy: null,
  atSchool: 's1',
  checkedInAt: null,
};

describe('at the desk of a school', () => {
  it('a placed pupil with a submitted collection is checked in', () => {
    expect(checkInRefusal(fine)).toBeNull();
  });

  it('a pupil who was never collected is refused before anything else (L4)', () => {
    expect(checkInRefusal({ ...fine, collected: false, submittedAt: null })?.code).toBe(
      'never-collected',
    );
  });

  it('a collection that was begun and never submitted is refused (L4)', () => {
    expect(checkInRefusal({ ...fine, submittedAt: null })?.code).toBe('not-submitted');
  });

  it('before the release nothing is said about a place', () => {
    expect(checkInRefusal({ ...fine, released: false, placedSchool: 's2' })).toEqual({
      code: 'not-released',
      schoolId: null,
    });
  });

  it('a pupil without a place is refused, one with a place elsewhere is sent there', () => {
    expect(checkInRefusal({ ...fine, placedSchool: null })?.code).toBe('not-placed');
    expect(checkInRefusal({ ...fine, placedSchool: null, lostPlace: true })?.code).toBe(
      'place-gone',
    );
    expect(checkInRefusal({ ...fine, placedSchool: 's2' })).toEqual({
      code: 'placed-elsewhere',
      schoolId: 's2',
    });
  });

  it('one whom a private school has admitted is told so, and which school it is (L17)', () => {
    expect(checkInRefusal({ ...fine, placedSchool: 'p1', isPrivate: true })).toEqual({
      code: 'private-admitted',
      schoolId: 'p1',
    });
    expect(checkInRefusal({ ...fine, atSchool: 'p1', placedSchool: 'p1', isPrivate: true })).toBe(
      null,
    );
  });

  it('while an officer decides between a private and a public school, only the private one has to wait (L17)', () => {
    const claimed = { ...fine, claimedBy: 'p1' };
    expect(checkInRefusal({ ...claimed, atSchool: 'p1' })).toEqual({
      code: 'claim-undecided',
      schoolId: 's1',
    });
    expect(checkInRefusal(claimed)).toBeNull();
    expect(checkInRefusal({ ...claimed, atSchool: 'p2' })?.code).toBe('placed-elsewhere');
  });

  it('nobody is checked in twice', () => {
    expect(checkInRefusal({ ...fine, checkedInAt: '2021-07-10T01:00:00Z' })?.code).toBe(
      'already-checked-in',
    );
  });
});
