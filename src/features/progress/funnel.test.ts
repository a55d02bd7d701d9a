import { expect, test } from 'vitest';
import { CASE_STATUSES, type CaseStatus } from '../../../domain/casework/status.ts';
import { percent, reached, STEPS, statusesAt } from './funnel.ts';

const one = Object.fromEntries(CASE_STATUSES.map((status) => [status, 1])) as Record<
  CaseStatus,
  number
>;

test('every status is at exactly one step, so that the lists behind the figures add up', () => {
  expect(STEPS.flatMap(statusesAt).sort()).toEqual([...CASE_STATUSES].sort());
  expect(reached(one, 'registered')).toBe(CASE_STATUSES.length);
});

test('a pupil with a school counts as verified, one to be verified does not', () => {
  const none = { ...one };
  for (const status of CASE_STATUSES) none[status] = 0;
  expect(reached({ ...none, placed: 3 }, 'verified')).toBe(3);
  expect(reached({ ...none, verify: 3 }, 'verified')).toBe(0);
  expect(reached({ ...none, 'checked-in': 2 }, 'enrolled')).toBe(0);
});

test('nearly all is not all', () => {
  expect(percent(999, 1000)).toBe('>99%');
  expect(percent(1, 1000)).toBe('<1%');
  expect(percent(0, 0)).toBe('—');
  expect(percent(1, 1)).toBe('100%');
});
