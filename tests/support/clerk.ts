import { expect } from 'vitest';
import type { ApplicantList } from '../../server/contract/applicants.ts';
import type { CaseStateView, CaseView } from '../../server/contract/case.ts';
import type { CoordinationOptions } from '../../server/contract/coordination.ts';
import type { Run, RunDetail } from '../../server/contract/runs.ts';
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

/** Runs an allocation to its end. */
export async function runToEnd(
  service: Service,
  caller: Caller,
  order: { kind: Run['kind']; idempotencyKey: string; [more: string]: unknown },
): Promise<RunDetail> {
  const started = await ok<Run>(caller.post('/api/runs', order));
  await service.settled();
  const done = await ok<RunDetail>(caller.get(`/api/runs/${started.id}`));
  expect(done).toMatchObject({ state: 'complete', failure: null });
  return done;
}

/** One proposes to make a run public; a formal one is approved by another. */
export async function publishRun(service: Service, run: Pick<Run, 'id' | 'version' | 'kind'>) {
  const step = (person: string, verb: string, version: number) =>
    ok<Run>(service.as(person).post(`/api/runs/${run.id}/${verb}`, { version }));
  const proposed = await step('supervisor-huang', 'publish', run.version);
  return run.kind === 'formal'
    ? step('supervisor-xu', 'approve-publication', proposed.version)
    : proposed;
}

/** Runs an allocation to its end and publishes it. */
export async function runAndPublish(
  service: Service,
  supervisor: Caller,
  kind: 'reference' | 'formal',
): Promise<Run> {
  const run = await runToEnd(service, supervisor, { kind, idempotencyKey: `the-${kind}` });
  return publishRun(service, run);
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
