import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import { schoolQueries } from '../../api/schools.ts';

export interface PlanChange {
  version: number;
  classes: number;
  classSize: number;
  reason: string;
}

export const schoolMutations = {
  changePlan: (client: QueryClient, schoolId: string) =>
    mutationOptions({
      mutationFn: (json: PlanChange) =>
        unwrap(api.schools[':schoolId']['intake-plan'].$put({ param: { schoolId }, json })),
      onSuccess: () => client.invalidateQueries({ queryKey: schoolQueries.all() }),
    }),
};
