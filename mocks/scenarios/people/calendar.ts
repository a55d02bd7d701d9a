import type { Random } from '../random.ts';
import { dateOf, dayOf } from './days.ts';

const OPENS = Date.parse('2021-06-01T10:00:00+08:00');
const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;

/**
 * Percent of the families that begin on each of the sixteen days: a rush, a dip at each weekend, and the
 * last two days. Hours as people are awake; the first day begins at ten and the last ends at five (L1).
 */
const DAILY = [15, 11, 9, 7, 4, 4, 8, 7, 6, 5, 5, 2, 2, 5, 5, 5];
const TOTAL = DAILY.reduce((sum, share) => sum + share, 0);

/** The instant at which the family at `position` (0–1) in the season's queue begins, in milliseconds. */
export function beginsAt(position: number): number {
  let left = position * TOTAL;
  let day = 0;
  while (day < DAILY.length - 1 && left > (DAILY[day] ?? 0)) {
    left -= DAILY[day] ?? 0;
    day += 1;
  }
  const within = Math.min(left / (DAILY[day] ?? 1), 1);
  const midnight = OPENS - 10 * 3_600_000 + day * DAY_MS;
  const from = day === 0 ? 10 : 7;
  // The last ones leave themselves the time to finish.
  const to = day === 0 ? 23 : day === DAILY.length - 1 ? 16.2 : 22.5;
  return Math.floor(midnight + (from + within * (to - from)) * 3_600_000);
}

/** Most families finish in half an hour; some look for a paper and come back another day. */
export function submitsAt(begun: number, random: Random): number {
  const soon = begun + random.int(240, 2_400) * 1_000;
  const later = soon + random.int(1, 3) * DAY_MS;
  return later < LAST_CALL && random.chance(0.08) ? later : soon;
}
const LAST_CALL = Date.parse('2021-06-16T16:00:00+08:00');

/** With the offset written out, as the app's exports have it. */
export function instant(ms: number): string {
  const seconds = Math.floor((ms + BEIJING_MS) / 1_000);
  const day = Math.floor(seconds / 86_400);
  const two = (value: number) => (value < 10 ? `0${value}` : `${value}`);
  const hours = Math.floor(seconds / 3_600) % 24;
  return `${dateOf(day)}T${two(hours)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}+08:00`;
}

/** A date drawn evenly from `from` to `to`. */
export function dateBetween(from: string, to: string, random: Random): string {
  return dateOf(random.int(dayOf(from), dayOf(to)));
}
