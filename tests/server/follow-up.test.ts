import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeskAnswer } from '../../server/contract/check-in.ts';
import type { ApplicantRow } from '../../server/contract/applicants.ts';
import type { CaseStateView } from '../../server/contract/case.ts';
import type { FollowUp, FollowUpQueue } from '../../server/contract/follow-up.ts';
import type { Home } from '../../server/contract/home.ts';
import type { IntakeReport } from '../../server/contract/intake-routes.ts';
import type { SchoolStanding } from '../../server/contract/schools.ts';
import { caseOf, confirmAsFamily, listOf, ok, runAndPublish } from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { openService } from '../support/service.ts';
import type { Service } from '../support/service.ts';

const SCHOOL = 'donghu-01';
const AFTER_THE_DEADLINE = '2021-08-22T10:00:00.000Z';

describe.each(DATABASES)(
  'who does not come, and whose two sides do not meet, on %s',
  (database) => {
    let service: Service;
    let placed: ApplicantRow[];
    let privateSchool: string;
    beforeAll(async () => {
      service = await openService({ database });
      await runAndPublish(service, huang(), 'formal');
      placed = (await listOf(chen(), `status=placed&school=${SCHOOL}&pageSize=200`)).rows;
      const { schools } = await ok<{ schools: { id: string; ownership: string }[] }>(
        chen().get('/api/season'),
      );
      privateSchool = schools.find(({ ownership }) => ownership === 'private')?.id ?? '';
    });
    afterAll(() => service.close());

    const chen = () => service.as('officer-chen');
    const li = () => service.as('officer-li');
    const zhao = () => service.as('registrar-zhao');
    const huang = () => service.as('supervisor-huang');
    const next = () => {
      const row = placed.shift();
      if (!row) throw new Error('the school has more children than this');
      return row;
    };
    const queue = (name: FollowUpQueue, who = zhao()) =>
      ok<FollowUp>(who.get(`/api/follow-up?queue=${name}&pageSize=200`));
    const rowOf = async (number: string, name: FollowUpQueue, who = zhao()) =>
      (await queue(name, who)).rows.find((row) => row.collectionNumber === number);
    const stateOf = async (number: string) => (await caseOf(chen(), number)).state;
    const step = async (who: typeof chen, number: string, what: string, more: object = {}) =>
      who().post(`/api/follow-up/${number}/${what}`, {
        version: (await stateOf(number)).version,
        ...more,
      });
    const taken = async () => {
      const { rows } = await ok<{ rows: SchoolStanding[] }>(chen().get('/api/schools'));
      return rows.find(({ school }) => school.id === SCHOOL)?.taken;
    };
    const admit = async (csv: string, keepGood = false) => {
      const response = await service.as('city-app')(
        '/api/intake/private-admissions?keepGood=' + String(keepGood),
        {
          method: 'POST',
          headers: { 'content-type': 'text/csv' },
          body: csv,
        },
      );
      return ok<IntakeReport>(Promise.resolve(response));
    };

    test('every queue’s count is the length of its list, for each who may ask', async () => {
      const row = next();
      await confirmAsFamily(service, row.collectionNumber, SCHOOL);
      for (const who of [zhao(), chen(), huang()]) {
        const { counts } = await queue('not-come', who);
        for (const name of Object.keys(counts) as FollowUpQueue[]) {
          const { rows, total } = await queue(name, who);
          expect(total, name).toBe(counts[name]);
          expect(rows, name).toHaveLength(total);
        }
      }
      const waiting = await rowOf(row.collectionNumber, 'confirmed-not-come');
      expect(waiting?.since).toBe(service.clock.now.toISOString());
      expect(waiting?.guardians[0]?.phoneMasked).toMatch(/\*/);
    });

    test('a registrar follows up the own school’s children only', async () => {
      const { rows } = await queue('not-come');
      expect(new Set(rows.map(({ schoolId }) => schoolId))).toEqual(new Set([SCHOOL]));
      const theirs = (await queue('not-come', huang())).rows.find(
        ({ schoolId }) => schoolId !== SCHOOL,
      );
      const call = { outcome: 'not-reached', text: '' };
      const refused = await zhao().post(`/api/follow-up/${theirs?.collectionNumber}/calls`, call);
      expect(refused.status).toBe(404);
    });

    test('a child who does not come: called, reported after the deadline, released by a second person', async () => {
      const { collectionNumber: number } = next();
      await ok(
        zhao().post(`/api/follow-up/${number}/calls`, { outcome: 'gave-up', text: '随父母去外地' }),
      );
      const early = await step(zhao, number, 'no-show', { reason: '截止仍未到校' });
      expect(await early.json()).toMatchObject({ code: 'before-deadline' });
      const started = service.clock.now;
      service.clock.now = new Date(AFTER_THE_DEADLINE);
      const before = await taken();
      await ok(step(chen, number, 'no-show', { reason: '截止仍未到校' }));
      expect(await rowOf(number, 'to-release')).toMatchObject({
        calls: [{ outcome: 'gave-up', text: '随父母去外地', by: 'registrar-zhao' }],
        noShow: { by: 'officer-chen', reason: '截止仍未到校' },
      });
      expect(await rowOf(number, 'not-come')).toBeUndefined();
      expect(await taken()).toBe(before);
      const alone = await step(chen, number, 'release');
      expect(await alone.json()).toMatchObject({ code: 'four-eyes' });
      const { toDecide } = await ok<Home>(li().post('/api/home/visits'));
      const { counts } = await ok<FollowUp>(li().get('/api/follow-up?queue=to-release'));
      expect(toDecide['to-release']).toBe(counts['to-release']);
      expect(toDecide['to-release']).toBeGreaterThan(0);
      const done = await ok<CaseStateView>(step(li, number, 'release'));
      expect(done).toMatchObject({ status: 'released', placedSchoolId: null });
      // A family that comes too late is not told to wait for a first place.
      const late = await ok<DeskAnswer>(zhao().get(`/api/check-in/desk?number=${number}`));
      expect(late).toMatchObject({ row: null, refusal: 'place-gone' });
      expect(await taken()).toBe((before ?? 0) - 1);
      // The school has no such pupil any more.
      expect((await zhao().get(`/api/applicants/${number}`)).status).toBe(404);
      service.clock.now = started;
    });

    test('the family comes after all: the check-in answers the report, and nothing is released', async () => {
      const { collectionNumber: number } = next();
      service.clock.now = new Date(AFTER_THE_DEADLINE);
      const { version } = await stateOf(number);
      await ok(step(zhao, number, 'no-show', { reason: '电话无人接' }));
      // At the desk with what it knew before the report.
      const came = await ok<CaseStateView>(zhao().post(`/api/check-in/${number}`, { version }));
      expect(came.status).toBe('checked-in');
      const late = await step(li, number, 'release');
      expect(await late.json()).toMatchObject({ code: 'wrong-status' });
    });

    test('a private school’s list frees the public places at once and keeps nothing of a bad file', async () => {
      const [first, second] = [next(), next()];
      const before = await taken();
      const good = `collection_number,school_id\n${first.collectionNumber},${privateSchool}\n`;
      const bad = `${good}2021999999,${privateSchool}\n${second.collectionNumber},${SCHOOL}\n${second.collectionNumber},nowhere\n`;
      const report = await admit(bad);
      expect(report).toMatchObject({ kept: false, accepted: 0 });
      expect(report.errors.map(({ line, code }) => [line, code])).toEqual(
        expect.arrayContaining([
          [3, 'never-collected'],
          [4, 'not-a-private-school'],
          [5, 'given-twice'],
          [5, 'unknown-school'],
        ]),
      );
      expect(await taken()).toBe(before);
      expect(await admit(good)).toMatchObject({ kept: true, accepted: 1, unchanged: 0 });
      expect(await taken()).toBe((before ?? 0) - 1);
      const { state, timeline } = await caseOf(chen(), first.collectionNumber);
      expect(state).toMatchObject({ status: 'private', placedSchoolId: privateSchool });
      expect(timeline[0]).toMatchObject({ type: 'private-admitted' });
      const desk = await zhao().get(`/api/check-in/desk?number=${first.collectionNumber}`);
      expect(await desk.json()).toMatchObject({
        row: null,
        refusal: 'private-admitted',
        schoolId: privateSchool,
      });
      expect(await admit(good)).toMatchObject({ accepted: 0, unchanged: 1 });
    });

    test('a private admission that is withdrawn leaves a child to be coordinated, whose old place is gone (L17)', async () => {
      const { collectionNumber } = next();
      const line = { collectionNumber, schoolId: privateSchool };
      const withdraw = (withdrawals: object[]) =>
        ok<object>(service.as('city-app').post('/api/intake/private-withdrawals', { withdrawals }));
      expect(await withdraw([line, { ...line, collectionNumber: '2021999999' }])).toEqual({
        accepted: 0,
        unchanged: 0,
        refused: [
          { collectionNumber, code: 'not-admitted-there' },
          { collectionNumber: '2021999999', code: 'never-collected' },
        ],
      });
      const list = `collection_number,school_id\n${collectionNumber},${privateSchool}\n`;
      await admit(list);
      const before = await taken();
      expect(await withdraw([line])).toEqual({ accepted: 1, unchanged: 0, refused: [] });
      expect(await withdraw([line])).toEqual({ accepted: 0, unchanged: 1, refused: [] });
      expect((await caseOf(chen(), collectionNumber)).state).toMatchObject({
        status: 'to-coordinate',
        placedSchoolId: null,
      });
      expect(await taken()).toBe(before);
    });

    test('a family takes its confirmation back: the child who came is followed up again (L12)', async () => {
      const { collectionNumber } = next();
      const { version } = await stateOf(collectionNumber);
      await ok(zhao().post(`/api/check-in/${collectionNumber}`, { version }));
      await confirmAsFamily(service, collectionNumber, SCHOOL);
      const withdraw = (schoolId: string) =>
        ok<{ accepted: number; unchanged: number }>(
          service.as('city-app').post('/api/intake/guardian-withdrawals', {
            withdrawals: [{ collectionNumber, schoolId }],
          }),
        );
      // Another school's is not this one.
      expect(await withdraw(privateSchool)).toMatchObject({ accepted: 0, unchanged: 1 });
      expect((await caseOf(chen(), collectionNumber)).state.status).toBe('enrolled');
      expect(await withdraw(SCHOOL)).toMatchObject({ accepted: 1, unchanged: 0 });
      expect((await caseOf(chen(), collectionNumber)).state.status).toBe('checked-in');
      expect(await rowOf(collectionNumber, 'come-not-confirmed')).toBeDefined();
    });

    test('only the collected can be confirmed by a private school (L4)', async () => {
      const { rows } = await listOf(huang(), 'status=not-eligible&pageSize=200');
      const begun = rows.find(({ submittedAt }) => submittedAt === null);
      if (!begun) throw new Error('the classroom has a collection that was never submitted');
      const report = await admit(
        `collection_number,school_id\n${begun.collectionNumber},${privateSchool}\n`,
      );
      expect(report.errors).toMatchObject([{ line: 2, code: 'not-submitted' }]);
    });

    test.each(['private', 'public'] as const)(
      'private and public at once: an officer says that the %s school stands',
      async (stands) => {
        const { collectionNumber: number, version } = next();
        await ok(zhao().post(`/api/check-in/${number}`, { version }));
        const before = await taken();
        const list = `collection_number,school_id\n${number},${privateSchool}\n`;
        expect(await admit(list)).toMatchObject({ accepted: 1 });
        expect(await taken()).toBe(before);
        expect(await rowOf(number, 'private-and-public', chen())).toMatchObject({
          otherSchoolId: privateSchool,
        });
        const atPrivateDesk = service
          .as('registrar-zhou')
          .get(`/api/check-in/desk?number=${number}`);
        expect(await ok<DeskAnswer>(atPrivateDesk)).toMatchObject({
          row: null,
          refusal: 'claim-undecided',
          schoolId: SCHOOL,
        });
        const decided = await ok<CaseStateView>(
          step(chen, number, 'claim', { stands, reason: '已与家长核实' }),
        );
        expect(decided.status).toBe(stands === 'private' ? 'private' : 'checked-in');
        expect(await taken()).toBe((before ?? 0) - (stands === 'private' ? 1 : 0));
        // The same list again raises nothing that was decided.
        expect(await admit(list)).toMatchObject({ accepted: 0, unchanged: 1 });
        expect(await rowOf(number, 'private-and-public', chen())).toBeUndefined();
      },
    );
  },
);
