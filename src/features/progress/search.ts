import { LAST_SEASON_MEASURES, type LastSeasonMeasure } from '../../../domain/casework/steps.ts';

export interface ProgressSearch {
  /** Drilled down to the schools of this district. */
  district?: string;
  /** A moment that is past, as it was then. */
  at?: string;
  /** Which curve. */
  curve: LastSeasonMeasure;
}
const CURVE: LastSeasonMeasure = 'submitted';
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;

export function parseProgressSearch(params: URLSearchParams): ProgressSearch {
  const at = params.get('at') ?? '';
  return {
    district: params.get('district')?.slice(0, 60) || undefined,
    at: MOMENT.test(at) && !Number.isNaN(Date.parse(at)) ? at : undefined,
    curve: LAST_SEASON_MEASURES.find((measure) => measure === params.get('curve')) ?? CURVE,
  };
}

export function progressSearchParams({
  district,
  at,
  curve,
}: Partial<ProgressSearch>): URLSearchParams {
  const params = new URLSearchParams();
  if (district) params.set('district', district);
  if (at) params.set('at', at);
  if (curve && curve !== CURVE) params.set('curve', curve);
  return params;
}
