import { expect, test } from 'vitest';
import type { CaseEvent, EventData } from './events.ts';
import { repeatsVerdict } from './same-verdict.ts';

const short: EventData['verdict-reached'] = {
  route: 'coordinate',
  category: null,
  reasons: ['short-lease'],
  needs: [],
};

function verdict(seq: number, data: EventData['verdict-reached']): CaseEvent {
  return {
    type: 'verdict-reached',
    data,
    seq,
    at: '2021-06-22T02:00:00.000Z',
    actorId: 'system',
    reason: null,
    rulebook: `2021.${seq}`,
  };
}

const note: CaseEvent = {
  type: 'note-added',
  data: { text: '已致电' },
  seq: 3,
  at: '2021-06-22T03:00:00.000Z',
  actorId: 'officer-chen',
  reason: null,
  rulebook: null,
};

test('the same route, category, reasons and needs by another rulebook say nothing new', () => {
  const events = [verdict(2, short), note, verdict(4, short)];
  expect(events.map((event) => repeatsVerdict(events, event))).toEqual([false, false, true]);
});

test.each([
  { ...short, route: 'catchment' as const, category: 1 as const, reasons: [] },
  { ...short, category: 5 as const },
  { ...short, reasons: [...short.reasons, 'property-used' as const] },
])('another outcome says something new: %j', (other) => {
  const events = [verdict(2, short), verdict(3, other as typeof short), verdict(4, short)];
  expect(repeatsVerdict(events, events[1] as CaseEvent)).toBe(false);
  // Back to what it was before is not what was said last.
  expect(repeatsVerdict(events, events[2] as CaseEvent)).toBe(false);
});
