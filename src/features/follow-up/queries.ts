import { keepPreviousData, mutationOptions, queryOptions } from '@tanstack/react-query';
import type { CallOutcome } from '../../../domain/casework/events.ts';
import type { CaseStateView } from '../../../server/contract/case.ts';
import type { FollowUpQueue } from '../../../server/contract/follow-up.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';

const EVERY_MS = 30_000;
const one = api.followUp[':collectionNumber'];

export interface Search {
  queue: FollowUpQueue;
  page: number;
  pageSize: number;
}

export const followUpQueries = {
  all: () => ['follow-up'] as const,
  list: ({ queue, page, pageSize }: Search) =>
    queryOptions({
      queryKey: [...followUpQueries.all(), { queue, page, pageSize }],
      queryFn: ({ signal }) =>
        unwrap(
          api.followUp.$get(
            { query: { queue, page: String(page), pageSize: String(pageSize) } },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
      refetchInterval: EVERY_MS,
    }),
};

export type Step =
  | { name: 'call'; outcome: CallOutcome; text: string }
  | { name: 'report'; reason: string }
  | { name: 'returned'; reason: string }
  | { name: 'release' }
  | { name: 'private' | 'public'; reason: string };

function send(number: string, version: number, step: Step): Promise<CaseStateView> {
  const param = { collectionNumber: number };
  switch (step.name) {
    case 'call': {
      const { outcome, text } = step;
      return unwrap(one.calls.$post({ param, json: { outcome, text } }));
    }
    case 'report':
      return unwrap(one['no-show'].$post({ param, json: { version, reason: step.reason } }));
    case 'returned':
      return unwrap(one['no-show-return'].$post({ param, json: { version, reason: step.reason } }));
    case 'release':
      return unwrap(one.release.$post({ param, json: { version } }));
    case 'private':
    case 'public':
      return unwrap(
        one.claim.$post({ param, json: { version, stands: step.name, reason: step.reason } }),
      );
    default: {
      const unhandled: never = step;
      return unhandled;
    }
  }
}

export const followUpMutations = {
  step: () =>
    mutationOptions({
      mutationFn: ({ number, version, step }: { number: string; version: number; step: Step }) =>
        send(number, version, step),
      onSettled: (_state, _error, _variables, _result, { client }) => {
        for (const key of ['follow-up', 'applicants', 'progress', 'schools', 'coordination']) {
          void client.invalidateQueries({ queryKey: [key] });
        }
      },
    }),
  showPhone: () =>
    mutationOptions({
      mutationFn: ({
        number,
        guardian,
        reason,
      }: {
        number: string;
        guardian: number;
        reason: string;
      }) =>
        unwrap(
          api.applicants[':collectionNumber'].reveal.$post({
            param: { collectionNumber: number },
            json: { what: 'guardian-phone', guardian, reason },
          }),
        ),
    }),
};
