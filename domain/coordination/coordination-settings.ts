import { DEFAULT_RECONSIDERATION_DAYS } from '../casework/reconsideration.ts';
import { DEFAULT_LEAST_GAIN_METRES } from './offer-places.ts';
import { DEFAULT_REASON_ORDER } from './served-order.ts';
import type { OrderedReason } from './served-order.ts';

/** What the letter leaves open about coordination; a season's supervisors say it. */
export interface CoordinationSettings {
  /** Who is served first, by the reason for coordination; every reason but false information (L13), each once. */
  reasonOrder: OrderedReason[];
  /** By so many metres a move must shorten the way, so that a child who has a place is offered another. */
  leastGainMetres: number;
  /** After so many days a reconsideration without an answer is late. */
  reconsiderationDays: number;
}

export const DEFAULT_COORDINATION: CoordinationSettings = {
  reasonOrder: [...DEFAULT_REASON_ORDER],
  leastGainMetres: DEFAULT_LEAST_GAIN_METRES,
  reconsiderationDays: DEFAULT_RECONSIDERATION_DAYS,
};
