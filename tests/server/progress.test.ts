import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASE_STATUSES } from '../../domain/casework/status.ts';
import { AGES, reached, STEPS } from '../../domain/casework/steps.ts';
import type { CaseStateView } from '../../server/contract/case.ts';
import type { Progress, ProgressDays, Waiting } from '../../server/contract/progress.ts';
import { addUpFigures } from '../../server/storage/figures.ts';
import { fillChanges } from '../../server/storage/change-backfill.ts';
import {
  approve,
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
import type { Caller, Service } from '../support/service.ts';

describe.each(DATABASES)('the figures of a season told day by day, on %s', (database) => {
  let service: Service;
  /** What the service said at each moment, by person. */
  const said: { at: string; who: string; progress: Progress; waiting: Waiting }[] = [];
  const PEOPLE = ['supervisor-huang', 'officer-chen', 'registrar-zhao'] as const;

  beforeAll(async () => {
    service = await openService({ database });
    // The filling took some seconds of the season's clock.
    await later(30);
    await writeDown();
    await later(20);
    await runAndPublish(service, service.as('supervisor-huang'), 'reference');
    await later(20);
    await runAndPublish(service, service.as('supervisor-huang'), 'formal');
    await writeDown();
    await later(26 * 60);
    const chen = service.as('officer-chen');
    const [waits] = (await listOf(chen, 'status=to-coordinate')).rows;
    const number = waits?.collectionNumber ?? '';
    const { options, state } = await optionsOf(chen, number);
    const school = options.find((option) => option.barred === null)?.schoolId ?? '';
    const held = await ok<CaseStateView>(hold(chen, number, state.version, school));
    const proposed = await propose(chen, number, held.version, school);
    await writeDown();
    await later(1);
    await approve(service.as('officer-li'), number, proposed.version);
    await addUpFigures(service.db);
    const zhao = service.as('registrar-zhao');
    const [first, second] = (await listOf(zhao, 'status=placed')).rows;
    await later(7);
    await ok(zhao.post(`/api/check-in/${first?.collectionNumber}`, { version: first?.version }));
    await confirmAsFamily(service, second?.collectionNumber ?? '', 'donghu-01');
    await writeDown();
    await later(50);
    await confirmAsFamily(service, first?.collectionNumber ?? '', 'donghu-01');
    await writeDown();
    await later(4 * 24 * 60);
    await writeDown();
  });
  afterAll(() => service.close());

  const later = async (minutes: number) => {
    service.clock.now = new Date(service.clock.now.getTime() + minutes * 60_000);
  };
  const figuresOf = async (caller: Caller, query: string) => ({
    progress: await ok<Progress>(caller.get(`/api/progress?${query}`)),
    waiting: await ok<Waiting>(caller.get(`/api/progress/waiting?${query}`)),
  });
  const writeDown = async () => {
    for (const who of PEOPLE) {
      said.push({
        at: service.clock.now.toISOString(),
        who,
        ...(await figuresOf(service.as(who), '')),
      });
    }
  };

  test.each(PEOPLE)(
    'figures of a past moment are those that were recorded then, for %s',
    async (who) => {
      for (const summed of [false, true]) {
        if (summed) await addUpFigures(service.db);
        for (const { at, progress, waiting } of said.filter((each) => each.who === who)) {
          const then = await figuresOf(service.as(who), `at=${at}`);
          expect({ ...then.progress, past: false }).toEqual(progress);
          expect({ ...then.waiting, past: false }).toEqual(waiting);
        }
      }
    },
  );

  test('the exported sheet holds the figures of the screen, says when in Beijing and that they are invented', async () => {
    const huang = service.as('supervisor-huang');
    const at = '2021-06-25T20:15:00.000Z';
    const { progress } = await figuresOf(huang, `at=${at}`);
    const { fileName, text } = await ok<{ fileName: string; text: string }>(
      huang.post('/api/progress/export', { language: 'en', at }),
    );
    expect(fileName).toBe('progress-2021-06-26T0415.csv');
    const lines = text.trim().split('\r\n');
    expect(lines[0]).toContain('All,Collecting,To verify,Ready');
    expect(lines).toHaveLength(1 + progress.parts.length + 3);
    expect(lines[progress.parts.length + 1]).toBe(
      ['All', progress.total, ...CASE_STATUSES.map((status) => progress.counts[status])].join(','),
    );
    expect(lines.at(-2)).toContain('As of 2021-06-26 04:15');
    expect(lines.at(-1)).toContain('invented');
  });

  test('a list of all cases, which is counted by the same sums, is as long as the rows themselves', async () => {
    const rows = await service.db.selectFrom('case_state').select('district_id').execute();
    const total = async (who: string, query = '') =>
      (await listOf(service.as(who), `pageSize=1${query}`)).total;
    expect(await total('supervisor-huang')).toBe(rows.length);
    for (const [district, own] of Map.groupBy(rows, (row) => row.district_id)) {
      expect(await total('supervisor-huang', `&district=${district}`)).toBe(own.length);
    }
    const donghu = rows.filter((row) => row.district_id === 'donghu');
    expect(await total('officer-chen')).toBe(donghu.length);
  });

  test.each(PEOPLE)(
    'every figure is the total of its list, and parts equal the whole, for %s',
    async (who) => {
      const caller = service.as(who);
      const total = async (query: object) =>
        (await listOf(caller, new URLSearchParams({ pageSize: '1', ...query }).toString())).total;
      const before = said.filter((each) => each.who === who).at(-2);
      for (const at of who === 'registrar-zhao' ? [undefined] : [undefined, before?.at]) {
        const moment = at === undefined ? {} : { at };
        const { progress, waiting } = await figuresOf(
          caller,
          new URLSearchParams(moment as Record<string, string>).toString(),
        );
        for (const status of CASE_STATUSES) {
          expect(await total({ ...moment, status }), status).toBe(progress.counts[status]);
          expect(progress.parts.reduce((sum, part) => sum + part.counts[status], 0)).toBe(
            progress.counts[status],
          );
        }
        for (const step of STEPS) {
          expect(await total({ ...moment, reached: step }), step).toBe(
            reached(progress.counts, step),
          );
        }
        for (const part of progress.parts) {
          const own =
            part.districtId !== null
              ? { district: part.districtId }
              : part.schoolId !== null
                ? { school: part.schoolId }
                : { placement: 'none' };
          expect(await total({ ...moment, ...own }), JSON.stringify(own)).toBe(part.total);
        }
        const query = new URLSearchParams({ ...moment, by: 'school' } as Record<string, string>);
        const schools = await ok<Progress>(caller.get(`/api/progress?${query.toString()}`));
        expect(schools.counts).toEqual(progress.counts);
        expect(schools.parts.reduce((sum, part) => sum + part.total, 0)).toBe(progress.total);
        for (const part of schools.parts.slice(0, 4)) {
          const own = part.schoolId === null ? { placement: 'none' } : { school: part.schoolId };
          expect(await total({ ...moment, ...own }), JSON.stringify(own)).toBe(part.total);
        }
        for (const { status, total: all, counts } of waiting.ages) {
          expect(progress.counts[status]).toBe(all);
          expect(AGES.reduce((sum, age) => sum + counts[age], 0)).toBe(all);
          for (const age of AGES)
            expect(await total({ ...moment, status, age }), `${status} ${age}`).toBe(counts[age]);
        }
        for (const { reason, n } of waiting.reasons) {
          expect(await total({ ...moment, status: 'to-coordinate', reason }), reason).toBe(n);
        }
        for (const { source, failure, n } of waiting.sources) {
          expect(await total({ ...moment, status: 'verify', source, failure }), source).toBe(n);
        }
      }
    },
  );

  test.each(PEOPLE)(
    'the last point of the curve is where everybody stands, for %s',
    async (who) => {
      const caller = service.as(who);
      for (const { at, progress } of said.filter((each) => each.who === who)) {
        const { days } = await ok<ProgressDays>(caller.get(`/api/progress/days?at=${at}`));
        const last = days.at(-1);
        for (const step of ['verified', 'placed', 'confirmed', 'checked-in', 'enrolled'] as const) {
          expect(last?.[step] ?? 0, `${at} ${step}`).toBe(reached(progress.counts, step));
        }
      }
      const now = await ok<ProgressDays>(caller.get('/api/progress/days'));
      const scope =
        who === 'supervisor-huang'
          ? sql`true`
          : who === 'officer-chen'
            ? sql`c.district_id = 'donghu'`
            : sql`c.placed_school_id = 'donghu-01'`;
      const { rows } = await sql<{
        n: string;
      }>`select count(*) as n from case_state c join applicant a using (collection_number)
      where ${scope} and c.season = 2021 and a.submitted_at is not null`.execute(service.db);
      expect(now.days.at(-1)?.submitted).toBe(Number(rows[0]?.n));
    },
  );

  test.each(PEOPLE)(
    'decisions by day and office are cases with such an event, for %s',
    async (who) => {
      const caller = service.as(who);
      const { decisions } = await ok<ProgressDays>(caller.get('/api/progress/days'));
      expect(decisions.length).toBeGreaterThan(0);
      for (const { day, districtId, schoolId, n } of decisions) {
        const { rows } = await sql<{ n: string }>`select count(distinct e.collection_number) as n
        from case_event e join applicant a using (collection_number) join person p on p.id = e.actor_id
        where (e.at at time zone 'Asia/Shanghai')::date = ${day} and a.district_id = ${districtId}
          and p.school_id is not distinct from ${schoolId} and e.type <> 'note-added'`.execute(
          service.db,
        );
        expect(n).toBe(Number(rows[0]?.n));
        const office = schoolId === null ? 'officers' : schoolId;
        const list = await listOf(
          caller,
          `decidedOn=${day}&decidedBy=${office}&district=${districtId}`,
        );
        expect(list.total).toBe(n);
      }
    },
  );

  test('changes made again from the events are the changes that were written down', async () => {
    const read = async () =>
      (
        await sql<object>`select collection_number, at, since, status, school_id, reasons, from_status, from_school_id
        from case_change order by collection_number, id`.execute(service.db)
      ).rows;
    const written = await read();
    await sql`alter table case_change disable trigger append_only`.execute(service.db);
    await sql`delete from case_change`.execute(service.db);
    await fillChanges(service.db);
    expect(await read()).toEqual(written);
  });
});
