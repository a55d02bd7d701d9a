import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { QueueRow } from '../../../server/contract/coordination.ts';
import { coordinationQueries } from './queries.ts';
import {
  parseQueueSearch,
  QUEUE_PAGE_SIZE,
  queueSearchParams,
  type QueueSearch,
} from './search.ts';

interface Kept {
  row: QueueRow;
  index: number;
}

/**
 * The queue and the case on the table. A case that was just placed leaves the queue but stays on the table
 * until one goes on; "next" is then the one that took its place.
 */
export function useQueue() {
  const [params, setParams] = useSearchParams();
  const search = parseQueueSearch(params);
  // Read here, where the query is used: a result handed on unread would not be told of changes.
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery(
    coordinationQueries.list(search),
  );
  const list = { data, error, isPending, isPlaceholderData, refetch };
  const [kept, setKept] = useState<Kept | null>(null);
  /** The page was turned backwards: one comes in at its end. */
  const [fromEnd, setFromEnd] = useState(false);

  const rows = list.data?.rows ?? [];
  const entry = list.isPlaceholderData ? undefined : fromEnd ? rows.at(-1) : rows[0];
  const number = search.case ?? entry?.collectionNumber ?? null;
  const index = rows.findIndex(({ collectionNumber }) => collectionNumber === number);
  const listed = rows[index];
  if (listed && (kept?.row !== listed || kept.index !== index)) setKept({ row: listed, index });
  const remembered = kept?.row.collectionNumber === number ? kept.row : null;
  const elsewhere = useQuery({
    ...coordinationQueries.find(number ?? ''),
    enabled: number !== null && list.data !== undefined && !listed && !remembered,
  });

  const change = (next: Partial<QueueSearch>) =>
    setParams((old) => queueSearchParams({ ...parseQueueSearch(old), ...next }), {
      // One case after another is not a way to go back through.
      replace: true,
      preventScrollReset: true,
    });
  const pages = Math.max(1, Math.ceil((list.data?.total ?? 0) / QUEUE_PAGE_SIZE));
  const turnTo = (page: number, end: boolean) => {
    setFromEnd(end);
    change({ page, case: undefined });
  };
  /** To the next (1) or the previous (-1) case, across pages. */
  const go = (by: 1 | -1) => {
    if (list.isPlaceholderData) return;
    // A case that left the queue: the one now in its place comes next.
    const at = index >= 0 ? index + by : (kept?.index ?? 0) + (by === 1 ? 0 : -1);
    const next = rows[at];
    if (next) change({ case: next.collectionNumber });
    else if (by === 1 && search.page < pages) turnTo(search.page + 1, false);
    else if (by === -1 && search.page > 1) turnTo(search.page - 1, true);
  };

  return {
    search,
    change,
    list,
    rows,
    pages,
    number,
    row: listed ?? remembered ?? elsewhere.data ?? null,
    /** Whether it is known that the case stands in no place of the queue. */
    gone: number !== null && !listed && !list.isPlaceholderData && elsewhere.data === null,
    go,
    turnTo,
  };
}
