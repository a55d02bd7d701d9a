import { queryOptions } from '@tanstack/react-query';
import type { OfficerCommand, Preview } from '../../../server/contract/evidence-work.ts';
import { api } from '../../api/client.ts';
import { unwrap, unwrapFile } from '../../api/errors.ts';

const one = api.applicants[':collectionNumber'];

export const caseQueries = {
  /** What a command would come to, on the case as it is at that version; the service tries it and undoes it. */
  preview: (collectionNumber: string, version: number, command: OfficerCommand) =>
    queryOptions<Preview>({
      queryKey: ['preview', collectionNumber, version, command],
      queryFn: ({ signal }) =>
        unwrap(
          one.previews.$post(
            { param: { collectionNumber }, json: { command } },
            { init: { signal } },
          ),
        ),
      // A refusal is an answer here, and a colleague may change what it would come to.
      retry: false,
      staleTime: 0,
      gcTime: 0,
    }),
  /** Where a changed outcome would put the child at this moment; the service says, nothing is kept of it. */
  reconsideredPlace: (collectionNumber: string, schoolId: string) =>
    queryOptions({
      queryKey: ['reconsidered-place', collectionNumber, schoolId],
      queryFn: ({ signal }) =>
        unwrap(
          one.reconsiderations.place.$get(
            { param: { collectionNumber }, query: { schoolId } },
            { init: { signal } },
          ),
        ),
      staleTime: 0,
      gcTime: 0,
    }),
  /** What a reconsideration is decided by, beside the case itself. */
  pack: (collectionNumber: string) =>
    queryOptions({
      queryKey: ['reconsiderations', 'pack', collectionNumber],
      queryFn: ({ signal }) =>
        unwrap(one.pack.$get({ param: { collectionNumber } }, { init: { signal } })),
    }),
  /** The file itself. Every fetch is a look that the service logs, so it is neither kept nor asked for twice. */
  attachment: (collectionNumber: string, attachmentId: string) =>
    queryOptions({
      queryKey: ['attachment', collectionNumber, attachmentId],
      queryFn: ({ signal }) =>
        unwrapFile(
          one.attachments[':attachmentId'].$get(
            { param: { collectionNumber, attachmentId } },
            { init: { signal } },
          ),
        ),
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnMount: false,
      gcTime: 0,
    }),
};
