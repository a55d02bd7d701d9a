import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseStateView } from '../../server/contract/case.ts';
import type { DeskAnswer, OfflineRoster, RosterRow } from '../../server/contract/check-in.ts';
import type { FollowUp } from '../../server/contract/follow-up.ts';
import type {
  CheckInSettings,
  CheckInSettingsVersion,
} from '../../server/contract/check-in-settings.ts';
import { caseOf, confirmAsFamily, listOf, ok, runAndPublish } from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { openService } from '../support/service.ts';
import type { Service } from '../support/service.ts';

describe.each(DATABASES)('at the desk of a school, on %s', (database) => {
  let service: Service;
  let expected: RosterRow[];
  beforeAll(async () => {
    service = await openService({ database });
    await runAndPublish(service, service.as('supervisor-huang'), 'formal');
    const roster = await ok<{ rows: RosterRow[] }>(
      zhao().get('/api/check-in/roster?status=placed&pageSize=200'),
    );
    expected = roster.rows;
  });
  afterAll(() => service.close());

  const zhao = () => service.as('registrar-zhao');
  const chen = () => service.as('officer-chen');
  const desk = (number: string, who = zhao()) =>
    ok<DeskAnswer>(who.get(`/api/check-in/desk?number=${number}`));
  const checkIn = ({ collectionNumber, version }: RosterRow, more: object = {}) =>
    zhao().post(`/api/check-in/${collectionNumber}`, { version, ...more });
  const next = () => {
    const row = expected.shift();
    if (!row) throw new Error('the school expects more children than this');
    return row;
  };
  const checkIns = async (number: string) =>
    (await caseOf(chen(), number)).timeline.filter(({ type }) => type === 'checked-in');

  test('sent again under the same key, a check-in is answered and not done twice', async () => {
    const row = next();
    const more = {
      key: 'desk-1-0001',
      deskAt: '2031-01-01T00:00:00Z',
      heldSeconds: 90,
      desk: '1 号台',
      papers: ['household-register'],
    };
    const first = await ok<CaseStateView>(checkIn(row, more));
    const again = await ok<CaseStateView>(checkIn(row, more));
    expect(again).toEqual(first);
    const [event, ...others] = await checkIns(row.collectionNumber);
    expect(others).toEqual([]);
    // The service's time counts; the desk's clock, ten years ahead, is kept beside it.
    expect(event?.at).toBe(service.clock.now.toISOString());
    expect(event?.data).toMatchObject(more);
    expect((await desk(row.collectionNumber)).checkedIn).toEqual({
      at: event?.at,
      by: 'registrar-zhao',
      desk: '1 号台',
    });
  });

  test('two desks with the same child: one is done, the other is told, and one event is there', async () => {
    const row = next();
    const answers = await Promise.all([
      checkIn(row, { key: 'desk-1-0002' }),
      checkIn(row, { key: 'desk-2-0002' }),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
    expect(await checkIns(row.collectionNumber)).toHaveLength(1);
  });

  test('a check-in that another desk has undone is not made again by a late repetition', async () => {
    const row = next();
    const state = await ok<CaseStateView>(checkIn(row, { key: 'desk-1-0003' }));
    const undone = { version: state.version, reason: '扫错了学生' };
    await ok(zhao().post(`/api/check-in/${row.collectionNumber}/undo`, undone));
    const late = await ok<CaseStateView>(checkIn(row, { key: 'desk-1-0003' }));
    expect(late.checkedInAt).toBeNull();
    expect(await checkIns(row.collectionNumber)).toHaveLength(1);
  });

  test('what the family does or says meanwhile makes no check-in stale', async () => {
    const row = next();
    await confirmAsFamily(service, row.collectionNumber, 'donghu-01');
    const call = { outcome: 'will-come', text: '在路上' };
    await ok(zhao().post(`/api/follow-up/${row.collectionNumber}/calls`, call));
    expect((await ok<CaseStateView>(checkIn(row))).status).toBe('enrolled');
  });

  test('a confirmation of another school is told at the desk, and is no refusal', async () => {
    const row = next();
    const other = await anotherSchool();
    await confirmAsFamily(service, row.collectionNumber, other);
    expect(await desk(row.collectionNumber)).toMatchObject({
      refusal: null,
      notices: [{ code: 'confirmed-elsewhere', schoolId: other }],
    });
  });

  test('of another school’s child the desk is told where to send it, and nothing else', async () => {
    const huang = service.as('supervisor-huang');
    const { rows } = await listOf(huang, 'status=placed&pageSize=200');
    const theirs = rows.find(({ placedSchoolId }) => placedSchoolId !== 'donghu-01');
    const number = theirs?.collectionNumber ?? '';
    expect(await desk(number)).toEqual({
      row: null,
      refusal: 'placed-elsewhere',
      schoolId: theirs?.placedSchoolId,
      checkedIn: null,
      notices: [],
    });
    const audit = await ok<{ rows: { actorId: string }[] }>(
      huang.get(`/api/audit?subject=${number}&action=looked-up-at-desk`),
    );
    expect(audit.rows[0]?.actorId).toBe('registrar-zhao');
    const { rows: offline } = await ok<OfflineRoster>(zhao().get('/api/check-in/offline-roster'));
    const own = await ok<{ total: number }>(zhao().get('/api/check-in/roster'));
    expect(offline).toHaveLength(own.total);
    expect(offline.map((each) => each.collectionNumber)).not.toContain(number);
    // Nothing that a lost laptop should give away.
    expect(JSON.stringify(offline)).not.toMatch(/\d{17}[\dX]|小学|phone|idNumber/);
  });

  test('whatever a registrar searches by, another school’s child is neither found nor counted', async () => {
    const { rows } = await listOf(service.as('supervisor-huang'), 'status=placed&pageSize=200');
    const theirs = rows.find(({ placedSchoolId }) => placedSchoolId !== 'donghu-01');
    const number = theirs?.collectionNumber ?? '';
    const child = await service.db
      .selectFrom('applicant')
      .innerJoin('guardian', 'guardian.collection_number', 'applicant.collection_number')
      .select([
        'applicant.name',
        'pinyin',
        'initials',
        'applicant.id_number',
        'home_text',
        'guardian.phone',
      ])
      .where('applicant.collection_number', '=', number)
      .where('guardian.phone', 'is not', null)
      .executeTakeFirst();
    const words = Object.values(child ?? {}).map((value) => value ?? '');
    expect(words.length).toBeGreaterThan(5);
    for (const q of [number, ...words, words[3]?.slice(-4) ?? '']) {
      const search = new URLSearchParams({ q, pageSize: '200' }).toString();
      const found = await listOf(zhao(), search);
      expect(found.rows.map((row) => row.collectionNumber)).not.toContain(number);
      expect(found.total).toBe(found.rows.length);
      const roster = await ok<{ rows: RosterRow[]; counts: Record<string, number> }>(
        zhao().get(`/api/check-in/roster?${search}`),
      );
      expect(roster.rows.map((row) => row.collectionNumber)).not.toContain(number);
      const counted = Object.values(roster.counts).reduce((sum, n) => sum + n, 0);
      expect(counted).toBe(roster.rows.length);
    }
    const school = theirs?.placedSchoolId ?? '';
    expect((await listOf(zhao(), `school=${school}`)).total).toBe(0);
    const queue = await ok<FollowUp>(zhao().get(`/api/follow-up?queue=not-come&school=${school}`));
    expect(queue.total).toBe(0);
  });

  test('never collected, not submitted, without a place: each is an answer of its own', async () => {
    expect((await desk('2021999999')).refusal).toBe('never-collected');
    const huang = service.as('supervisor-huang');
    const { rows } = await listOf(huang, 'status=not-eligible&pageSize=200');
    const begun = rows.find(({ submittedAt }) => submittedAt === null);
    expect((await desk(begun?.collectionNumber ?? '')).refusal).toBe('not-submitted');
    const waiting = await listOf(huang, 'status=to-coordinate');
    expect((await desk(waiting.rows[0]?.collectionNumber ?? '')).refusal).toBe('not-placed');
  });

  test('a batch says first what it would do, then does it, each for itself', async () => {
    const [first, second, stale] = [next(), next(), next()];
    const items = [first, second, { ...stale, version: stale.version - 1 }].map(
      ({ collectionNumber, version }, i) => ({ collectionNumber, version, key: `batch-1-${i}` }),
    );
    items.push({ collectionNumber: '2021999999', version: 1, key: 'batch-1-9' });
    const batch = (dryRun: boolean) =>
      ok<{ receipt: string; results: { outcome: string; code: string | null }[] }>(
        zhao().post('/api/check-in-batch', { dryRun, items, desk: '2 号台' }),
      );
    const outcomes = async (dryRun: boolean) =>
      (await batch(dryRun)).results.map(({ outcome, code }) => code ?? outcome);
    const refused = ['changed-meanwhile', 'not-found'];
    expect(await outcomes(true)).toEqual(['would-check-in', 'would-check-in', ...refused]);
    expect(await checkIns(first.collectionNumber)).toHaveLength(0);
    const done = await batch(false);
    expect(done.results.map(({ outcome, code }) => code ?? outcome)).toEqual([
      'checked-in',
      'checked-in',
      ...refused,
    ]);
    const audit = await ok<{ rows: { requestId: string }[] }>(
      service.as('supervisor-huang').get(`/api/audit?subject=${second.collectionNumber}`),
    );
    expect(audit.rows[0]?.requestId).toBe(done.receipt);
    expect(await outcomes(false)).toEqual(['repeated', 'repeated', ...refused]);
    expect(await checkIns(second.collectionNumber)).toHaveLength(1);
  });

  test('a row that waited at a desk is taken at once, with each child’s own time and papers', async () => {
    const [first, second] = [next(), next()];
    const items = [first, second, first].map(({ collectionNumber, version }, i) => ({
      collectionNumber,
      version,
      key: `row-of-desk-3-${i}`,
      deskAt: `2021-08-21T0${i + 1}:00:00Z`,
      heldSeconds: 100 * i,
      papers: ['household-register'],
    }));
    const { results } = await ok<{
      results: { code: string | null; state: CaseStateView | null }[];
    }>(zhao().post('/api/check-in-batch', { dryRun: false, items, desk: '3 号台' }));
    // The same child a second time in the row: told, and not counted again.
    expect(results.map(({ code }) => code)).toEqual([null, null, 'changed-meanwhile']);
    expect(results[2]?.state?.version).toBe(results[0]?.state?.version);
    const [event, ...others] = await checkIns(second.collectionNumber);
    expect(others).toEqual([]);
    expect(event?.data).toMatchObject({
      deskAt: items[1]?.deskAt,
      heldSeconds: 100,
      desk: '3 号台',
      papers: ['household-register'],
    });
    expect(await checkIns(first.collectionNumber)).toHaveLength(1);
  });

  test('six desks at once, two of them with the same child each: three events, three told', async () => {
    const rows = [next(), next(), next()];
    const answers = await Promise.all(
      [...rows, ...rows].map((row, i) => checkIn(row, { key: `crowd-of-six-${i}` })),
    );
    const told = answers.map(({ status }) => status);
    expect(told.toSorted((a, b) => a - b)).toEqual([
      ...rows.map(() => 200),
      ...rows.map(() => 412),
    ]);
    for (const row of rows) expect(await checkIns(row.collectionNumber)).toHaveLength(1);
  });

  test('the season’s papers and deadline are the supervisor’s to say, one at a time, with what stood before', async () => {
    const huang = service.as('supervisor-huang');
    const { assumed, version, ...before } = await ok<CheckInSettings>(
      zhao().get('/api/check-in-settings'),
    );
    expect(assumed).toBe(true);
    const change = (more: object) =>
      huang.put('/api/check-in-settings', {
        ...before,
        closesAt: '2021-08-23T17:00:00+08:00',
        version,
        reason: '台风，多开一天',
        ...more,
      });
    const both = await Promise.all([change({}), change({ reason: '同时改' })]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    expect((await change({ version: 1, closesAt: '2020-01-01T00:00:00Z' })).status).toBe(422);
    const papers = [...before.papers, ...before.papers.slice(0, 1)];
    expect((await change({ version: 1, papers })).status).toBe(422);
    await ok(change({ version: 1, papers: before.papers.slice(0, 2), reason: '少查一样' }));
    expect(await ok<CheckInSettings>(zhao().get('/api/check-in-settings'))).toMatchObject({
      assumed: false,
      version: 2,
      papers: before.papers.slice(0, 2),
    });
    const { versions } = await ok<{ versions: CheckInSettingsVersion[] }>(
      service.as('officer-chen').get('/api/check-in-settings/versions'),
    );
    expect(versions.map((each) => [each.version, each.papers.length, each.setBy])).toEqual([
      [2, 2, 'supervisor-huang'],
      [1, 3, 'supervisor-huang'],
      [0, 3, null],
    ]);
    expect(versions[0]?.reason).toBe('少查一样');
  });

  const anotherSchool = async () => {
    const { schools } = await ok<{ schools: { id: string; ownership: string }[] }>(
      zhao().get('/api/season'),
    );
    const other = schools.find(({ id, ownership }) => id !== 'donghu-01' && ownership === 'public');
    return other?.id ?? '';
  };
});
