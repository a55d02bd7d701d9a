import type { MapView } from '../../map/scene.ts';

export interface CatchmentSearch {
  district?: string;
  /** The edition's year; this season's unless said otherwise. */
  year?: number;
  /** One edition among several of its year, such as a draft. */
  edition?: string;
  school?: string;
  /** The address on trial, or the collection number of a pupil. */
  address?: string;
  /** Whether the other year's ranges are drawn as well. */
  compare: boolean;
  /** Where the map looks. */
  view?: MapView;
}

function text(value: string | null, max: number): string | undefined {
  return value?.trim().slice(0, max) || undefined;
}

function yearOf(value: string | null): number | undefined {
  return value && /^20\d\d$/.test(value) ? Number(value) : undefined;
}

/** `115.9012,28.6833,12.5`: longitude, latitude, zoom. */
function viewOf(value: string | null): MapView | undefined {
  const [longitude, latitude, zoom, ...more] = value?.split(',').map(Number) ?? [];
  if (longitude === undefined || latitude === undefined || zoom === undefined) return undefined;
  const sound =
    more.length === 0 &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 85 &&
    zoom >= 0 &&
    zoom <= 22;
  return sound ? { center: [longitude, latitude], zoom } : undefined;
}

/** The one reading of the page's address; what a link says wrongly is dropped, the rest is kept. */
export function parseCatchmentSearch(params: URLSearchParams): CatchmentSearch {
  return {
    district: text(params.get('district'), 60),
    year: yearOf(params.get('year')),
    edition: text(params.get('edition'), 60),
    school: text(params.get('school'), 60),
    address: text(params.get('address'), 200),
    compare: params.get('compare') === '1',
    view: viewOf(params.get('view')),
  };
}

export function catchmentSearchParams(search: CatchmentSearch): URLSearchParams {
  const params = new URLSearchParams();
  if (search.district) params.set('district', search.district);
  if (search.year) params.set('year', String(search.year));
  if (search.edition) params.set('edition', search.edition);
  if (search.school) params.set('school', search.school);
  if (search.address) params.set('address', search.address);
  if (search.compare) params.set('compare', '1');
  if (search.view) params.set('view', [...search.view.center, search.view.zoom].join(','));
  return params;
}
