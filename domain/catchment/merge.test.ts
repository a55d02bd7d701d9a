import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRanges, resolveConflict, sameJson } from './merge.ts';
import type { StoredClause, StoredRange } from './stored-range.ts';

const compound = (id: string, name = id): StoredClause => ({
  id,
  effect: 'include',
  text: null,
  kind: 'compound',
  compound: name,
});
const range = (...clauses: StoredClause[]): StoredRange => ({
  schoolId: 's1',
  shared: false,
  clauses,
  area: null,
});
function theOnly<T>(list: readonly T[]): T {
  const [only, more] = list;
  if (only === undefined || more !== undefined) throw new Error(`${list.length} of them`);
  return only;
}
const ids = ({ clauses }: StoredRange) => clauses.map(({ id }) => id).join('');

const [a, b, c, d] = [compound('a'), compound('b'), compound('c'), compound('d')] as const;
const base = range(a, b, c);

describe('two officers at one range', () => {
  it('what only one of them touched is as that one left it', () => {
    const mine = range({ ...a, effect: 'exclude' }, b, c);
    const theirs = range(a, compound('b', '乙苑'), c);
    const merged = mergeRanges(base, mine, theirs);
    expect(merged.range.clauses).toEqual([mine.clauses[0], theirs.clauses[1], c]);
    expect(merged).toMatchObject({ conflicts: [], taken: ['b'] });
  });

  it('a clause that one added stands behind the one it was added after; both additions stay', () => {
    expect(ids(mergeRanges(base, range(a, d, b, c), base).range)).toBe('adbc');
    expect(ids(mergeRanges(base, base, range(a, d, b, c)).range)).toBe('adbc');
    const e = compound('e');
    expect(ids(mergeRanges(base, range(a, d, b, c), range(a, b, c, e)).range)).toBe('adbce');
  });

  it('a clause that one removed is gone, unless the other changed it: that is asked', () => {
    expect(ids(mergeRanges(base, range(a, c), base).range)).toBe('ac');
    expect(ids(mergeRanges(base, base, range(a, c)).range)).toBe('ac');
    const changed = compound('b', '乙苑');
    const merged = mergeRanges(base, range(a, c), range(a, changed, c));
    expect(merged.conflicts).toEqual([
      { kind: 'clause', clauseId: 'b', base: b, mine: null, theirs: changed },
    ]);
    expect(ids(merged.range)).toBe('ac');
  });

  it('what both changed alike is no conflict, whatever the order of keys', () => {
    const alike = { ...b, compound: '乙苑', condition: undefined } as StoredClause;
    const merged = mergeRanges(base, range(a, compound('b', '乙苑'), c), range(a, alike, c));
    expect(merged).toMatchObject({ conflicts: [], taken: [] });
  });

  it('what both changed differently is mine until it is decided', () => {
    const [mine, theirs] = [range(a, compound('b', '甲'), c), range(a, compound('b', '乙'), c)];
    const merged = mergeRanges(base, mine, theirs);
    expect(merged.range.clauses[1]).toEqual(mine.clauses[1]);
    const conflict = theOnly(merged.conflicts);
    const decided = resolveConflict(merged, conflict, 'theirs');
    expect(decided).toMatchObject({ range: theirs, conflicts: [] });
    expect(resolveConflict(merged, conflict, 'mine')).toMatchObject({ range: mine, conflicts: [] });
  });

  it('theirs that was removed goes, and mine that was removed comes back, once so decided', () => {
    const changed = compound('b', '乙苑');
    const gone = mergeRanges(base, range(a, changed, c), range(a, c));
    expect(ids(resolveConflict(gone, theOnly(gone.conflicts), 'theirs').range)).toBe('ac');
    const back = mergeRanges(base, range(a, c), range(a, changed, c));
    expect(resolveConflict(back, theOnly(back.conflicts), 'theirs').range.clauses).toContainEqual(
      changed,
    );
  });

  it('shared and the area of the range are merged as well', () => {
    const area = [
      [
        [
          [115, 28],
          [116, 28],
          [116, 29],
          [115, 28],
        ],
      ],
    ] as StoredRange['area'];
    const other = [
      [
        [
          [115, 28],
          [117, 28],
          [116, 29],
          [115, 28],
        ],
      ],
    ] as StoredRange['area'];
    const merged = mergeRanges(base, { ...base, shared: true }, { ...base, area });
    expect(merged).toMatchObject({ range: { shared: true, area }, conflicts: [] });
    const both = mergeRanges(base, { ...base, area: other }, { ...base, area });
    expect(both.conflicts).toMatchObject([{ kind: 'area' }]);
    expect(resolveConflict(both, theOnly(both.conflicts), 'theirs').range.area).toBe(area);
  });

  it('an order that one changed is kept beside the clauses of the other', () => {
    expect(ids(mergeRanges(base, range(c, b, a), range(a, d, b, c)).range)).toBe('cbad');
    expect(ids(mergeRanges(base, range(a, b, c, d), range(c, b, a)).range)).toBe('cdba');
  });
});

const clause = fc.tuple(
  fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  fc.constantFrom('甲', '乙', '丙'),
);
const anyRange = fc
  .tuple(fc.uniqueArray(clause, { selector: ([id]) => id, maxLength: 5 }), fc.boolean())
  .map(([clauses, shared]) => ({
    ...range(...clauses.map(([id, name]) => compound(id, name))),
    shared,
  }));

describe('any two changes', () => {
  it('against one who did nothing, the other stands whole', () => {
    fc.assert(
      fc.property(anyRange, anyRange, (was, changed) => {
        expect(mergeRanges(was, changed, was)).toEqual({
          range: changed,
          conflicts: [],
          taken: [],
        });
        expect(mergeRanges(was, was, changed)).toMatchObject({ range: changed, conflicts: [] });
      }),
    );
  });

  it('lose nothing: every clause is somebody’s, and both sides see the same conflicts', () => {
    fc.assert(
      fc.property(anyRange, anyRange, anyRange, (was, mine, theirs) => {
        const one = mergeRanges(was, mine, theirs);
        const other = mergeRanges(was, theirs, mine);
        const of = ({ conflicts }: typeof one) =>
          conflicts.map((each) => (each.kind === 'clause' ? each.clauseId : each.kind)).toSorted();
        expect(of(other)).toEqual(of(one));
        for (const each of one.range.clauses) {
          expect([...mine.clauses, ...theirs.clauses].some((own) => sameJson(own, each))).toBe(
            true,
          );
        }
        if (one.conflicts.length > 0) return;
        const sorted = (list: readonly StoredClause[]) =>
          list.map((each) => JSON.stringify(each)).toSorted();
        expect(sorted(other.range.clauses)).toEqual(sorted(one.range.clauses));
      }),
    );
  });
});
