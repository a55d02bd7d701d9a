import { useCallback, useEffect, useState } from 'react';
import type { MapCanvas } from './map-canvas.tsx';

type Code =
  | { state: 'loading' }
  | { state: 'failed'; error: unknown }
  | { state: 'here'; Canvas: typeof MapCanvas };

/** The map's own code, a megabyte that no page without a map pays for; with another try when it fails. */
export function useMapCode(): Code & { retry: () => void } {
  const [code, setCode] = useState<Code>({ state: 'loading' });
  const load = useCallback(() => {
    import('./map-canvas.tsx').then(
      ({ MapCanvas }) => setCode({ state: 'here', Canvas: MapCanvas }),
      (error: unknown) => setCode({ state: 'failed', error }),
    );
  }, []);
  useEffect(load, [load]);
  const retry = () => {
    setCode({ state: 'loading' });
    load();
  };
  return { ...code, retry };
}
