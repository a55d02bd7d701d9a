import type { CheckInRefusalCode } from '../../../domain/check-in/refusal.ts';

const NAMED: Record<CheckInRefusalCode, true> = {
  'never-collected': true,
  'not-submitted': true,
  'not-released': true,
  'not-placed': true,
  'placed-elsewhere': true,
  'already-checked-in': true,
};

/** Whether the desk has words of its own for this code. */
export function isRefusal(code: string): code is CheckInRefusalCode {
  return Object.hasOwn(NAMED, code);
}
