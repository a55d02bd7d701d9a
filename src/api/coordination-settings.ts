import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { CoordinationSettingsVersion } from '../../server/contract/coordination-settings.ts';
import { api } from './client.ts';
import { unwrap } from './errors.ts';

export const coordinationSettingsQuery = () =>
  queryOptions({
    queryKey: ['coordination-settings'],
    queryFn: ({ signal }) => unwrap(api.coordinationSettings.$get({}, { init: { signal } })),
  });

interface Saving {
  reasonOrder: CoordinationSettingsVersion['reasonOrder'];
  leastGainMetres: number;
  reconsiderationDays: number;
  version: number;
  reason: string;
}

export const saveCoordinationSettings = () =>
  mutationOptions({
    mutationFn: (json: Saving) => unwrap(api.coordinationSettings.$put({ json })),
    onSettled: (_saved, _error, _variables, _result, { client }) => {
      for (const key of [
        'coordination-settings',
        'coordination',
        'freed-places',
        'reconsiderations',
      ])
        void client.invalidateQueries({ queryKey: [key] });
    },
  });
