import { expect, test } from 'vitest';
import { CASE_STATUSES, type CaseStatus } from '../../../domain/casework/status.ts';
import { reached } from '../../../domain/casework/steps.ts';
import { GROUPS, percent, statusesAt } from './funnel.ts';

const none = Object.fromEntries(CASE_STATUSES.map((status) => [status, 0])) as Record<
  CaseStatus,
  number
>;

test('every status stands in exactly one group, so that the lists behind the figures add up', () => {
  expect(GROUPS.flatMap(statusesAt).sort()).toEqual([...CASE_STATUSES].sort());
});

test('a pupil with a school counts as verified, one to be verified does not', () => {
  expect(reached({ ...none, placed: 3 }, 'verified')).toBe(3);
  expect(reached({ ...none, verify: 3 }, 'verified')).toBe(0);
});

test('the two sides come in either order; both make the enrolment', () => {
  expect(reached({ ...none, 'checked-in': 2 }, 'checked-in')).toBe(2);
  expect(reached({ ...none, 'checked-in': 2 }, 'confirmed')).toBe(0);
  expect(reached({ ...none, enrolled: 4 }, 'confirmed')).toBe(4);
  expect(reached({ ...none, 'checked-in': 2, confirmed: 1 }, 'enrolled')).toBe(0);
});

test('nearly all is not all', () => {
  expect(percent(999, 1000)).toBe('>99%');
  expect(percent(1, 1000)).toBe('<1%');
  expect(percent(0, 0)).toBe('—');
  expect(percent(1, 1)).toBe('100%');
});
