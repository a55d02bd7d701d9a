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

/**
 * The last day from which `years` are full on the cut-off day: 2020-05-31 for a year by 2021-05-31, and 29 February
 * for a year by the 28th of the next one. `null` when the cut-off is no date.
 */
export function latestSince(cutOff: CivilDate, years: number): CivilDate | null {
  if (dayNumber(cutOff) === null) return null;
  const same = addYears(cutOff, -years);
  if (!cutOff.endsWith('-02-28')) return same;
  const leapDay = `${same.slice(0, 5)}02-29`;
  return heldOn(leapDay, cutOff, years)?.enough === true ? leapDay : same;
}
