import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { ReconsiderationGround } from '../../../domain/casework/reconsideration.ts';
import type { ClauseId } from '../../../domain/rulebook/verdict.ts';
import type { Attachment } from '../../../server/contract/attachments.ts';
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

/** What comes after a placing moves places and queues as well. */
async function settleFurther(client: QueryClient, now: CaseView): Promise<void> {
  await settle(client, now);
  for (const key of ['reconsiderations', 'coordination', 'freed-places', 'schools'])
    void client.invalidateQueries({ queryKey: [key] });
}

export interface Supplied {
  ref: string;
  value: FactValue;
}
export type FalseDecision = 'propose' | 'confirm' | 'withdraw';
/** What a family asks, and what a second person decides of it. */
export interface Asked {
  askedBy: string;
  askedOn: string;
  ground: ReconsiderationGround;
}
export interface Decided {
  outcome: 'upheld' | 'changed';
  clause: ClauseId;
  schoolId?: string;
}
export type EvidenceDecision = 'confirm' | 'reject' | 'withdraw';

/** What every decision carries. */
interface Stated {
  version: number;
  reason: string;
  attachments?: string[];
}

/** Sends one file as it is; the service says by its content whether it is taken. */
export function uploadAttachment(collectionNumber: string, file: File): Promise<Attachment> {
  return unwrap(
    one.attachments.$post(
      { param: { collectionNumber }, query: { name: file.name.slice(-200) } },
      {
        init: {
          body: file,
          headers: { 'content-type': file.type || 'application/octet-stream' },
        },
      },
    ),
  );
}

/** The commands of the case page. Each carries the version that the officer saw (house rule 8). */
export const caseMutations = {
  supplyFact: (client: QueryClient, collectionNumber: string) =>
    mutationOptions({
      mutationFn: (input: Supplied & Stated) =>
        unwrap(one.facts.$post({ param: { collectionNumber }, json: input })),
      onSuccess: (now) => settle(client, now),
    }),
  withdrawFact: (client: QueryClient, collectionNumber: string) =>
    mutationOptions({
      mutationFn: (input: { ref: string; version: number; reason: string }) =>
        unwrap(one['withdrawn-facts'].$post({ param: { collectionNumber }, json: input })),
      onSuccess: (now) => settle(client, now),
    }),
  decideEvidence: (client: QueryClient, collectionNumber: string) =>
    mutationOptions({
      mutationFn: (input: { evidenceId: string; decision: EvidenceDecision } & Stated) =>
        unwrap(one['evidence-decisions'].$post({ param: { collectionNumber }, json: input })),
      onSuccess: (now) => settle(client, now),
    }),
  sameFamily: (client: QueryClient, collectionNumber: string) =>
    mutationOptions({
      mutationFn: (input: { use: string } & Stated) =>
        unwrap(one['same-family'].$post({ param: { collectionNumber }, json: input })),
      onSuccess: (now) => settle(client, now),
    }),
  falseInformation: (client: QueryClient, collectionNumber: string) =>
    mutationOptions({
      mutationFn: (input: { decision: FalseDecision } & Stated) =>
        unwrap(one['false-information'].$post({ param: { collectionNumber }, json: input })),
      onSuccess: (now) => settle(client, now),
    }),
  note: (client: QueryClient, collectionNumber: string) =>
    mutationOptions({
      mutationFn: (input: { text: string; attachments?: string[] }) =>
        unwrap(one.notes.$post({ param: { collectionNumber }, json: input })),
      onSuccess: (now) => settle(client, now),
    }),
  openReconsideration: (client: QueryClient, collectionNumber: string) =>
    mutationOptions({
      mutationFn: (input: Asked & Stated) =>
        unwrap(one.reconsiderations.$post({ param: { collectionNumber }, json: input })),
      onSuccess: (now) => settleFurther(client, now),
    }),
  decideReconsideration: (client: QueryClient, collectionNumber: string) =>
    mutationOptions({
      mutationFn: (input: Decided & Stated) =>
        unwrap(one.reconsiderations.decide.$post({ param: { collectionNumber }, json: input })),
      onSuccess: (now) => settleFurther(client, now),
    }),
  withdrawReconsideration: (client: QueryClient, collectionNumber: string) =>
    mutationOptions({
      mutationFn: (input: { version: number; reason: string }) =>
        unwrap(one.reconsiderations.withdraw.$post({ param: { collectionNumber }, json: input })),
      onSuccess: (now) => settleFurther(client, now),
    }),
  withdrawPrivate: (client: QueryClient, collectionNumber: string) =>
    mutationOptions({
      mutationFn: (input: { version: number; reason: string }) =>
        unwrap(one['private-withdrawal'].$post({ param: { collectionNumber }, json: input })),
      onSuccess: (now) => settleFurther(client, now),
    }),
  withdrawApproval: (client: QueryClient, collectionNumber: string) =>
    mutationOptions({
      mutationFn: async (input: { version: number; reason: string }) => {
        const param = { collectionNumber };
        await unwrap(
          api.coordination[':collectionNumber']['withdraw-approval'].$post({ param, json: input }),
        );
        return unwrap(one.$get({ param }));
      },
      onSuccess: (now) => settleFurther(client, now),
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
