import type { SchoolRange } from '../../../../domain/catchment/clause.ts';
import type { ApiError } from '../../../api/errors.ts';
import type { Operation } from './operation.ts';
import { openDraft, reduce, unsaved, type DraftEvent, type VersionedRange } from './reducer.ts';
import type { DraftView, Wiring } from './view.ts';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** A change is on this machine's disk after so long. */
const KEEP_MS = 250;

/**
 * The draft, and its way to the service: every change is kept on this machine first and sent when the hand
 * rests. Sending is one request at a time; what is changed meanwhile goes with the next.
 */
export class DraftStore {
  readonly #wiring: Wiring;
  readonly #listeners = new Set<() => void>();
  #view: DraftView;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;
  #keepsSoon = false;
  #failures = 0;
  #closed = false;
  #readOnly = true;

  constructor(rows: readonly VersionedRange[], without: readonly string[], wiring: Wiring) {
    this.#wiring = wiring;
    this.#view = {
      draft: openDraft(rows, without),
      save: 'saved',
      savedAt: null,
      problem: null,
      conflicts: [],
      crash: null,
      failed: null,
      lasts: wiring.crash.lasts,
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  view = (): DraftView => this.#view;

  /** Whether the service lets this person write now; a published edition is only looked at. */
  allow(editing: boolean): void {
    this.#readOnly = !editing;
  }

  /** Looks for what an earlier page left behind. */
  async open(): Promise<void> {
    const copy = await this.#wiring.crash.load();
    const { draft } = this.#view;
    if (!copy || this.#closed || unsaved(draft).length > 0) return;
    // What arrived after all is nothing to restore.
    const rows = copy.rows.filter(
      ({ range }) => !same(range, draft.saved.get(range.schoolId)?.range),
    );
    if (rows.length > 0) this.#set({ crash: { ...copy, rows } });
    else await this.#wiring.crash.clear();
  }

  /** The page is left: what waits is sent once more, and lies on this machine should it not arrive. */
  close(): void {
    clearTimeout(this.#timer);
    if (this.#view.save === 'waiting') void this.#send();
    this.#closed = true;
  }

  do = (operation: Operation, gesture: string | null = null): void => {
    if (this.#readOnly) return;
    try {
      this.#change({ type: 'do', operation, gesture });
    } catch {
      // A faulty shape may be more than the clipping can bear. The draft stays as it was, and the officer is told.
      this.#set({ failed: { name: operation.do } });
    }
  };
  undo = (): void => {
    if (!this.#readOnly) this.#change({ type: 'undo' });
  };
  redo = (): void => {
    if (!this.#readOnly) this.#change({ type: 'redo' });
  };

  /** Sends now, and resolves when the service has everything, or does not take it. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    for (let round = 0; round < 3; round++) {
      await this.#send();
      if (this.#view.save !== 'waiting') break;
    }
    return this.#view.save === 'saved';
  }

  /** What was left unsaved comes back on top of what the service has now. */
  restore(): void {
    const { crash, draft } = this.#view;
    if (!crash) return;
    const known = crash.rows.filter(({ range }) => draft.saved.has(range.schoolId));
    const moved = known.filter(
      ({ range, version }) => draft.saved.get(range.schoolId)?.version !== version,
    );
    this.#set({ crash: null });
    this.do({
      do: 'put-ranges',
      ranges: known.filter((row) => !moved.includes(row)).map(({ range }) => range),
    });
    for (const { range, base } of moved) {
      const saved = draft.saved.get(range.schoolId);
      if (saved?.range) this.#meet(base, range, { range: saved.range, version: saved.version });
    }
  }
  async dropCrash(): Promise<void> {
    this.#set({ crash: null });
    await this.#wiring.crash.clear();
  }

  /** The officer's decision on a conflict. */
  settle(schoolId: string, range: SchoolRange): void {
    const conflict = this.#view.conflicts.find((each) => each.theirs.schoolId === schoolId);
    if (!conflict) return;
    const conflicts = this.#view.conflicts.filter((each) => each !== conflict);
    this.#set({ conflicts, save: conflicts.length > 0 ? 'conflict' : 'waiting' });
    const { theirs, version } = conflict;
    this.#change({ type: 'merged', rows: [{ range, theirs, version }] });
  }

  /** A colleague may have saved something: what was not touched here follows, the rest is merged. */
  follow(rows: readonly VersionedRange[]): void {
    // While a save of ours is on its way its versions are news only to this page; the answer brings them.
    if (this.#sending) return;
    for (const row of rows) {
      const saved = this.#view.draft.saved.get(row.range.schoolId);
      if (!saved || row.version <= saved.version) continue;
      const mine = this.#view.draft.ranges.find(({ schoolId }) => schoolId === row.range.schoolId);
      if (mine) this.#meet(saved.range, mine, row);
    }
  }

  #meet(base: SchoolRange | null, mine: SchoolRange, theirs: VersionedRange): void {
    const { conflicts } = this.#view;
    if (conflicts.some((each) => each.theirs.schoolId === mine.schoolId)) return;
    const met = this.#wiring.reconcile(base, mine, theirs.range);
    if (met.state === 'merged') {
      this.#change({
        type: 'merged',
        rows: [{ range: met.range, theirs: theirs.range, version: theirs.version }],
      });
      return;
    }
    const conflict = { ...met, theirs: theirs.range, mine, base, version: theirs.version };
    this.#set({ conflicts: [...conflicts, conflict], save: 'conflict' });
  }

  #change(event: DraftEvent): void {
    const draft = reduce(this.#view.draft, event);
    if (draft === this.#view.draft) return;
    const left = unsaved(draft);
    const settled = this.#view.conflicts.length === 0;
    const idle = left.length === 0 && this.#sending === null ? 'saved' : 'waiting';
    this.#set({
      draft,
      save: settled ? idle : 'conflict',
      problem: settled ? null : this.#view.problem,
    });
    this.#keepSoon();
    if (left.length > 0) this.#later(this.#wiring.delayMs);
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#closed) this.#timer = setTimeout(() => void this.#send(), ms);
  }

  /** Not at every step of a drag. */
  #keepSoon(): void {
    if (this.#keepsSoon) return;
    this.#keepsSoon = true;
    setTimeout(() => {
      this.#keepsSoon = false;
      void this.#keep(unsaved(this.#view.draft));
    }, KEEP_MS);
  }

  /** On this machine, until the service has it. */
  async #keep(left: readonly SchoolRange[]): Promise<void> {
    const { saved } = this.#view.draft;
    if (left.length === 0) {
      if (this.#view.crash === null) await this.#wiring.crash.clear();
      return;
    }
    const rows = left.map((range) => {
      const kept = saved.get(range.schoolId);
      return { range, base: kept?.range ?? null, version: kept?.version ?? 0 };
    });
    await this.#wiring.crash.save({ at: this.#wiring.now(), rows });
  }

  #send(): Promise<void> {
    this.#sending ??= this.#sendOnce().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  async #sendOnce(): Promise<void> {
    const { draft, conflicts } = this.#view;
    const held = new Set(conflicts.map(({ theirs }) => theirs.schoolId));
    const changed = unsaved(draft).filter(({ schoolId }) => !held.has(schoolId));
    if (changed.length === 0) {
      this.#set({ save: held.size > 0 ? 'conflict' : 'saved' });
      return;
    }
    this.#set({ save: 'saving' });
    const changes = changed.map((range) => ({
      range,
      version: draft.saved.get(range.schoolId)?.version ?? 0,
    }));
    try {
      const versions = new Map(
        (await this.#wiring.save(changes)).map((each) => [each.schoolId, each.version]),
      );
      this.#failures = 0;
      const rows = changed.map((range) => ({ range, version: versions.get(range.schoolId) ?? 0 }));
      const next = reduce(this.#view.draft, { type: 'saved', rows });
      const left = unsaved(next);
      this.#set({ draft: next, savedAt: this.#wiring.now(), problem: null });
      this.#set({ save: held.size > 0 ? 'conflict' : left.length > 0 ? 'waiting' : 'saved' });
      await this.#keep(left);
      if (left.length > held.size) this.#later(this.#wiring.delayMs);
    } catch (error) {
      await this.#failed(error as ApiError);
    }
  }

  async #failed(problem: ApiError): Promise<void> {
    if (problem.status === 412) {
      try {
        const rows = await this.#wiring.read();
        this.#sending = null;
        this.follow(rows);
        if (this.#view.conflicts.length === 0) this.#later(0);
        return;
      } catch (error) {
        problem = error as ApiError;
      }
    }
    const silent = problem.code === 'network' || problem.status >= 500 || problem.status === 401;
    this.#failures += 1;
    this.#set({ save: silent ? 'silent' : 'refused', problem });
    if (silent) this.#later(this.#wiring.pauseMs(this.#failures));
  }

  #set(change: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
