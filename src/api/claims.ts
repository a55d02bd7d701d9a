import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import { unwrap } from './errors.ts';

const CLAIM_MS = 10_000;
const one = api.verification[':collectionNumber'].claim;
/** Who works on what shows in both queues. */
const settled = (client: QueryClient) => ({
  onSettled: () => {
    void client.invalidateQueries({ queryKey: ['coordination', 'list'] });
    return client.invalidateQueries({ queryKey: ['verification'] });
  },
});

/** Who is working on a case: one claim for all queues (server/storage/claims.ts). It bars nobody. */
export const claimQueries = {
  of: (collectionNumber: string) =>
    queryOptions({
      queryKey: ['verification', 'claim', collectionNumber],
      queryFn: ({ signal }) =>
        unwrap(one.$get({ param: { collectionNumber } }, { init: { signal } })),
      refetchInterval: CLAIM_MS,
    }),
};

export const claimMutations = {
  claim: (client: QueryClient) =>
    mutationOptions({
      mutationFn: ({ number, takeOver }: { number: string; takeOver: boolean }) =>
        unwrap(one.$post({ param: { collectionNumber: number }, json: { takeOver } })),
      ...settled(client),
    }),
  release: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (number: string) => unwrap(one.$delete({ param: { collectionNumber: number } })),
      ...settled(client),
    }),
};
