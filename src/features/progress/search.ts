export interface ProgressSearch {
  /** Drilled down to the schools of this district. */
  district: string | undefined;
}

export function parseProgressSearch(params: URLSearchParams): ProgressSearch {
  return { district: params.get('district')?.slice(0, 60) || undefined };
}

export function progressSearchParams({ district }: ProgressSearch): URLSearchParams {
  return new URLSearchParams(district ? { district } : {});
}
