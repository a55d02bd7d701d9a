import { Map as MapLibreMap, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
// Bundled with the console, so that no worker is fetched from anywhere else.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Bbox } from '../../domain/catchment/geometry.ts';
import type { IntakeGazetteer } from '../../server/contract/intake.ts';
import { baseData, noFeatures, reshaped, sameFeatures, sceneData } from './features.ts';
import type { MapPaint } from './map-paint.ts';
import { createPins } from './pins.ts';
import type { MapScene, MapView } from './scene.ts';
import { configuredTiles, mapStyle, type MapData, type SourceId } from './style.ts';

setWorkerUrl(workerUrl);

/** Nanchang, until something is known that should be looked at. */
const START: MapView = { center: [115.89, 28.68], zoom: 10 };
/** Room at the sides for the names under the pins, and for a page's own tools at the left. */
const ROOM = { top: 36, bottom: 44, left: 72, right: 72 };
const TOOLED = { ...ROOM, left: 120 };

export interface MapObject {
  handle: (handlers: Handlers) => void;
  paint: (paint: MapPaint) => void;
  base: (gazetteer: readonly IntakeGazetteer[]) => void;
  scene: (scene: MapScene, selectedId: string | null) => void;
  /** Tools of a page's own on the same map; gives what takes them off again. */
  attach: (tools: (map: MapLibreMap) => () => void) => () => void;
  fit: (box: Bbox, smoothly: boolean) => void;
  zoom: (steps: 1 | -1) => void;
  destroy: () => void;
}

interface Handlers {
  onSelect?: (schoolId: string) => void;
  /** After somebody moved the map by hand, not after `fit`. */
  onView?: (view: MapView) => void;
}

interface Options {
  paint: MapPaint;
  view: MapView | null;
  /** The canvas's name for those who do not see it. */
  label: string;
  onReady: () => void;
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** The one place that holds a MapLibre map. Throws where the machine has no WebGL. */
export function createMapObject(container: HTMLElement, options: Options): MapObject {
  const data: MapData = {
    base: noFeatures,
    ranges: noFeatures,
    rangeLabels: noFeatures,
    outlines: noFeatures,
    links: noFeatures,
    marks: noFeatures,
    dots: noFeatures,
  };
  let ready = false;
  let tooled = false;
  let handlers: Handlers = {};
  let painted = options.paint;
  const map = new MapLibreMap({
    container,
    style: mapStyle(options.paint, data),
    center: (options.view ?? START).center,
    zoom: (options.view ?? START).zoom,
    minZoom: 8,
    maxZoom: 18,
    // A schematic plan with north at the top: turning and tilting it would only lose people.
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: configuredTiles?.attribution ? { compact: true } : false,
    fadeDuration: 120,
    locale: { 'Map.Title': options.label },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const pins = createPins(map, (schoolId) => handlers.onSelect?.(schoolId));

  const send = (id: SourceId) => {
    const source = map.getSource<GeoJSONSource>(id);
    if (source) void source.setData(data[id]);
  };
  const put = (id: SourceId, features: MapData[SourceId]) => {
    // While a range is dragged, most of the map is as it was: sent again, it would be tiled again.
    if (sameFeatures(data[id], features)) return;
    const changed = reshaped(data[id], features);
    data[id] = features;
    if (!ready) return;
    if (!changed) return send(id);
    const update = changed.flatMap(({ id: of, geometry }) =>
      of === undefined ? [] : [{ id: of, newGeometry: geometry }],
    );
    void map.getSource<GeoJSONSource>(id)?.updateData({ update });
  };

  map.once('style.load', () => {
    ready = true;
    for (const id of Object.keys(data) as SourceId[]) send(id);
  });
  map.once('idle', options.onReady);
  map.on('click', 'ranges', (event) => {
    const id: unknown = event.features?.[0]?.properties.schoolId;
    if (typeof id === 'string') handlers.onSelect?.(id);
  });
  map.on('mouseenter', 'ranges', () => {
    map.getCanvas().style.cursor = 'pointer';
  });
  map.on('mouseleave', 'ranges', () => {
    map.getCanvas().style.cursor = '';
  });
  map.on('moveend', (event) => {
    if (!('originalEvent' in event) || !event.originalEvent) return;
    const { lng, lat } = map.getCenter();
    handlers.onView?.({
      center: [rounded(lng, 4), rounded(lat, 4)],
      zoom: rounded(map.getZoom(), 1),
    });
  });

  return {
    handle: (next) => {
      handlers = next;
    },
    paint: (paint) => {
      if (JSON.stringify(paint) === JSON.stringify(painted)) return;
      painted = paint;
      map.setStyle(mapStyle(paint, data), { diff: true });
    },
    base: (gazetteer) => put('base', baseData(gazetteer)),
    scene: (scene, selectedId) => {
      const sources = sceneData(scene, selectedId);
      for (const id of Object.keys(sources) as (keyof typeof sources)[]) put(id, sources[id]);
      pins.show(scene, selectedId);
    },
    attach: (tools) => {
      let detach: (() => void) | null = null;
      let gone = false;
      tooled = true;
      const start = () => {
        if (!gone) detach = tools(map);
      };
      if (ready) start();
      else map.once('style.load', start);
      return () => {
        gone = true;
        detach?.();
      };
    },
    fit: (box, smoothly) =>
      map.fitBounds(box, {
        padding: tooled ? TOOLED : ROOM,
        maxZoom: 15.5,
        duration: smoothly ? 350 : 0,
      }),
    zoom: (steps) => map.zoomTo(map.getZoom() + steps, { duration: 200 }),
    destroy: () => map.remove(),
  };
}
