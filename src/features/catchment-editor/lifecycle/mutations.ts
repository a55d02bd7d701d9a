import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { unwrap } from '../../../api/errors.ts';

/** With what a draft is begun. */
export interface Beginning {
  idempotencyKey: string;
  districtId: string;
  year: number;
  name: string;
  basedOn: string | null;
  corrects: string | null;
}

const EDITIONS = { queryKey: ['editions'] };
/** Also after a refusal: what stands on the screen is then old. */
const afterwards = (client: QueryClient) => ({
  onSettled: () => client.invalidateQueries(EDITIONS),
});

export const lifecycleMutations = {
  create: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (json: Beginning) => unwrap(api.editions.$post({ json })),
      ...afterwards(client),
    }),
  rename: (client: QueryClient, editionId: string) =>
    mutationOptions({
      mutationFn: (json: { version: number; name: string }) =>
        unwrap(api.editions[':editionId'].rename.$post({ param: { editionId }, json })),
      ...afterwards(client),
    }),
  check: (client: QueryClient, editionId: string) =>
    mutationOptions({
      mutationFn: (json: { version: number }) =>
        unwrap(api.editions[':editionId'].check.$post({ param: { editionId }, json })),
      ...afterwards(client),
    }),
  reopen: (client: QueryClient, editionId: string) =>
    mutationOptions({
      mutationFn: (json: { version: number; reason: string }) =>
        unwrap(api.editions[':editionId'].reopen.$post({ param: { editionId }, json })),
      ...afterwards(client),
    }),
  withdraw: (client: QueryClient, editionId: string) =>
    mutationOptions({
      mutationFn: (json: { version: number; reason: string }) =>
        unwrap(api.editions[':editionId'].withdraw.$post({ param: { editionId }, json })),
      ...afterwards(client),
    }),
  discard: (client: QueryClient, editionId: string) =>
    mutationOptions({
      mutationFn: (json: { version: number }) =>
        unwrap(api.editions[':editionId'].discard.$post({ param: { editionId }, json })),
      ...afterwards(client),
    }),
  publish: (client: QueryClient, editionId: string) =>
    mutationOptions({
      mutationFn: (json: { version: number; embargoUntil: string | null }) =>
        unwrap(api.editions[':editionId'].publish.$post({ param: { editionId }, json })),
      // A published edition is judged by: cases, places and figures follow.
      onSuccess: () => client.invalidateQueries(),
      onError: () => client.invalidateQueries(EDITIONS),
    }),
};
