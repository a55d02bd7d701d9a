import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { CheckInParameters } from '../../../server/contract/check-in-settings.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';

export const settingsQueries = {
  versions: () =>
    queryOptions({
      queryKey: ['check-in', 'settings-versions'],
      queryFn: ({ signal }) => unwrap(api.checkInSettings.versions.$get({}, { init: { signal } })),
    }),
};

export const settingsMutations = {
  save: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (json: CheckInParameters & { version: number; reason: string }) =>
        unwrap(api.checkInSettings.$put({ json })),
      onSettled: () => client.invalidateQueries({ queryKey: ['check-in'] }),
    }),
};
