import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  Batch,
  BatchMember,
  decisionSchema,
  dryRun,
} from '../../../server/contract/batches.ts';
import type { VerificationFilters } from '../../../server/contract/verification.ts';
import { applicantQueries } from '../../api/applicants.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import { verificationQueries } from './queries.ts';

type DryRunBody = (typeof dryRun)['request']['body']['content']['application/json']['schema'];
export type DecisionInput = z.input<typeof decisionSchema>;
export type DryRunInput = z.input<DryRunBody>;

const asked = (client: QueryClient) => ({
  onSettled: () => client.invalidateQueries({ queryKey: verificationQueries.all() }),
});

/** What was decided shows in every list, every case and every figure. */
export async function forgetCases(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: verificationQueries.all() }),
    client.invalidateQueries({ queryKey: applicantQueries.all() }),
    client.invalidateQueries({ queryKey: ['progress'] }),
  ]);
}

const started = (client: QueryClient) => ({
  onSuccess: (batch: Batch) => {
    void client.invalidateQueries({ queryKey: verificationQueries.batch(batch.id).queryKey });
    void client.invalidateQueries({ queryKey: verificationQueries.batches().queryKey });
  },
});

export const verificationMutations = {
  next: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (input: { filters: VerificationFilters; after?: string }) =>
        unwrap(api.verification.next.$post({ json: input })),
      ...asked(client),
    }),
  dryRun: () =>
    mutationOptions({
      mutationFn: (input: DryRunInput) => unwrap(api.batches['dry-run'].$post({ json: input })),
    }),
  start: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (input: {
        decision: DecisionInput;
        group: VerificationFilters['group'] | null;
        cases: BatchMember[];
        reason: string;
        idempotencyKey: string;
      }) => unwrap(api.batches.$post({ json: { ...input, group: input.group ?? null } })),
      ...started(client),
    }),
  undo: (client: QueryClient, batchId: string) =>
    mutationOptions({
      mutationFn: (reason: string) =>
        unwrap(api.batches[':batchId'].undo.$post({ param: { batchId }, json: { reason } })),
      ...started(client),
    }),
  retry: (client: QueryClient, batchId: string) =>
    mutationOptions({
      mutationFn: () => unwrap(api.batches[':batchId'].retry.$post({ param: { batchId } })),
      ...started(client),
    }),
  resume: (client: QueryClient, batchId: string) =>
    mutationOptions({
      mutationFn: () => unwrap(api.batches[':batchId'].resume.$post({ param: { batchId } })),
      ...started(client),
    }),
};
