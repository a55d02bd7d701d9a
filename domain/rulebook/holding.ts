import { addYears, dayNumber, daysBetween, type CivilDate } from '../season/date.ts';

/** How long a paper was held on the cut-off day (L9). Days are whole days. */
export interface Holding {
  enough: boolean;
  days: number;
  /** Days missing until the years are full; 0 when they are. */
  shortBy: number;
}

/**
 * Whether `years` are full on the cut-off day, that day included: filed on 2020-05-31 a paper is a year
 * old on 2021-05-31, filed a day later it is not (L9). `null` when a date is no date.
 */
export function heldOn(from: CivilDate, cutOff: CivilDate, years: number): Holding | null {
  const days = daysBetween(from, cutOff);
  if (days === null) return null;
  const due = dayNumber(addYears(from, years));
  const end = dayNumber(cutOff);
  if (due === null || end === null) return null;
  return { enough: due <= end, days, shortBy: Math.max(0, due - end) };
}
