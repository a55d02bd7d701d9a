const DAY_MS = 86_400_000;

/**
 * Days since 1970 and back, each worked out once: a season writes millions of dates from a few thousand
 * days, and `Date` was a third of its time.
 */
const numbers = new Map<string, number>();
const dates = new Map<number, string>();

export function dayOf(date: string): number {
  let day = numbers.get(date);
  if (day === undefined) {
    day = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
    numbers.set(date, day);
  }
  return day;
}

export function dateOf(day: number): string {
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * DAY_MS).toISOString().slice(0, 10);
    dates.set(day, date);
  }
  return date;
}

export function addDays(date: string, days: number): string {
  return dateOf(dayOf(date) + days);
}
