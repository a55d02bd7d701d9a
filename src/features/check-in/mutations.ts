import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { CaseStateView } from '../../../server/contract/case.ts';
import type { RosterRow } from '../../../server/contract/check-in.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import { currentDesk } from '../../lib/offline/desk.ts';
import type { Lookup } from './lookup.ts';
import { checkInQueries } from './queries.ts';

/** What the service just answered is on the desk at once; the roster follows. */
export function settle(client: QueryClient, state: CaseStateView): void {
  client.setQueryData(
    checkInQueries.desk(state.collectionNumber).queryKey,
    (old): Lookup | undefined =>
      old?.row
        ? {
            ...old,
            row: {
              ...old.row,
              version: state.version,
              status: state.status,
              checkedInAt: state.checkedInAt,
              guardianConfirmedAt: state.guardianConfirmedAt,
            },
            refusal: state.checkedInAt === null ? null : 'already-checked-in',
          }
        : old,
  );
  void client.invalidateQueries({ queryKey: checkInQueries.rosters() });
}

interface UndoVariables {
  row: RosterRow;
  reason: string;
}
export interface BatchVariables {
  dryRun: boolean;
  desk: string;
  items: { collectionNumber: string; version: number; key: string }[];
}

export const checkInMutations = {
  undo: () =>
    mutationOptions({
      mutationFn: ({ row, reason }: UndoVariables) =>
        unwrap(
          api.checkIn[':collectionNumber'].undo.$post({
            param: { collectionNumber: row.collectionNumber },
            json: { version: row.version, reason },
          }),
        ),
      onSuccess: async (state, { row }, _result, { client }) => {
        (await currentDesk())?.noteUndone(
          row.name,
          row.checkedInAt ?? new Date().toISOString(),
          state,
        );
        settle(client, state);
      },
      onError: (_error, { row }, _result, { client }) => {
        void client.invalidateQueries(checkInQueries.desk(row.collectionNumber));
      },
    }),

  batch: () =>
    mutationOptions({
      mutationFn: (json: BatchVariables) => unwrap(api.checkInBatch.$post({ json })),
      onSuccess: (_receipt, { dryRun }, _result, { client }) => {
        if (!dryRun) void client.invalidateQueries({ queryKey: ['check-in'] });
      },
    }),
};
