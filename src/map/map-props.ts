import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bbox } from '../../domain/catchment/geometry.ts';
import type { MapScene, MapView } from './scene.ts';

export interface MapProps {
  /** What is to be seen, for those who do not see it. */
  label: string;
  scene: MapScene;
  selectedId?: string | null;
  onSelect?: (schoolId: string) => void;
  /** What the map should show; it moves there when this changes. */
  focus: Bbox | null;
  /** Where it looks at first instead, if a link says so. */
  view?: MapView | null;
  onView?: (view: MapView) => void;
  /** Puts tools of the page's own on the map, and gives what takes them off again. */
  attach?: (map: MapLibreMap) => () => void;
}
