import { mutationOptions, type Mutation, type QueryClient } from '@tanstack/react-query';
import type { CaseStateView } from '../../../server/contract/case.ts';
import type { DeskAnswer, RosterRow } from '../../../server/contract/check-in.ts';
import { api } from '../../api/client.ts';
import { toApiError, unwrap, type ApiError } from '../../api/errors.ts';
import { checkInQueries } from './queries.ts';

const ATTEMPTS = ['check-in-attempt'] as const;
/** The list of what was just done at this desk lasts as long as a shift. */
const SHIFT_MS = 8 * 3_600_000;

interface ConfirmVariables {
  /** The child exactly as it was shown when Enter was pressed; its version goes along. */
  row: RosterRow;
}
interface UndoVariables extends ConfirmVariables {
  reason: string;
}

/** What the service just answered is on the desk at once; the roster follows. */
function settle(client: QueryClient, row: RosterRow, state: CaseStateView): void {
  client.setQueryData(checkInQueries.desk(row.collectionNumber).queryKey, (): DeskAnswer => ({
    row: {
      ...row,
      version: state.version,
      status: state.status,
      checkedInAt: state.checkedInAt,
      guardianConfirmedAt: state.guardianConfirmedAt,
    },
    refusal: state.checkedInAt === null ? null : 'already-checked-in',
  }));
}

async function afterwards(client: QueryClient, row: RosterRow, error: unknown): Promise<void> {
  const again = [client.invalidateQueries({ queryKey: checkInQueries.rosters() })];
  if (error) {
    again.push(client.invalidateQueries(checkInQueries.desk(row.collectionNumber)));
  }
  await Promise.all(again);
}

export const checkInMutations = {
  confirm: () =>
    mutationOptions({
      mutationKey: [...ATTEMPTS, 'confirm'],
      mutationFn: ({ row }: ConfirmVariables) =>
        unwrap(
          api.checkIn[':collectionNumber'].$post({
            param: { collectionNumber: row.collectionNumber },
            json: { version: row.version },
          }),
        ),
      onSuccess: (state, { row }, _result, { client }) => settle(client, row, state),
      onSettled: (_state, error, { row }, _result, { client }) => {
        // Not awaited: the next family need not wait for the list.
        void afterwards(client, row, error);
      },
      gcTime: SHIFT_MS,
    }),

  undo: () =>
    mutationOptions({
      mutationKey: [...ATTEMPTS, 'undo'],
      mutationFn: ({ row, reason }: UndoVariables) =>
        unwrap(
          api.checkIn[':collectionNumber'].undo.$post({
            param: { collectionNumber: row.collectionNumber },
            json: { version: row.version, reason },
          }),
        ),
      onSuccess: (state, { row }, _result, { client }) => settle(client, row, state),
      onSettled: (_state, error, { row }, _result, { client }) => {
        void afterwards(client, row, error);
      },
      gcTime: SHIFT_MS,
    }),
};

export interface Attempt {
  kind: 'confirm' | 'undo';
  row: RosterRow;
  phase: 'pending' | 'done' | 'failed';
  error: ApiError | null;
  startedAt: number;
}

export const attemptFilters = { mutationKey: [...ATTEMPTS] };

/** Every try of this shift is already kept by the mutation cache; this reads one of them. */
export function toAttempt(
  mutation: Mutation<CaseStateView, Error, ConfirmVariables>,
): Attempt | null {
  const { status, variables, error, submittedAt } = mutation.state;
  if (!variables || status === 'idle') return null;
  return {
    kind: mutation.options.mutationKey?.[1] === 'undo' ? 'undo' : 'confirm',
    row: variables.row,
    phase: status === 'pending' ? 'pending' : status === 'success' ? 'done' : 'failed',
    error: error ? toApiError(error) : null,
    startedAt: submittedAt,
  };
}
