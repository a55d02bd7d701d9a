import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ApplicantList } from '../../../server/contract/applicants.ts';
import { applicantQueries } from '../../api/applicants.ts';
import {
  applicantSearchParams,
  parseApplicantSearch,
  type ApplicantSearch,
} from '../../lib/applicant-search.ts';
import { paths } from '../../paths.ts';

export interface Neighbours {
  previous: string | null;
  next: string | null;
  at: number | null;
  total: number | null;
}

/**
 * Next and previous follow the list whose filters stand in this page's own address, across its pages; the
 * same link opened by a colleague has the same neighbours.
 */
export function useNeighbours(collectionNumber: string): Neighbours {
  const [params] = useSearchParams();
  const search = parseApplicantSearch(params);
  const { page, pageSize } = search;
  const list = useFresh(search, true);
  const index = list?.rows.findIndex((row) => row.collectionNumber === collectionNumber) ?? -1;
  const pages = list ? Math.ceil(list.total / pageSize) : 0;
  const wantsBefore = index === 0 && page > 1;
  const wantsAfter = list !== undefined && index === list.rows.length - 1 && page < pages;
  const before = useFresh({ ...search, page: Math.max(1, page - 1) }, wantsBefore);
  const after = useFresh({ ...search, page: page + 1 }, wantsAfter);

  const linkTo = (row: { collectionNumber: string } | undefined, onPage: number) =>
    row
      ? paths.applicant(row.collectionNumber, applicantSearchParams({ ...search, page: onPage }))
      : null;
  const known: Neighbours | null =
    list && index >= 0
      ? {
          previous: wantsBefore
            ? linkTo(before?.rows.at(-1), page - 1)
            : linkTo(list.rows[index - 1], page),
          next: wantsAfter ? linkTo(after?.rows[0], page + 1) : linkTo(list.rows[index + 1], page),
          at: (page - 1) * pageSize + index + 1,
          total: list.total,
        }
      : null;

  // A decision may take the pupil off the list one is working through; the way on must not go with it.
  const [kept, keep] = useState<{ of: string; neighbours: Neighbours } | null>(null);
  if (known && !(kept?.of === collectionNumber && same(kept.neighbours, known))) {
    keep({ of: collectionNumber, neighbours: known });
  }
  return known ?? (kept?.of === collectionNumber ? kept.neighbours : NOBODY);
}

function same(one: Neighbours, other: Neighbours): boolean {
  return (
    one.previous === other.previous &&
    one.next === other.next &&
    one.at === other.at &&
    one.total === other.total
  );
}

const NOBODY: Neighbours = { previous: null, next: null, at: null, total: null };

/** The page itself, never the one shown in its stead while it loads. */
function useFresh(search: ApplicantSearch, enabled: boolean): ApplicantList | undefined {
  const { data, isPlaceholderData } = useQuery({ ...applicantQueries.list(search), enabled });
  return enabled && !isPlaceholderData ? data : undefined;
}

/** The list one came from, on the page where this pupil stands. */
export function useListPath(): string {
  const [params] = useSearchParams();
  return paths.applicants(applicantSearchParams(parseApplicantSearch(params)));
}
