import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Sweep } from '../../../server/contract/sweeps.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import type { SweepSearch } from './search.ts';

/** While something runs its progress is asked for once a second, else not at all. */
const RUNNING_MS = 1_000;
const poll = (sweeps: readonly Sweep[] | undefined) =>
  sweeps?.some(({ state }) => state === 'running') ? RUNNING_MS : false;

export const rulebookQueries = {
  all: () => ['rulebook'] as const,
  current: () =>
    queryOptions({
      queryKey: [...rulebookQueries.all(), 'current'],
      queryFn: ({ signal }) => unwrap(api.rulebook.$get({}, { init: { signal } })),
      // Whether the draft may be applied follows from its comparison, which is under way.
      refetchInterval: ({ state }) => {
        const draft = state.data?.draft;
        return draft?.comparedBy && draft.apply.because === 'not-compared' ? RUNNING_MS : false;
      },
    }),
  sweeps: () =>
    queryOptions({
      queryKey: [...rulebookQueries.all(), 'sweeps'],
      queryFn: ({ signal }) => unwrap(api.sweeps.$get({}, { init: { signal } })),
      refetchInterval: ({ state }) => poll(state.data?.rows),
    }),
  sweep: (sweepId: string) =>
    queryOptions({
      queryKey: [...rulebookQueries.all(), 'sweep', sweepId],
      queryFn: ({ signal }) =>
        unwrap(api.sweeps[':sweepId'].$get({ param: { sweepId } }, { init: { signal } })),
      refetchInterval: ({ state }) => poll(state.data && [state.data]),
    }),
  /** `version` changes when the sweep ends, and the list with it; until then it is asked for as the matrix is. */
  changes: ({ id: sweepId, version, state }: Sweep, search: SweepSearch) =>
    queryOptions({
      queryKey: [...rulebookQueries.all(), 'changes', sweepId, version, search],
      refetchInterval: state === 'running' && RUNNING_MS,
      queryFn: ({ signal }) => {
        const { district, before, after, page, pageSize } = search;
        return unwrap(
          api.sweeps[':sweepId'].changes.$get(
            { param: { sweepId }, query: { district, before, after, page, pageSize } },
            { init: { signal } },
          ),
        );
      },
      placeholderData: keepPreviousData,
    }),
};
