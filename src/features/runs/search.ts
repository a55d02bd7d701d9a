export interface RunSearch {
  district?: string;
  /** Only schools where places ran out. */
  short: boolean;
}

/** The one reading of the run page's address. */
export function parseRunSearch(params: URLSearchParams): RunSearch {
  return {
    district: params.get('district')?.slice(0, 60) || undefined,
    short: params.get('short') === '1',
  };
}

export function runSearchParams(search: RunSearch): URLSearchParams {
  const params = new URLSearchParams();
  if (search.district) params.set('district', search.district);
  if (search.short) params.set('short', '1');
  return params;
}
