import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { CaseView } from '../../../server/contract/case.ts';
import { applicantQueries } from '../../api/applicants.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import type { FactValue } from './fact-value.ts';

const one = api.applicants[':collectionNumber'];

/** After a command the answer is the case as it is now; the lists and figures are asked again. */
async function settle(client: QueryClient, now: CaseView): Promise<void> {
  const { queryKey } = applicantQueries.case(now.applicant.collectionNumber);
  client.setQueryData([...queryKey], now);
  await Promise.all([
    client.invalidateQueries({ queryKey: [...applicantQueries.all(), 'list'] }),
    client.invalidateQueries({ queryKey: [...applicantQueries.all(), 'facets'] }),
    client.invalidateQueries({ queryKey: ['progress'] }),
  ]);
}

export interface Supplied {
  ref: string;
  value: FactValue;
}
export type FalseDecision = 'propose' | 'confirm' | 'withdraw';

/** The commands of the case page. Each carries the version that the officer saw (house rule 8). */
export const caseMutations = {
  supplyFact: (client: QueryClient, collectionNumber: string) =>
    mutationOptions({
      mutationFn: (input: Supplied & { version: number; reason: string }) =>
        unwrap(one.facts.$post({ param: { collectionNumber }, json: input })),
      onSuccess: (now) => settle(client, now),
    }),
  withdrawFact: (client: QueryClient, collectionNumber: string) =>
    mutationOptions({
      mutationFn: (input: { ref: string; version: number; reason: string }) =>
        unwrap(one['withdrawn-facts'].$post({ param: { collectionNumber }, json: input })),
      onSuccess: (now) => settle(client, now),
    }),
  falseInformation: (client: QueryClient, collectionNumber: string) =>
    mutationOptions({
      mutationFn: (input: { decision: FalseDecision; version: number; reason: string }) =>
        unwrap(one['false-information'].$post({ param: { collectionNumber }, json: input })),
      onSuccess: (now) => settle(client, now),
    }),
  note: (client: QueryClient, collectionNumber: string) =>
    mutationOptions({
      mutationFn: (input: { text: string }) =>
        unwrap(one.notes.$post({ param: { collectionNumber }, json: input })),
      onSuccess: (now) => settle(client, now),
    }),
  reveal: (collectionNumber: string) =>
    mutationOptions({
      mutationFn: (input: { what: RevealWhat; guardian: number; reason: string }) =>
        unwrap(one.reveal.$post({ param: { collectionNumber }, json: input })),
      // The whole number must not stay in a cache that nobody re-masks.
      gcTime: 0,
    }),
};
export type RevealWhat = 'pupil-id' | 'student-number' | 'guardian-id' | 'guardian-phone';
