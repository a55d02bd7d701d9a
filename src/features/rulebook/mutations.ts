import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { RulebookSettingsView } from '../../../server/contract/rulebook.ts';
import type { ThresholdsView } from '../../../server/contract/schools.ts';
import type { Sweep } from '../../../server/contract/sweeps.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import { rulebookQueries } from './queries.ts';

const refresh = (client: QueryClient) =>
  client.invalidateQueries({ queryKey: rulebookQueries.all() });

export const rulebookMutations = {
  saveDraft: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (json: { version: number; settings: RulebookSettingsView }) =>
        unwrap(api.rulebook.draft.$put({ json })),
      // Refused for a colleague's draft, the page has to know that draft.
      onSettled: () => refresh(client),
    }),
  discardDraft: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (json: { version: number }) => unwrap(api.rulebook.draft.discard.$post({ json })),
      onSettled: () => refresh(client),
    }),
  applyDraft: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (json: { version: number; reason: string }) =>
        unwrap(api.rulebook.draft.apply.$post({ json })),
      // What every verdict rests on has changed, and the season's calendar may have.
      onSuccess: () => client.invalidateQueries(),
      onError: () => refresh(client),
    }),
  setThresholds: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (json: {
        districtId: string;
        version: number;
        thresholds: ThresholdsView;
        reason: string;
      }) => unwrap(api.rulebook.thresholds.$post({ json })),
      // Every school's warning may have another colour.
      onSuccess: () => client.invalidateQueries(),
      onError: () => refresh(client),
    }),
  startSweep: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (json: { kind: Sweep['kind']; before?: string; after?: string }) =>
        unwrap(api.sweeps.$post({ json })),
      onSuccess: () => refresh(client),
    }),
  turnSweep: (client: QueryClient, sweepId: string, to: 'stop' | 'resume') =>
    mutationOptions({
      mutationFn: (json: { version: number }) =>
        unwrap(api.sweeps[':sweepId'][to].$post({ param: { sweepId }, json })),
      onSettled: () => refresh(client),
    }),
};
