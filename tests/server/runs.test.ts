import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Home, NoticeList } from '../../server/contract/home.ts';
import type { Run, RunComparison, RunDetail } from '../../server/contract/runs.ts';
import { caseOf, listOf, ok, publishRun, runToEnd } from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { openService } from '../support/service.ts';
import type { Caller, Service } from '../support/service.ts';

type Refused = { code: string; errors?: { code: string; detail?: string }[] };

describe.each(DATABASES)('runs, on %s', (database) => {
  let service: Service;
  let huang: Caller;
  let xu: Caller;
  let chen: Caller;
  beforeAll(async () => {
    service = await openService({ database });
    huang = service.as('supervisor-huang');
    xu = service.as('supervisor-xu');
    chen = service.as('officer-chen');
  });
  afterAll(() => service.close());

  const bellOf = async (who: Caller) => (await ok<NoticeList>(who.get('/api/notices'))).rows;
  const runOf = (id: string) => ok<RunDetail>(huang.get(`/api/runs/${id}`));
  const step = (caller: Caller, run: Pick<Run, 'id' | 'version'>, verb: string, more = {}) =>
    caller.post(`/api/runs/${run.id}/${verb}`, { version: run.version, ...more });
  const refusal = async (response: Promise<Response>) => {
    const answer = await response;
    return { status: answer.status, ...((await answer.json()) as Refused) };
  };
  const preflightOf = (caller: Caller, kind: Run['kind']) =>
    ok<{ findings: RunDetail['preflight']; standing: string | null }>(
      caller.get(`/api/run-preflight?kind=${kind}`),
    );

  test('every figure before a run is the total of the list behind it', async () => {
    const { findings } = await preflightOf(huang, 'formal');
    const count = (code: string) => findings.find((finding) => finding.code === code)?.count ?? 0;
    expect(findings.every(({ weight }) => weight === 'warning')).toBe(true);
    expect(count('cases-to-verify')).toBe((await listOf(huang, 'status=verify')).total);
    expect(count('homes-in-no-range')).toBe(
      (await listOf(huang, 'reason=outside-every-catchment')).total,
    );
    expect(count('cases-to-verify')).toBeGreaterThan(0);
  });

  test('a school whose range holds pupils and that has no places blocks the formal run', async () => {
    const plan = service.db.updateTable('intake_plan').where('season', '=', 2021);
    const { school_id } = await service.db
      .selectFrom('intake_plan')
      .innerJoin('school', 'school.id', 'school_id')
      .select('school_id')
      .where('ownership', '=', 'public')
      .orderBy('school_id')
      .executeTakeFirstOrThrow();
    const before = await service.db
      .selectFrom('intake_plan')
      .select('classes')
      .where('season', '=', 2021)
      .where('school_id', '=', school_id)
      .executeTakeFirstOrThrow();
    await plan.set({ classes: 0 }).where('school_id', '=', school_id).execute();
    expect(
      await refusal(huang.post('/api/runs', { kind: 'formal', idempotencyKey: 'too-early' })),
    ).toMatchObject({
      status: 409,
      code: 'preflight-blocked',
      errors: [{ code: 'school-without-places', detail: '1' }],
    });
    // A trial is only warned: it is how one sees what the missing plan would do.
    const trial = await runToEnd(service, chen, { kind: 'trial', idempotencyKey: 'without' });
    expect(trial.preflight).toContainEqual({
      code: 'school-without-places',
      weight: 'warning',
      count: 1,
    });
    await plan.set({ classes: before.classes }).where('school_id', '=', school_id).execute();
  });

  test('a blocker that comes up after the run stops its publication', async () => {
    const run = await runToEnd(service, huang, { kind: 'formal', idempotencyKey: 'blocked-later' });
    // A school of a district whose ranges nobody has published: what is public cannot be taken back.
    const { db } = service;
    await db.insertInto('district').values({ id: 'late', name: '迟区', name_en: 'Late' }).execute();
    const point = { longitude: 115.9, latitude: 28.7 };
    const named = {
      id: 'late-1',
      name: '迟校',
      name_en: 'Late School',
      ownership: 'public' as const,
    };
    await db
      .insertInto('school')
      .values({ ...named, ...point, district_id: 'late' })
      .execute();
    const recruits = { season: 2021, school_id: 'late-1', classes: 1, class_size: 50 };
    await db
      .insertInto('intake_plan')
      .values({ ...recruits, taken: 0, version: 1 })
      .execute();
    expect(await refusal(step(huang, run, 'publish'))).toMatchObject({
      status: 409,
      code: 'preflight-blocked',
    });
    await db.deleteFrom('intake_plan').where('school_id', '=', 'late-1').execute();
    await db.deleteFrom('school').where('id', '=', 'late-1').execute();
    await db.deleteFrom('district').where('id', '=', 'late').execute();
    expect((await runOf(run.id)).publication).toBe('none');
  });

  test('the same inputs give the same bytes and the same hash, whoever runs them and when', async () => {
    const order = { kind: 'trial' as const, straddle: 'seeded-draw', seed: 'agreed-on' };
    const one = await runToEnd(service, chen, { ...order, idempotencyKey: 'draw-1' });
    const other = await runToEnd(service, service.as('officer-li'), {
      ...order,
      idempotencyKey: 'draw-2',
    });
    expect(other.inputHash).toBe(one.inputHash);
    expect(await placementsOf(service, other.id)).toEqual(await placementsOf(service, one.id));
    const drawn = await runToEnd(service, chen, {
      ...order,
      seed: 'another',
      idempotencyKey: 'draw-3',
    });
    expect(drawn.inputHash).not.toBe(one.inputHash);
  });

  test.each(['by-registration-date', 'by-distance'])(
    'inside a category that does not fit, %s admits up to the last place',
    async (straddle) => {
      const run = await runToEnd(service, chen, {
        kind: 'trial',
        straddle,
        idempotencyKey: straddle,
      });
      expect(run.straddle).toBe(straddle);
      const codes = await service.db
        .selectFrom('placement')
        .select('code')
        .distinct()
        .where('run_id', '=', run.id)
        .execute();
      const word = straddle.slice('by-'.length);
      expect(codes.map(({ code }) => code)).toContain(`within-${word}`);
    },
  );

  test('one person alone cannot make a formal run public, nor can anybody twice', async () => {
    const run = await runToEnd(service, huang, { kind: 'formal', idempotencyKey: 'the-formal' });
    expect(await refusal(step(xu, run, 'approve-publication'))).toMatchObject({
      code: 'nothing-proposed',
    });
    const proposed = await ok<Run>(step(huang, run, 'publish'));
    expect(proposed).toMatchObject({ publication: 'proposed', publishedAt: null });
    expect((await listOf(huang, 'status=placed')).total).toBe(0);
    expect(await refusal(step(huang, proposed, 'approve-publication'))).toMatchObject({
      status: 409,
      code: 'four-eyes',
    });
    expect(await refusal(step(xu, run, 'approve-publication'))).toMatchObject({ status: 412 });

    const waits = { kind: 'formal-waits', actorId: 'supervisor-huang', subject: run.id };
    expect(await bellOf(xu)).toContainEqual(expect.objectContaining(waits));
    const waiting = async (who: Caller) =>
      (await ok<Home>(who.post('/api/home/visits', {}))).publications.runs;
    expect([await waiting(xu), await waiting(huang)]).toEqual([1, 0]);
    const withdrawn = await ok<Run>(
      step(xu, proposed, 'withdraw-publication', { reason: '先核对学位' }),
    );
    expect(withdrawn).toMatchObject({ publication: 'none', proposedBy: null });
    expect(await waiting(xu)).toBe(0);
    const back = { kind: 'formal-returned', actorId: 'supervisor-xu', subject: run.id };
    expect(await bellOf(huang)).toContainEqual(expect.objectContaining(back));

    const published = await publishRun(service, withdrawn);
    expect(published).toMatchObject({ publication: 'published', approvedBy: 'supervisor-xu' });
    expect(await refusal(step(huang, published, 'publish'))).toMatchObject({
      code: 'already-published',
    });
    const { rows } = await ok<{ rows: { action: string }[] }>(
      huang.get(`/api/audit?subject=${run.id}`),
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'published-formal-run',
      'proposed-formal-run',
      'withdrew-formal-run',
      'proposed-formal-run',
      'started-formal-run',
    ]);
  });

  test('a correction says what it corrects, leaves who confirmed, and stands in its place', async () => {
    const standing = (await preflightOf(huang, 'formal')).standing ?? '';
    const [kept, moved] = (await listOf(huang, 'status=placed&pageSize=2')).rows;
    if (!kept || !moved) throw new Error('two pupils are placed');
    await ok(
      service.as('city-app').post('/api/intake/guardian-confirmations', {
        confirmations: [{ collectionNumber: kept.collectionNumber, schoolId: kept.placedSchoolId }],
      }),
    );
    expect(
      await refusal(
        huang.post('/api/runs', { kind: 'formal', idempotencyKey: 'wrong', corrects: 'nowhere' }),
      ),
    ).toMatchObject({ status: 409, code: 'corrects-no-standing-run' });
    const run = await runToEnd(service, huang, {
      kind: 'formal',
      idempotencyKey: 'correction',
      corrects: standing,
      straddle: 'by-distance',
    });
    const taken = () => service.db.selectFrom('intake_plan').select('taken').execute();
    await publishRun(service, run);
    expect(await runOf(standing)).toMatchObject({
      publication: 'superseded',
      supersededBy: run.id,
    });
    expect((await preflightOf(huang, 'formal')).standing).toBe(run.id);
    const after = await caseOf(huang, kept.collectionNumber);
    expect(after.state).toMatchObject({
      status: 'confirmed',
      placedSchoolId: kept.placedSchoolId,
    });
    // Whom the correction leaves where they were, it writes nothing to.
    const { timeline } = await caseOf(huang, moved.collectionNumber);
    expect(timeline.filter(({ type }) => type === 'placed-by-run')).toHaveLength(1);
    // By distance, more of the places are given; what is booked is what the cases take.
    const places = (await taken()).reduce((sum, row) => sum + row.taken, 0);
    const placed = (await listOf(huang, 'status=placed')).total;
    expect(places).toBe(placed + 1);
    expect(placed).toBeGreaterThan(0);
    // Who confirmed keeps the place, and the places kept are no other intake plan: the rule alone moved somebody.
    const change = await ok<RunComparison>(
      huang.get(`/api/runs/${run.id}/comparison?with=${standing}&pageSize=200`),
    );
    expect(change.moved).toBeGreaterThan(0);
    expect(change.why.map(({ why }) => why)).toEqual(['straddle-changed']);
    const numbers = change.rows.map(({ collectionNumber }) => collectionNumber);
    expect(numbers).not.toContain(kept.collectionNumber);
  });

  test('places that a correction takes away and gives to nobody come free', async () => {
    const placedAt = async () => {
      const rows = await service.db
        .selectFrom('case_state')
        .select('placed_school_id')
        .orderBy('collection_number')
        .execute();
      return rows.map((row) => row.placed_school_id);
    };
    const before = await placedAt();
    const back = await runToEnd(service, huang, {
      kind: 'formal',
      idempotencyKey: 'correction-back',
      corrects: (await preflightOf(huang, 'formal')).standing ?? '',
    });
    await publishRun(service, back);
    const now = await placedAt();
    const freed = await service.db.selectFrom('freed_place').selectAll().execute();
    expect(freed.length).toBeGreaterThan(0);
    for (const school of new Set(before)) {
      if (school === null) continue;
      const lost = before.filter((id, i) => id === school && now[i] !== school).length;
      const gained = now.filter((id, i) => id === school && before[i] !== school).length;
      const rows = freed.filter((row) => row.school_id === school);
      expect(rows).toHaveLength(lost);
      // Whoever the correction places there has the oldest of them; the rest is offered by the rule.
      expect(rows.filter((row) => row.filled_by)).toHaveLength(Math.min(lost, gained));
    }
  });

  test('the comparison names for each pupil who moved why, and its parts add up', async () => {
    const reference = await runToEnd(service, huang, {
      kind: 'reference',
      idempotencyKey: 'the-reference',
    });
    const formal = (await preflightOf(huang, 'formal')).standing ?? '';
    const ask = (query = '') =>
      ok<RunComparison>(
        huang.get(`/api/runs/${formal}/comparison?with=${reference.id}&pageSize=200${query}`),
      );
    const all = await ask();
    expect(all.moved).toBeGreaterThan(0);
    expect(all.why.reduce((sum, { pupils }) => sum + pupils, 0)).toBe(all.moved);
    expect(all.flows.reduce((sum, { pupils }) => sum + pupils, 0)).toBe(all.moved);
    expect(all.why.map(({ why }) => why)).toContain('range-changed');
    for (const { why, pupils } of all.why) expect((await ask(`&why=${why}`)).total).toBe(pupils);
    for (const { from, to, pupils } of all.flows.slice(0, 5)) {
      const found = await ask(`&from=${from ?? 'none'}&to=${to ?? 'none'}`);
      expect(found.total).toBe(pupils);
    }
    // The reference run is not public yet: for an officer it is not there.
    const hidden = await chen.get(`/api/runs/${formal}/comparison?with=${reference.id}`);
    expect(hidden.status).toBe(404);
    const self = await ok<RunComparison>(
      huang.get(`/api/runs/${formal}/comparison?with=${formal}`),
    );
    expect(self).toMatchObject({ moved: 0, why: [], flows: [], rows: [] });
  });
});

describe('an embargo', () => {
  let service: Service;
  let huang: Caller;
  beforeAll(async () => {
    service = await openService({ database: 'pglite' });
    huang = service.as('supervisor-huang');
  });
  afterAll(() => service.close());

  const current = async () =>
    (await ok<{ rows: Run[] }>(huang.get('/api/runs'))).rows.find(({ kind }) => kind === 'formal');
  const approved = async (id: string, releaseAt: string) => {
    const { version } = await ok<Run>(huang.get(`/api/runs/${id}`));
    const proposed = await ok<Run>(huang.post(`/api/runs/${id}/publish`, { version, releaseAt }));
    return ok<Run>(
      service
        .as('supervisor-xu')
        .post(`/api/runs/${id}/approve-publication`, { version: proposed.version }),
    );
  };

  test('nothing is public before its time, and everything is at its time', async () => {
    const { id } = await runToEnd(service, huang, { kind: 'formal', idempotencyKey: 'embargoed' });
    const release = new Date(service.clock.now.getTime() + 3_600_000).toISOString();
    expect(await approved(id, release)).toMatchObject({
      publication: 'approved',
      publishedAt: null,
    });
    const chen = service.as('officer-chen');
    expect((await chen.get(`/api/runs/${id}`)).status).toBe(404);
    service.clock.now = new Date(Date.parse(release) - 1);
    expect(await current()).toMatchObject({ publication: 'approved' });
    expect((await listOf(huang, 'status=placed')).total).toBe(0);

    // What changes meanwhile takes the publication back, and the run says why.
    const due = service.db.updateTable('case_state').where('status', '=', 'ready');
    await due.set({ stale: true }).execute();
    service.clock.now = new Date(release);
    expect(await current()).toMatchObject({
      publication: 'none',
      releaseProblem: 'cases-changed-since',
    });
    expect((await listOf(huang, 'status=placed')).total).toBe(0);
    await due.set({ stale: false }).execute();

    const again = new Date(service.clock.now.getTime() + 60_000);
    await approved(id, again.toISOString());
    service.clock.now = again;
    expect(await current()).toMatchObject({ publication: 'published', releaseProblem: null });
    expect((await listOf(huang, 'status=placed')).total).toBeGreaterThan(0);
  });
});

const placementsOf = (service: Service, runId: string) =>
  service.db
    .selectFrom('placement')
    .select(['collection_number', 'outcome', 'school_id', 'category', 'code', 'working'])
    .where('run_id', '=', runId)
    .orderBy('collection_number')
    .execute();
