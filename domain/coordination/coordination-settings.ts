import { DEFAULT_RECONSIDERATION_DAYS } from '../casework/reconsideration.ts';
import { DEFAULT_LEAST_GAIN_METRES } from './offer-places.ts';

/** What the letter leaves open about the time after the first placing; a season's supervisors say it. */
export interface CoordinationSettings {
  /** By so many metres a move must shorten the way, so that a child who has a place is offered another. */
  leastGainMetres: number;
  /** After so many days a reconsideration without an answer is late. */
  reconsiderationDays: number;
}

export const DEFAULT_COORDINATION: CoordinationSettings = {
  leastGainMetres: DEFAULT_LEAST_GAIN_METRES,
  reconsiderationDays: DEFAULT_RECONSIDERATION_DAYS,
};
