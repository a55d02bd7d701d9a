import { useSyncExternalStore } from 'react';

const QUERY = '(max-width: 800px)';

function subscribe(notify: () => void): () => void {
  const list = matchMedia(QUERY);
  list.addEventListener('change', notify);
  return () => list.removeEventListener('change', notify);
}

/** The frame folds at the same width (layouts/app-layout.module.css). */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches);
}
