import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { Run } from '../../../server/contract/runs.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import { runQueries } from './queries.ts';

export const runMutations = {
  start: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (json: { kind: Run['kind']; idempotencyKey: string }) =>
        unwrap(api.runs.$post({ json })),
      onSuccess: () => client.invalidateQueries({ queryKey: runQueries.all() }),
    }),
  publish: (client: QueryClient, runId: string) =>
    mutationOptions({
      mutationFn: (json: { version: number }) =>
        unwrap(api.runs[':runId'].publish.$post({ param: { runId }, json })),
      // A published formal run changes cases, places and every count there is.
      onSuccess: () => client.invalidateQueries(),
      onError: () => client.invalidateQueries({ queryKey: runQueries.all() }),
    }),
};
