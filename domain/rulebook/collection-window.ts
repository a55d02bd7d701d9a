import { beijingDate, type CivilDate } from '../season/date.ts';
import { instantMs } from '../season/instant.ts';
import type { RulebookParameters } from './verdict.ts';

/** The collection window, read once per rulebook: half of a verdict's time would go into it otherwise. */
export interface CollectionWindow {
  /** Milliseconds since 1970; `null` when the rulebook holds no instant. */
  opens: number | null;
  closes: number | null;
  /** The day on which it closes, in Beijing; the cut-off when the rulebook holds no instant. */
  lastDay: CivilDate;
}

const WINDOWS = new WeakMap<RulebookParameters, CollectionWindow>();

/** A rulebook's parameters are never changed, so that what was read once stays true. */
export function collectionWindow(parameters: RulebookParameters): CollectionWindow {
  const held = WINDOWS.get(parameters);
  if (held) return held;
  const { opensAt, closesAt } = parameters.collection;
  const read: CollectionWindow = {
    opens: instantMs(opensAt),
    closes: instantMs(closesAt),
    lastDay: beijingDate(closesAt) ?? parameters.evidenceCutOff,
  };
  WINDOWS.set(parameters, read);
  return read;
}
