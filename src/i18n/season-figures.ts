import i18next from 'i18next';
import type { Season } from '../../server/contract/season.ts';
import { formatDate, formatInstant } from '../lib/format.ts';

export type SeasonFigures = Pick<Season, 'season' | 'calendar' | 'figures' | 'classSizes'>;

/** Whatever can say a word by its key. */
type Say = (key: 'domain:years.n1') => string;

let told: SeasonFigures | null = null;

/**
 * What every sentence may name without being given it, since it is a parameter of the season and no part of the words:
 * `{{holdingTime}}` is "one year" until a supervisor makes it two. A sentence that is given its own figure keeps that.
 */
export function figuresOf(say: Say, { season, calendar, figures, classSizes }: SeasonFigures) {
  return {
    holdingTime: yearsInWords(say, figures.holdingYears),
    lockTime: yearsInWords(say, figures.propertyLockYears),
    titleYear: figures.oldTitleYear,
    seasonYear: season,
    yearBefore: season - 1,
    collectionOpens: formatInstant(calendar.collectionOpensAt),
    collectionCloses: formatInstant(calendar.collectionClosesAt),
    cutOffDay: formatDate(calendar.evidenceCutOff),
    rangesDay: formatDate(calendar.rangesPublishedOn),
    classStandard: classSizes.standard,
    classLarge: classSizes.large,
    classVeryLarge: classSizes.veryLarge,
  };
}

/** `一年`, `two years`; no parameter is greater than twelve. */
export function yearsInWords(say: Say, years: number): string {
  return say(`domain:years.n${years}` as 'domain:years.n1');
}

/** Before anything of the season is drawn, and whenever its parameters change. */
export function tellSeason(season: SeasonFigures): void {
  const first = told === null;
  // What a desk kept before an update of the console has none of them; no sentence of the desk names one.
  if (told === season || !('figures' in season)) return;
  told = season;
  if (!tellFigures(i18next.language) || first) return;
  // What is on the screen was said with the figures of before.
  i18next.emit('languageChanged', i18next.language);
}

/** The figures in the words of a language; `true`: they are others than before. */
export function tellFigures(language: string): boolean {
  const { interpolation } = i18next.options;
  if (!told || !interpolation) return false;
  const before = JSON.stringify(interpolation.defaultVariables);
  interpolation.defaultVariables = figuresOf(i18next.getFixedT(language), told);
  return JSON.stringify(interpolation.defaultVariables) !== before;
}
