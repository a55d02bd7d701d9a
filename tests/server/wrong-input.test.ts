import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../support/databases.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { openService } from '../support/service.ts';
import type { Caller, Service } from '../support/service.ts';
import { watchRows } from '../support/touched.ts';
import { pathOf, TESTED_ROUTES } from './support/routes.ts';
import type { TakenInput, TestedRoute } from './support/routes.ts';
import { hasNul, sampleOf, wrongVersionsOf } from './support/samples.ts';
import { setStage } from './support/stage.ts';
import type { Stage } from './support/stage.ts';

const withJson = TESTED_ROUTES.filter((route) => route.body?.schema);
const withFile = TESTED_ROUTES.filter((route) => route.body && !route.body.schema);
const withQuery = TESTED_ROUTES.filter((route) => route.query);
const withRow = TESTED_ROUTES.filter((route) => route.row);

const JSON_TYPE = { 'content-type': 'application/json' };

describe.each(DATABASES)('wrong input, on %s', (database) => {
  let service: Service;
  let stage: Stage;
  let before: Record<string, string>;
  let touched: () => Promise<string[]>;
  const callers = new Map<string, Caller>();

  beforeAll(async () => {
    service = await openService({ database });
    stage = await setStage(service.db);
    before = await fingerprintButAudit(service);
    touched = await watchRows(service.db);
  });
  afterAll(() => service.close());

  test.each(withJson)('a wrong field: $name names it and changes nothing', async (route) => {
    const { ask, path } = asInsider(route);
    const good = sampleOf(route.body?.json ?? {}) as Record<string, unknown>;
    for (const wrong of wrongVersionsOf(route.body?.json ?? {}, good)) {
      if (isTaken(route.body, wrong.value)) continue;
      const body = JSON.stringify(wrong.value);
      const response = await ask(path, { method: route.method, headers: JSON_TYPE, body });
      await expectRefusal(response, wrong.how, body.length > 1_000_000 ? null : wrong.field);
    }
    expect(await touched()).toEqual([]);
  });

  test.each(withJson)('a body that is no such thing: $name refuses it', async (route) => {
    const { ask, path } = asInsider(route);
    const good = JSON.stringify(sampleOf(route.body?.json ?? {}));
    const bodies: [how: string, body: BodyInit | undefined, headers: Record<string, string>][] = [
      ['nothing', undefined, {}],
      ['nothing, said to be JSON', '', JSON_TYPE],
      ['half of it', good.slice(0, -1), JSON_TYPE],
      ['null', 'null', JSON_TYPE],
      ['a list', '[]', JSON_TYPE],
      ['a text', '"text"', JSON_TYPE],
      ['a number', '1e999', JSON_TYPE],
      ['brackets without end', '['.repeat(50_000), JSON_TYPE],
      ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x7b, 0x00]), JSON_TYPE],
      ['text', good, { 'content-type': 'text/plain' }],
      ['a form', good, { 'content-type': 'application/x-www-form-urlencoded' }],
      ['XML', '<a/>', { 'content-type': 'application/xml' }],
      ['a content type that is none', good, { 'content-type': ';' }],
      ['two megabytes', `"${'x'.repeat(2_000_000)}"`, JSON_TYPE],
    ];
    for (const [how, body, headers] of bodies) {
      await expectRefusal(await ask(path, { method: route.method, headers, body }), how, null);
    }
    expect(await touched()).toEqual([]);
  });

  test.each(withQuery)('a wrong search: $name names the field', async (route) => {
    const { ask, path } = asInsider(route);
    for (const field of Object.keys(route.query?.json.properties ?? {})) {
      for (const value of ['', 'x', '-1', '1.5', '1e400', 'NaN', 'a\u0000b', 'x'.repeat(5_000)]) {
        const search = { ...requiredSearch(route), [field]: value };
        if (isTaken(route.query, search)) continue;
        const response = await ask(`${path}?${new URLSearchParams(search).toString()}`, {
          method: route.method,
          ...fileOf(route),
        });
        await expectRefusal(response, `${field}=${value.slice(0, 20)}`, field);
      }
    }
    expect(await touched()).toEqual([]);
  });

  test.each(withRow)('an id that cannot be one: $name does not find it', async (route) => {
    const { ask } = asInsider(route);
    for (const id of [
      '\u0000',
      'a\u0000',
      'x'.repeat(3_000),
      "'; drop table run; --",
      '%',
      '..%2f',
    ]) {
      const response = await ask(pathOf(route, id), { method: route.method, ...jsonOf(route) });
      await expectRefusal(response, JSON.stringify(id.slice(0, 20)), null);
    }
    const broken = pathOf(route, 'here').replace('here', '%E0%A4%A');
    await expectRefusal(
      await ask(broken, { method: route.method, ...jsonOf(route) }),
      broken,
      null,
    );
    expect(await touched()).toEqual([]);
  });

  test.each(withFile)('a file that is no such file: $name keeps nothing', async (route) => {
    const { ask, path } = asInsider(route);
    const files = ['', '\n\n', 'null', '{}', '[]', '{"a":', 'a,b\n1,2', 'x\u0000y', '\ufeff', '"'];
    for (const body of [...files, 'x'.repeat(300_000), new Uint8Array([0xff, 0xfe, 0x00])]) {
      const headers = { 'content-type': route.body?.contentType ?? '' };
      const response = await ask(path, { method: route.method, headers, body });
      const how = JSON.stringify(typeof body === 'string' ? body.slice(0, 20) : [...body]);
      expect(response.status, how).toBeLessThan(500);
      await expectNothingTaken(response, how);
    }
    const other = { 'content-type': 'application/pdf' };
    const pdf = await ask(path, { method: route.method, headers: other, body: '%PDF' });
    expect(pdf.status).toBeLessThan(500);
    expect(await touched()).toEqual([]);
  });

  test('and all tables are as they were', async () => {
    expect(await fingerprintButAudit(service)).toEqual(before);
  });

  /** Signed in once, not for each test. */
  function callerOf(personId: string): Caller {
    const caller = callers.get(personId) ?? service.as(personId);
    callers.set(personId, caller);
    return caller;
  }

  /** Somebody who may do it, so that nothing but the input is wrong. */
  function asInsider(route: TestedRoute): { ask: Caller; path: string } {
    const path = pathOf(route, route.row ? stage.rows[route.row] : '');
    const role = route.who === 'anyone' ? undefined : route.who[0];
    return { path, ask: role ? callerOf(stage.insiders[role]) : service.anonymous };
  }
});

/** Whether the contract takes it after all: a text field takes a text that was meant to be a wrong one. */
function isTaken(input: TakenInput | null, value: unknown): boolean {
  if (hasNul(value)) return false;
  const arrives: unknown = JSON.parse(JSON.stringify(value));
  return input?.schema?.safeParse(arrives).success ?? true;
}

async function expectRefusal(response: Response, how: string, field: string | null): Promise<void> {
  const text = await response.text();
  const seen = `${how} → ${response.status} ${text.slice(0, 300)}`;
  expect(response.status, seen).toBeGreaterThanOrEqual(400);
  expect(response.status, seen).toBeLessThan(500);
  expect(response.headers.get('content-type'), seen).toContain('application/problem+json');
  const problem = JSON.parse(text) as { status: number; errors?: { field: string }[] };
  expect(problem.status, seen).toBe(response.status);
  if (field === null) return;
  const named = (problem.errors ?? []).map((error) => error.field.split('.')[0]);
  expect(named, seen).toContain(field);
}

function requiredSearch(route: TestedRoute): Record<string, string> {
  const { required = [], properties = {} } = route.query?.json ?? {};
  return Object.fromEntries(
    required.map((name) => [name, String(sampleOf(properties[name] ?? {}))]),
  );
}

function jsonOf(route: TestedRoute): RequestInit {
  if (!route.body?.schema) return {};
  return { headers: JSON_TYPE, body: JSON.stringify(sampleOf(route.body.json)) };
}

function fileOf(route: TestedRoute): RequestInit {
  if (!route.body) return {};
  return { headers: { 'content-type': route.body.contentType }, body: '' };
}

/** A refusal may be noted in the audit log; nothing else may change. */
async function fingerprintButAudit(service: Service): Promise<Record<string, string>> {
  const { audit_log: _, ...rest } = await fingerprint(service.db);
  return rest;
}

/** Either a report of a file with nothing good in it, or a refusal of the whole file. */
async function expectNothingTaken(response: Response, how: string): Promise<void> {
  if (!response.ok) return expectRefusal(response, how, null);
  expect(await response.json(), how).toMatchObject({ accepted: 0 });
}
