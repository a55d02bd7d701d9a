import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addYears, beijingDate, beijingMinute, dayNumber, daysBetween } from './date.ts';
import { instantMs } from './instant.ts';

const DAY_MS = 86_400_000;
const civil = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
/** From the year 100 to 9999. */
const anyDay = fc.integer({ min: -683_003, max: 2_932_896 });

describe('civil dates', () => {
  it.each([
    ['1970-01-01', 0],
    ['2000-02-29', 11_016],
    ['2021-05-31', 18_778],
    ['2021-02-29', null],
    ['1900-02-29', null],
    ['2021-13-01', null],
    ['2021-00-10', null],
    ['2021-06-00', null],
    ['2021-06-31', null],
    ['2021-6-1', null],
    ['2021/06/01', null],
    ['2021-06/01', null],
    ['2021/06-01', null],
    ['2021-06-01 ', null],
    // The characters beside the digits: one before 0, one after 9, and a letter.
    ['2021-05-3/', null],
    ['2021-05-1:', null],
    ['20a1-05-31', null],
    ['0050-01-01', null],
    ['', null],
  ])('%s is day %s', (date, day) => expect(dayNumber(date)).toBe(day));

  it('count as the calendar does', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayNumber(civil(day))).toBe(day);
      }),
      {
        numRuns: 2000,
      },
    );
  });

  it('take no other text for a date', () => {
    const nearly = fc.stringMatching(/^[0-9-]{8,11}$/);
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string()), (text) => {
        const day = dayNumber(text);
        expect(day === null || civil(day) === text).toBe(true);
      }),
    );
  });

  it.each([
    ['2020-05-31', 1, '2021-05-31'],
    ['2020-02-29', 1, '2021-02-28'],
    ['2020-02-29', 4, '2024-02-29'],
    ['2019-02-28', 1, '2020-02-28'],
    ['2000-02-29', 100, '2100-02-28'],
    // Past the calendar, or no date to begin with: what comes out is no date either.
    ['9996-02-29', 4, '10000-02-29'],
    ['9999-05-31', 1, '10000-05-31'],
    ['2021-02-30', 1, '2022-02-30'],
    ['2021-06-31', 1, '2022-06-31'],
    ['2021-13-29', 1, '2022-13-29'],
  ])('%s and %i years is %s', (date, years, then) => expect(addYears(date, years)).toBe(then));

  it.each([
    ['2021-05-31', '2021-06-01', 1],
    ['2021-06-01', '2021-05-31', -1],
    ['soon', '2021-05-31', null],
    ['2021-05-31', 'soon', null],
  ])('from %s to %s it is %s days', (from, to, days) => expect(daysBetween(from, to)).toBe(days));

  it.each([
    ['2021-05-31', 1, '2021-06-01'],
    ['2021-06-01', -1, '2021-05-31'],
    ['2020-02-28', 2, '2020-03-01'],
    ['soon', 1, 'soon'],
  ])('%s and %i days is %s', (date, days, then) => expect(addDays(date, days)).toBe(then));

  it('a year later is 365 or 366 days later, for every date', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const from = civil(Math.min(day, 2_932_000));
        expect([365, 366]).toContain(daysBetween(from, addYears(from, 1)));
      }),
    );
  });

  it('are read off a clock in Beijing', () => {
    expect(beijingMinute('2021-05-31T15:59:59Z')).toBe('2021-05-31 23:59');
    expect(beijingMinute('2021-05-31T16:00:00Z')).toBe('2021-06-01 00:00');
    expect(beijingDate('2021-05-31T15:59:59Z')).toBe('2021-05-31');
    expect(beijingDate('2021-05-31T16:00:00Z')).toBe('2021-06-01');
    expect(beijingDate('2021-06-01T00:00:00+08:00')).toBe('2021-06-01');
    expect(beijingDate('soon')).toBeNull();
  });
});

describe('instants', () => {
  it('carry an offset, or are none', () => {
    const closing = 1_623_834_000_000;
    expect(instantMs('2021-06-16T17:00:00+08:00')).toBe(closing);
    expect(instantMs('2021-06-16T09:00:00.000Z')).toBe(closing);
    expect(instantMs('2021-06-16T17:00+0800')).toBe(closing);
    expect(instantMs('2021-06-16T09:00Z')).toBe(closing);
    // A clock would read both of these: a year of five digits, and a text that goes on unseen.
    expect(instantMs('+012021-06-16T09:00Z')).toBeNull();
    expect(instantMs('2021-06-16T09:00Z\u0000')).toBeNull();
    expect(instantMs('2021-06-16T17:00:00')).toBeNull();
    expect(instantMs('2021-06-16')).toBeNull();
    expect(instantMs('2021-02-30T17:00:00Z')).toBeNull();
    expect(instantMs('2021-06-16T25:00:00Z')).toBeNull();
    expect(instantMs('')).toBeNull();
  });
});
