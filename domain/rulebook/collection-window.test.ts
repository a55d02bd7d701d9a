import { describe, expect, it } from 'vitest';
import { collectionWindow } from './collection-window.ts';
import { RULEBOOK_2021 } from './rulebook-2021.ts';

/** Parameters that no test has read before. */
const closing = (closesAt: string) => ({
  ...RULEBOOK_2021.parameters,
  collection: { opensAt: '2021-06-01T00:00:00Z', closesAt },
});

describe('the collection window (L1)', () => {
  it('closes on the day that a clock in Beijing shows', () => {
    expect(collectionWindow(closing('2021-06-16T16:00:00Z'))).toEqual({
      opens: Date.UTC(2021, 5, 1),
      closes: Date.UTC(2021, 5, 16, 16),
      lastDay: '2021-06-17',
    });
  });

  it('has no end where the rulebook holds no instant, and the cut-off for its last day', () => {
    expect(collectionWindow(closing('soon'))).toEqual({
      opens: Date.UTC(2021, 5, 1),
      closes: null,
      lastDay: '2021-05-31',
    });
  });

  it('is read once per rulebook', () => {
    const parameters = closing('2021-06-16T17:00:00+08:00');
    expect(collectionWindow(parameters)).toBe(collectionWindow(parameters));
  });
});
