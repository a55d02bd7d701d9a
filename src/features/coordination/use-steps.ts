import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseStateView } from '../../../server/contract/case.ts';
import { toApiError } from '../../api/errors.ts';
import { coordinationMutations, type Step } from './mutations.ts';

/** What was sent and refused, with the case as it then stood on the screen. */
export interface Refused {
  error: unknown;
  before: CaseStateView;
  schoolId: string | null;
}

interface Ends {
  onDone: (state: CaseStateView, step: Step) => void;
  /** The case or its places are not what they were: nothing can be confirmed as it was asked. */
  onOvertaken: () => void;
}

export function useSteps(number: string, { onDone, onOvertaken }: Ends) {
  const client = useQueryClient();
  const mutation = useMutation(coordinationMutations.step(client, number));
  const [refused, setRefused] = useState<Refused | null>(null);
  return {
    busy: mutation.isPending,
    refused,
    forget: () => setRefused(null),
    take: (before: CaseStateView, step: Step) => {
      setRefused(null);
      mutation.mutate(
        { version: before.version, step },
        {
          onSuccess: (state) => onDone(state, step),
          onError: (error) => {
            setRefused({ error, before, schoolId: 'schoolId' in step ? step.schoolId : null });
            const { status } = toApiError(error);
            if (status === 412 || status === 409) onOvertaken();
          },
        },
      );
    },
  };
}
