import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseStateView } from '../../server/contract/case.ts';
import {
  approve,
  caseOf,
  confirmAsFamily,
  hold,
  listOf,
  ok,
  optionsOf,
  propose,
  runAndPublish,
} from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { openService } from '../support/service.ts';
import type { Service } from '../support/service.ts';

describe.each(DATABASES)('one short-lease child goes the whole way, on %s', (database) => {
  let service: Service;
  let number: string;
  let schoolId: string;
  beforeAll(async () => {
    service = await openService({ database });
  });
  afterAll(() => service.close());

  test('an officer finds the child, and the verdict names the clause and the missing days', async () => {
    const chen = service.as('officer-chen');
    const found = await listOf(chen, 'reason=short-lease&status=to-coordinate');
    expect(found.total).toBeGreaterThan(0);
    number = found.rows[0]?.collectionNumber ?? '';
    const { verdict, applicant } = await caseOf(chen, number);
    const lease = verdict?.findings.find((finding) => finding.rule === 'lease-held');
    expect(lease).toMatchObject({ outcome: 'not-met' });
    expect(lease?.cites).toContain('L11');
    expect(lease?.because.working.days).toBeLessThan(365);
    expect(applicant.idNumberMasked).toMatch(/^360199\*{8}....$/);
    const bySearch = await listOf(chen, `q=${number}`);
    expect(bySearch.rows.map((row) => row.collectionNumber)).toEqual([number]);
  });

  test('the reference run on the ranges of 2020 moves no case; the formal run on 2021 does', async () => {
    const supervisor = service.as('supervisor-huang');
    const before = await listOf(supervisor, 'status=ready');
    await runAndPublish(service, supervisor, 'reference');
    expect((await listOf(supervisor, 'status=ready')).total).toBe(before.total);
    await runAndPublish(service, supervisor, 'formal');
    expect((await listOf(supervisor, 'status=ready')).total).toBe(0);
    expect((await listOf(supervisor, 'status=placed')).total).toBeGreaterThan(0);
    const { placements, state } = await caseOf(service.as('officer-chen'), number);
    expect(placements.map(({ runKind, editionYear }) => [runKind, editionYear])).toEqual([
      ['reference', 2020],
      ['formal', 2021],
    ]);
    expect(state.status).toBe('to-coordinate');
  });

  test('the formal run is published once', async () => {
    const supervisor = service.as('supervisor-huang');
    const again = await supervisor.post('/api/runs', { kind: 'formal', idempotencyKey: 'again' });
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({
      code: 'preflight-blocked',
      errors: [{ field: 'preflight', code: 'formal-already-published' }],
    });
  });

  test('one officer holds and proposes the nearest school with a place; the proposer cannot approve, a colleague can', async () => {
    const chen = service.as('officer-chen');
    const { options, state } = await optionsOf(chen, number);
    const offered = options.filter((option) => option.barred === null);
    expect(offered.length).toBeGreaterThan(0);
    schoolId = offered[0]?.schoolId ?? '';
    const held = await ok<CaseStateView>(hold(chen, number, state.version, schoolId));
    expect(held).toMatchObject({ status: 'held', pendingSchoolId: schoolId });
    const proposed = await propose(chen, number, held.version, schoolId);
    const own = await chen.post(`/api/coordination/${number}/approve`, {
      version: proposed.version,
    });
    expect(own.status).toBe(409);
    expect(await own.json()).toMatchObject({ code: 'four-eyes' });
    const placed = await approve(service.as('officer-li'), number, proposed.version);
    expect(placed).toMatchObject({
      status: 'placed',
      placedSchoolId: schoolId,
      placedBy: 'coordination',
    });
  });

  test('a decision on an old version is refused with the case as it is now', async () => {
    const stale = await service
      .as('officer-chen')
      .post(`/api/coordination/${number}/return`, { version: 2, reason: '重新考虑' });
    expect(stale.status).toBe(412);
    expect(await stale.json()).toMatchObject({
      code: 'changed-meanwhile',
      current: { collectionNumber: number, status: 'placed' },
    });
  });

  test('the school checks the child in, the family confirms, and only with both is it enrolled', async () => {
    const registrar = `registrar-of-${schoolId}`;
    await service.db
      .insertInto('person')
      .values({
        id: registrar,
        name: '钱芳',
        name_en: 'Qian Fang',
        role: 'registrar',
        district_id: null,
        school_id: schoolId,
        demonstration: true,
      })
      .execute();
    const desk = service.as(registrar);
    const answer = await ok<{ row: { version: number }; refusal: string | null }>(
      desk.get(`/api/check-in/desk?number=${number}`),
    );
    expect(answer.refusal).toBeNull();
    const checkedIn = await ok<CaseStateView>(
      desk.post(`/api/check-in/${number}`, { version: answer.row.version }),
    );
    expect(checkedIn.status).toBe('checked-in');
    await confirmAsFamily(service, number, schoolId);
    const { state, timeline } = await caseOf(service.as('officer-chen'), number);
    expect(state.status).toBe('enrolled');
    expect(timeline.map((event) => event.type)).toEqual([
      'guardian-confirmed',
      'checked-in',
      'placement-approved',
      'proposed',
      'held',
      'sent-to-coordination-by-run',
      'verdict-reached',
      'collected',
    ]);
  });

  test('the places taken at every school are the cases that take one there', async () => {
    const plans = await service.db
      .selectFrom('intake_plan')
      .select(['school_id', 'taken', 'classes', 'class_size'])
      .where('season', '=', 2021)
      .execute();
    for (const plan of plans) {
      const { n } = await service.db
        .selectFrom('case_state')
        .select((eb) => eb.fn.countAll<string>().as('n'))
        .where((eb) =>
          eb.or([
            eb('placed_school_id', '=', plan.school_id),
            eb('pending_school_id', '=', plan.school_id),
          ]),
        )
        .executeTakeFirstOrThrow();
      expect(plan.taken, plan.school_id).toBe(Number(n));
      expect(plan.taken).toBeLessThanOrEqual(plan.classes * plan.class_size);
    }
  });
});
