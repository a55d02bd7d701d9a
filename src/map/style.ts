import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { FeatureCollection, SceneData } from './features.ts';
import type { MapPaint } from './map-paint.ts';

export type MapData = SceneData & { base: FeatureCollection };
export type SourceId = keyof MapData;

/**
 * Without a `glyphs` address the map rasterises letters itself from the fonts of the machine, so that no
 * word on it is fetched from anywhere.
 */
const FONT = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'sans-serif'];

/**
 * An office's own tiles under our layers, in WGS-84 web mercator; none unless configured. They come from
 * the console's own origin (`/tiles/{z}/{x}/{y}.png`), or the service's content policy has to name theirs.
 */
export interface TileSource {
  url: string;
  attribution: string;
}
export const configuredTiles: TileSource | null = import.meta.env?.VITE_TILE_URL
  ? {
      url: String(import.meta.env.VITE_TILE_URL),
      attribution: String(import.meta.env.VITE_TILE_ATTRIBUTION ?? ''),
    }
  : null;

const kindIs = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];
const selected: ExpressionSpecification = ['boolean', ['get', 'selected'], false];
const dim: ExpressionSpecification = ['boolean', ['get', 'dim'], false];

function toneColour(paint: MapPaint): ExpressionSpecification {
  return [
    'match',
    ['get', 'tone'],
    'bad',
    paint.bad,
    'warn',
    paint.warn,
    'accent',
    paint.accent,
    paint.inkSoft,
  ];
}

function groundLayers(paint: MapPaint): LayerSpecification[] {
  return [
    {
      id: 'river',
      type: 'fill',
      source: 'base',
      filter: ['all', kindIs('river'), ['==', ['geometry-type'], 'Polygon']],
      paint: { 'fill-color': paint.water },
    },
    {
      id: 'river-line',
      type: 'line',
      source: 'base',
      filter: ['all', kindIs('river'), ['==', ['geometry-type'], 'LineString']],
      paint: { 'line-color': paint.water, 'line-width': 8 },
    },
    {
      id: 'streets',
      type: 'line',
      source: 'base',
      filter: kindIs('street'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': paint.street,
        'line-width': ['interpolate', ['linear'], ['zoom'], 10, 0.8, 13, 2.2, 16, 8],
      },
    },
  ];
}

function rangeLayers(paint: MapPaint): LayerSpecification[] {
  return [
    {
      id: 'ranges',
      type: 'fill',
      source: 'ranges',
      paint: {
        'fill-color': ['get', 'colour'],
        'fill-opacity': ['case', selected, paint.fill + 0.14, dim, paint.fill * 0.6, paint.fill],
      },
    },
    {
      id: 'range-borders',
      type: 'line',
      source: 'ranges',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ['case', selected, paint.ink, ['get', 'colour']],
        'line-width': ['case', selected, 2.5, 1.2],
        'line-opacity': ['case', dim, 0.6, 1],
      },
    },
    {
      id: 'marks',
      type: 'fill',
      source: 'marks',
      paint: {
        'fill-color': ['match', ['get', 'tone'], 'exclude', paint.ground, toneColour(paint)],
        'fill-opacity': ['match', ['get', 'tone'], 'exclude', 0.55, 0.35],
      },
    },
    {
      id: 'mark-borders',
      type: 'line',
      source: 'marks',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': toneColour(paint),
        'line-width': ['match', ['get', 'tone'], 'exclude', 1, 2.5],
        'line-dasharray': [2, 1.5],
      },
    },
    {
      id: 'dots',
      type: 'circle',
      source: 'dots',
      paint: {
        'circle-radius': 3,
        'circle-color': paint.bad,
        'circle-stroke-color': paint.halo,
        'circle-stroke-width': 1,
      },
    },
    {
      id: 'outlines',
      type: 'line',
      source: 'outlines',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': paint.ink,
        'line-width': ['case', selected, 2.5, 1.3],
        'line-opacity': ['case', dim, 0.35, 0.9],
        'line-dasharray': [3, 2],
      },
    },
    {
      id: 'district-borders',
      type: 'line',
      source: 'base',
      filter: kindIs('district'),
      paint: { 'line-color': paint.border, 'line-width': 1.4, 'line-dasharray': [4, 2, 1, 2] },
    },
    {
      id: 'links',
      type: 'line',
      source: 'links',
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': ['case', selected, paint.accent, paint.inkSoft],
        'line-width': ['coalesce', ['get', 'width'], ['case', selected, 2.5, 1.2]],
        'line-opacity': ['case', selected, 1, 0.7],
      },
    },
  ];
}

const text = (colour: string, paint: MapPaint, halo = 1.2) => ({
  'text-color': colour,
  'text-halo-color': paint.halo,
  'text-halo-width': halo,
});

function labelLayers(paint: MapPaint): LayerSpecification[] {
  return [
    {
      id: 'places',
      type: 'circle',
      source: 'base',
      minzoom: 12.5,
      filter: ['in', ['get', 'kind'], ['literal', ['compound', 'village']]],
      paint: { 'circle-radius': 1.8, 'circle-color': paint.place },
    },
    {
      id: 'place-names',
      type: 'symbol',
      source: 'base',
      minzoom: 13.2,
      filter: ['in', ['get', 'kind'], ['literal', ['compound', 'village']]],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': 11,
        'text-anchor': 'top',
        'text-offset': [0, 0.35],
        'text-padding': 4,
      },
      paint: text(paint.inkSoft, paint),
    },
    {
      id: 'street-names',
      type: 'symbol',
      source: 'base',
      minzoom: 12,
      filter: kindIs('street'),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 320,
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': 11,
        'text-letter-spacing': 0.15,
      },
      paint: text(paint.inkSoft, paint, 1.6),
    },
    {
      id: 'river-names',
      type: 'symbol',
      source: 'base',
      filter: kindIs('river'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': 13,
        'text-letter-spacing': 0.4,
      },
      paint: text(paint.waterInk, paint, 0),
    },
    {
      id: 'district-names',
      type: 'symbol',
      source: 'base',
      maxzoom: 11.6,
      filter: kindIs('district'),
      layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 13 },
      paint: text(paint.inkSoft, paint),
    },
    {
      id: 'range-names',
      type: 'symbol',
      source: 'rangeLabels',
      layout: {
        'text-field': ['get', 'label'],
        'text-font': FONT,
        'text-size': 13,
        'text-max-width': 7,
        'text-padding': 2,
        'symbol-sort-key': ['case', selected, 0, 1],
      },
      paint: {
        ...text(paint.ink, paint, 1.6),
        'text-opacity': ['case', dim, 0.75, 1],
      },
    },
  ];
}

export function mapStyle(
  paint: MapPaint,
  data: MapData,
  tiles: TileSource | null = configuredTiles,
): StyleSpecification {
  const sources: Record<string, SourceSpecification> = {};
  for (const [id, features] of Object.entries(data)) {
    sources[id] = { type: 'geojson', data: features };
  }
  const layers: LayerSpecification[] = [
    { id: 'ground', type: 'background', paint: { 'background-color': paint.ground } },
  ];
  if (tiles) {
    sources.tiles = {
      type: 'raster',
      tiles: [tiles.url],
      tileSize: 256,
      attribution: tiles.attribution,
    };
    layers.push({ id: 'tiles', type: 'raster', source: 'tiles' });
  }
  return {
    version: 8,
    sources,
    layers: [...layers, ...groundLayers(paint), ...rangeLayers(paint), ...labelLayers(paint)],
  };
}
