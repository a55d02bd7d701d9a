import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES } from '../../server/contract/common.ts';
import { DATABASES } from '../support/databases.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { openService } from '../support/service.ts';
import type { Caller, Service } from '../support/service.ts';
import { watchRows } from '../support/touched.ts';
import { pathOf, TESTED_ROUTES } from './support/routes.ts';
import type { TestedRoute } from './support/routes.ts';
import { sampleOf } from './support/samples.ts';
import { setStage } from './support/stage.ts';
import type { Stage } from './support/stage.ts';

const guarded = TESTED_ROUTES.filter((route) => route.who !== 'anyone');
const ofOneRow = guarded.filter((route) => route.row !== undefined);

describe.each(DATABASES)('who may do what, on %s', (database) => {
  let service: Service;
  let stage: Stage;
  let before: Record<string, string>;
  let touched: () => Promise<string[]>;
  const callers = new Map<string, Caller>();

  beforeAll(async () => {
    service = await openService({ database });
    stage = await setStage(service.db);
    // Sign-ins are written to the audit log: all of them come before the first look.
    for (const role of ROLES) {
      await callerOf(stage.insiders[role]).get('/api/session');
      await callerOf(stage.outsiders[role]).get('/api/session');
    }
    before = await withoutAudit(service);
    touched = await watchRows(service.db);
  });
  afterAll(() => service.close());

  test.each(guarded)('nobody signed in: $name answers 401', async (route) => {
    const response = await send(service.anonymous, route, rowOf(route));
    expect(response.status).toBe(401);
    expect(await touched()).toEqual([]);
  });

  test.each(guarded)('another role: $name answers 403', async (route) => {
    for (const role of ROLES.filter((name) => !route.who.includes(name))) {
      const response = await send(callerOf(stage.insiders[role]), route, rowOf(route));
      expect(response.status, role).toBe(403);
    }
    expect(await touched()).toEqual([]);
  });

  test.each(ofOneRow)("another district's or school's row: $name answers 404", async (route) => {
    // The supervisor's scope is the whole city: for them only what is nowhere does not exist.
    for (const role of ROLES.filter((name) => route.who.includes(name) && name !== 'supervisor')) {
      const response = await send(callerOf(stage.outsiders[role]), route, rowOf(route));
      expect(response.status, role).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'not-found' });
    }
    expect(await touched()).toEqual([]);
  });

  test.each(ofOneRow)('a row that is nowhere: $name answers 404', async (route) => {
    const nowhere = route.row === 'applicant' ? '2021999999' : 'nowhere';
    for (const role of ROLES.filter((name) => route.who.includes(name))) {
      const response = await send(callerOf(stage.insiders[role]), route, nowhere);
      expect(response.status, role).toBe(404);
    }
    expect(await touched()).toEqual([]);
  });

  const lists = [
    ['officer', '/api/applicants'],
    ['registrar', '/api/applicants'],
    ['officer', '/api/progress'],
    ['officer', '/api/coordination'],
    ['officer', '/api/verification'],
    ['registrar', '/api/check-in/roster'],
  ] as const;
  test.each(lists)('for the %s of a place without pupils %s counts nobody', async (role, path) => {
    const caller = callerOf(stage.outsiders[role]);
    for (const search of ['', `?district=${stage.districtId}`]) {
      const response = await caller.get(path + search);
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ total: 0 });
    }
  });

  test('filters count nobody outside the scope', async () => {
    for (const role of ['officer', 'registrar'] as const) {
      const response = await callerOf(stage.outsiders[role]).get('/api/applicant-facets');
      const facets = (await response.json()) as Record<string, Record<string, number>>;
      for (const counts of Object.values(facets)) {
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(0);
      }
    }
  });

  test('and all tables are as they were', async () => {
    expect(await withoutAudit(service)).toEqual(before);
  });

  /** Signed in once, not for each test. */
  function callerOf(personId: string): Caller {
    const caller = callers.get(personId) ?? service.as(personId);
    callers.set(personId, caller);
    return caller;
  }

  const rowOf = (route: TestedRoute) => (route.row ? stage.rows[route.row] : '');
});

/** A request that nothing but the caller is wrong with. */
function send(caller: Caller, route: TestedRoute, rowId: string): Promise<Response> {
  const required = Object.fromEntries(
    (route.query?.json.required ?? []).map((name) => [
      name,
      String(sampleOf(route.query?.json.properties?.[name] ?? {})),
    ]),
  );
  const search = new URLSearchParams(required).toString();
  const path = pathOf(route, rowId) + (search ? `?${search}` : '');
  if (!route.body) return caller(path, { method: route.method });
  const sample = sampleOf(route.body.json);
  return caller(path, {
    method: route.method,
    headers: { 'content-type': route.body.contentType },
    body: typeof sample === 'string' ? sample : JSON.stringify(sample),
  });
}

/** A refusal may be noted in the audit log; nothing else may change. */
async function withoutAudit(service: Service): Promise<Record<string, string>> {
  const { audit_log: _, ...rest } = await fingerprint(service.db);
  return rest;
}
