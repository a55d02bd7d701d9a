import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hold, listOf, optionsOf } from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { openService } from '../support/service.ts';
import type { Service } from '../support/service.ts';

describe.each(DATABASES)('the last place of a school, on %s', (database) => {
  let service: Service;
  let schoolId: string;
  let waiting: { number: string; version: number }[];

  beforeAll(async () => {
    service = await openService({ database });
    const chen = service.as('officer-chen');
    const { rows } = await listOf(chen, 'status=to-coordinate');
    waiting = rows.map((row) => ({ number: row.collectionNumber, version: row.version }));
    const { options } = await optionsOf(chen, waiting[0]?.number ?? '');
    schoolId = options[0]?.schoolId ?? '';
  });
  afterAll(() => service.close());

  async function leave(places: number): Promise<void> {
    await service.db
      .updateTable('intake_plan')
      .set((eb) => ({ taken: eb(eb('classes', '*', eb.ref('class_size')), '-', places) }))
      .where('season', '=', 2021)
      .where('school_id', '=', schoolId)
      .execute();
  }

  test('two officers take it at once: exactly one gets it, the other is told why', async () => {
    await leave(1);
    const [first, second] = waiting;
    if (!first || !second) throw new Error('the classroom has two cases to coordinate');
    const answers = await Promise.all([
      hold(service.as('officer-chen'), first.number, first.version, schoolId),
      hold(service.as('officer-li'), second.number, second.version, schoolId),
    ]);
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const refused = answers.find((answer) => answer.status === 409);
    expect(await refused?.json()).toMatchObject({ code: 'no-place-left' });
    const plan = await service.db
      .selectFrom('intake_plan')
      .selectAll()
      .where('season', '=', 2021)
      .where('school_id', '=', schoolId)
      .executeTakeFirstOrThrow();
    expect(plan.taken).toBe(plan.classes * plan.class_size);
  });

  test('two officers take the same child at once: one holds, the other sees the case as it is now', async () => {
    await leave(5);
    const child = waiting[2];
    if (!child) throw new Error('the classroom has three cases to coordinate');
    const answers = await Promise.all([
      hold(service.as('officer-chen'), child.number, child.version, schoolId),
      hold(service.as('officer-li'), child.number, child.version, schoolId),
    ]);
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const refused = answers.find((answer) => answer.status === 412);
    expect(await refused?.json()).toMatchObject({ current: { status: 'held' } });
  });

  test('a hold whose time is over gives its place back', async () => {
    await leave(1);
    const child = waiting[3];
    if (!child) throw new Error('the classroom has four cases to coordinate');
    const chen = service.as('officer-chen');
    expect((await hold(chen, child.number, child.version, schoolId)).status).toBe(200);
    const left = async (number = waiting[4]?.number ?? '') =>
      (await optionsOf(chen, number)).options.find((option) => option.schoolId === schoolId)
        ?.placesLeft;
    expect(await left()).toBe(0);
    // Nor is it still there to be seen by whoever holds it.
    expect(await left(child.number)).toBe(0);
    service.clock.now = new Date(service.clock.now.getTime() + 31 * 60_000);
    expect(await left()).toBeGreaterThan(0);
    expect((await listOf(chen, `q=${child.number}`)).rows[0]?.status).toBe('to-coordinate');
  });

  test('the table itself refuses more than the capacity, whatever the code above does', async () => {
    await expect(leave(-1)).rejects.toThrow(/never_over_capacity/);
  });
});

describe.each(DATABASES)('what was recorded, on %s', (database) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService({ database });
  });
  afterAll(() => service.close());

  test.each(['applicant', 'guardian', 'evidence', 'case_event', 'verdict', 'audit_log'] as const)(
    '%s is only added to (L5)',
    async (table) => {
      if (table === 'audit_log') await service.as('officer-chen').get('/api/session');
      const remove = service.db.deleteFrom(table).execute();
      await expect(remove).rejects.toThrow(/append-only/);
    },
  );
});
