import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { StraddleRule } from '../../../domain/allocation/placement.ts';
import type { Run } from '../../../server/contract/runs.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import { runQueries } from './queries.ts';

/** What a run is started with; what is left out follows the season. */
interface RunOrder {
  kind: Run['kind'];
  idempotencyKey: string;
  straddle?: StraddleRule;
  seed?: string;
  corrects?: string;
}

/** A published formal run changes cases, places and every count there is. */
const afterwards = (client: QueryClient) => ({
  onSuccess: () => client.invalidateQueries(),
  onError: () => client.invalidateQueries({ queryKey: runQueries.all() }),
});

export const runMutations = {
  start: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (json: RunOrder) => unwrap(api.runs.$post({ json })),
      onSuccess: () => client.invalidateQueries({ queryKey: runQueries.all() }),
    }),
  publish: (client: QueryClient, runId: string) =>
    mutationOptions({
      mutationFn: (json: { version: number; releaseAt: string | null }) =>
        unwrap(api.runs[':runId'].publish.$post({ param: { runId }, json })),
      ...afterwards(client),
    }),
  approve: (client: QueryClient, runId: string) =>
    mutationOptions({
      mutationFn: (json: { version: number }) =>
        unwrap(api.runs[':runId']['approve-publication'].$post({ param: { runId }, json })),
      ...afterwards(client),
    }),
  withdraw: (client: QueryClient, runId: string) =>
    mutationOptions({
      mutationFn: (json: { version: number; reason: string }) =>
        unwrap(api.runs[':runId']['withdraw-publication'].$post({ param: { runId }, json })),
      ...afterwards(client),
    }),
};
