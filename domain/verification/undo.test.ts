import { describe, expect, it } from 'vitest';
import type { CaseEvent, EventData, EventType } from '../casework/events.ts';
import { undoOf } from './undo.ts';

type Step = { [T in EventType]: [T, EventData[T]] }[EventType];

const history = (...steps: Step[]): CaseEvent[] =>
  steps.map(
    ([type, data], index) =>
      ({
        type,
        data,
        seq: index + 1,
        at: '2021-06-22T02:00:00Z',
        actorId: 'chen',
        reason: null,
        rulebook: null,
      }) as CaseEvent,
  );
const collected: Step = ['collected', { submittedAt: '2021-06-05T02:00:00Z' }];
const supply = (ref: string, value: unknown): Step => ['fact-supplied', { ref, value }];
const NOTHING = { withdraw: [], restore: [], unaskFamily: false };

describe('taking back what a batch did to a case', () => {
  it('withdraws the facts of the batch', () => {
    const events = history(
      collected,
      supply('e2.status', 'found'),
      supply('e2.usage', 'residential'),
    );
    expect(undoOf(events, { from: 2, to: 3 })).toEqual({
      ...NOTHING,
      withdraw: ['e2.status', 'e2.usage'],
    });
  });

  it('puts back what an officer had supplied before', () => {
    const events = history(collected, supply('e2.usage', 'residential'), supply('e2.usage', 'x'));
    expect(undoOf(events, { from: 3, to: 3 })).toEqual({
      ...NOTHING,
      restore: [{ ref: 'e2.usage', value: 'residential' }],
    });
  });

  it.each<[string, Step]>([
    ['another fact of the same paper', supply('e2.owners', [])],
    ['a place that was proposed', ['proposed', { schoolId: 's1' }]],
    ['a place that was given', ['placement-approved', { schoolId: 's1' }]],
  ])('leaves it where something newer rests on it: %s', (_what, step) => {
    const events = history(collected, supply('e2.status', 'found'), step);
    expect(undoOf(events, { from: 2, to: 2 })).toEqual({ refused: 'newer-rests-on-it' });
  });

  it.each<[string, Step]>([
    ['a note', ['note-added', { text: '已电话联系' }]],
    ['a fact of another paper', supply('e1.urban', true)],
  ])('is not hindered by %s', (_what, step) => {
    const events = history(collected, supply('e2.status', 'found'), step);
    expect(undoOf(events, { from: 2, to: 2 })).toEqual({ ...NOTHING, withdraw: ['e2.status'] });
  });

  it('does not take back what a colleague has taken back', () => {
    const events = history(collected, supply('e2.status', 'found'), [
      'fact-withdrawn',
      { ref: 'e2.status' },
    ]);
    expect(undoOf(events, { from: 2, to: 2 })).toEqual({ refused: 'already-withdrawn' });
  });

  it('the family need not answer any more, unless it has', () => {
    const asked = history(collected, ['returned-to-family', { text: '请补', facts: [] }]);
    expect(undoOf(asked, { from: 2, to: 2 })).toEqual({ ...NOTHING, unaskFamily: true });
    const answered = history(
      collected,
      ['returned-to-family', { text: '请补', facts: [] }],
      supply('e2.status', 'found'),
    );
    expect(undoOf(answered, { from: 2, to: 2 })).toEqual({ refused: 'newer-rests-on-it' });
  });
});
