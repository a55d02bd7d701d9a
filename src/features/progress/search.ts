import { LAST_SEASON_MEASURES, type LastSeasonMeasure } from '../../../domain/casework/steps.ts';

export interface ProgressSearch {
  /** Drilled down to the schools of this district. */
  district?: string;
  /** A moment that is past, as it was then. */
  at?: string;
  /** What the map shows of each school. */
  map: MapOf;
  /** Which curve. */
  curve: LastSeasonMeasure;
}
export const MAPS = ['warning', 'check-in'] as const;
export type MapOf = (typeof MAPS)[number];
const CURVE: LastSeasonMeasure = 'submitted';
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;

export function parseProgressSearch(params: URLSearchParams): ProgressSearch {
  const at = params.get('at') ?? '';
  return {
    district: params.get('district')?.slice(0, 60) || undefined,
    at: MOMENT.test(at) && !Number.isNaN(Date.parse(at)) ? at : undefined,
    map: MAPS.find((map) => map === params.get('map')) ?? 'warning',
    curve: LAST_SEASON_MEASURES.find((measure) => measure === params.get('curve')) ?? CURVE,
  };
}

export function progressSearchParams({
  district,
  at,
  map,
  curve,
}: Partial<ProgressSearch>): URLSearchParams {
  const params = new URLSearchParams();
  if (district) params.set('district', district);
  if (at) params.set('at', at);
  if (map && map !== 'warning') params.set('map', map);
  if (curve && curve !== CURVE) params.set('curve', curve);
  return params;
}
