import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { PlanChoices, PlanPart } from '../../../server/contract/plans.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import { planQueries } from './plan-queries.ts';

export interface PlanMove {
  collectionNumber: string;
  schoolId: string | null;
}
export type BatchStep =
  | { name: 'propose'; version: number; reason: string }
  | { name: 'approve'; collectionNumbers?: string[] }
  | { name: 'issue'; collectionNumbers?: string[] }
  | { name: 'return'; collectionNumbers?: string[]; reason: string };

const one = api.coordinationPlans[':planId'];

function part(planId: string, step: BatchStep, after: number): Promise<PlanPart> {
  const param = { planId };
  switch (step.name) {
    case 'propose':
      return unwrap(
        one.propose.$post({ param, json: { version: step.version, reason: step.reason, after } }),
      );
    case 'approve':
      return unwrap(
        one.approve.$post({ param, json: { collectionNumbers: step.collectionNumbers, after } }),
      );
    case 'issue':
      return unwrap(
        one.issue.$post({ param, json: { collectionNumbers: step.collectionNumbers, after } }),
      );
    case 'return':
      return unwrap(
        one.return.$post({
          param,
          json: { collectionNumbers: step.collectionNumbers, reason: step.reason, after },
        }),
      );
    default: {
      const unhandled: never = step;
      return unhandled;
    }
  }
}

/** The parts one after the other; what is done stays done when one of them fails, and a second try does the rest. */
async function whole(
  planId: string,
  step: BatchStep,
  onPart: (done: number) => void,
): Promise<PlanPart> {
  const all: PlanPart = { done: 0, refused: [], next: null };
  for (let after: number | null = 0; after !== null;) {
    const answer: PlanPart = await part(planId, step, after);
    all.done += answer.done;
    all.refused.push(...answer.refused);
    onPart(all.done);
    after = answer.next;
  }
  return all;
}

export const planMutations = {
  start: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (json: { idempotencyKey: string; parameters: PlanChoices }) =>
        unwrap(api.coordinationPlans.$post({ json })),
      onSuccess: () => client.invalidateQueries({ queryKey: planQueries.all() }),
    }),
  adjust: (client: QueryClient, planId: string) =>
    mutationOptions({
      mutationFn: (json: { version: number; moves: PlanMove[] }) =>
        unwrap(one.adjust.$post({ param: { planId }, json })),
      onSettled: () => client.invalidateQueries({ queryKey: planQueries.all() }),
    }),
  check: (client: QueryClient, planId: string) =>
    mutationOptions({
      mutationFn: (collectionNumbers: string[]) =>
        unwrap(one.check.$post({ param: { planId }, json: { collectionNumbers } })),
      onSettled: () => client.invalidateQueries({ queryKey: planQueries.all() }),
    }),
  batch: (client: QueryClient, planId: string, onPart: (done: number) => void) =>
    mutationOptions({
      mutationFn: (step: BatchStep) => whole(planId, step, onPart),
      // Places, queue and every count changed, also when only a part of it was done.
      onSettled: () => client.invalidateQueries(),
    }),
};
