import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { catchmentSearchParams, parseCatchmentSearch, type CatchmentSearch } from './search.ts';

export function useCatchmentSearch() {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (next: Partial<CatchmentSearch>) =>
      setParams((old) => catchmentSearchParams({ ...parseCatchmentSearch(old), ...next }), {
        // Pointing at one school after another is not a way to go back through.
        replace: true,
        preventScrollReset: true,
      }),
    [setParams],
  );
  return [parseCatchmentSearch(params), change] as const;
}
