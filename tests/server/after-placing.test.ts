import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../server/contract/common.ts';
import type { ApplicantRow } from '../../server/contract/applicants.ts';
import type { CaseStateView, CaseView } from '../../server/contract/case.ts';
import type { CoordinationSettingsVersion } from '../../server/contract/coordination-settings.ts';
import { DEFAULT_REASON_ORDER, servedOrder } from '../../domain/coordination/served-order.ts';
import type { QueueRow } from '../../server/contract/coordination.ts';
import type { FreedSchool } from '../../server/contract/freed-places.ts';
import type { Plan, PlanPlaceRow } from '../../server/contract/plans.ts';
import type {
  ReconsiderationPack,
  ReconsiderationRow,
} from '../../server/contract/reconsiderations.ts';
import {
  confirmAsFamily,
  approve,
  caseOf,
  listOf,
  ok,
  optionsOf,
  propose,
} from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { openService } from '../support/service.ts';
import type { Caller, Service } from '../support/service.ts';

const ASKED = {
  askedBy: '王女士（母亲）',
  askedOn: '2021-06-21',
  ground: 'new-evidence',
  reason: '补交了房屋登记材料',
};
const WHY = { clause: 'L11', reason: '材料属实，应在该校就读' };

describe.each(DATABASES)('what comes after the first placing, on %s', (database) => {
  let service: Service;
  let waiting: ApplicantRow[];
  let schools: string[];
  beforeAll(async () => {
    service = await openService({ database });
    waiting = (await listOf(chen(), 'status=to-coordinate&pageSize=200')).rows;
    const { options } = await optionsOf(chen(), waiting[0]?.collectionNumber ?? '');
    schools = options.map(({ schoolId }) => schoolId);
  });
  afterAll(() => service.close());

  const chen = () => service.as('officer-chen');
  const li = () => service.as('officer-li');
  const next = () => {
    const row = waiting.shift();
    if (!row) throw new Error('the classroom has more cases to coordinate than this');
    return row.collectionNumber;
  };
  const version = async (number: string) => (await caseOf(chen(), number)).state.version;
  const step = async (who: Caller, path: string, number: string, more: object = {}) =>
    who.post(path, { version: await version(number), ...more });
  const placeAt = async (number: string, schoolId: string) => {
    const proposed = await propose(chen(), number, await version(number), schoolId);
    await approve(li(), number, proposed.version);
  };
  const leave = (schoolId: string, places: number) =>
    service.db
      .updateTable('intake_plan')
      .set((eb) => ({ taken: eb(eb('classes', '*', eb.ref('class_size')), '-', places) }))
      .where('season', '=', 2021)
      .where('school_id', '=', schoolId)
      .execute();
  const leaveOnly = async (left: Record<string, number>) => {
    for (const id of schools) await leave(id, left[id] ?? 0);
  };
  const left = async (schoolId: string) =>
    (await optionsOf(chen(), waiting.at(-1)?.collectionNumber ?? '')).options.find(
      (option) => option.schoolId === schoolId,
    )?.placesLeft;
  const open = (number: string) =>
    ok<CaseView>(step(chen(), `/api/applicants/${number}/reconsiderations`, number, ASKED));
  const decide = (who: Caller, number: string, more: object) =>
    step(who, `/api/applicants/${number}/reconsiderations/decide`, number, { ...WHY, ...more });
  const freed = async (schoolId: string) =>
    (await ok<{ schools: FreedSchool[] }>(chen().get('/api/freed-places'))).schools.find(
      (school) => school.schoolId === schoolId,
    );

  test('a reconsideration is opened by one officer and upheld by another; the result stands', async () => {
    const number = next();
    const [near = '', far = ''] = schools;
    await leaveOnly({ [near]: 5, [far]: 5 });
    await placeAt(number, far);
    const tomorrow = { ...ASKED, askedOn: '2021-06-22' };
    const early = await step(
      chen(),
      `/api/applicants/${number}/reconsiderations`,
      number,
      tomorrow,
    );
    expect([early.status, ((await early.json()) as Problem).errors]).toEqual([
      422,
      [{ field: 'askedOn', code: 'in-the-future' }],
    ]);
    const opened = await open(number);
    expect(opened.state).toMatchObject({ status: 'placed', reconsideration: 'open' });
    expect(opened.reconsiderations[0]).toMatchObject({
      ...ASKED,
      state: 'open',
      openedBy: 'officer-chen',
    });
    const listed = await ok<{ rows: ReconsiderationRow[]; counts: Record<string, number> }>(
      chen().get('/api/reconsiderations'),
    );
    expect(listed.counts).toMatchObject({ open: 1, waiting: 0 });
    expect(listed.rows).toMatchObject([
      { collectionNumber: number, decide: { allowed: false, because: 'four-eyes' } },
    ]);
    const alone = await decide(chen(), number, { outcome: 'upheld' });
    expect(await alone.json()).toMatchObject({ code: 'four-eyes' });
    // While a second person reads, a colleague notes something, and the family's telephone confirms the place (L12).
    const path = `/api/applicants/${number}/reconsiderations/decide`;
    const upheld = (seen: number) => li().post(path, { ...WHY, outcome: 'upheld', version: seen });
    const note = { text: '家长来电，仍要求复议' };
    await ok(chen().post(`/api/applicants/${number}/notes`, note));
    expect((await upheld(opened.state.version)).status).toBe(412);
    const seen = await version(number);
    await confirmAsFamily(service, number, far);
    const done = await ok<CaseView>(upheld(seen));
    expect(done.state).toMatchObject({ status: 'confirmed', placedSchoolId: far });
    expect(done.reconsiderations[0]).toMatchObject({
      state: 'upheld',
      clause: 'L11',
      endedBy: 'officer-li',
    });
    // Nobody decides twice.
    const again = await decide(li(), number, { outcome: 'upheld' });
    expect(await again.json()).toMatchObject({ code: 'nothing-to-reconsider' });
  });

  test('changed, the child gets a free place at the right school, and the place before is free at once', async () => {
    const number = next();
    const [right = '', before = ''] = schools;
    await leaveOnly({ [right]: 1, [before]: 1 });
    await placeAt(number, before);
    expect(await left(before)).toBe(0);
    await open(number);
    const preview = await ok<{ found: string; schoolId: string }>(
      li().get(`/api/applicants/${number}/reconsiderations/place?schoolId=${right}`),
    );
    expect(preview).toMatchObject({ found: 'right-school', schoolId: right });
    const done = await ok<CaseView>(decide(li(), number, { outcome: 'changed', schoolId: right }));
    expect(done.state).toMatchObject({
      status: 'placed',
      placedSchoolId: right,
      awaitedSchoolId: null,
    });
    expect([await left(right), await left(before)]).toEqual([0, 1]);
    expect((await freed(before))?.freed).toMatchObject([
      { collectionNumber: number, because: 'placed-by-reconsideration' },
    ]);
  });

  test('changed while the right school is full, nobody is moved: the nearest free place, and the first right to the next', async () => {
    const number = next();
    const ranked = (await optionsOf(chen(), number)).options.map(({ schoolId }) => schoolId);
    const [right = '', nearest = ''] = ranked;
    await leaveOnly({ [nearest]: 1 });
    await open(number);
    const done = await ok<CaseView>(decide(li(), number, { outcome: 'changed', schoolId: right }));
    expect(done.state).toMatchObject({ placedSchoolId: nearest, awaitedSchoolId: right });
    const { counts } = await ok<{ counts: Record<string, number> }>(
      chen().get('/api/reconsiderations?list=waiting'),
    );
    expect(counts.waiting).toBe(1);
    // Meanwhile the family confirms there, as it is asked to; that gives the right away no more than coming would.
    await confirmAsFamily(service, number, nearest);

    // A child at the right school goes to a private school: the place is offered to this child before anybody.
    const leaver = next();
    await leave(right, 1);
    await placeAt(leaver, right);
    const { schools: all } = await ok<{ schools: { id: string; ownership: string }[] }>(
      chen().get('/api/season'),
    );
    const privateId = all.find(({ ownership }) => ownership === 'private')?.id;
    const taken = await service.as('city-app')('/api/intake/private-admissions', {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: `collection_number,school_id\n${leaver},${privateId}\n`,
    });
    expect(taken.status).toBe(200);
    const place = await freed(right);
    expect(place).toMatchObject({ placesLeft: 1, toOffer: 1 });
    expect(place?.next).toMatchObject([{ collectionNumber: number, code: 'reconsidered' }]);

    const other = next();
    const refused = await step(chen(), `/api/freed-places/${other}/offer`, other, {
      schoolId: right,
    });
    expect(await refused.json()).toMatchObject({ code: 'not-next' });
    const offered = await ok<CaseStateView>(
      step(chen(), `/api/freed-places/${number}/offer`, number, { schoolId: right }),
    );
    expect(offered).toMatchObject({ status: 'confirmed', placedSchoolId: nearest });
    expect(await freed(right)).toMatchObject({
      toOffer: 0,
      next: [],
      offered: [{ collectionNumber: number }],
    });
    const alone = await step(chen(), `/api/freed-places/${number}/accept`, number);
    expect(await alone.json()).toMatchObject({ code: 'four-eyes' });
    const accepted = await ok<CaseStateView>(
      step(li(), `/api/freed-places/${number}/accept`, number),
    );
    const moved = { status: 'placed', placedSchoolId: right, awaitedSchoolId: null };
    expect(accepted).toMatchObject(moved);
    expect(await left(right)).toBe(0);
    expect(await freed(right)).toBeUndefined();

    // The family gives the private school up: the case is in its queue again by itself.
    const back = await ok<CaseView>(
      step(chen(), `/api/applicants/${leaver}/private-withdrawal`, leaver, {
        reason: '家长放弃民办',
      }),
    );
    expect(back.state.status).toBe('to-coordinate');
  });

  test('changed where no school has a place, the case waits, and says for which school', async () => {
    const number = next();
    const [right = ''] = schools;
    await leaveOnly({});
    await open(number);
    const done = await ok<CaseView>(decide(li(), number, { outcome: 'changed', schoolId: right }));
    expect(done.state).toMatchObject({ status: 'to-coordinate', awaitedSchoolId: right });
    expect(done.timeline.map(({ type }) => type)).not.toContain('placed-by-reconsideration');
  });

  test('a place that is declined goes to the next child by the rule', async () => {
    const [school = '', elsewhere = ''] = schools;
    await leaveOnly({ [school]: 1, [elsewhere]: 1 });
    const leaver = next();
    await placeAt(leaver, school);
    await ok(
      step(chen(), `/api/coordination/${leaver}/withdraw-approval`, leaver, { reason: '录错学校' }),
    );
    const first = (await freed(school))?.next[0];
    if (!first) throw new Error('somebody waits for this place');
    await ok(
      step(chen(), `/api/freed-places/${first.collectionNumber}/offer`, first.collectionNumber, {
        schoolId: school,
      }),
    );
    expect(await left(school)).toBe(0);
    await ok(
      step(li(), `/api/freed-places/${first.collectionNumber}/decline`, first.collectionNumber, {
        reason: '家长不愿意',
      }),
    );
    expect(await left(school)).toBe(1);
    const second = (await freed(school))?.next[0];
    expect(second?.collectionNumber).not.toBe(first.collectionNumber);
  });

  test('two holds at full schools are swapped at once, and never more than one place each', async () => {
    const [here = '', there = ''] = schools;
    await leaveOnly({ [here]: 1, [there]: 1 });
    const [one, two] = [next(), next()];
    await ok(step(chen(), `/api/coordination/${one}/hold`, one, { schoolId: here }));
    await ok(step(chen(), `/api/coordination/${two}/hold`, two, { schoolId: there }));
    const swap = async (who: Caller, other: string) =>
      step(who, `/api/coordination/${one}/swap`, one, {
        with: other,
        withVersion: await version(other),
      });
    expect(await (await swap(li(), two)).json()).toMatchObject({ code: 'not-your-hold' });
    const swapped = await ok<CaseStateView>(swap(chen(), two));
    expect(swapped).toMatchObject({ status: 'held', pendingSchoolId: there });
    expect((await caseOf(chen(), two)).state).toMatchObject({
      status: 'held',
      pendingSchoolId: here,
    });
    expect([await left(here), await left(there)]).toEqual([0, 0]);
  });

  test('what the letter leaves open a supervisor says, one at a time, with what stood before', async () => {
    const huang = service.as('supervisor-huang');
    const reasonOrder = [...DEFAULT_REASON_ORDER].toReversed();
    const said = {
      reasonOrder,
      leastGainMetres: 800,
      reconsiderationDays: 3,
      version: 0,
      reason: '局务会定',
    };
    const put = (who: Caller, more: object = {}) =>
      who.put('/api/coordination-settings', { ...said, ...more });
    expect((await put(chen())).status).toBe(403);
    expect((await put(huang, { leastGainMetres: -1 })).status).toBe(422);
    const [first = 'short-lease'] = reasonOrder;
    const twice = await put(huang, { reasonOrder: reasonOrder.toSpliced(-1, 1, first) });
    expect(await twice.json()).toMatchObject({
      errors: [{ field: 'reasonOrder', code: 'reason-twice' }],
    });
    const both = await Promise.all([put(huang), put(huang)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const { versions } = await ok<{ versions: CoordinationSettingsVersion[] }>(
      chen().get('/api/coordination-settings'),
    );
    expect(versions).toMatchObject([
      {
        reasonOrder,
        leastGainMetres: 800,
        reconsiderationDays: 3,
        version: 1,
        setBy: 'supervisor-huang',
      },
      { leastGainMetres: 500, reconsiderationDays: 7, version: 0, setBy: null },
    ]);
    // From now on it is what offers and lists go by.
    expect(await ok(chen().get('/api/freed-places'))).toMatchObject({ leastGainMetres: 800 });
    expect(await ok(chen().get('/api/reconsiderations'))).toMatchObject({ days: 3 });
  });

  test('the queue, and the next plan, follow the order of reasons that the season has now', async () => {
    const reasonOrder = [...DEFAULT_REASON_ORDER].toReversed();
    const cases = await service.db
      .selectFrom('case_state')
      .innerJoin('applicant', 'applicant.collection_number', 'case_state.collection_number')
      .select([
        'case_state.collection_number as collectionNumber',
        'reasons',
        'category',
        'applicant.submitted_at as submittedAt',
      ])
      .where('case_state.district_id', '=', 'donghu')
      .where('service_key', 'is not', null)
      .execute();
    const numbers = (rows: readonly { collectionNumber: string }[]) =>
      rows.map(({ collectionNumber }) => collectionNumber);
    const queue = await ok<{ rows: QueueRow[]; reasonOrder: string[] }>(
      chen().get('/api/coordination?pageSize=200'),
    );
    expect(queue.reasonOrder).toEqual(reasonOrder);
    expect(numbers(queue.rows)).toEqual(numbers(servedOrder(cases, reasonOrder)));
    expect(numbers(queue.rows)).not.toEqual(numbers(servedOrder(cases)));
    const plan = await ok<Plan>(
      chen().post('/api/coordination-plans', { idempotencyKey: 'by-the-new-order' }),
    );
    await service.settled();
    const { rows } = await ok<{ rows: PlanPlaceRow[] }>(
      chen().get(`/api/coordination-plans/${plan.id}/places?pageSize=200`),
    );
    expect(plan.parameters.reasonOrder).toEqual(reasonOrder);
    expect(rows.length).toBeGreaterThan(1);
    const planned = new Set(numbers(rows));
    expect(numbers(rows)).toEqual(numbers(queue.rows).filter((number) => planned.has(number)));
  });

  test('the pack lists what a decision rests on, for the district alone', async () => {
    const number = next();
    const pack = await ok<ReconsiderationPack>(chen().get(`/api/applicants/${number}/pack`));
    expect(pack.options.map(({ schoolId }) => schoolId).toSorted()).toEqual(schools.toSorted());
    expect((await service.as('officer-wang').get(`/api/applicants/${number}/pack`)).status).toBe(
      404,
    );
    expect((await service.as('registrar-zhao').get(`/api/applicants/${number}/pack`)).status).toBe(
      403,
    );
  });
});
