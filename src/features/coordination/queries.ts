import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import { QUEUE_PAGE_SIZE, type QueueSearch } from './search.ts';

/** Places go while one thinks: they are asked for again at these distances. */
const PLACES_MS = 5_000;
const QUEUE_MS = 15_000;

export const coordinationQueries = {
  all: () => ['coordination'] as const,
  list: ({ district, status, q, page }: Omit<QueueSearch, 'case'>) =>
    queryOptions({
      queryKey: [...coordinationQueries.all(), 'list', { district, status, q, page }],
      queryFn: ({ signal }) =>
        unwrap(
          api.coordination.$get(
            {
              query: {
                district,
                status,
                q,
                page: String(page),
                pageSize: String(QUEUE_PAGE_SIZE),
              },
            },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
      refetchInterval: QUEUE_MS,
    }),
  /** One case of the queue wherever it stands; none when it has left the queue. */
  find: (collectionNumber: string) =>
    queryOptions({
      queryKey: [...coordinationQueries.all(), 'find', collectionNumber],
      queryFn: ({ signal }) =>
        unwrap(
          api.coordination.$get(
            { query: { q: collectionNumber, page: '1', pageSize: '1' } },
            { init: { signal } },
          ),
        ),
      select: ({ rows }) => rows.find((row) => row.collectionNumber === collectionNumber) ?? null,
    }),
  options: (collectionNumber: string) =>
    queryOptions({
      queryKey: [...coordinationQueries.all(), 'options', collectionNumber],
      queryFn: ({ signal }) =>
        unwrap(
          api.coordination[':collectionNumber'].options.$get(
            { param: { collectionNumber } },
            { init: { signal } },
          ),
        ),
      refetchInterval: PLACES_MS,
    }),
};
