import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type ApplicantFilters, type ApplicantSearch, filtersOf } from '../lib/applicant-search.ts';
import { api } from './client.ts';
import { unwrap } from './errors.ts';

function asText({ category, ...filters }: ApplicantFilters) {
  return { ...filters, category: category === undefined ? undefined : String(category) };
}

/** Pupils are asked for by the list, the case (its neighbours), the home screen and the palette. */
export const applicantQueries = {
  all: () => ['applicants'] as const,
  list: (search: ApplicantSearch) =>
    queryOptions({
      queryKey: [...applicantQueries.all(), 'list', search],
      queryFn: ({ signal }) =>
        unwrap(
          api.applicants.$get(
            {
              query: {
                ...asText(filtersOf(search)),
                sort: search.sort,
                page: String(search.page),
                pageSize: String(search.pageSize),
              },
            },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
    }),
  facets: (filters: ApplicantFilters) =>
    queryOptions({
      queryKey: [...applicantQueries.all(), 'facets', filters],
      queryFn: ({ signal }) =>
        unwrap(api.applicantFacets.$get({ query: asText(filters) }, { init: { signal } })),
      placeholderData: keepPreviousData,
    }),
  case: (collectionNumber: string) =>
    queryOptions({
      queryKey: [...applicantQueries.all(), 'case', collectionNumber],
      queryFn: ({ signal }) =>
        unwrap(
          api.applicants[':collectionNumber'].$get(
            { param: { collectionNumber } },
            { init: { signal } },
          ),
        ),
    }),
};
