import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { CaseStateView } from '../../../server/contract/case.ts';
import { api } from '../../api/client.ts';
import { toApiError, unwrap } from '../../api/errors.ts';
import { coordinationQueries } from './queries.ts';

export type Step =
  | { name: 'hold'; schoolId: string }
  | { name: 'release-hold' }
  | { name: 'propose'; schoolId: string; reason: string }
  | { name: 'approve' }
  | { name: 'return-proposal'; reason: string }
  | { name: 'swap'; with: string; withVersion: number; schoolId: string };

const one = api.coordination[':collectionNumber'];

function send(collectionNumber: string, version: number, step: Step): Promise<CaseStateView> {
  const param = { collectionNumber };
  switch (step.name) {
    case 'hold':
      return unwrap(one.hold.$post({ param, json: { version, schoolId: step.schoolId } }));
    case 'release-hold':
      return unwrap(one.release.$post({ param, json: { version } }));
    case 'propose':
      return unwrap(
        one.propose.$post({
          param,
          json: { version, schoolId: step.schoolId, reason: step.reason },
        }),
      );
    case 'approve':
      return unwrap(one.approve.$post({ param, json: { version } }));
    case 'swap':
      return unwrap(
        one.swap.$post({
          param,
          json: { version, with: step.with, withVersion: step.withVersion },
        }),
      );
    case 'return-proposal':
      return unwrap(one.return.$post({ param, json: { version, reason: step.reason } }));
    default: {
      const unhandled: never = step;
      return unhandled;
    }
  }
}

export const coordinationMutations = {
  step: (client: QueryClient, collectionNumber: string) =>
    mutationOptions({
      mutationFn: ({ version, step }: { version: number; step: Step }) =>
        send(collectionNumber, version, step),
      onSuccess: (state) => {
        client.setQueryData(
          coordinationQueries.options(collectionNumber).queryKey,
          (old) => old && { ...old, state },
        );
      },
      onError: (error) => {
        const { stale, problem } = toApiError(error);
        if (!stale || !problem?.current) return;
        // The refusal brings the case as it is now; the buttons follow it at once.
        client.setQueryData(
          coordinationQueries.options(collectionNumber).queryKey,
          (old) => old && { ...old, state: problem.current as CaseStateView },
        );
      },
      // Done or refused: places and queue are not what they were.
      onSettled: () => {
        void client.invalidateQueries({ queryKey: coordinationQueries.all() });
        void client.invalidateQueries({ queryKey: ['applicants'] });
        void client.invalidateQueries({ queryKey: ['progress'] });
        void client.invalidateQueries({ queryKey: ['schools'] });
      },
    }),
};
