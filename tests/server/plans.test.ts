import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NoticeList } from '../../server/contract/home.ts';
import type { Plan, PlanDetail, PlanPart, PlanPlaceRow } from '../../server/contract/plans.ts';
import { caseOf, hold, listOf, ok } from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { openService } from '../support/service.ts';
import type { Caller, Service } from '../support/service.ts';

type Refused = { code: string; detail?: string };
const REASON = { reason: '按统筹方案就近安排' };

/** What an officer does with a plan at the service. */
function planner(service: Service) {
  const base = '/api/coordination-plans';
  const detail = (caller: Caller, id: string) => ok<PlanDetail>(caller.get(`${base}/${id}`));
  const rows = async (caller: Caller, id: string, query = '') =>
    (await ok<{ rows: PlanPlaceRow[] }>(caller.get(`${base}/${id}/places?pageSize=200${query}`)))
      .rows;
  return {
    detail,
    rows,
    start: (caller: Caller, idempotencyKey: string, parameters: object = {}) =>
      ok<Plan>(caller.post(base, { idempotencyKey, parameters })),
    async make(caller: Caller, idempotencyKey: string, parameters: object = {}) {
      const { id } = await this.start(caller, idempotencyKey, parameters);
      await service.settled();
      const plan = await detail(caller, id);
      expect(plan).toMatchObject({ state: 'complete', failure: null });
      return plan;
    },
    /** A batch command to its end, part by part. */
    async batch(caller: Caller, id: string, verb: string, body: object): Promise<PlanPart> {
      const all: PlanPart = { done: 0, refused: [], next: null };
      for (let after: number | null = 0; after !== null;) {
        const part: PlanPart = await ok<PlanPart>(
          caller.post(`${base}/${id}/${verb}`, { ...body, after }),
        );
        all.done += part.done;
        all.refused.push(...part.refused);
        after = part.next;
      }
      return all;
    },
    ask: (caller: Caller, id: string, verb: string, body: object) =>
      caller.post(`${base}/${id}/${verb}`, body),
    async refusal(response: Promise<Response>) {
      const answer = await response;
      return { status: answer.status, ...((await answer.json()) as Refused) };
    },
  };
}

const overfull = async (service: Service) =>
  (await service.db.selectFrom('intake_plan').selectAll().execute()).filter(
    (plan) => plan.taken > plan.classes * plan.class_size,
  );
/** Every place that is booked is one that a case takes. */
async function booked(service: Service) {
  const plans = await service.db.selectFrom('intake_plan').select('taken').execute();
  return plans.reduce((sum, { taken }) => sum + taken, 0);
}
const made: string[] = [];

describe.each(DATABASES)('a plan for the queue, on %s', (database) => {
  let service: Service;
  let chen: Caller;
  let li: Caller;
  let desk: ReturnType<typeof planner>;
  beforeAll(async () => {
    service = await openService({ database });
    chen = service.as('officer-chen');
    li = service.as('officer-li');
    desk = planner(service);
  });
  afterAll(() => service.close());

  test('it places the queue within the places left, proved, and no worse than strict order', async () => {
    const plan = await desk.make(chen, 'first');
    const waiting = (await listOf(chen, 'status=to-coordinate')).total;
    expect(plan.pupils).toBe(waiting);
    const { result } = plan;
    if (!result) throw new Error('a complete plan has a result');
    expect(result.joint.placed).toBeGreaterThanOrEqual(result.served.placed);
    expect(result.joint.placed + result.joint.withoutPlace).toBe(waiting);
    expect(result.shortage.left).toHaveLength(result.joint.withoutPlace);
    expect(result.joint.schools.every(({ placesLeft }) => placesLeft >= 0)).toBe(true);
    expect(result.certificate.stages.map(({ aim }) => aim)).toContain('distance');
    const { better, worse, same } = result.comparison;
    expect(better + worse + same).toBe(waiting);
    expect(plan.inputHash).toMatch(/^[0-9a-f]{64}$/);
    // Planning gives nobody anything yet.
    expect((await listOf(chen, 'status=to-coordinate')).total).toBe(waiting);
  });

  test('the same queue gives the same bytes, on either database, whoever asks', async () => {
    const one = await desk.make(chen, 'again-1');
    const other = await desk.make(li, 'again-2');
    expect(other.inputHash).toBe(one.inputHash);
    expect(other.result).toEqual(one.result);
    const places = (id: string) =>
      service.db
        .selectFrom('coordination_plan_place')
        .select(['position', 'collection_number', 'planned_school_id', 'served_school_id'])
        .where('plan_id', '=', id)
        .orderBy('position')
        .execute();
    expect(await places(other.id)).toEqual(await places(one.id));
    made.push(JSON.stringify([one.inputHash, one.result, await places(one.id)]));
    expect(new Set(made).size).toBe(1);
  });

  test('a key acts once, and a plan whose process was killed leaves no places', async () => {
    const one = await desk.start(chen, 'once');
    const same = await desk.start(chen, 'once');
    expect(same.id).toBe(one.id);
    await service.settled();
    const killed = await desk.start(chen, 'killed');
    await service.settled();
    await service.db
      .updateTable('coordination_plan')
      .set({ state: 'running', beat_at: '2021-01-01T00:00:00.000Z' })
      .where('id', '=', killed.id)
      .execute();
    expect(await desk.detail(chen, killed.id)).toMatchObject({
      state: 'failed',
      failure: 'interrupted',
    });
    const left = await service.db
      .selectFrom('coordination_plan_place')
      .select('position')
      .where('plan_id', '=', killed.id)
      .execute();
    expect(left).toEqual([]);
    expect(
      await desk.refusal(chen.get(`/api/coordination-plans/${killed.id}/places`)),
    ).toMatchObject({ code: 'plan-not-complete' });
  });

  test('what a colleague holds is not planned; an earlier plan can be kept to', async () => {
    const before = await desk.make(chen, 'before');
    const [child] = await desk.rows(chen, before.id);
    if (!child?.chosenSchoolId) throw new Error('the first child has a school');
    const { state } = await caseOf(li, child.collectionNumber);
    await ok(hold(li, child.collectionNumber, state.version, child.chosenSchoolId));
    const after = await desk.make(chen, 'after', {
      before: before.id,
      aims: ['own-catchment', 'unchanged', 'distance'],
    });
    expect(after.pupils).toBe(before.pupils - 1);
    expect(after.result?.joint.changed).toBe(0);
    const own = await desk.make(li, 'own-hold');
    expect(own.pupils).toBe(before.pupils);
    const held = await caseOf(li, child.collectionNumber);
    await ok(
      li.post(`/api/coordination/${child.collectionNumber}/release`, {
        version: held.state.version,
      }),
    );
  });

  test('each child has an answer to "why not the nearer school?", and adjusting says what it costs', async () => {
    // A school of the district that has no place left when the plan is made.
    const first = await desk.make(chen, 'before-adjusting');
    const fullId = (await desk.rows(chen, first.id))[0]?.chosenSchoolId ?? '';
    const intake = service.db
      .updateTable('intake_plan')
      .where('season', '=', 2021)
      .where('school_id', '=', fullId);
    const { taken } = await service.db
      .selectFrom('intake_plan')
      .select('taken')
      .where('season', '=', 2021)
      .where('school_id', '=', fullId)
      .executeTakeFirstOrThrow();
    await intake.set((eb) => ({ taken: eb('classes', '*', eb.ref('class_size')) })).execute();
    const plan = await desk.make(chen, 'adjusted');
    await intake.set({ taken }).execute();
    const places = await desk.rows(chen, plan.id);
    const moved = places.find(
      ({ ownCatchment, chosenSchoolId }) => chosenSchoolId && !ownCatchment,
    );
    if (!moved) throw new Error('somebody is elsewhere than at the own school');
    const { nearer } = await ok<{ nearer: { schoolId: string; state: string }[] }>(
      chen.get(
        `/api/coordination-plans/${plan.id}/why-not?collectionNumber=${moved.collectionNumber}`,
      ),
    );
    expect(nearer).toContainEqual(
      expect.objectContaining({ schoolId: fullId, state: 'no-places' }),
    );
    const adjust = (version: number, schoolId: string | null) =>
      desk.ask(chen, plan.id, 'adjust', {
        version,
        moves: [{ collectionNumber: moved.collectionNumber, schoolId }],
      });
    const adjusted = await ok<PlanDetail>(adjust(plan.version, null));
    expect(adjusted.adjusted).toMatchObject({ adjusted: 1 });
    expect(adjusted.adjusted?.moves.map(({ collectionNumber }) => collectionNumber)).toContain(
      moved.collectionNumber,
    );
    expect(await desk.refusal(adjust(plan.version, null))).toMatchObject({ status: 412 });
    expect(await desk.refusal(adjust(adjusted.version, fullId))).toMatchObject({
      code: 'plan-school-full',
    });
    const back = await ok<PlanDetail>(adjust(adjusted.version, moved.chosenSchoolId));
    expect(back.adjusted).toBeNull();
  });

  test('a batch goes through four eyes: proposed, its sample ticked, approved', async () => {
    const plan = await desk.make(chen, 'batch', { sample: { least: 3, percent: 1 } });
    const places = await desk.rows(chen, plan.id);
    const [stale] = places;
    if (!stale?.chosenSchoolId) throw new Error('the first child has a school');
    const { state } = await caseOf(li, stale.collectionNumber);
    await ok(hold(li, stale.collectionNumber, state.version, stale.chosenSchoolId));
    const before = await booked(service);

    expect(await desk.refusal(desk.ask(li, plan.id, 'approve', {}))).toMatchObject({
      code: 'nothing-proposed',
    });
    const proposed = await desk.batch(chen, plan.id, 'propose', {
      version: plan.version,
      ...REASON,
    });
    expect(proposed.refused).toEqual([
      { collectionNumber: stale.collectionNumber, code: 'changed-meanwhile' },
    ]);
    const withPlace = places.filter(({ chosenSchoolId }) => chosenSchoolId !== null).length;
    expect(proposed.done).toBe(withPlace - 1);
    expect(await booked(service)).toBe(before + withPlace - 1);
    // Once more: nobody is proposed twice, and who was refused is refused again.
    const again = await desk.batch(chen, plan.id, 'propose', { version: plan.version, ...REASON });
    expect(again).toMatchObject({ done: 0, refused: [{ code: 'changed-meanwhile' }] });

    // Many at once are one line in a colleague's bell.
    const { rows: bell } = await ok<NoticeList>(li.get('/api/notices'));
    expect(bell.filter(({ kind }) => kind.endsWith('-waits'))).toMatchObject([
      { kind: 'plan-waits', subject: plan.id, actorId: 'officer-chen' },
    ]);

    const sample = (await desk.rows(li, plan.id, '&show=sample')).map(
      (row) => row.collectionNumber,
    );
    expect(sample).toHaveLength(3);
    expect((await desk.detail(li, plan.id)).sample).toMatchObject({ size: 3, checked: 0 });
    const all = { collectionNumbers: sample };
    expect(await desk.refusal(desk.ask(chen, plan.id, 'approve', {}))).toMatchObject({
      code: 'four-eyes',
    });
    expect(await desk.refusal(desk.ask(chen, plan.id, 'check', all))).toMatchObject({
      code: 'four-eyes',
    });
    expect(await desk.refusal(desk.ask(li, plan.id, 'approve', {}))).toMatchObject({
      code: 'sample-not-checked',
      detail: '3',
    });
    await ok(desk.ask(li, plan.id, 'check', { collectionNumbers: sample.slice(0, 1) }));
    expect(await desk.refusal(desk.ask(li, plan.id, 'approve', {}))).toMatchObject({ detail: '2' });
    // A part may be approved meanwhile, but only what was looked at; a part goes back with a reason.
    expect(await desk.refusal(desk.ask(li, plan.id, 'approve', all))).toMatchObject({
      code: 'sample-not-checked',
    });
    const [first = '', returned = ''] = sample;
    expect(await desk.batch(li, plan.id, 'approve', { collectionNumbers: [first] })).toMatchObject({
      done: 1,
      refused: [],
    });
    await desk.batch(li, plan.id, 'return', {
      collectionNumbers: [returned],
      reason: '先核实住址',
    });
    expect((await caseOf(li, returned)).state.status).toBe('to-coordinate');
    const next = (await desk.rows(li, plan.id, '&show=sample')).map((row) => row.collectionNumber);
    expect(next).toHaveLength(3);
    expect(next).not.toContain(returned);
    await ok(desk.ask(li, plan.id, 'check', { collectionNumbers: next }));
    const approved = await desk.batch(li, plan.id, 'approve', {});
    expect(approved).toMatchObject({ done: withPlace - 3, refused: [] });

    const done = await desk.detail(li, plan.id);
    expect(done.counts).toMatchObject({ approved: withPlace - 2, proposed: 0, refused: 2 });
    expect((await caseOf(li, first)).state).toMatchObject({ status: 'placed' });
    expect(await booked(service)).toBe(before + withPlace - 2);
    expect(await overfull(service)).toEqual([]);
    // Until the family was told one may withdraw; afterwards only a reconsideration changes it.
    const told = { collectionNumbers: [first] };
    expect(await desk.batch(li, plan.id, 'issue', told)).toMatchObject({ done: 1 });
    expect(await desk.refusal(desk.ask(li, plan.id, 'issue', told))).toMatchObject({
      code: 'nothing-approved',
    });
    const { version: now } = (await caseOf(li, first)).state;
    const late = li.post(`/api/coordination/${first}/withdraw-approval`, {
      version: now,
      reason: '录错学校',
    });
    expect(await desk.refusal(late)).toMatchObject({ code: 'notice-issued' });
    // The one returned is given another school and proposed; that the proposer may take back.
    const version = done.version;
    const moves = [
      {
        collectionNumber: returned,
        schoolId:
          places.find(({ collectionNumber }) => collectionNumber === returned)?.chosenSchoolId ??
          null,
      },
    ];
    const changed = await ok<PlanDetail>(desk.ask(chen, plan.id, 'adjust', { version, moves }));
    const anew = { version: changed.version, ...REASON };
    expect(await desk.batch(chen, plan.id, 'propose', anew)).toMatchObject({ done: 1 });
    expect(await desk.batch(chen, plan.id, 'return', { reason: '整批撤回' })).toMatchObject({
      done: 1,
    });
  });

  test('the supervisor reads plans and makes none', async () => {
    const { rows } = await ok<{ rows: Plan[] }>(chen.get('/api/coordination-plans'));
    const id = rows[0]?.id ?? '';
    const huang = service.as('supervisor-huang');
    expect(await ok(huang.get(`/api/coordination-plans/${id}`))).toMatchObject({ id });
    expect((await huang.post('/api/coordination-plans', { idempotencyKey: 'no' })).status).toBe(
      403,
    );
  });
});

describe.each(DATABASES)('two officers with two plans of one queue, on %s', (database) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService({ database });
  });
  afterAll(() => service.close());

  test('both propose at once: every child once, never over capacity', async () => {
    const desk = planner(service);
    const officers = [service.as('officer-chen'), service.as('officer-li')];
    const plans = await Promise.all(officers.map((one, i) => desk.make(one, `both-${i}`)));
    const before = await booked(service);
    const answers = await Promise.all(
      plans.map(({ id, version }, i) =>
        desk.batch(officers[i] as Caller, id, 'propose', { version, ...REASON }),
      ),
    );
    const done = answers.reduce((sum, answer) => sum + answer.done, 0);
    expect(done).toBe(plans[0]?.result?.joint.placed);
    expect(await booked(service)).toBe(before + done);
    expect(await overfull(service)).toEqual([]);
    const refused = answers.flatMap((answer) => answer.refused.map(({ code }) => code));
    expect(refused).toHaveLength(done);
    expect(new Set(refused)).toEqual(new Set(['changed-meanwhile']));
  });
});
