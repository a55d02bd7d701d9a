import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { IntakeGazetteer } from '../../server/contract/intake.ts';
import { useWords } from '../i18n/use-words.ts';
import { palettes } from '../ui/palette.ts';
import { useThemeMode } from '../ui/theme.tsx';
import { createMapObject, type MapObject } from './map-object.ts';
import { mapPaint } from './map-paint.ts';
import { MapTools } from './map-tools.tsx';
import type { MapProps } from './map-props.ts';
import styles from './map.module.css';

/** `null` on a machine without WebGL: said in the map's place, and the page's list holds the same. */
function tryMap(...args: Parameters<typeof createMapObject>): MapObject | null {
  try {
    return createMapObject(...args);
  } catch {
    return null;
  }
}

/** React's side of the map: what the props say is told to the map object, what is done on it is reported. */
export function MapCanvas({
  label,
  scene,
  selectedId = null,
  onSelect,
  focus,
  view = null,
  onView,
  attach: attachTools,
  gazetteer,
}: MapProps & { gazetteer: readonly IntakeGazetteer[] }) {
  const { t } = useWords('map');
  const { mode } = useThemeMode();
  // What the map starts with; what changes later is told to it below.
  const [start] = useState(() => ({ paint: mapPaint(mode, palettes[mode]), view, label }));
  const [created, setCreated] = useState<MapObject | 'failed' | null>(null);
  const [ready, setReady] = useState(false);
  const map = created === 'failed' ? null : created;

  const attach = useCallback(
    (element: HTMLDivElement) => {
      const next = tryMap(element, { ...start, onReady: () => setReady(true) });
      setCreated(next ?? 'failed');
      return () => next?.destroy();
    },
    [start],
  );
  useEffect(() => map?.handle({ onSelect, onView }), [map, onSelect, onView]);
  useEffect(() => map?.paint(mapPaint(mode, palettes[mode])), [map, mode]);
  useEffect(() => map?.base(gazetteer), [map, gazetteer]);
  useEffect(() => map?.scene(scene, selectedId), [map, scene, selectedId]);
  useEffect(() => (attachTools ? map?.attach(attachTools) : undefined), [map, attachTools]);

  const focusKey = focus?.map((degree) => degree.toFixed(5)).join(' ') ?? '';
  const fitted = useRef(false);
  const fit = useEffectEvent(() => {
    if (!map || !focus) return;
    // A link with a view of its own is not moved away from where its sender looked.
    if (!fitted.current && start.view) {
      fitted.current = true;
      return;
    }
    map.fit(focus, fitted.current);
    fitted.current = true;
  });
  useEffect(() => {
    if (map && focusKey) fit();
  }, [map, focusKey]);

  if (created === 'failed') return <p className={styles.failed}>{t('unavailable')}</p>;
  return (
    <>
      <div className={styles.canvas} data-ready={ready || undefined}>
        {/* The library makes its own element `position: relative`; the size comes from around it. */}
        <div ref={attach} className={styles.inner} />
      </div>
      <MapTools
        onZoom={(steps) => map?.zoom(steps)}
        onFit={focus ? () => map?.fit(focus, true) : undefined}
      />
    </>
  );
}
