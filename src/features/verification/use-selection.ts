import { useState } from 'react';
import type { BatchMember } from '../../../server/contract/batches.ts';
import type {
  VerificationFilters,
  VerificationRow,
} from '../../../server/contract/verification.ts';

/** The cases that are decided together: ticked one by one, or all that the filters leave. */
export type Selection =
  | { by: 'ticks'; cases: ReadonlyMap<string, BatchMember> }
  | { by: 'filters'; filters: VerificationFilters; key: string };

const NONE: Selection = { by: 'ticks', cases: new Map() };

/** Kept over pages of the list; another group or filter begins anew, so that nobody unseen is decided. */
export function useSelection(filters: VerificationFilters) {
  const key = JSON.stringify(filters);
  const [held, setHeld] = useState<{ key: string; selection: Selection }>({ key, selection: NONE });
  const selection = held.key === key ? held.selection : NONE;
  const set = (next: Selection) => setHeld({ key, selection: next });
  return {
    selection,
    isTicked: ({ collectionNumber }: Pick<VerificationRow, 'collectionNumber'>) =>
      selection.by === 'filters' || selection.cases.has(collectionNumber),
    /** Of all by the filters one is unticked by beginning with the page's rows. */
    toggle: (row: VerificationRow, rows: readonly VerificationRow[]) => {
      const cases = new Map(
        selection.by === 'ticks'
          ? selection.cases
          : rows.map((each) => [each.collectionNumber, each]),
      );
      if (!cases.delete(row.collectionNumber)) cases.set(row.collectionNumber, row);
      set({ by: 'ticks', cases });
    },
    selectAll: () => set({ by: 'filters', filters, key }),
    clear: () => set(NONE),
  };
}

/** What is sent: a row brings more than a member needs. */
export function membersOf(cases: Iterable<BatchMember>): BatchMember[] {
  return [...cases].map(({ collectionNumber, version }) => ({ collectionNumber, version }));
}
