import { describe, expect, it } from 'vitest';
import { EDITION_STATES, editionActions, editionRefusal } from './edition-steps.ts';
import type { EditionAction, EditionReader, EditionState } from './edition-steps.ts';

const officer: EditionReader = { id: 'chen', role: 'officer' };
const supervisor: EditionReader = { id: 'huang', role: 'supervisor' };
const may = (action: EditionAction, state: EditionState, reader = supervisor) =>
  editionRefusal(action, { state, editorIds: ['chen'] }, reader);

describe('what may be done with an edition', () => {
  it('what is published or was superseded takes no step but its correction', () => {
    for (const state of ['published', 'superseded'] as const) {
      const open = editionActions({ state, editorIds: [] }, supervisor)
        .filter(({ allowed }) => allowed)
        .map(({ name }) => name);
      expect(open).toEqual(state === 'published' ? ['correct', 'copy'] : ['copy']);
    }
  });

  it('a draft is checked before it is published', () => {
    expect(may('publish', 'draft')).toBe('edition-not-checked');
    expect(may('check', 'draft')).toBeNull();
    expect(may('check', 'checked')).toBe('edition-already-checked');
    expect(may('publish', 'checked')).toBeNull();
  });

  it('who wrote in it does not publish it, and an officer publishes nothing', () => {
    const own = { state: 'checked', editorIds: ['chen', 'huang'] } as const;
    expect(editionRefusal('publish', own, supervisor)).toBe('four-eyes-edition');
    expect(may('publish', 'checked', officer)).toBe('wrong-role');
  });

  it('what waits for its moment is taken back before anything else', () => {
    for (const action of ['edit', 'check', 'reopen', 'discard', 'publish'] as const) {
      expect(may(action, 'scheduled')).toBe('edition-scheduled');
    }
    expect(may('withdraw', 'scheduled', officer)).toBeNull();
    expect(may('withdraw', 'checked')).toBe('nothing-scheduled');
  });

  it('a registrar does nothing with editions, and every bar has its reason', () => {
    for (const state of EDITION_STATES) {
      const reader = { id: 'zhao', role: 'registrar' } as const;
      for (const action of editionActions({ state, editorIds: [] }, reader)) {
        expect(action).toMatchObject({ allowed: false, because: 'wrong-role' });
      }
    }
  });

  it('a checked draft may be changed, reopened and discarded; a discarded one nothing', () => {
    for (const action of ['edit', 'reopen', 'discard'] as const) {
      expect(may(action, 'checked', officer)).toBeNull();
      expect(may(action, 'discarded', officer)).toBe('edition-discarded');
    }
    expect(may('reopen', 'draft', officer)).toBe('edition-not-checked');
    expect(may('correct', 'draft', officer)).toBe('edition-not-published');
  });
});
