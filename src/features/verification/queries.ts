import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import { queueQueries } from '../../api/verification.ts';

const RUNNING_MS = 700;

export const verificationQueries = {
  ...queueQueries,
  batches: () =>
    queryOptions({
      queryKey: [...queueQueries.all(), 'batches'],
      queryFn: ({ signal }) => unwrap(api.batches.$get({}, { init: { signal } })),
    }),
  batch: (batchId: string) =>
    queryOptions({
      queryKey: [...queueQueries.all(), 'batch', batchId],
      queryFn: ({ signal }) =>
        unwrap(api.batches[':batchId'].$get({ param: { batchId } }, { init: { signal } })),
      refetchInterval: ({ state }) => (state.data?.state === 'running' ? RUNNING_MS : false),
    }),
};
