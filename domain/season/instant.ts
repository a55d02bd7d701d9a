import { dayNumber, type Instant } from './date.ts';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * Milliseconds since 1970 of an instant, or `null` when the text is none. A text without an offset is
 * refused: the machine's own time zone would decide what it means.
 */
export function instantMs(instant: Instant): number | null {
  const match = INSTANT.exec(instant);
  if (!match || dayNumber(match[1] ?? '') === null) return null;
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? null : ms;
}
