import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditRow } from '../../server/contract/audit.ts';
import type { CaseView } from '../../server/contract/case.ts';
import type { SchoolStanding } from '../../server/contract/schools.ts';
import { caseOf, listOf, ok } from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { openService } from '../support/service.ts';
import type { Service } from '../support/service.ts';

describe.each(DATABASES)("an officer's day, on %s", (database) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService({ database });
  });
  afterAll(() => service.close());

  const audit = async (query: string) =>
    (await ok<{ rows: AuditRow[] }>(service.as('supervisor-huang').get(`/api/audit?${query}`)))
      .rows;

  test('a source that was down leaves the case to be verified; what the officer learns settles it at once', async () => {
    const { rows } = await listOf(service.as('supervisor-huang'), 'status=verify&pageSize=200');
    for (const { collectionNumber, districtId } of rows) {
      const officer = service.as(districtId === 'donghu' ? 'officer-chen' : 'officer-wang');
      const before = await caseOf(officer, collectionNumber);
      const finding = before.verdict?.findings.find(
        (each) => each.because.code === 'owner-relation-unknown',
      );
      const need = finding?.needs.find(({ fact }) => fact.endsWith('.relation'));
      if (!need) continue;
      const after = await ok<CaseView>(
        officer.post(`/api/applicants/${collectionNumber}/facts`, {
          version: before.state.version,
          ref: need.fact,
          value: 'non-kin',
          reason: '不动产档案载明为朋友',
        }),
      );
      expect(after.state.status).toBe('to-coordinate');
      expect(after.verdict?.reasons).toContain('non-direct-kin-co-ownership');
      expect(after.suppliedFacts).toMatchObject([{ ref: need.fact, value: 'non-kin' }]);
      expect(after.evidence).toEqual(before.evidence);
      const back = await ok<CaseView>(
        officer.post(`/api/applicants/${collectionNumber}/withdrawn-facts`, {
          version: after.state.version,
          ref: need.fact,
          reason: '录入有误',
        }),
      );
      expect(back.state.status).toBe('verify');
      expect(back.verdict?.findings).toEqual(before.verdict?.findings);
      return;
    }
    throw new Error('the classroom has a co-owner whose relation is unknown');
  });

  test('a fact that the case has no place for is refused by name', async () => {
    const chen = service.as('officer-chen');
    const { rows } = await listOf(chen, 'status=verify');
    const [row] = rows;
    const refused = await chen.post(`/api/applicants/${row?.collectionNumber}/facts`, {
      version: row?.version,
      ref: 'e99.filedOn',
      value: '2020-01-01',
      reason: '试一试',
    });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      errors: [{ field: 'value', code: 'not-a-value-of-this-fact' }],
    });
  });

  test('false information needs two officers, and then the child is coordinated (L13)', async () => {
    const { rows } = await listOf(service.as('officer-chen'), 'status=ready');
    const number = rows[0]?.collectionNumber ?? '';
    const decide = (who: string, version: number, decision: string) =>
      service.as(who).post(`/api/applicants/${number}/false-information`, {
        version,
        decision,
        reason: '房产证系伪造',
      });
    const proposed = await ok<CaseView>(decide('officer-chen', rows[0]?.version ?? 0, 'propose'));
    expect(proposed.state.status).toBe('ready');
    const alone = await decide('officer-chen', proposed.state.version, 'confirm');
    expect(alone.status).toBe(409);
    expect(await alone.json()).toMatchObject({ code: 'four-eyes' });
    const confirmed = await ok<CaseView>(decide('officer-li', proposed.state.version, 'confirm'));
    expect(confirmed.state.status).toBe('to-coordinate');
    expect(confirmed.verdict?.reasons).toContain('false-information');
  });

  test('the whole ID number is shown for a reason, and the look is logged', async () => {
    const chen = service.as('officer-chen');
    const { rows } = await listOf(chen, '');
    const number = rows[0]?.collectionNumber ?? '';
    const without = await chen.post(`/api/applicants/${number}/reveal`, { what: 'pupil-id' });
    expect(without.status).toBe(422);
    const shown = await ok<{ value: string }>(
      chen.post(`/api/applicants/${number}/reveal`, { what: 'pupil-id', reason: '家长来电核对' }),
    );
    expect(shown.value).toMatch(/^360199\d{11}[\dX]$/);
    expect(await audit(`subject=${number}&action=revealed-pupil-id`)).toMatchObject([
      { action: 'revealed-pupil-id', actorId: 'officer-chen', reason: '家长来电核对' },
    ]);
  });

  test('an intake plan changes with a reason and a version, never below the places given', async () => {
    const chen = service.as('officer-chen');
    const schools = await ok<{ rows: SchoolStanding[] }>(chen.get('/api/schools'));
    const standing = schools.rows.find(({ school }) => school.ownership === 'public');
    if (!standing) throw new Error('the district has a public school');
    const change = (version: number, classes: number) =>
      chen.put(`/api/schools/${standing.school.id}/intake-plan`, {
        version,
        classes,
        classSize: 10,
        reason: '新增教室',
      });
    const changed = await ok<SchoolStanding>(change(standing.plan.version, 9));
    expect(changed).toMatchObject({ capacity: 90, plan: { version: standing.plan.version + 1 } });
    const stale = await change(standing.plan.version, 8);
    expect(stale.status).toBe(412);
    expect(await stale.json()).toMatchObject({ current: { capacity: 90 } });
    await service.db
      .updateTable('intake_plan')
      .set({ taken: 50 })
      .where('season', '=', 2021)
      .where('school_id', '=', standing.school.id)
      .execute();
    const below = await change(changed.plan.version, 4);
    expect(below.status).toBe(409);
    expect(await below.json()).toMatchObject({ code: 'below-taken' });
    expect(await audit(`subject=${standing.school.id}`)).toHaveLength(1);
  });
});

describe.each(DATABASES)('the one search box, on %s', (database) => {
  let service: Service;
  let pupil: {
    collection_number: string;
    name: string;
    pinyin: string;
    initials: string;
    id_number: string;
  };
  beforeAll(async () => {
    service = await openService({ database });
    pupil = await service.db
      .selectFrom('applicant')
      .select(['collection_number', 'name', 'pinyin', 'initials', 'id_number'])
      .where('district_id', '=', 'donghu')
      .orderBy('collection_number')
      .executeTakeFirstOrThrow();
  });
  afterAll(() => service.close());

  const numbers = async (q: string, who = 'officer-chen') =>
    (await listOf(service.as(who), `q=${encodeURIComponent(q)}&pageSize=200`)).rows.map(
      (row) => row.collectionNumber,
    );

  test.each([
    ['name', () => pupil.name],
    ['surname', () => pupil.name.slice(0, 1)],
    ['given name', () => pupil.name.slice(1)],
    ['pinyin', () => pupil.pinyin],
    [
      'pinyin in capitals, with a space',
      () => `${pupil.pinyin.slice(0, 3).toUpperCase()} ${pupil.pinyin.slice(3)}`,
    ],
    ['initials', () => pupil.initials],
    ['collection number', () => pupil.collection_number],
    ['its beginning', () => pupil.collection_number.slice(0, 9)],
    ['ID number', () => pupil.id_number],
    ['ID number in small letters', () => pupil.id_number.toLowerCase()],
    ['last four', () => pupil.id_number.slice(-4)],
    [
      'full-width digits',
      () =>
        pupil.collection_number.replaceAll(/\d/g, (d) => String.fromCodePoint(0xff10 + Number(d))),
    ],
  ])('finds by %s', async (_what, question) => {
    expect(await numbers(question())).toContain(pupil.collection_number);
  });

  test('finds by telephone, certificate and address', async () => {
    const guardian = await service.db
      .selectFrom('guardian')
      .select('phone')
      .where('collection_number', '=', pupil.collection_number)
      .where('phone', 'is not', null)
      .executeTakeFirstOrThrow();
    expect(await numbers(guardian.phone ?? '')).toContain(pupil.collection_number);
    const paper = await service.db
      .selectFrom('evidence')
      .innerJoin('applicant', 'applicant.collection_number', 'evidence.collection_number')
      .select([
        'certificate',
        'certificate_serial',
        'evidence.collection_number',
        'home_street',
        'home_number',
      ])
      .where('evidence.kind', '=', 'property-title')
      .where('certificate_serial', 'is not', null)
      .where('home_number', 'is not', null)
      .where('district_id', '=', 'donghu')
      .executeTakeFirstOrThrow();
    expect(await numbers(paper.certificate ?? '')).toContain(paper.collection_number);
    expect(await numbers(paper.certificate_serial ?? '')).toContain(paper.collection_number);
    expect(await numbers(`${paper.home_street}${paper.home_number}号`)).toContain(
      paper.collection_number,
    );
    expect(await numbers(paper.home_street ?? '')).toContain(paper.collection_number);
  });

  test("does not find another district's pupil, by whatever", async () => {
    for (const q of [pupil.name, pupil.collection_number, pupil.id_number]) {
      expect(await numbers(q, 'officer-wang')).not.toContain(pupil.collection_number);
    }
  });

  test.each(["'", '%', '_', '\\', '第号', '(', 'a'.repeat(100), '🙂'])(
    'is not upset by %s',
    async (q) => {
      expect(await numbers(q)).toEqual([]);
    },
  );
});
