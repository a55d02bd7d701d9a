import type { CaseEvent } from './events.ts';

/**
 * Whether an event is a verdict that says what the one before it said: made again when rules or ranges changed, with
 * the same route, category, reasons and needs. Whoever had the case open before it saw the case as it is.
 */
export function repeatsVerdict(events: readonly CaseEvent[], event: CaseEvent): boolean {
  if (event.type !== 'verdict-reached') return false;
  const before = events.findLast((each) => each.seq < event.seq && each.type === event.type);
  return before?.type === event.type && said(before.data) === said(event.data);
}

function said({ route, category, reasons, needs }: VerdictData): string {
  return JSON.stringify([route, category, reasons, needs]);
}

type VerdictData = Extract<CaseEvent, { type: 'verdict-reached' }>['data'];
