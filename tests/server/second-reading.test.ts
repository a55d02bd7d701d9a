import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IntakeApplication } from '../../server/contract/intake.ts';
import type { IntakeReport } from '../../server/contract/intake-routes.ts';
import type { CaseView } from '../../server/contract/case.ts';
import { generateScenario } from '../../mocks/scenarios/scenario.ts';
import { caseOf, hold, listOf, ok, optionsOf, runAndPublish, runToEnd } from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { openService } from '../support/service.ts';
import type { Caller, Service } from '../support/service.ts';

const feed = (feeder: Caller, records: readonly unknown[]) =>
  ok<IntakeReport>(
    feeder('/api/intake/applications', {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: records.map((record) => JSON.stringify(record)).join('\n'),
    }),
  );

describe.each(DATABASES)('what a second reading found, on %s', (database) => {
  let service: Service;
  let chen: Caller;
  beforeAll(async () => {
    service = await openService({ database });
    chen = service.as('officer-chen');
  });
  afterAll(() => service.close());

  const supply = (number: string, version: number, ref: string, value: unknown) =>
    chen.post(`/api/applicants/${number}/facts`, { version, ref, value, reason: '查档核实' });

  async function titleHolders(): Promise<
    { number: string; version: number; paper: string; unit: string }[]
  > {
    const { rows } = await listOf(chen, 'status=ready&category=1&pageSize=100');
    const holders = [];
    for (const { collectionNumber, version } of rows) {
      const { evidence } = await caseOf(chen, collectionNumber);
      const title = evidence.find((paper) => paper.kind === 'property-title');
      if (title?.kind === 'property-title' && title.facts?.unitNumber) {
        holders.push({
          number: collectionNumber,
          version,
          paper: title.id,
          unit: title.facts.unitNumber,
        });
      }
    }
    return holders;
  }

  test('a home that an officer supplies is asked for other claims, and the other family is judged again (L10)', async () => {
    const [one, other] = await titleHolders();
    if (!one || !other) throw new Error('two families own homes');
    const after = await ok<CaseView>(
      supply(one.number, one.version, `${one.paper}.unitNumber`, other.unit),
    );
    expect(after.verdict?.reasons).toEqual(['property-lock']);
    expect((await caseOf(chen, other.number)).verdict?.reasons).toEqual(['property-lock']);
    await ok(
      chen.post(`/api/applicants/${one.number}/withdrawn-facts`, {
        version: after.state.version,
        ref: `${one.paper}.unitNumber`,
        reason: '录入有误',
      }),
    );
    expect((await caseOf(chen, one.number)).state.status).toBe('ready');
    expect((await caseOf(chen, other.number)).state.status).toBe('ready');
  });

  test('an ID number is masked in the timeline and among the supplied facts, too', async () => {
    const [holder] = await titleHolders();
    if (!holder) throw new Error('a family owns a home');
    const whole = '360199198001010018';
    const seen = await ok<CaseView>(
      supply(holder.number, holder.version, `${holder.paper}.owners.0.idNumber`, whole),
    );
    expect(JSON.stringify(seen)).not.toContain(whole);
    expect(JSON.stringify(seen.timeline)).toContain('360199********0018');
  });

  test('a held case that is no longer eligible can be neither proposed nor approved (L4)', async () => {
    const { rows } = await listOf(chen, 'status=to-coordinate');
    const row = rows[0];
    if (!row) throw new Error('a case waits for coordination');
    const number = row.collectionNumber;
    const { options } = await optionsOf(chen, number);
    const school = options[0]?.schoolId ?? '';
    const held = await ok<{ version: number }>(hold(chen, number, row.version, school));
    const late = await ok<CaseView>(
      supply(number, held.version, 'submission.submittedAt', '2021-07-01T10:00:00+08:00'),
    );
    expect(late.verdict?.route).toBe('not-eligible');
    const proposed = await chen.post(`/api/coordination/${number}/propose`, {
      version: late.state.version,
      schoolId: school,
      reason: '就近',
    });
    expect(proposed.status).toBe(409);
  });

  test('one child is collected once, under whatever number', async () => {
    const [first] = generateScenario('classroom').applications();
    const report = await feed(service.as('city-app'), [
      { ...first, collectionNumber: '2021999999' },
    ]);
    expect(report.errors).toMatchObject([
      { line: 1, field: 'idNumber', code: 'collected-under-another-number' },
    ]);
  });

  test('verdicts that are due stop the publication; a child taken in after it is coordinated', async () => {
    const supervisor = service.as('supervisor-huang');
    const run = await runToEnd(service, supervisor, { kind: 'formal', idempotencyKey: 'early' });
    await service.db
      .updateTable('case_state')
      .set({ stale: true })
      .where('status', '=', 'ready')
      .execute();
    const refused = await supervisor.post(`/api/runs/${run.id}/publish`, {
      version: run.version,
    });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ code: 'cases-changed-since' });
    await runAndPublish(service, supervisor, 'formal');
    const [first] = generateScenario('classroom').applications();
    const newcomer: IntakeApplication = {
      ...(first as IntakeApplication),
      collectionNumber: '2021999998',
      idNumber: '360199200903020017',
      birthDate: '2009-03-02',
      sex: 'male',
    };
    const report = await feed(service.as('city-app'), [newcomer]);
    expect(report.errors).toEqual([]);
    const { state } = await caseOf(supervisor, '2021999998');
    expect(['to-coordinate', 'verify', 'not-eligible']).toContain(state.status);
    expect((await listOf(supervisor, 'status=ready')).total).toBe(0);
  });

  test.each(['洪都大道99999999999', '\u{10FFFF}', '\uD7FF'])(
    'the search box answers %j',
    async (q) => {
      expect((await chen.get(`/api/applicants?q=${encodeURIComponent(q)}`)).status).toBe(200);
    },
  );
});
