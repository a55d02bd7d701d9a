import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { CaseStateView } from '../../../server/contract/case.ts';
import type { OfferedChild } from '../../../server/contract/freed-places.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';

const EVERY_MS = 15_000;
const one = api.freedPlaces[':collectionNumber'];

export const placesQueries = {
  list: (district: string | undefined) =>
    queryOptions({
      queryKey: ['freed-places', { district }],
      queryFn: ({ signal }) =>
        unwrap(api.freedPlaces.$get({ query: { district } }, { init: { signal } })),
      refetchInterval: EVERY_MS,
    }),
};

export type OfferStep =
  | { name: 'offer-place'; schoolId: string }
  | { name: 'accept-offer' }
  | { name: 'decline-offer'; reason: string };

/** A step that is about to be taken for a child. */
export interface Asking {
  schoolId: string;
  child: OfferedChild;
  name: OfferStep['name'];
}

function send(collectionNumber: string, version: number, step: OfferStep): Promise<CaseStateView> {
  const param = { collectionNumber };
  switch (step.name) {
    case 'offer-place':
      return unwrap(one.offer.$post({ param, json: { version, schoolId: step.schoolId } }));
    case 'accept-offer':
      return unwrap(one.accept.$post({ param, json: { version } }));
    case 'decline-offer':
      return unwrap(one.decline.$post({ param, json: { version, reason: step.reason } }));
    default: {
      const unhandled: never = step;
      return unhandled;
    }
  }
}

export const placesMutations = {
  step: () =>
    mutationOptions({
      mutationFn: (input: { number: string; version: number; step: OfferStep }) =>
        send(input.number, input.version, input.step),
      onSettled: (_state, _error, _variables, _result, { client }) => {
        for (const key of ['freed-places', 'coordination', 'applicants', 'progress', 'schools'])
          void client.invalidateQueries({ queryKey: [key] });
      },
    }),
};
