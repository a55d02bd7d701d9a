import type { StoredClause, StoredRange } from './stored-range.ts';

/** Equal as JSON: the order of keys does not count, and what is `undefined` is not there. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  if (one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((value, index) => sameJson(value, other[index]));
  }
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameJson(a[key], b[key]));
}

/** What two people did to the same thing, where it cannot be had both ways. */
export type MergeConflict =
  /** Both changed the clause, differently; `null` = removed. */
  | {
      kind: 'clause';
      clauseId: string;
      base: StoredClause | null;
      mine: StoredClause | null;
      theirs: StoredClause | null;
    }
  | { kind: 'shared'; base: boolean; mine: boolean; theirs: boolean }
  | {
      kind: 'area';
      base: StoredRange['area'];
      mine: StoredRange['area'];
      theirs: StoredRange['area'];
    };

export interface MergedRange {
  /** With mine wherever there is a conflict, until somebody has chosen. */
  range: StoredRange;
  conflicts: MergeConflict[];
  /** Clauses that came from the other one, changed, new or gone: what to show. */
  taken: string[];
}

/**
 * Two people's changes of one range brought together, clause by clause by id (house rule 8: nothing is
 * overwritten in silence). What only one of them touched is as that one left it; what both did alike is done
 * once; what both changed differently is a conflict, in which mine stands until it is decided.
 */
export function mergeRanges(
  base: StoredRange,
  mine: StoredRange,
  theirs: StoredRange,
): MergedRange {
  const conflicts: MergeConflict[] = [];
  const taken: string[] = [];
  const pick = <T>(
    [was, my, their]: readonly [T, T, T],
    onConflict: () => MergeConflict,
    onTaken?: () => void,
  ): T => {
    if (sameJson(my, their) || sameJson(was, their)) return my;
    if (sameJson(was, my)) {
      onTaken?.();
      return their;
    }
    conflicts.push(onConflict());
    return my;
  };
  const shared = pick([base.shared, mine.shared, theirs.shared], () => ({
    kind: 'shared',
    base: base.shared,
    mine: mine.shared,
    theirs: theirs.shared,
  }));
  const area = pick([base.area, mine.area, theirs.area], () => ({
    kind: 'area',
    base: base.area,
    mine: mine.area,
    theirs: theirs.area,
  }));
  const clauses: StoredClause[] = [];
  for (const clauseId of orderOf(base, mine, theirs)) {
    const of = ({ clauses: list }: StoredRange) => list.find(({ id }) => id === clauseId) ?? null;
    const [was, my, their] = [of(base), of(mine), of(theirs)];
    const kept = pick(
      [was, my, their],
      () => ({ kind: 'clause', clauseId, base: was, mine: my, theirs: their }),
      () => taken.push(clauseId),
    );
    if (kept) clauses.push(kept);
  }
  return { range: { schoolId: mine.schoolId, shared, clauses, area }, conflicts, taken };
}

/** The one whose order was changed gives it, mine before theirs; new clauses follow the one they stood behind. */
function orderOf(base: StoredRange, mine: StoredRange, theirs: StoredRange): string[] {
  const ids = ({ clauses }: StoredRange) => clauses.map(({ id }) => id);
  const [was, my, their] = [ids(base), ids(mine), ids(theirs)];
  const kept = (list: string[], other: string[]) => list.filter((id) => other.includes(id));
  const untouched = sameJson(kept(was, my), kept(my, was));
  const [first, second] = untouched ? [their, my] : [my, their];
  const order = [...first];
  second.forEach((id, index) => {
    if (order.includes(id)) return;
    const before = second.slice(0, index).findLast((each) => order.includes(each));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  for (const id of was) if (!order.includes(id)) order.push(id);
  return order;
}

/** A conflict decided: `theirs` takes the other's side in the merged range. */
export function resolveConflict(
  merged: MergedRange,
  conflict: MergeConflict,
  side: 'mine' | 'theirs',
): MergedRange {
  const conflicts = merged.conflicts.filter((each) => each !== conflict);
  const { range } = merged;
  if (side === 'mine') return { ...merged, conflicts };
  switch (conflict.kind) {
    case 'shared':
      return { ...merged, conflicts, range: { ...range, shared: conflict.theirs } };
    case 'area':
      return { ...merged, conflicts, range: { ...range, area: conflict.theirs } };
    case 'clause': {
      const { clauseId, theirs } = conflict;
      const at = range.clauses.findIndex(({ id }) => id === clauseId);
      const rest = range.clauses.filter(({ id }) => id !== clauseId);
      const clauses = theirs ? (at < 0 ? [...rest, theirs] : range.clauses.with(at, theirs)) : rest;
      return { ...merged, conflicts, range: { ...range, clauses } };
    }
    default: {
      const unhandled: never = conflict;
      return unhandled;
    }
  }
}
