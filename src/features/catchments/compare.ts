import type { Range } from '../../../server/contract/catchments.ts';
import type { ClauseView } from '../../lib/clause-words.ts';

type RangeChange = 'same' | 'changed' | 'new';

/** A clause without the id, which an edition gives anew. */
const content = ({ id: _id, ...rest }: ClauseView) => JSON.stringify(rest);

export interface Comparison {
  change: RangeChange;
  /** Ids of the clauses that the other year does not have. */
  added: ReadonlySet<string>;
  /** Clauses that only the other year has. */
  gone: readonly ClauseView[];
  /** The drawn outline differs, whatever the words say. */
  redrawn: boolean;
}

/** One school's range beside its range in the other year. */
export function compareRange(range: Range, other: Range | undefined): Comparison {
  const here = new Set(range.clauses.map(content));
  const there = new Set(other?.clauses.map(content));
  const added = new Set(
    range.clauses.filter((clause) => !there.has(content(clause))).map(({ id }) => id),
  );
  const gone = other?.clauses.filter((clause) => !here.has(content(clause))) ?? [];
  const redrawn = JSON.stringify(range.area) !== JSON.stringify(other?.area ?? null);
  const change = !other ? 'new' : added.size + gone.length > 0 || redrawn ? 'changed' : 'same';
  return { change, added, gone, redrawn };
}
