import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../../domain/catchment/area/faults.ts';
import type { Clause, MultiPolygon, SchoolRange } from '../../../../domain/catchment/clause.ts';
import { areaM2 } from '../../../../domain/catchment/geometry.ts';
import type { Point } from '../../../../domain/evidence/evidence.ts';
import type { Operation } from './operation.ts';
import { openDraft, reduce, unsaved, type Draft } from './reducer.ts';

const at = (x: number, y: number): Point => [115.9 + x / 100, 28.6 + y / 100];
const box = (west: number, south: number, east: number, north: number): MultiPolygon => [
  [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]],
];
const area = (id: string, drawn: MultiPolygon | null): Clause => ({
  id,
  effect: 'include',
  text: null,
  kind: 'area',
  area: drawn,
});
const compound = (id: string, name: string): Clause => ({
  id,
  effect: 'include',
  text: null,
  kind: 'compound',
  compound: name,
});
const range = (schoolId: string, ...clauses: Clause[]): SchoolRange => ({
  schoolId,
  shared: false,
  clauses,
});
const start = () =>
  openDraft(
    [
      { range: range('a', area('c1', box(0, 0, 2, 4)), compound('c2', '花园')), version: 3 },
      { range: range('b', area('c1', box(2, 0, 4, 4))), version: 7 },
    ],
    ['n'],
  );
const perform = (draft: Draft, operation: Operation, gesture: string | null = null) =>
  reduce(draft, { type: 'do', operation, gesture });
const of = (draft: Draft, schoolId: string) =>
  draft.ranges.find((each) => each.schoolId === schoolId) as SchoolRange;
const drawn = (draft: Draft, schoolId: string, clauseId = 'c1'): MultiPolygon => {
  const clause = of(draft, schoolId).clauses.find(({ id }) => id === clauseId);
  return clause && 'area' in clause ? (clause.area ?? []) : [];
};
const dirty = (draft: Draft) => unsaved(draft).map(({ schoolId }) => schoolId);

describe('a draft', () => {
  it('is clean when opened, with a place for a school that has no range yet', () => {
    expect(dirty(start())).toEqual([]);
    expect(of(start(), 'n').clauses).toEqual([]);
    const added = perform(start(), { do: 'add-clause', schoolId: 'n', clause: area('k1', null) });
    expect(dirty(added)).toEqual(['n']);
  });

  it('untangles a border that crosses itself', () => {
    const ring = box(0, 0, 2, 4)[0]?.[0] ?? [];
    const bow = [ring[0], ring[2], ring[1], ring[3], ring[0]] as Point[];
    const opened = perform(start(), {
      do: 'set-area',
      schoolId: 'a',
      clauseId: 'c1',
      area: [[bow]],
    });
    const done = perform(opened, { do: 'untangle', schoolId: 'a', clauseId: 'c1' });
    expect(drawn(done, 'a')).toHaveLength(2);
    expect(faultsOf(drawn(done, 'a'))).toEqual([]);
  });

  it('takes every step back and forward again, and is then as it was, object for object', () => {
    const line = [at(1, -1), at(1, 5)];
    const steps: Operation[] = [
      { do: 'add-clause', schoolId: 'a', clause: compound('k1', '新村') },
      { do: 'change-clause', schoolId: 'a', clause: compound('c2', '大院') },
      { do: 'shift-clause', schoolId: 'a', clauseId: 'c2', by: 1 },
      { do: 'remove-clause', schoolId: 'a', clauseId: 'k1' },
      { do: 'set-shared', schoolId: 'b', shared: true },
      { do: 'split', schoolId: 'a', clauseId: 'c1', line, ids: ['k2'] },
      { do: 'hand-clause', schoolId: 'a', clauseId: 'k2', toSchoolId: 'n', id: 'k3' },
      { do: 'give', piece: box(1.5, 1, 2.5, 2), schoolId: 'b', id: 'k4' },
      {
        do: 'share',
        piece: box(1.5, 3, 2.5, 3.5),
        schools: ['a', 'b'].map((id) => ({ id, name: id })),
        id: 'k5',
      },
      { do: 'drop', piece: box(0, 0, 1, 1), schoolId: 'a' },
      { do: 'join-areas', schoolId: 'b' },
      { do: 'merge-schools', schoolId: 'a', intoSchoolId: 'b', id: 'k6' },
      { do: 'import-areas', areas: [{ schoolId: 'n', area: box(5, 5, 6, 6), id: 'k7' }] },
      { do: 'put-clauses', schoolId: 'a', clauses: [area('k8', box(0, 0, 1, 1))] },
      { do: 'set-area', schoolId: 'a', clauseId: 'k8', area: null },
    ];
    const drafts = steps.reduce<Draft[]>(
      (all, step) => [...all, perform(all.at(-1) as Draft, step)],
      [start()],
    );
    expect(drafts.at(-1)?.past.map(({ name }) => name)).toEqual(steps.map((step) => step.do));
    let draft = drafts.at(-1) as Draft;
    for (const earlier of drafts.slice(0, -1).toReversed()) {
      draft = reduce(draft, { type: 'undo' });
      expect(draft.ranges.every((each, i) => each === earlier.ranges[i])).toBe(true);
    }
    expect(dirty(draft)).toEqual([]);
    expect(reduce(draft, { type: 'undo' })).toBe(draft);
    for (const later of drafts.slice(1)) {
      draft = reduce(draft, { type: 'redo' });
      expect(draft.ranges.every((each, i) => each === later.ranges[i])).toBe(true);
    }
    expect(reduce(draft, { type: 'redo' })).toBe(draft);
  });

  it('knows nothing to undo where nothing changed', () => {
    const draft = start();
    expect(perform(draft, { do: 'remove-clause', schoolId: 'x', clauseId: 'c1' })).toBe(draft);
    const miss = [at(9, 0), at(9, 4)];
    const cut: Operation = { do: 'split', schoolId: 'a', clauseId: 'c1', line: miss, ids: ['k'] };
    expect(perform(draft, cut)).toBe(draft);
  });

  it('counts a whole drag as one step', () => {
    const move = (from: Point, to: Point): Operation => ({
      do: 'move-corner',
      schoolId: 'a',
      clauseId: 'c1',
      from,
      to,
      together: true,
    });
    let draft = perform(start(), move(at(2, 4), at(2.1, 4)), 'g1');
    draft = perform(draft, move(at(2.1, 4), at(2.5, 4)), 'g1');
    expect(draft.past).toHaveLength(1);
    expect(dirty(draft)).toEqual(['a', 'b']);
    expect(areaM2(drawn(draft, 'a')) + areaM2(drawn(draft, 'b'))).toBeCloseTo(
      areaM2(box(0, 0, 4, 4)),
      -2,
    );
    draft = perform(draft, move(at(2.5, 4), at(2.6, 4)), 'g2');
    expect(draft.past).toHaveLength(2);
    draft = reduce(reduce(draft, { type: 'undo' }), { type: 'undo' });
    expect(dirty(draft)).toEqual([]);
  });

  it('sets, drags and takes away a corner on the border of both', () => {
    const corner = { schoolId: 'a', clauseId: 'c1', together: true };
    const place = { polygon: 0, ring: 0, position: 2 };
    const set = perform(start(), {
      do: 'add-corner',
      ...corner,
      on: at(2, 2),
      to: at(2.4, 2),
      ring: place,
    });
    expect(drawn(set, 'a')[0]?.[0]).toHaveLength(6);
    expect(drawn(set, 'b')[0]?.[0]).toHaveLength(6);
    const gone = perform(set, { do: 'remove-corner', ...corner, at: at(2.4, 2) });
    expect(drawn(gone, 'a')).toEqual(box(0, 0, 2, 4));
    expect(drawn(gone, 'b')).toEqual(box(2, 0, 4, 4));
  });

  it('snaps to the border of a neighbour, who then has the same corners', () => {
    const off = perform(start(), {
      do: 'set-area',
      schoolId: 'a',
      clauseId: 'c1',
      area: box(0, 1, 2.003, 3),
    });
    const snapped = perform(off, {
      do: 'snap',
      schoolId: 'a',
      clauseId: 'c1',
      metres: 20,
      lines: [],
    });
    const east = (drawn(snapped, 'a')[0]?.[0] ?? []).filter(([x]) => x > at(1, 0)[0]);
    expect(east.map(([x]) => x)).toEqual([at(2, 0)[0], at(2, 0)[0]]);
    expect(drawn(snapped, 'b')[0]?.[0]).toHaveLength(7);
  });

  it('gives a merged school its places and leaves the other none', () => {
    const merged = perform(start(), {
      do: 'merge-schools',
      schoolId: 'a',
      intoSchoolId: 'b',
      id: 'k',
    });
    expect(drawn(merged, 'a')).toEqual([]);
    expect(areaM2(drawn(merged, 'b'))).toBeCloseTo(areaM2(box(0, 0, 4, 4)), -1);
  });
});

describe('saving and colleagues', () => {
  const rename = (draft: Draft, name: string) =>
    perform(draft, { do: 'change-clause', schoolId: 'a', clause: compound('c2', name) });

  it('leaves what was changed after the save unsaved', () => {
    const one = rename(start(), '一期');
    const two = rename(one, '二期');
    const saved = reduce(two, { type: 'saved', rows: [{ range: of(one, 'a'), version: 4 }] });
    expect(dirty(saved)).toEqual(['a']);
    expect(saved.saved.get('a')?.version).toBe(4);
    expect(dirty(reduce(saved, { type: 'undo' }))).toEqual([]);
  });

  it('never undoes what a colleague did: the steps that hang together with it are gone', () => {
    let draft = rename(start(), '一期');
    draft = perform(draft, { do: 'set-shared', schoolId: 'n', shared: true });
    draft = perform(draft, { do: 'give', piece: box(1, 1, 3, 2), schoolId: 'b', id: 'k' });
    draft = perform(draft, { do: 'set-shared', schoolId: 'b', shared: true });
    const theirs = range('a', compound('c9', '别处'));
    draft = reduce(draft, { type: 'merged', rows: [{ range: theirs, theirs, version: 9 }] });
    expect(of(draft, 'a')).toBe(theirs);
    // The first and the third touched A, the fourth undoes B alone and came after both.
    expect(draft.past.map(({ name }) => name)).toEqual(['set-shared', 'set-shared']);
    expect(dirty(draft)).toEqual(['b', 'n']);
  });

  it('follows a range that only a colleague changed', () => {
    const theirs = range('b', compound('c1', '别处'));
    const draft = reduce(start(), {
      type: 'merged',
      rows: [{ range: theirs, theirs, version: 8 }],
    });
    expect(dirty(draft)).toEqual([]);
    const unknown = range('zz');
    const rows = [{ range: unknown, theirs: unknown, version: 1 }];
    expect(reduce(draft, { type: 'merged', rows }).ranges).toHaveLength(3);
  });
});
