import { STRADDLE_RULES, type StraddleRule } from '../allocation/placement.ts';
import { JUNIOR_CLASS_SIZES, type ClassSizeLimits } from '../capacity/places.ts';
import { KIN_ROLES } from '../evidence/evidence.ts';
import { beijingDate, dayNumber } from '../season/date.ts';
import { instantMs } from '../season/instant.ts';
import { CATEGORY_TABLES } from './category-table.ts';
import { RULEBOOK_2020 } from './rulebook-2020.ts';
import { RULEBOOK_2021 } from './rulebook-2021.ts';
import type { Rulebook } from './rulebook.ts';
import type { ClauseId, RulebookParameters } from './verdict.ts';

/**
 * What a supervisor may set for a season (policy §3: parameters of a season, never constants in code): the figures
 * that verdicts are made by, what a run does with the category that straddles the last place, and when a class
 * counts as large.
 */
export interface RulebookSettings extends Omit<RulebookParameters, 'season' | 'version'> {
  straddle: StraddleRule;
  classSizes: ClassSizeLimits;
}

/** In the order in which the settings are read; each with what it rests on. */
export const SETTING_CLAUSES = {
  collection: ['L1'],
  evidenceCutOff: ['L8'],
  holdingYears: ['L9'],
  propertyLockYears: ['L10'],
  nonKinCoOwnership: ['L11'],
  directKin: ['L11'],
  minimumFamilyShare: ['L11'],
  oldTitleYear: ['L15'],
  categoryTable: ['P-categories'],
  straddle: ['P-categories'],
  classSizes: [],
} as const satisfies Record<keyof RulebookSettings, readonly ClauseId[]>;
export type SettingName = keyof RulebookSettings;
export const SETTING_NAMES = Object.keys(SETTING_CLAUSES) as SettingName[];

/** The rulebooks that are written in code; each is its season's first version. */
const WRITTEN: Readonly<Record<number, Rulebook>> = { 2020: RULEBOOK_2020, 2021: RULEBOOK_2021 };
export const WRITTEN_SEASONS: readonly number[] = Object.keys(WRITTEN).map(Number);

/** The newest stands for a season that has none of its own yet. */
function writtenFor(season: number): Rulebook {
  return WRITTEN[season] ?? RULEBOOK_2021;
}

/** The version that a season begins with. */
export function firstVersion(season: number): string {
  return writtenFor(season).parameters.version;
}

/** What the season's rulebook in code says; a run coordinates a straddling category whole until told otherwise. */
export function firstSettings(season: number): RulebookSettings {
  const { season: _season, version: _version, ...figures } = writtenFor(season).parameters;
  return { ...figures, straddle: 'coordinate-whole', classSizes: JUNIOR_CLASS_SIZES };
}

/** A season's rules with these figures. What a setting does not say stays as it is written in code. */
export function rulebookOf(
  season: number,
  version: string,
  { straddle: _straddle, classSizes: _classSizes, ...figures }: RulebookSettings,
): Rulebook {
  const { rules, parameters } = writtenFor(season);
  return { rules, parameters: { ...parameters, ...figures, season, version } };
}

/**
 * Another year's policy asked about this season: its table and figures, with this season's collection and cut-off.
 * With its own dates it would find every child of the season late, and compare nothing.
 */
export function onCalendarOf(
  other: RulebookSettings,
  { collection, evidenceCutOff }: Pick<RulebookSettings, 'collection' | 'evidenceCutOff'>,
): RulebookSettings {
  return { ...other, collection, evidenceCutOff };
}

/** The settings in which two versions differ. */
export function changedSettings(before: RulebookSettings, after: RulebookSettings): SettingName[] {
  return SETTING_NAMES.filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}

/** One figure that cannot stand; `field` is its path within the settings. */
export interface SettingFault {
  field: string;
  code: string;
}

/** Pupil, parents: one household (policy §3). No year can take them out of the kin. */
const HOUSEHOLD = ['pupil', 'father', 'mother'];

const isWhole = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most;

function calendarFaults(
  { collection, evidenceCutOff }: RulebookSettings,
  season: number,
): SettingFault[] {
  const faults: SettingFault[] = [];
  const opens = instantMs(collection.opensAt);
  const closes = instantMs(collection.closesAt);
  for (const name of ['opensAt', 'closesAt'] as const) {
    const field = `collection.${name}`;
    if (instantMs(collection[name]) === null) faults.push({ field, code: 'not-an-instant' });
    else if (!beijingDate(collection[name])?.startsWith(`${season}-`)) {
      faults.push({ field, code: 'not-in-the-season' });
    }
  }
  if (opens !== null && closes !== null && closes <= opens) {
    faults.push({ field: 'collection.closesAt', code: 'closes-before-opening' });
  }
  const cutOff = dayNumber(evidenceCutOff);
  const lastDay = beijingDate(collection.closesAt);
  if (cutOff === null) faults.push({ field: 'evidenceCutOff', code: 'not-a-date' });
  else if (lastDay !== null && evidenceCutOff > lastDay) {
    faults.push({ field: 'evidenceCutOff', code: 'cut-off-after-collection' });
  } else if (evidenceCutOff < `${season - 1}-01-01`) {
    faults.push({ field: 'evidenceCutOff', code: 'not-in-the-season' });
  }
  return faults;
}

function kinFaults(directKin: readonly string[]): SettingFault[] {
  const fault = (code: string) => [{ field: 'directKin', code }];
  if (directKin.some((role) => !KIN_ROLES.some((known) => known === role))) {
    return fault('unknown-kin');
  }
  if (new Set(directKin).size < directKin.length) return fault('kin-given-twice');
  if (HOUSEHOLD.some((role) => !directKin.includes(role))) return fault('household-is-kin');
  // "Non-kin" as kin would leave L11 without a case.
  return directKin.includes('non-kin') ? fault('non-kin-is-no-kin') : [];
}

/** All that is wrong with the settings of a season; empty: they can be used. */
export function settingFaults(settings: RulebookSettings, season: number): SettingFault[] {
  const faults = [...calendarFaults(settings, season), ...kinFaults(settings.directKin)];
  const expect = (holds: boolean, field: string, code: string) => {
    if (!holds) faults.push({ field, code });
  };
  const { minimumFamilyShare: share, classSizes } = settings;
  expect(isWhole(settings.holdingYears, 0, 10), 'holdingYears', 'out-of-range');
  // Six years are known of primary schools (2024); a lock of more than twelve outlasts a childhood.
  expect(isWhole(settings.propertyLockYears, 1, 12), 'propertyLockYears', 'out-of-range');
  expect(share === null || (share > 0 && share <= 100), 'minimumFamilyShare', 'out-of-range');
  expect(isWhole(settings.oldTitleYear, 1990, season), 'oldTitleYear', 'out-of-range');
  expect(
    ['coordinate', 'not-accepted'].includes(settings.nonKinCoOwnership),
    'nonKinCoOwnership',
    'not-a-choice',
  );
  expect(
    Object.hasOwn(CATEGORY_TABLES, settings.categoryTable),
    'categoryTable',
    'no-such-category-table',
  );
  expect(STRADDLE_RULES.includes(settings.straddle), 'straddle', 'not-a-choice');
  for (const name of ['standard', 'large', 'veryLarge'] as const) {
    expect(isWhole(classSizes[name], 20, 100), `classSizes.${name}`, 'out-of-range');
  }
  expect(classSizes.standard < classSizes.large, 'classSizes.large', 'not-above-the-smaller');
  expect(classSizes.large < classSizes.veryLarge, 'classSizes.veryLarge', 'not-above-the-smaller');
  return faults;
}
