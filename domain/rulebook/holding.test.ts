import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldOn, latestSince } from './holding.ts';

describe('a year or more at the cut-off (L9)', () => {
  it.each<[string, string, number, ReturnType<typeof heldOn>]>([
    ['2020-05-31', '2021-05-31', 1, { enough: true, days: 365, shortBy: 0 }],
    ['2020-06-01', '2021-05-31', 1, { enough: false, days: 364, shortBy: 1 }],
    ['2020-06-30', '2021-05-31', 1, { enough: false, days: 335, shortBy: 30 }],
    ['2021-06-01', '2021-05-31', 1, { enough: false, days: -1, shortBy: 366 }],
    ['2020-02-29', '2021-02-28', 1, { enough: true, days: 365, shortBy: 0 }],
    ['2020-02-29', '2021-02-27', 1, { enough: false, days: 364, shortBy: 1 }],
    ['2019-05-31', '2020-05-31', 1, { enough: true, days: 366, shortBy: 0 }],
    ['2019-06-01', '2020-05-31', 1, { enough: false, days: 365, shortBy: 1 }],
    ['2019-06-01', '2021-05-31', 2, { enough: false, days: 730, shortBy: 1 }],
    ['2020-02-30', '2021-05-31', 1, null],
    ['2020-05-31', '2021-02-30', 1, null],
    ['', '', 1, null],
    // Both are dates, and the day on which the years are full lies past the calendar.
    ['9999-05-31', '9999-12-31', 1, null],
  ])('since %s by %s, %i year(s): %j', (since, cutOff, years, holding) =>
    expect(heldOn(since, cutOff, years)).toEqual(holding),
  );

  it.each<[string, number, string | null]>([
    ['2021-05-31', 1, '2020-05-31'],
    ['2021-05-31', 2, '2019-05-31'],
    ['2021-05-31', 0, '2021-05-31'],
    ['2021-02-28', 1, '2020-02-29'],
    ['2022-02-28', 1, '2021-02-28'],
    ['2024-02-28', 4, '2020-02-28'],
    ['2020-02-29', 1, '2019-02-28'],
    ['2021-03-28', 1, '2020-03-28'],
    ['2021-02-30', 1, null],
  ])('by %s, %i year(s) at the latest since %s', (cutOff, years, since) =>
    expect(latestSince(cutOff, years)).toBe(since),
  );

  it('is held from the latest day, and no more from the day after', () => {
    const civil = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 30_000 }), fc.nat(6), (day, years) => {
        const cutOff = civil(day);
        const since = latestSince(cutOff, years) ?? '';
        expect(heldOn(since, cutOff, years)?.enough).toBe(true);
        const after = civil(Date.parse(since) / 86_400_000 + 1);
        expect(heldOn(after, cutOff, years)?.enough).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
