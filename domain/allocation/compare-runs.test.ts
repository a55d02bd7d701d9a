import { describe, expect, it } from 'vitest';
import { whyMoved, type ComparedPlacement, type ComparedRun } from './compare-runs.ts';

const run = (change: Partial<ComparedRun> = {}): ComparedRun => ({
  rulebook: '2021.1',
  editions: 'of-2021',
  straddle: 'coordinate-whole',
  seed: 's',
  places: new Map([
    ['a', 100],
    ['b', 100],
  ]),
  ...change,
});
const placed = (change: Partial<ComparedPlacement> = {}): ComparedPlacement => ({
  outcome: 'placed',
  schoolId: 'a',
  route: 'catchment',
  category: 3,
  homeSchoolIds: ['a'],
  verdictSeq: 2,
  ...change,
});
const left = (change: Partial<ComparedPlacement> = {}) =>
  placed({ outcome: 'to-coordinate', ...change });
const same = { before: run(), after: run() };

describe('why a pupil moved between two runs', () => {
  it('nobody moved who has the same place, whatever else changed', () => {
    const runs = { before: run(), after: run({ editions: 'other', rulebook: '2021.2' }) };
    expect(whyMoved(placed(), placed({ category: 1, verdictSeq: 9 }), runs)).toBeNull();
    expect(whyMoved(left(), left({ schoolId: 'b' }), same)).toBeNull();
  });

  it('another range holds the home: from last year’s to this year’s (L16)', () => {
    const runs = { before: run({ editions: 'of-2020' }), after: run() };
    const after = placed({ schoolId: 'b', homeSchoolIds: ['b'] });
    expect(whyMoved(placed(), after, runs)).toBe('range-changed');
  });

  it('another range holds the register alone, so that the category changed on the same facts', () => {
    const runs = { before: run({ editions: 'of-2020' }), after: run() };
    expect(whyMoved(placed(), left({ category: 6 }), runs)).toBe('range-changed');
  });

  it('new facts change the verdict, also where they put the home elsewhere on the same ranges', () => {
    const after = placed({ schoolId: 'b', homeSchoolIds: ['b'], verdictSeq: 4 });
    expect(whyMoved(placed(), after, same)).toBe('verdict-changed');
    expect(whyMoved(placed(), left({ route: 'coordinate', verdictSeq: 4 }), same)).toBe(
      'verdict-changed',
    );
  });

  it('the same facts on the same ranges by another rulebook', () => {
    const runs = { before: run(), after: run({ rulebook: '2021.2' }) };
    expect(whyMoved(placed(), left({ category: 4 }), runs)).toBe('rulebook-changed');
  });

  it('the school has fewer places', () => {
    const runs = { before: run(), after: run({ places: new Map([['a', 50]]) }) };
    expect(whyMoved(placed(), left(), runs)).toBe('capacity-changed');
  });

  it('another rule or another draw inside the category that did not fit', () => {
    const drawn = run({ straddle: 'seeded-draw' });
    expect(whyMoved(placed(), left(), { before: run(), after: drawn })).toBe('straddle-changed');
    const again = run({ straddle: 'seeded-draw', seed: 't' });
    expect(whyMoved(placed(), left(), { before: drawn, after: again })).toBe('straddle-changed');
    expect(whyMoved(placed(), left(), { before: run(), after: run({ seed: 't' }) })).toBe(
      'line-moved',
    );
  });

  it('others came before: the line moved', () => {
    expect(whyMoved(placed(), left(), same)).toBe('line-moved');
  });

  it('a pupil whom one run does not know', () => {
    expect(whyMoved(null, placed(), same)).toBe('one-run-only');
    expect(whyMoved(null, null, same)).toBeNull();
  });

  it('is the same in both directions', () => {
    const before = placed();
    const after = left({ category: 5, verdictSeq: 7 });
    const runs = { before: run(), after: run({ rulebook: '2021.2' }) };
    const back = { before: runs.after, after: runs.before };
    expect(whyMoved(before, after, runs)).toBe(whyMoved(after, before, back));
  });
});
