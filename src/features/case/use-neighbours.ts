import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { VerificationGroup } from '../../../domain/verification/groups.ts';
import { applicantQueries } from '../../api/applicants.ts';
import { queueQueries } from '../../api/verification.ts';
import { applicantSearchParams, parseApplicantSearch } from '../../lib/applicant-search.ts';
import {
  caseInQueueParams,
  isFromQueue,
  parseVerificationSearch,
  verificationSearchParams,
} from '../../lib/verification-search.ts';
import { paths } from '../../paths.ts';

export interface Neighbours {
  previous: string | null;
  next: string | null;
  at: number | null;
  total: number | null;
}

interface Page {
  numbers: string[];
  total: number;
}
const pageOf = ({
  rows,
  total,
}: {
  rows: { collectionNumber: string }[];
  total: number;
}): Page => ({
  numbers: rows.map(({ collectionNumber }) => collectionNumber),
  total,
});

/**
 * Next and previous follow the list, or the group of the verification queue, whose filters stand in this page's own
 * address, across its pages; the same link opened by a colleague has the same neighbours.
 */
export function useNeighbours(collectionNumber: string): Neighbours {
  const [params] = useSearchParams();
  const { page, pageSize } = isFromQueue(params)
    ? parseVerificationSearch(params)
    : parseApplicantSearch(params);
  const asked = usePage(params, page, true);
  const stands = asked?.numbers.includes(collectionNumber) ?? true;
  // Who left the list before this page drew the others up: the first of a page then stands at the end of the last.
  const shifted = usePage(params, Math.max(1, page - 1), !stands && page > 1);
  const [list, at] = stands ? [asked, page] : [shifted, page - 1];
  const index = list?.numbers.indexOf(collectionNumber) ?? -1;
  const pages = list ? Math.ceil(list.total / pageSize) : 0;
  const wantsBefore = index === 0 && at > 1;
  const wantsAfter = list !== undefined && index === list.numbers.length - 1 && at < pages;
  const before = usePage(params, Math.max(1, at - 1), wantsBefore);
  const after = usePage(params, at + 1, wantsAfter);

  const linkTo = (number: string | undefined, onPage: number) =>
    number === undefined ? null : linkOn(params, number, onPage);
  const known: Neighbours | null =
    list && index >= 0
      ? {
          previous: wantsBefore
            ? linkTo(before?.numbers.at(-1), at - 1)
            : linkTo(list.numbers[index - 1], at),
          next: wantsAfter
            ? linkTo(after?.numbers[0], at + 1)
            : linkTo(list.numbers[index + 1], at),
          at: (at - 1) * pageSize + index + 1,
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

function linkOn(params: URLSearchParams, number: string, page: number): string {
  return paths.applicant(
    number,
    isFromQueue(params)
      ? caseInQueueParams({ ...parseVerificationSearch(params), page })
      : applicantSearchParams({ ...parseApplicantSearch(params), page }),
  );
}

/** The page itself, never the one shown in its stead while it loads. */
function usePage(params: URLSearchParams, page: number, enabled: boolean): Page | undefined {
  const queue = isFromQueue(params);
  const { filters, pageSize } = parseVerificationSearch(params);
  const ofList = useQuery({
    ...applicantQueries.list({ ...parseApplicantSearch(params), page }),
    select: pageOf,
    enabled: enabled && !queue,
  });
  const ofQueue = useQuery({
    ...queueQueries.list({ filters, page, pageSize }),
    select: pageOf,
    enabled: enabled && queue,
    // A decision, one's own or a colleague's, is told by the service; the queue need not be asked for all the while.
    refetchInterval: false,
  });
  const { data, isPlaceholderData } = queue ? ofQueue : ofList;
  return enabled && !isPlaceholderData ? data : undefined;
}

/** The list or the group one came from, on the page where this pupil stands. */
export function useWayBack(collectionNumber: string): {
  path: string;
  queue: boolean;
  group: VerificationGroup | null;
} {
  const [params] = useSearchParams();
  if (isFromQueue(params)) {
    const search = parseVerificationSearch(params);
    const back = verificationSearchParams({ ...search, at: collectionNumber, batch: null });
    return { path: paths.verification(back), queue: true, group: search.filters.group ?? null };
  }
  const back = applicantSearchParams(parseApplicantSearch(params));
  return { path: paths.applicants(back), queue: false, group: null };
}
