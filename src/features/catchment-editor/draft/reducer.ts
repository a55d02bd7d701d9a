import type { SchoolRange } from '../../../../domain/catchment/clause.ts';
import { apply } from './apply.ts';
import type { Operation } from './operation.ts';

/** A school's range as the service last had it; by the version it knows a colleague's change. */
export interface SavedRange {
  /** `null`: the school has none yet. */
  range: SchoolRange | null;
  version: number;
}

export interface VersionedRange {
  range: SchoolRange;
  version: number;
}

/** What was done, and the ranges it touched, before and after. */
export interface Step {
  name: Operation['do'];
  /** Moves of one drag are one step. */
  gesture: string | null;
  before: readonly SchoolRange[];
  after: readonly SchoolRange[];
}

/** A draft as it is on the screen. */
export interface Draft {
  ranges: readonly SchoolRange[];
  saved: ReadonlyMap<string, SavedRange>;
  past: readonly Step[];
  future: readonly Step[];
}

export type DraftEvent =
  | { type: 'do'; operation: Operation; gesture?: string | null }
  | { type: 'undo' }
  | { type: 'redo' }
  /** The service took these ranges; what was changed since is still unsaved. */
  | { type: 'saved'; rows: readonly VersionedRange[] }
  /** A colleague's range came in, merged with what was changed here. */
  | { type: 'merged'; rows: readonly MergedRange[] };

export interface MergedRange {
  /** What the screen shows now. */
  range: SchoolRange;
  theirs: SchoolRange;
  version: number;
}

/** So many steps can be undone; a day's work is fewer. */
const KEPT_STEPS = 500;

export function openDraft(rows: readonly VersionedRange[], without: readonly string[] = []): Draft {
  const empty = without.map((schoolId): SchoolRange => ({ schoolId, shared: false, clauses: [] }));
  return {
    ranges: [...rows.map(({ range }) => range), ...empty].sort((a, b) =>
      a.schoolId < b.schoolId ? -1 : 1,
    ),
    saved: new Map<string, SavedRange>([
      ...rows.map(({ range, version }) => [range.schoolId, { range, version }] as const),
      ...empty.map(({ schoolId }) => [schoolId, { range: null, version: 0 }] as const),
    ]),
    past: [],
    future: [],
  };
}

export function reduce(draft: Draft, event: DraftEvent): Draft {
  switch (event.type) {
    case 'do':
      return perform(draft, event.operation, event.gesture ?? null);
    case 'undo': {
      const step = draft.past.at(-1);
      if (!step) return draft;
      return {
        ...draft,
        ranges: put(draft.ranges, step.before),
        past: draft.past.slice(0, -1),
        future: [step, ...draft.future],
      };
    }
    case 'redo': {
      const [step, ...future] = draft.future;
      if (!step) return draft;
      return {
        ...draft,
        ranges: put(draft.ranges, step.after),
        past: [...draft.past, step],
        future,
      };
    }
    case 'saved':
      return {
        ...draft,
        saved: withSaved(
          draft.saved,
          event.rows.map(({ range, version }) => [range.schoolId, { range, version }]),
        ),
      };
    case 'merged':
      return merge(draft, event.rows);
    default: {
      const unhandled: never = event;
      return unhandled;
    }
  }
}

function perform(draft: Draft, operation: Operation, gesture: string | null): Draft {
  const ranges = apply(draft.ranges, operation);
  const before = draft.ranges.filter((range, i) => range !== ranges[i]);
  if (before.length === 0) return draft;
  const after = ranges.filter((range, i) => range !== draft.ranges[i]);
  const last = draft.past.at(-1);
  const going = gesture !== null && last?.gesture === gesture;
  const step: Step = going
    ? { ...last, before: put(before, last.before, true), after: put(last.after, after, true) }
    : { name: operation.do, gesture, before, after };
  const past = going ? draft.past.slice(0, -1) : draft.past;
  return { ...draft, ranges, past: [...past, step].slice(-KEPT_STEPS), future: [] };
}

/** The ranges, with these in the place of those of the same school; `adding` takes in new ones too. */
function put(
  ranges: readonly SchoolRange[],
  others: readonly SchoolRange[],
  adding = false,
): readonly SchoolRange[] {
  const by = new Map(others.map((range) => [range.schoolId, range]));
  const replaced = ranges.map((range) => by.get(range.schoolId) ?? range);
  if (!adding) return replaced;
  const known = new Set(ranges.map(({ schoolId }) => schoolId));
  return [...replaced, ...others.filter(({ schoolId }) => !known.has(schoolId))];
}

function withSaved(
  saved: Draft['saved'],
  rows: readonly (readonly [string, SavedRange])[],
): Draft['saved'] {
  return new Map([...saved, ...rows]);
}

/**
 * To undo a step on a range that a colleague has changed since would undo the colleague's change as well. So
 * those steps can no longer be undone, nor any that hangs together with them.
 */
function merge(draft: Draft, rows: readonly MergedRange[]): Draft {
  const known = new Set(draft.ranges.map(({ schoolId }) => schoolId));
  const merged = rows.filter(({ range }) => known.has(range.schoolId));
  const schools = merged.map(({ range }) => range.schoolId);
  return {
    ranges: put(
      draft.ranges,
      merged.map(({ range }) => range),
    ),
    saved: withSaved(
      draft.saved,
      merged.map(({ range, theirs, version }) => [range.schoolId, { range: theirs, version }]),
    ),
    past: [...untouchedBy(schools, draft.past.toReversed())].reverse(),
    future: untouchedBy(schools, draft.future),
  };
}

function untouchedBy(schools: readonly string[], steps: readonly Step[]): Step[] {
  const frozen = new Set(schools);
  return steps.filter(({ before }) => {
    if (!before.some(({ schoolId }) => frozen.has(schoolId))) return true;
    for (const { schoolId } of before) frozen.add(schoolId);
    return false;
  });
}

/** The ranges that the service does not have as they are on the screen. */
export function unsaved({ ranges, saved }: Draft): SchoolRange[] {
  return ranges.filter((range) => {
    const kept = saved.get(range.schoolId)?.range ?? null;
    if (kept === range) return false;
    if (kept === null) return range.clauses.length > 0 || range.shared;
    return JSON.stringify(kept) !== JSON.stringify(range);
  });
}
