import { createContext, use, useSyncExternalStore } from 'react';
import type { SchoolRange } from '../../../../domain/catchment/clause.ts';
import type { DraftStore } from './store.ts';
import type { DraftView } from './view.ts';

export const DraftContext = createContext<DraftStore | null>(null);

/** The draft's verbs (`do`, `undo`, `redo`, `flush`), for whatever stands inside the editor. */
export function useDraftStore(): DraftStore {
  const store = use(DraftContext);
  if (!store) throw new Error('useDraftStore outside the catchment editor');
  return store;
}

/** A part of the draft; the component renders when that part is another object. */
export function useDraft<T>(select: (view: DraftView) => T): T {
  const store = useDraftStore();
  return useSyncExternalStore(store.subscribe, () => select(store.view()));
}

export function useRange(schoolId: string | null): SchoolRange | null {
  return useDraft(({ draft }) => draft.ranges.find((range) => range.schoolId === schoolId) ?? null);
}

/** A name that no clause of anybody has: two officers may add one at the same time. (`randomUUID` needs https.) */
export const newClauseId = () =>
  `k${crypto.getRandomValues(new Uint32Array(2)).join('').slice(0, 12)}`;
