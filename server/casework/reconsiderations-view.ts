import type { CaseEvent } from '../../domain/casework/events.ts';
import type { ReconsiderationView } from '../contract/case.ts';
import { maskNumbers } from './mask-numbers.ts';

/** Every request of the family and what became of it, newest first, from the events of the case. */
export function reconsiderationsView(events: readonly CaseEvent[]): ReconsiderationView[] {
  const all: ReconsiderationView[] = [];
  for (const event of events) {
    if (event.type === 'reconsideration-opened') {
      const { askedBy, askedOn, ground } = event.data;
      all.unshift({
        openedAt: event.at,
        openedBy: event.actorId,
        askedBy: maskNumbers(askedBy),
        askedOn,
        ground,
        reason: maskNumbers(event.reason),
        state: 'open',
        endedAt: null,
        endedBy: null,
        endReason: null,
        clause: null,
        rightSchoolId: null,
        placedSchoolId: null,
      });
      continue;
    }
    const [last] = all;
    if (!last) continue;
    const end = { endedAt: event.at, endedBy: event.actorId };
    if (event.type === 'reconsideration-withdrawn') {
      Object.assign(last, end, { state: 'withdrawn', endReason: maskNumbers(event.reason) });
    } else if (event.type === 'reconsideration-decided') {
      Object.assign(last, end, {
        state: event.data.outcome,
        endReason: maskNumbers(event.reason),
        clause: event.data.clause,
        rightSchoolId: event.data.schoolId,
      });
    } else if (event.type === 'placed-by-reconsideration') {
      last.placedSchoolId = event.data.schoolId;
    }
  }
  return all;
}
