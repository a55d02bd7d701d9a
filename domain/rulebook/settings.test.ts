import { describe, expect, it } from 'vitest';
import {
  changedSettings,
  firstSettings,
  firstVersion,
  onCalendarOf,
  rulebookOf,
  SETTING_CLAUSES,
  SETTING_NAMES,
  settingFaults,
  WRITTEN_SEASONS,
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

  it('rest on a clause each, but for the size of a class', () => {
    expect(WRITTEN_SEASONS).toEqual([2020, 2021]);
    expect(SETTING_NAMES.map((name) => `${name} ${SETTING_CLAUSES[name].join()}`)).toEqual([
      'collection L1',
      'evidenceCutOff L8',
      'holdingYears L9',
      'propertyLockYears L10',
      'nonKinCoOwnership L11',
      'directKin L11',
      'minimumFamilyShare L11',
      'oldTitleYear L15',
      'categoryTable P-categories',
      'straddle P-categories',
      'classSizes ',
    ]);
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

  const day = (evidenceCutOff: string): Partial<RulebookSettings> => ({ evidenceCutOff });
  const hours = (change: Partial<RulebookSettings['collection']>): Partial<RulebookSettings> => ({
    collection: { ...BASE.collection, ...change },
  });
  const classes = (change: Partial<RulebookSettings['classSizes']>): Partial<RulebookSettings> => ({
    classSizes: { ...BASE.classSizes, ...change },
  });

  it.each<[string, Partial<RulebookSettings>, Partial<RulebookSettings>, string]>([
    ['the first cut-off', day('2020-01-01'), day('2019-12-31'), 'not-in-the-season'],
    ['the last cut-off', day('2021-06-16'), day('2021-06-17'), 'cut-off-after-collection'],
    [
      'the last second of a collection',
      hours({ closesAt: '2021-06-16T10:00:01+08:00', opensAt: '2021-06-16T10:00:00+08:00' }),
      hours({ closesAt: '2021-06-16T10:00:00+08:00', opensAt: '2021-06-16T10:00:00+08:00' }),
      'closes-before-opening',
    ],
    [
      'the first second of the year, in Beijing',
      hours({ opensAt: '2020-12-31T16:00:00Z' }),
      hours({ opensAt: '2020-12-31T15:59:59Z' }),
      'not-in-the-season',
    ],
    ['no year of holding', { holdingYears: 0 }, { holdingYears: -1 }, 'out-of-range'],
    ['ten years of holding', { holdingYears: 10 }, { holdingYears: 11 }, 'out-of-range'],
    ['a lock of a year', { propertyLockYears: 1 }, { propertyLockYears: 0 }, 'out-of-range'],
    ['a lock of a childhood', { propertyLockYears: 12 }, { propertyLockYears: 13 }, 'out-of-range'],
    ['a hundredth', { minimumFamilyShare: 1 }, { minimumFamilyShare: 0 }, 'out-of-range'],
    ['the whole', { minimumFamilyShare: 100 }, { minimumFamilyShare: 100.1 }, 'out-of-range'],
    ['the oldest titles', { oldTitleYear: 1990 }, { oldTitleYear: 1989 }, 'out-of-range'],
    ['this year’s titles', { oldTitleYear: 2021 }, { oldTitleYear: 2022 }, 'out-of-range'],
    ['the smallest class', classes({ standard: 20 }), classes({ standard: 19 }), 'out-of-range'],
    ['the largest class', classes({ veryLarge: 100 }), classes({ veryLarge: 101 }), 'out-of-range'],
    [
      'large above standard',
      classes({ standard: 50, large: 51 }),
      classes({ standard: 51, large: 51 }),
      'not-above-the-smaller',
    ],
    [
      'very large above large',
      classes({ large: 64, veryLarge: 65 }),
      classes({ large: 65, veryLarge: 65 }),
      'not-above-the-smaller',
    ],
  ])('%s stands, and one step further does not', (_, stands, falls, code) => {
    expect(faultsOf(stands)).toEqual([]);
    expect(faultsOf(falls).map((fault) => fault.split(' ')[1])).toEqual([code]);
  });

  it('where no such thing may be chosen, and each class and hour by its own name', () => {
    const other = {
      nonKinCoOwnership: 'maybe',
      categoryTable: '2019',
      straddle: 'by-age',
    } as unknown as Partial<RulebookSettings>;
    expect(faultsOf(other)).toEqual([
      'nonKinCoOwnership not-a-choice',
      'categoryTable no-such-category-table',
      'straddle not-a-choice',
    ]);
    expect(faultsOf({ nonKinCoOwnership: 'not-accepted' })).toEqual([]);
    expect(faultsOf(classes({ standard: 19, large: 50.5, veryLarge: 101 }))).toEqual([
      'classSizes.standard out-of-range',
      'classSizes.large out-of-range',
      'classSizes.veryLarge out-of-range',
    ]);
    expect(faultsOf(hours({ opensAt: 'soon', closesAt: 'later' }))).toEqual([
      'collection.opensAt not-an-instant',
      'collection.closesAt not-an-instant',
    ]);
    expect(faultsOf(hours({ closesAt: 'later' }))).toEqual(['collection.closesAt not-an-instant']);
    expect(faultsOf(hours({ closesAt: '2022-06-16T17:00:00+08:00' }))).toEqual([
      'collection.closesAt not-in-the-season',
    ]);
  });

  it('and every edge that can stand, stands', () => {
    expect(faultsOf({ holdingYears: 0, propertyLockYears: 12, minimumFamilyShare: 100 })).toEqual(
      [],
    );
    expect(faultsOf({ evidenceCutOff: '2021-06-16', oldTitleYear: 2021 })).toEqual([]);
    expect(faultsOf({ directKin: ['pupil', 'father', 'mother'] })).toEqual([]);
  });
});
