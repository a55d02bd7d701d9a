import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listOf, ok, caseOf } from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { openService } from '../support/service.ts';
import type { Service } from '../support/service.ts';
import type { RulebookDraft, RulebookView } from '../../server/contract/rulebook.ts';
import type { Problem } from '../../server/contract/common.ts';
import type { SweepChangeView, SweepDetail, Sweep } from '../../server/contract/sweeps.ts';

describe.each(DATABASES)('the rulebook of a season, on %s', (database) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService({ database });
  });
  afterAll(() => service.close());

  const huang = () => service.as('supervisor-huang');
  const xu = () => service.as('supervisor-xu');
  const rulebook = (who = huang()) => ok<RulebookView>(who.get('/api/rulebook'));
  const draftOf = async (change: object, version = 0) => {
    const { versions } = await rulebook();
    const settings = { ...versions[0]?.settings, ...change };
    return huang().put('/api/rulebook/draft', { version, settings });
  };
  const sweep = async (body: object): Promise<SweepDetail> => {
    const { id } = await ok<Sweep>(huang().post('/api/sweeps', body));
    await service.settled();
    return ok<SweepDetail>(huang().get(`/api/sweeps/${id}`));
  };
  const problem = async (response: Promise<Response>) => {
    const answer = await response;
    return (await answer.json()) as Problem;
  };

  test('begins as the letter has it, and nothing is drafted', async () => {
    const view = await rulebook();
    expect(view).toMatchObject({ season: 2021, inForce: '2021.1', draft: null });
    expect(view.versions.map(({ version }) => version)).toEqual(['2021.1', '2020.1']);
    expect(view.categoryTables['2020'].length).toBeLessThan(view.categoryTables['2021'].length);
  });

  test('2020 beside 2021: who moves is counted and listed, and no case is touched', async () => {
    const before = await fingerprint(service.db);
    const compared = await sweep({ kind: 'compare', before: '2020.1', after: '2021.1' });
    expect(compared).toMatchObject({ state: 'complete', before: '2020.1', after: '2021.1' });
    // Row 4b, the grandparents' home, is new in 2021.
    expect(compared.cells.map(({ before: one, after }) => `${one} → ${after}`)).toEqual(
      expect.arrayContaining(['verify → catchment:4']),
    );
    const { rows, total } = await ok<{ rows: SweepChangeView[]; total: number }>(
      huang().get(`/api/sweeps/${compared.id}/changes?after=catchment:4`),
    );
    expect(total).toBe(rows.length);
    expect(compared.changed).toBe(compared.cells.reduce((sum, { cases }) => sum + cases, 0));
    expect(rows[0]?.before.deciding?.because.code).toBe('category-none-fits');
    expect(rows[0]?.after.deciding?.because.code).toBe('category-grandparent-home');
    const after = await fingerprint(service.db);
    for (const table of ['case_event', 'case_state', 'verdict', 'placement'] as const) {
      expect(after[table], table).toBe(before[table]);
    }
  });

  test('a figure that cannot stand is refused by its name', async () => {
    expect(await problem(draftOf({ holdingYears: -1, directKin: ['pupil'] }))).toMatchObject({
      status: 422,
      errors: [
        { field: 'settings.directKin', code: 'household-is-kin' },
        { field: 'settings.holdingYears', code: 'out-of-range' },
      ],
    });
    expect((await rulebook()).draft).toBeNull();
  });

  test('a draft is compared before it is applied, and another supervisor applies it', async () => {
    const draft = await ok<RulebookDraft>(draftOf({ holdingYears: 2 }));
    expect(draft).toMatchObject({ version: 1, changed: ['holdingYears'], basedOn: '2021.1' });
    expect(await problem(draftOf({ holdingYears: 3 }))).toMatchObject({
      status: 412,
      current: { version: 1 },
    });
    const apply = (who = xu(), version = 1) =>
      who.post('/api/rulebook/draft/apply', { version, reason: '会议纪要第3号' });
    expect(await problem(apply())).toMatchObject({ status: 409, code: 'not-compared' });

    const compared = await sweep({ kind: 'compare', before: '2021.1', after: 'draft' });
    expect(compared.changed).toBeGreaterThan(0);
    expect(await problem(apply(huang()))).toMatchObject({ code: 'four-eyes-rulebook' });
    expect(await problem(apply(xu(), 7))).toMatchObject({ status: 412 });

    const leases = await listOf(huang(), 'reason=short-lease&pageSize=1');
    const { version, sweepId } = await ok<{ version: string; sweepId: string }>(apply());
    expect(version).toBe('2021.2');
    // While cases are judged again no run begins.
    const run = { kind: 'formal', idempotencyKey: 'too-early' };
    expect(await problem(huang().post('/api/runs', run))).toMatchObject({
      code: 're-evaluation-open',
    });
    await service.settled();
    const done = await ok<SweepDetail>(huang().get(`/api/sweeps/${sweepId}`));
    expect(done).toMatchObject({ state: 'complete', cause: 'rulebook', rulebook: '2021.2' });
    // What was announced is what happened.
    expect(done.cells).toEqual(compared.cells);
    expect((await listOf(huang(), 'reason=short-lease&pageSize=1')).total).toBeGreaterThan(
      leases.total,
    );
    const view = await rulebook();
    expect(view).toMatchObject({ inForce: '2021.2', draft: null, reEvaluation: null });
    expect(view.versions[0]).toMatchObject({
      changed: ['holdingYears'],
      draftedBy: 'supervisor-huang',
      appliedBy: 'supervisor-xu',
      reason: '会议纪要第3号',
    });
  });

  test('every verdict of both versions replays to the same bytes', async () => {
    const replayed = await sweep({ kind: 'replay' });
    const verdicts = await service.db.selectFrom('verdict').select('seq').execute();
    expect(replayed).toMatchObject({
      state: 'complete',
      verdicts: verdicts.length,
      withoutInputs: 0,
      changed: 0,
    });
    expect(replayed.verdicts).toBeGreaterThan(replayed.progress.total);
  });

  test('a case that came out the same did not change, and says which rulebook it rests on now', async () => {
    const { rows } = await listOf(huang(), 'status=ready&pageSize=1');
    const { verdict, timeline } = await caseOf(huang(), rows[0]?.collectionNumber ?? '');
    expect(verdict?.rulebook).toBe('2021.2');
    expect(timeline[0]).toMatchObject({ type: 'verdict-reached', rulebook: '2021.2' });
  });

  test('a version is never changed in place', async () => {
    const change = service.db.updateTable('rulebook_version').set({ reason: 'other' }).execute();
    await expect(change).rejects.toThrow(/append-only/);
  });

  test("an officer reads the rulebook and the own district's part, and changes nothing", async () => {
    const chen = service.as('officer-chen');
    const view = await rulebook(chen);
    expect(view.inForce).toBe('2021.2');
    expect(view.thresholds.map(({ districtId }) => districtId)).toEqual(['donghu']);
    const { rows } = await ok<{ rows: Sweep[] }>(chen.get('/api/sweeps'));
    const compared = rows.find(({ kind }) => kind === 'compare');
    const mine = await ok<SweepDetail>(chen.get(`/api/sweeps/${compared?.id}`));
    expect(mine.cells.every(({ districtId }) => districtId === 'donghu')).toBe(true);
    expect((await chen.put('/api/rulebook/draft', {})).status).toBe(403);
    expect((await chen.get('/api/sweeps/none')).status).toBe(404);
  });

  test("a district's thresholds are set with a reason, and the school list warns by them", async () => {
    const schools = () =>
      ok<{ rows: { school: { districtId: string }; thresholds: object }[] }>(
        huang().get('/api/schools?district=donghu'),
      );
    const thresholds = {
      red: { categories: [1, 2], percent: 90 },
      orange: { categories: [1, 2, 3], percent: 100 },
      yellow: { categories: [1, 2, 3], percent: 80 },
    };
    const asked = { districtId: 'donghu', version: 0, thresholds, reason: '本区通知' };
    const set = (change: object) =>
      huang().post('/api/rulebook/thresholds', { ...asked, ...change });
    expect(
      await problem(set({ thresholds: { ...thresholds, red: { categories: [], percent: 90 } } })),
    ).toMatchObject({ errors: [{ field: 'thresholds.red.categories', code: 'not-categories' }] });
    expect(await ok(set({}))).toMatchObject({ version: 1, setBy: 'supervisor-huang' });
    expect(await problem(set({}))).toMatchObject({ status: 412, current: { version: 1 } });
    expect((await schools()).rows[0]?.thresholds).toEqual(thresholds);
    expect((await rulebook()).thresholdHistory).toHaveLength(1);
  });
});

describe.each(DATABASES)('what a run does with a category that straddles, on %s', (database) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService({ database });
  });
  afterAll(() => service.close());

  test.each(['by-distance', 'by-registration-date'] as const)(
    'is the setting in force: %s asks for a fact that the service gives',
    async (straddle) => {
      const first = service.as('supervisor-huang');
      const second = service.as('supervisor-xu');
      const { versions, inForce } = await ok<RulebookView>(first.get('/api/rulebook'));
      const settings = { ...versions[0]?.settings, straddle };
      await ok(first.put('/api/rulebook/draft', { version: 0, settings }));
      await ok(first.post('/api/sweeps', { kind: 'compare', before: inForce, after: 'draft' }));
      await service.settled();
      const reason = '本年度同类超额的办法';
      await ok(second.post('/api/rulebook/draft/apply', { version: 1, reason }));
      await service.settled();
      // One place at each school, so that some category must straddle it.
      await service.db
        .updateTable('intake_plan')
        .set({ classes: 1, class_size: 3 })
        .where('taken', '=', 0)
        .execute();
      const run = { kind: 'trial', idempotencyKey: straddle };
      const { id } = await ok<{ id: string }>(service.as('officer-chen').post('/api/runs', run));
      await service.settled();
      const rows = await service.db
        .selectFrom('placement')
        .select(['code'])
        .where('run_id', '=', id)
        .execute();
      const codes = new Set<string>(rows.map(({ code }) => code));
      const fact = straddle === 'by-distance' ? 'distance' : 'registration-date';
      expect([...codes]).toContain(`within-${fact}`);
    },
  );
});
