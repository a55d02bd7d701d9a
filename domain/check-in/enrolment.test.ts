import { describe, expect, it } from 'vitest';
import { enrolment, mismatch, type TwoSides } from './enrolment.ts';

const nobody: TwoSides = {
  checkedInAt: null,
  checkInSchool: null,
  guardianConfirmedAt: null,
  confirmedSchool: null,
  placedSchool: 's1',
};
const school = { checkedInAt: '2021-07-10T01:00:00Z', checkInSchool: 's1' };
const guardian = { guardianConfirmedAt: '2021-07-09T12:00:00Z', confirmedSchool: 's1' };

describe('enrolment (L12)', () => {
  it('needs the school and the guardian', () => {
    expect(enrolment(nobody)).toBe('none');
    expect(enrolment({ ...nobody, ...guardian })).toBe('confirmed-only');
    expect(enrolment({ ...nobody, ...school })).toBe('checked-in-only');
    expect(enrolment({ ...nobody, ...school, ...guardian })).toBe('enrolled');
  });

  it('does not come about from two different schools', () => {
    const elsewhere = { ...nobody, ...school, ...guardian, confirmedSchool: 's2' };
    expect(enrolment(elsewhere)).toBe('mismatch');
    expect(mismatch(elsewhere)).toBe('confirmed-elsewhere');
    expect(mismatch({ ...nobody, ...school, checkInSchool: 's2' })).toBe('checked-in-elsewhere');
  });

  it('does not come about without a place, whatever both sides say', () => {
    const homeless = { ...nobody, ...school, ...guardian, placedSchool: null };
    expect(enrolment(homeless)).toBe('mismatch');
    expect(mismatch(homeless)).toBe('without-place');
    expect(mismatch(nobody)).toBeNull();
  });
});
