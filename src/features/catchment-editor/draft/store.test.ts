import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Clause, SchoolRange } from '../../../../domain/catchment/clause.ts';
import { ApiError } from '../../../api/errors.ts';
import { passingCrashStore, type CrashCopy } from './crash-copy.ts';
import type { VersionedRange } from './reducer.ts';
import { DraftStore } from './store.ts';
import type { Wiring } from './view.ts';
import { reconcile, withTheirs } from './wire.ts';

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
const ROWS: VersionedRange[] = [
  { range: range('a', compound('c1', '花园'), compound('c2', '大院')), version: 1 },
  { range: range('b', compound('c1', '新村')), version: 1 },
];
const rename = (schoolId: string, name: string, id = 'c1') =>
  ({ do: 'change-clause', schoolId, clause: compound(id, name) }) as const;
const network = new ApiError(0, 'network', null);
const stale = new ApiError(412, 'changed-meanwhile', null);

/** A service of two ranges, and a page that writes to it. */
function desk(crash = passingCrashStore(), rows = ROWS) {
  const service = new Map(rows.map((row) => [row.range.schoolId, row]));
  const sent: VersionedRange[][] = [];
  let answer: (() => void) | null = null;
  const wiring: Wiring = {
    save: async (changes) => {
      sent.push([...changes]);
      if (failure.now) throw failure.now;
      if (slow.now) await new Promise<void>((resolve) => (answer = resolve));
      const moved = changes.some(
        ({ range: { schoolId }, version }) => (service.get(schoolId)?.version ?? 0) !== version,
      );
      if (moved) throw stale;
      for (const { range: next, version } of changes) {
        service.set(next.schoolId, { range: next, version: version + 1 });
      }
      return [...service.values()].map((row) => ({
        schoolId: row.range.schoolId,
        version: row.version,
      }));
    },
    read: () => Promise.resolve([...service.values()]),
    reconcile,
    crash,
    now: () => '2021-06-22T02:00:00.000Z',
    delayMs: 1_000,
    pauseMs: () => 5_000,
  };
  const failure: { now: ApiError | null } = { now: null };
  const slow = { now: false };
  const store = new DraftStore(rows, ['n'], wiring);
  store.allow(true);
  return { store, service, sent, failure, slow, crash, release: () => answer?.() };
}
const of = (store: DraftStore, schoolId: string) =>
  store.view().draft.ranges.find((each) => each.schoolId === schoolId) as SchoolRange;
const names = (store: DraftStore, schoolId: string) =>
  of(store, schoolId).clauses.map((clause) => ('compound' in clause ? clause.compound : ''));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a draft saves itself', () => {
  it('when the hand rests, only what was changed, on the version that was read', async () => {
    const { store, sent, service } = desk();
    store.do(rename('a', '一期'));
    await vi.advanceTimersByTimeAsync(700);
    store.do(rename('a', '二期'));
    expect(store.view().save).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.map((row) => [row.range.schoolId, row.version])).toEqual([['a', 1]]);
    expect(service.get('a')?.version).toBe(2);
    expect(store.view()).toMatchObject({ save: 'saved', savedAt: '2021-06-22T02:00:00.000Z' });
    store.undo();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(service.get('a')).toMatchObject({ version: 3 });
  });

  it('one request at a time; what was changed meanwhile goes with the next', async () => {
    const { store, sent, slow, release, service } = desk();
    slow.now = true;
    store.do(rename('a', '一期'));
    await vi.advanceTimersByTimeAsync(1_000);
    store.do(rename('a', '二期'));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sent).toHaveLength(1);
    slow.now = false;
    release();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toHaveLength(2);
    expect(service.get('a')?.version).toBe(3);
    expect(store.view().save).toBe('saved');
  });

  it('again when the service was silent, and keeps everything on this machine until then', async () => {
    const { store, failure, crash, service } = desk();
    failure.now = network;
    store.do(rename('b', '一期'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.view().save).toBe('silent');
    expect((await crash.load())?.rows.map((row) => row.range.schoolId)).toEqual(['b']);
    failure.now = null;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.view().save).toBe('saved');
    expect(service.get('b')?.version).toBe(2);
    expect(await crash.load()).toBeNull();
  });

  it('at once when the page is left, and not again after it', async () => {
    const { store, sent } = desk();
    store.do(rename('a', '一期'));
    store.close();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(1);
    const other = desk();
    other.failure.now = network;
    other.store.do(rename('a', '一期'));
    other.store.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(other.sent).toHaveLength(1);
  });

  it('not over and over where the service says no', async () => {
    const { store, failure, sent } = desk();
    failure.now = new ApiError(422, 'invalid', null);
    store.do(rename('a', '一期'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(store.view()).toMatchObject({ save: 'refused', problem: { code: 'invalid' } });
    failure.now = null;
    expect(await store.flush()).toBe(true);
  });
});

it('a draft that may not be written stays as it is, whatever is asked of it', () => {
  const { store } = desk();
  store.do(rename('a', '一期'));
  store.allow(false);
  store.do(rename('a', '二期'));
  store.undo();
  expect(names(store, 'a')).toEqual(['一期', '大院']);
});

it('an operation that cannot be done leaves the draft as it was and is told', () => {
  const { store } = desk();
  const before = store.view().draft;
  const clauses = null as unknown as Clause[];
  store.do({ do: 'put-clauses', schoolId: 'a', clauses });
  expect(store.view().draft).toBe(before);
  expect(store.view().failed).toEqual({ name: 'put-clauses' });
});

describe('two officers in one draft', () => {
  it('at different clauses are brought together without a word', async () => {
    const { store, service } = desk();
    const theirs = range('a', compound('c1', '花园'), compound('c2', '大院东区'));
    service.set('a', { range: theirs, version: 2 });
    store.do(rename('a', '一期'));
    await vi.advanceTimersByTimeAsync(2_500);
    expect(names(store, 'a')).toEqual(['一期', '大院东区']);
    expect(service.get('a')?.version).toBe(3);
    expect(store.view()).toMatchObject({ save: 'saved', conflicts: [] });
  });

  it('at the same clause wait for a choice; other ranges are saved meanwhile', async () => {
    const { store, service } = desk();
    const theirs = range('a', compound('c1', '别处'), compound('c2', '大院东区'));
    service.set('a', { range: theirs, version: 2 });
    store.do(rename('a', '一期'));
    await vi.advanceTimersByTimeAsync(1_500);
    const [conflict] = store.view().conflicts;
    expect(conflict?.clauseIds).toEqual(['c1']);
    expect(store.view().save).toBe('conflict');
    store.do(rename('b', '二村'));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(service.get('b')?.version).toBe(2);
    expect(service.get('a')?.version).toBe(2);
    const merged = withTheirs(conflict?.range ?? theirs, theirs, new Set(['c1']), false);
    store.settle('a', merged);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(names(store, 'a')).toEqual(['别处', '大院东区']);
    expect(store.view()).toMatchObject({ save: 'saved', conflicts: [] });
    expect(await store.flush()).toBe(true);
  });

  it('a range that only the other changed is simply followed', () => {
    const { store } = desk();
    store.follow([{ range: range('b', compound('c1', '别处')), version: 2 }]);
    expect(names(store, 'b')).toEqual(['别处']);
    expect(store.view().save).toBe('saved');
  });
});

describe('after a crash of the browser', () => {
  const left = (version: number): CrashCopy => ({
    at: '2021-06-22T01:00:00.000Z',
    rows: [
      {
        range: range('a', compound('c1', '一期'), compound('c2', '大院')),
        base: ROWS[0]?.range ?? null,
        version,
      },
    ],
  });

  it('what was not saved is offered, restored as one step, and saved', async () => {
    const { store, service } = desk(passingCrashStore(left(1)));
    await store.open();
    expect(store.view().crash?.rows).toHaveLength(1);
    expect(names(store, 'a')).toEqual(['花园', '大院']);
    store.restore();
    expect(names(store, 'a')).toEqual(['一期', '大院']);
    expect(store.view().draft.past.map(({ name }) => name)).toEqual(['put-ranges']);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(service.get('a')?.version).toBe(2);
  });

  it('what was left is merged with what a colleague saved since', async () => {
    const rows = [
      { range: range('a', compound('c1', '花园'), compound('c2', '大院东区')), version: 2 },
    ];
    const { store } = desk(passingCrashStore(left(1)), rows);
    await store.open();
    store.restore();
    expect(names(store, 'a')).toEqual(['一期', '大院东区']);
  });

  it('the offer can be let go, and nothing is offered where nothing was left', async () => {
    const { store, crash } = desk(passingCrashStore(left(1)));
    await store.open();
    await store.dropCrash();
    expect(await crash.load()).toBeNull();
    const fresh = desk().store;
    await fresh.open();
    expect(fresh.view().crash).toBeNull();
  });
});
