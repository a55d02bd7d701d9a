import { CASE_STATUSES, type CaseStatus } from '../../domain/casework/status.ts';
import { AGES, STEPS, type Age, type Step } from '../../domain/casework/steps.ts';
import {
  APPLICANT_KINDS,
  EXTRACTION_STATUSES,
  SOURCE_SYSTEMS,
  type ApplicantKind,
  type ExtractionStatus,
  type SourceSystem,
} from '../../domain/evidence/evidence.ts';
import {
  COORDINATION_REASONS,
  ROUTES,
  type CoordinationReason,
  type Route,
} from '../../domain/rulebook/verdict.ts';

export const APPLICANT_SORTS = [
  'collectionNumber',
  '-collectionNumber',
  'name',
  '-name',
  'submittedAt',
  '-submittedAt',
  'changedAt',
  '-changedAt',
] as const;
export type ApplicantSort = (typeof APPLICANT_SORTS)[number];

export interface ApplicantFilters {
  q?: string;
  district?: string;
  school?: string;
  homeSchool?: string;
  status?: CaseStatus;
  route?: Route;
  reason?: CoordinationReason;
  category?: number;
  kind?: ApplicantKind;
  reached?: Step;
  placement?: 'none';
  age?: Age;
  since?: string;
  source?: SourceSystem;
  failure?: Exclude<ExtractionStatus, 'found'>;
  decidedOn?: string;
  decidedBy?: string;
  at?: string;
}
const FAILURES = EXTRACTION_STATUSES.filter((status) => status !== 'found');
export const FILTER_NAMES = [
  'q',
  'district',
  'status',
  'route',
  'reason',
  'category',
  'kind',
  'homeSchool',
  'school',
  'reached',
  'placement',
  'age',
  'since',
  'source',
  'failure',
  'decidedOn',
  'decidedBy',
  'at',
] as const satisfies readonly (keyof ApplicantFilters)[];

export interface ApplicantSearch extends ApplicantFilters {
  sort: ApplicantSort;
  page: number;
  pageSize: number;
}
const DEFAULTS = { sort: 'collectionNumber', page: 1, pageSize: 50 } as const;

function oneOf<const T extends string>(known: readonly T[], value: string | null): T | undefined {
  return known.find((each) => each === value);
}
function wholeNumber(value: string | null, min: number, max: number): number | undefined {
  const number = Number(value);
  return value && Number.isInteger(number) && number >= min && number <= max ? number : undefined;
}
function text(value: string | null, max: number): string | undefined {
  return value?.trim().slice(0, max) || undefined;
}

/** A moment or a day as the service writes them; anything else is a mistyped link. */
function like(form: RegExp, value: string | null): string | undefined {
  return value !== null && form.test(value) ? value : undefined;
}
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * The one reading of the list's address: an old or mistyped link loses what it says wrongly and keeps the
 * rest. The list and the case share it, since next and previous on a case follow the list one came from.
 */
export function parseApplicantSearch(params: URLSearchParams): ApplicantSearch {
  const get = (name: string) => params.get(name);
  return {
    q: text(get('q'), 100),
    district: text(get('district'), 60),
    school: text(get('school'), 60),
    homeSchool: text(get('homeSchool'), 60),
    status: oneOf(CASE_STATUSES, get('status')),
    route: oneOf(ROUTES, get('route')),
    reason: oneOf(COORDINATION_REASONS, get('reason')),
    category: wholeNumber(get('category'), 1, 9),
    kind: oneOf(APPLICANT_KINDS, get('kind')),
    reached: oneOf(STEPS, get('reached')),
    placement: oneOf(['none'], get('placement')),
    age: oneOf(AGES, get('age')),
    since: like(MOMENT, get('since')),
    source: oneOf(SOURCE_SYSTEMS, get('source')),
    failure: oneOf(FAILURES, get('failure')),
    decidedOn: like(DAY, get('decidedOn')),
    decidedBy: text(get('decidedBy'), 60),
    at: like(MOMENT, get('at')),
    sort: oneOf(APPLICANT_SORTS, get('sort')) ?? DEFAULTS.sort,
    page: wholeNumber(get('page'), 1, 100_000) ?? DEFAULTS.page,
    pageSize: wholeNumber(get('pageSize'), 1, 200) ?? DEFAULTS.pageSize,
  };
}

/** What stands in the address: only what differs from the plain list. */
export function applicantSearchParams(search: Partial<ApplicantSearch>): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of [...FILTER_NAMES, 'sort', 'page', 'pageSize'] as const) {
    const value = search[name];
    if (value === undefined || value === '') continue;
    if (name in DEFAULTS && DEFAULTS[name as keyof typeof DEFAULTS] === value) continue;
    params.set(name, String(value));
  }
  return params;
}

export function filtersOf(search: ApplicantSearch): ApplicantFilters {
  const { sort: _sort, page: _page, pageSize: _size, ...filters } = search;
  return filters;
}
