import { expect } from 'vitest';
import type { ApplicantList } from '../../server/contract/applicants.ts';
import type { CaseStateView, CaseView } from '../../server/contract/case.ts';
import type { CoordinationOptions } from '../../server/contract/coordination.ts';
import type { Run } from '../../server/contract/runs.ts';
import type { Caller, Service } from './service.ts';

/** What a clerk does at the service, in the words of the office. Each verb fails unless the service agrees. */
export async function ok<T>(response: Promise<Response>): Promise<T> {
  const answer = await response;
  const body: unknown = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBeLessThan(300);
  return body as T;
}

export const listOf = (caller: Caller, query: string) =>
  ok<ApplicantList>(caller.get(`/api/applicants?${query}`));

export const caseOf = (caller: Caller, number: string) =>
  ok<CaseView>(caller.get(`/api/applicants/${number}`));

export const optionsOf = (caller: Caller, number: string) =>
  ok<CoordinationOptions>(caller.get(`/api/coordination/${number}/options`));

/** Runs an allocation to its end and publishes it. */
export async function runAndPublish(
  service: Service,
  supervisor: Caller,
  kind: 'reference' | 'formal',
): Promise<Run> {
  const started = await ok<Run>(
    supervisor.post('/api/runs', { kind, idempotencyKey: `the-${kind}` }),
  );
  await service.settled();
  const done = await ok<Run>(supervisor.get(`/api/runs/${started.id}`));
  expect(done).toMatchObject({ state: 'complete', failure: null });
  return ok<Run>(supervisor.post(`/api/runs/${done.id}/publish`, { version: done.version }));
}

export function hold(caller: Caller, number: string, version: number, schoolId: string) {
  return caller.post(`/api/coordination/${number}/hold`, { version, schoolId });
}

export async function propose(
  caller: Caller,
  number: string,
  version: number,
  schoolId: string,
): Promise<CaseStateView> {
  return ok(
    caller.post(`/api/coordination/${number}/propose`, {
      version,
      schoolId,
      reason: '就近且有余位',
    }),
  );
}

export function approve(caller: Caller, number: string, version: number): Promise<CaseStateView> {
  return ok(caller.post(`/api/coordination/${number}/approve`, { version }));
}

/** The family confirms in the city's app (L12). */
export async function confirmAsFamily(service: Service, number: string, schoolId: string) {
  return ok(
    service.as('city-app').post('/api/intake/guardian-confirmations', {
      confirmations: [{ collectionNumber: number, schoolId }],
    }),
  );
}
