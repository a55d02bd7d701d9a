import type { Settings } from './storage/settings.ts';

export const realClock = (): Date => new Date();

/** A demonstration's clock stood in the season when the data were made, and has run on since. */
export function demonstrationClock(
  demonstration: NonNullable<Settings['demonstration']>,
): () => Date {
  const ahead = Date.parse(demonstration.clockStart) - Date.parse(demonstration.filledAt);
  return () => new Date(Date.now() + ahead);
}
