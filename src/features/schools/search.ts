import { WARNING_LEVELS, type WarningLevel } from '../../../domain/capacity/warning.ts';

const SCHOOL_SORTS = ['name', 'capacity', 'taken', 'left', 'demand', 'warning'] as const;
export type SchoolSort = (typeof SCHOOL_SORTS)[number] | `-${(typeof SCHOOL_SORTS)[number]}`;

export interface SchoolsSearch {
  district?: string;
  warning?: WarningLevel;
  /** As served (by district) unless said otherwise. */
  sort?: SchoolSort;
  /** The school whose plan is open. */
  plan?: string;
}

function sortOf(value: string | null): SchoolSort | undefined {
  const known = SCHOOL_SORTS.find((sort) => sort === value?.replace(/^-/, ''));
  return known && (value?.startsWith('-') ? `-${known}` : known);
}

/** The one reading of the page's address; what a link says wrongly is dropped, the rest is kept. */
export function parseSchoolsSearch(params: URLSearchParams): SchoolsSearch {
  return {
    district: params.get('district')?.slice(0, 60) || undefined,
    warning: WARNING_LEVELS.find((level) => level === params.get('warning')),
    sort: sortOf(params.get('sort')),
    plan: params.get('plan')?.slice(0, 60) || undefined,
  };
}

export function schoolsSearchParams(search: SchoolsSearch): URLSearchParams {
  return new URLSearchParams(
    Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
