import type { CivilDate, Instant } from './date.ts';

/** The fixed days of one admission season. Instants carry Beijing's offset. */
export interface SeasonCalendar {
  season: number;
  letterIssuedOn: CivilDate;
  collectionOpensAt: Instant;
  collectionClosesAt: Instant;
  evidenceCutOff: CivilDate;
  rangesPublishedOn: CivilDate;
}

/** From the letter of 25 May 2021: L1 (collection), L8 (cut-off) and L16 (the year's ranges). */
export const SEASON_2021: SeasonCalendar = {
  season: 2021,
  letterIssuedOn: '2021-05-25',
  collectionOpensAt: '2021-06-01T10:00:00+08:00',
  collectionClosesAt: '2021-06-16T17:00:00+08:00',
  evidenceCutOff: '2021-05-31',
  rangesPublishedOn: '2021-06-21',
};
