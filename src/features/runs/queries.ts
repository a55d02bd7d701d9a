import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Run } from '../../../server/contract/runs.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import type { CompareSearch } from './compare-search.ts';

/** While something runs its progress is asked for once a second, else not at all. */
const RUNNING_MS = 1_000;
const poll = (runs: readonly Run[] | undefined) =>
  runs?.some(({ state }) => state === 'running') ? RUNNING_MS : false;

export const runQueries = {
  all: () => ['runs'] as const,
  list: () =>
    queryOptions({
      queryKey: [...runQueries.all(), 'list'],
      queryFn: ({ signal }) => unwrap(api.runs.$get({}, { init: { signal } })),
      refetchInterval: ({ state }) => poll(state.data?.rows),
    }),
  /** Asked anew each time: what stands in the way changes by the minute. */
  preflight: (kind: Run['kind']) =>
    queryOptions({
      queryKey: [...runQueries.all(), 'preflight', kind],
      queryFn: ({ signal }) =>
        unwrap(api.runPreflight.$get({ query: { kind } }, { init: { signal } })),
      staleTime: 0,
    }),
  comparison: (runId: string, otherId: string, search: CompareSearch & { pageSize: number }) =>
    queryOptions({
      queryKey: [...runQueries.all(), 'comparison', runId, otherId, search],
      queryFn: ({ signal }) =>
        unwrap(
          api.runs[':runId'].comparison.$get(
            {
              param: { runId },
              query: {
                ...search,
                with: otherId,
                page: String(search.page),
                pageSize: String(search.pageSize),
              },
            },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
    }),
  one: (runId: string) =>
    queryOptions({
      queryKey: [...runQueries.all(), 'one', runId],
      queryFn: ({ signal }) =>
        unwrap(api.runs[':runId'].$get({ param: { runId } }, { init: { signal } })),
      refetchInterval: ({ state }) => poll(state.data && [state.data]),
    }),
};
