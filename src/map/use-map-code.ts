import { useCallback, useEffect, useState } from 'react';
import type { MapCanvas } from './map-canvas.tsx';

type Code =
  | { state: 'loading' }
  | { state: 'failed'; error: unknown }
  | { state: 'here'; Canvas: typeof MapCanvas };

const load = () => import('./map-canvas.tsx');

/** For a page of which a map is a part: its code comes with the page's, while the page asks for what it shows. */
export function preloadMapCode(): void {
  // Whoever draws the map tries again, and says so when it fails.
  load().catch(() => {});
}

/** The map's own code, a megabyte that no page without a map pays for; with another try when it fails. */
export function useMapCode(): Code & { retry: () => void } {
  const [code, setCode] = useState<Code>({ state: 'loading' });
  const fetchCode = useCallback(() => {
    load().then(
      ({ MapCanvas }) => setCode({ state: 'here', Canvas: MapCanvas }),
      (error: unknown) => setCode({ state: 'failed', error }),
    );
  }, []);
  useEffect(fetchCode, [fetchCode]);
  const retry = () => {
    setCode({ state: 'loading' });
    fetchCode();
  };
  return { ...code, retry };
}
