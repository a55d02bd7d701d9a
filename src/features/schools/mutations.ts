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

/** One of several plans that are set together. */
export interface SetPlan {
  schoolId: string;
  /** Of the plan that was looked at; 0: there was none. */
  version: number;
  classes: number;
  classSize: number;
}

const afterwards = (client: QueryClient) => ({
  onSuccess: () => client.invalidateQueries({ queryKey: schoolQueries.all() }),
});

export const schoolMutations = {
  changePlan: (client: QueryClient, schoolId: string) =>
    mutationOptions({
      mutationFn: (json: PlanChange) =>
        unwrap(api.schools[':schoolId']['intake-plan'].$put({ param: { schoolId }, json })),
      ...afterwards(client),
    }),
  /** Reads a pasted table and changes nothing. */
  checkTable: () =>
    mutationOptions({
      mutationFn: (text: string) => unwrap(api.intakePlans.check.$post({ json: { text } })),
    }),
  setPlans: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (json: { reason: string; plans: SetPlan[] }) =>
        unwrap(api.intakePlans.apply.$post({ json })),
      ...afterwards(client),
    }),
};
