import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../server/contract/common.ts';
import type {
  CheckedPlans,
  IntakePlanView,
  PlanChange,
} from '../../server/contract/intake-plans.ts';
import type { SchoolStanding } from '../../server/contract/schools.ts';
import { ok } from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { firstOf } from '../support/first-of.ts';
import { openService } from '../support/service.ts';
import type { Caller, Service } from '../support/service.ts';

type Plans = { rows: IntakePlanView[] };

describe.each(DATABASES)('the intake plans of a district, on %s', (database) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService({ database });
  });
  afterAll(() => service.close());

  const chen = () => service.as('officer-chen');
  const li = () => service.as('officer-li');
  const plansOf = async (who: Caller) => (await ok<Plans>(who.get('/api/intake-plans'))).rows;
  const apply = (who: Caller, ...plans: object[]) =>
    who.post('/api/intake-plans/apply', { plans, reason: '扩班' });
  const wanted = (
    { schoolId, version, classes, classSize }: IntakePlanView,
    change: object = {},
  ) => ({
    schoolId,
    version,
    classes,
    classSize,
    ...change,
  });
  const problem = async (answer: Response) => (await answer.json()) as Problem;

  test('an officer sees the public and private schools of the district, and no other', async () => {
    const rows = await plansOf(chen());
    expect(new Set(rows.map(({ districtId }) => districtId))).toEqual(new Set(['donghu']));
    expect(rows.map(({ ownership }) => ownership)).toContain('public');
    const all = await plansOf(service.as('supervisor-xu'));
    expect(all.length).toBeGreaterThan(rows.length);
    expect(all.map(({ ownership }) => ownership)).toContain('private');
  });

  test('a pasted table is read row by row, and changes nothing', async () => {
    const plan = firstOf(await plansOf(chen()));
    const text = `学校\t班数\t班额\n${plan.schoolId}\t${plan.classes + 1}\t56\nhonggutan-01\t5\t50`;
    const checked = await ok<CheckedPlans>(chen().post('/api/intake-plans/check', { text }));
    expect(checked).toMatchObject({ heading: true, wrong: 1, changed: 1 });
    expect(checked.rows).toMatchObject([
      { line: 2, outcome: 'changed', band: 'large', now: { version: 1 }, errors: [] },
      { line: 3, outcome: 'wrong', schoolId: null, errors: [{ code: 'no-such-school' }] },
    ]);
    expect(await plansOf(chen())).toContainEqual(plan);
  });

  test('plans are set together, with who, when and from what', async () => {
    const plan = firstOf(await plansOf(chen()));
    const change = { classes: plan.classes + 2, classSize: 50 };
    const { changed } = await ok<{ changed: number }>(apply(chen(), wanted(plan, change)));
    expect(changed).toBe(1);
    const { rows } = await ok<{ rows: PlanChange[] }>(
      li().get(`/api/schools/${plan.schoolId}/intake-plan/history`),
    );
    expect(rows).toMatchObject([
      {
        by: 'officer-chen',
        from: { classes: plan.classes, classSize: plan.classSize },
        to: change,
        reason: '扩班',
        version: 2,
      },
    ]);
    expect(await plansOf(li())).toContainEqual(
      expect.objectContaining({ schoolId: plan.schoolId, ...change, changedFrom: rows[0]?.from }),
    );
    // Through the single form it is the same history.
    await ok<SchoolStanding>(
      li().put(`/api/schools/${plan.schoolId}/intake-plan`, {
        version: 2,
        classes: 9,
        classSize: 50,
        reason: '核减',
      }),
    );
    const after = await ok<{ rows: PlanChange[] }>(
      li().get(`/api/schools/${plan.schoolId}/intake-plan/history`),
    );
    expect(after.rows.map(({ version }) => version)).toEqual([3, 2]);
    await expect(
      service.db.updateTable('intake_plan_change').set({ classes: 1 }).execute(),
    ).rejects.toThrow(/only be added to|append|never/);
  });

  test('all or none: one plan below the places taken keeps the others as they were', async () => {
    const plans = await plansOf(chen());
    const one = firstOf(plans);
    const other = firstOf(plans.slice(1));
    await service.db
      .updateTable('intake_plan')
      .set({ taken: 10 })
      .where('school_id', '=', one.schoolId)
      .execute();
    const answer = await apply(
      chen(),
      wanted(other, { classes: 20 }),
      wanted(one, { classes: 1, classSize: 9 }),
    );
    expect(answer.status).toBe(409);
    expect(await problem(answer)).toMatchObject({
      code: 'below-taken',
      errors: [{ field: 'plans.1', detail: one.schoolId }],
    });
    expect(await plansOf(chen())).toContainEqual(other);
    await service.db.updateTable('intake_plan').set({ taken: 0 }).execute();
  });

  test('of two officers who set the same plan one is told, with the plans as they are', async () => {
    const plan = firstOf(await plansOf(chen()));
    const answers = await Promise.all([
      apply(chen(), wanted(plan, { classes: 11 })),
      apply(li(), wanted(plan, { classes: 12 })),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const stale = await problem(firstOf(answers.filter(({ status }) => status === 412)));
    expect(stale).toMatchObject({ errors: [{ field: 'plans.0', code: 'changed-meanwhile' }] });
    expect(stale.current).toContainEqual(
      expect.objectContaining({ schoolId: plan.schoolId, version: plan.version + 1 }),
    );
  });

  test("another district's school is none of theirs", async () => {
    const plan = firstOf(await plansOf(service.as('officer-wang')));
    expect(await problem(await apply(chen(), wanted(plan)))).toMatchObject({
      code: 'invalid',
      errors: [{ field: 'plans.0', code: 'no-such-school' }],
    });
  });
});
