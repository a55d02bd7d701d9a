import { describe, expect, it } from 'vitest';
import {
  changedSettings,
  firstSettings,
  firstVersion,
  onCalendarOf,
  rulebookOf,
  settingFaults,
  type RulebookSettings,
} from './settings.ts';
import { RULEBOOK_2020 } from './rulebook-2020.ts';
import { RULEBOOK_2021 } from './rulebook-2021.ts';

const BASE = firstSettings(2021);
const faultsOf = (change: Partial<RulebookSettings>) =>
  settingFaults({ ...BASE, ...change }, 2021).map(({ field, code }) => `${field} ${code}`);

describe('the settings of a season', () => {
  it('begin as the rulebook that is written for it, which has no fault', () => {
    expect(settingFaults(BASE, 2021)).toEqual([]);
    expect(settingFaults(firstSettings(2020), 2020)).toEqual([]);
    expect(rulebookOf(2021, '2021.1', BASE)).toEqual(RULEBOOK_2021);
    expect(rulebookOf(2020, '2020.1', firstSettings(2020))).toEqual(RULEBOOK_2020);
    expect(firstVersion(2021)).toBe('2021.1');
  });

  it('of a season that nobody has written a letter for are the newest ones', () => {
    expect(firstVersion(2022)).toBe('2021.1');
    expect(rulebookOf(2022, '2022.2', BASE).parameters).toMatchObject({
      season: 2022,
      version: '2022.2',
    });
  });

  it('name what differs between two versions', () => {
    expect(changedSettings(BASE, BASE)).toEqual([]);
    expect(changedSettings(BASE, { ...BASE, holdingYears: 2, straddle: 'seeded-draw' })).toEqual([
      'holdingYears',
      'straddle',
    ]);
  });

  it('of another year are asked on the days of this one', () => {
    const asked = onCalendarOf(firstSettings(2020), BASE);
    expect(changedSettings(BASE, asked)).toEqual(['categoryTable']);
  });
});

describe('a setting that cannot stand is named', () => {
  it.each<[string, Partial<RulebookSettings>, string[]]>([
    ['a day that is none', { evidenceCutOff: '2021-02-30' }, ['evidenceCutOff not-a-date']],
    [
      'a cut-off after the collection',
      { evidenceCutOff: '2021-06-17' },
      ['evidenceCutOff cut-off-after-collection'],
    ],
    [
      'a cut-off of long ago',
      { evidenceCutOff: '2019-12-31' },
      ['evidenceCutOff not-in-the-season'],
    ],
    [
      'a collection that closes before it opens',
      { collection: { ...BASE.collection, closesAt: '2021-06-01T09:00:00+08:00' } },
      ['collection.closesAt closes-before-opening'],
    ],
    [
      'a collection of another year',
      { collection: { ...BASE.collection, opensAt: '2020-06-01T10:00:00+08:00' } },
      ['collection.opensAt not-in-the-season'],
    ],
    [
      'a time that is none',
      { collection: { ...BASE.collection, opensAt: 'tomorrow' } },
      ['collection.opensAt not-an-instant'],
    ],
    ['half a year of holding', { holdingYears: 0.5 }, ['holdingYears out-of-range']],
    ['a lock of no year', { propertyLockYears: 0 }, ['propertyLockYears out-of-range']],
    ['a share of nothing', { minimumFamilyShare: 0 }, ['minimumFamilyShare out-of-range']],
    ['a share of more than all', { minimumFamilyShare: 101 }, ['minimumFamilyShare out-of-range']],
    ['titles of the future', { oldTitleYear: 2022 }, ['oldTitleYear out-of-range']],
    ['a kin nobody knows', { directKin: ['pupil', 'uncle'] }, ['directKin unknown-kin']],
    ['kin without the mother', { directKin: ['pupil', 'father'] }, ['directKin household-is-kin']],
    [
      'kin twice',
      { directKin: ['pupil', 'father', 'mother', 'mother'] },
      ['directKin kin-given-twice'],
    ],
    [
      'strangers as kin',
      { directKin: ['pupil', 'father', 'mother', 'non-kin'] },
      ['directKin non-kin-is-no-kin'],
    ],
    [
      'a large class below the standard',
      { classSizes: { standard: 50, large: 50, veryLarge: 66 } },
      ['classSizes.large not-above-the-smaller'],
    ],
  ])('%s', (_, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  it('and every edge that can stand, stands', () => {
    expect(faultsOf({ holdingYears: 0, propertyLockYears: 12, minimumFamilyShare: 100 })).toEqual(
      [],
    );
    expect(faultsOf({ evidenceCutOff: '2021-06-16', oldTitleYear: 2021 })).toEqual([]);
    expect(faultsOf({ directKin: ['pupil', 'father', 'mother'] })).toEqual([]);
  });
});
