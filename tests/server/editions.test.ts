import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../server/contract/common.ts';
import type { Edition, EditionDetail } from '../../server/contract/catchments.ts';
import type { AuditRow } from '../../server/contract/audit.ts';
import type { Home, NoticeList } from '../../server/contract/home.ts';
import { publishedSignature } from '../../server/storage/published-ranges.ts';
import { ok } from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { firstOf } from '../support/first-of.ts';
import { openService } from '../support/service.ts';
import type { Caller, Service } from '../support/service.ts';
import {
  asSent,
  beginDraft,
  checkedDraft,
  DISTRICT,
  editionOf,
  grown,
  IN_FORCE,
  mended,
  publish,
  save,
  saved,
  step,
} from './support/drafts.ts';

const refusal = async (response: Promise<Response>) => {
  const answer = await response;
  return { ...((await answer.json()) as Problem), status: answer.status };
};

const statuses = (answers: readonly Response[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b);

describe.each(DATABASES)('the life of an edition, on %s', (database) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService({ database });
  });
  afterAll(() => service.close());

  const chen = () => service.as('officer-chen');
  const li = () => service.as('officer-li');
  const wang = () => service.as('officer-wang');
  const huang = () => service.as('supervisor-huang');
  const xu = () => service.as('supervisor-xu');

  test('a draft begins as a copy, once for each key, and changes nothing that is published', async () => {
    const before = await editionOf(chen(), IN_FORCE);
    const asked = {
      idempotencyKey: 'once',
      districtId: 'donghu',
      year: 2021,
      name: '增设新校',
      basedOn: IN_FORCE,
      corrects: IN_FORCE,
    };
    const draft = await ok<EditionDetail>(chen().post('/api/editions', asked));
    const again = await ok<EditionDetail>(chen().post('/api/editions', asked));
    expect(again.id).toBe(draft.id);
    expect(draft).toMatchObject({
      state: 'draft',
      name: '增设新校',
      basedOnId: IN_FORCE,
      correctsId: IN_FORCE,
      author: 'officer-chen',
    });
    expect(draft.ranges.map(({ clauses }) => clauses)).toEqual(
      before.ranges.map(({ clauses }) => clauses),
    );
    expect(await editionOf(chen(), IN_FORCE)).toEqual(before);
  });

  test('several drafts stand side by side, and what is in force is listed before them', async () => {
    const second = await beginDraft(chen(), { basedOn: null, corrects: null, name: '从空白开始' });
    expect(second.ranges.map(({ clauses }) => clauses)).toEqual([[], []]);
    const { rows } = await ok<{ rows: Edition[] }>(chen().get('/api/editions?district=donghu'));
    const of2021 = rows.filter(({ year }) => year === 2021);
    expect(of2021[0]?.id).toBe(IN_FORCE);
    expect(of2021.filter(({ state }) => state === 'draft').length).toBeGreaterThan(1);
  });

  test("another district's officer can neither begin a draft here nor see one", async () => {
    const draft = await beginDraft(chen());
    expect((await wang().get(`/api/editions/${draft.id}`)).status).toBe(404);
    expect((await save(wang(), draft.id, asSent(firstOf(draft.ranges)))).status).toBe(404);
    const { rows } = await ok<{ rows: Edition[] }>(wang().get('/api/editions'));
    expect(rows.filter(({ districtId }) => districtId === 'donghu')).toEqual([]);
    const asked = { idempotencyKey: 'k', districtId: 'donghu', year: 2021, name: '越区' };
    expect(
      await refusal(wang().post('/api/editions', { ...asked, basedOn: null, corrects: null })),
    ).toMatchObject({ status: 422, errors: [{ field: 'districtId', code: 'no-such-district' }] });
  });

  test('two officers at two ranges of one draft never collide; at one range the second is told', async () => {
    const draft = await beginDraft(chen());
    const first = firstOf(draft.ranges);
    const second = firstOf(draft.ranges.slice(1));
    await saved(chen(), draft.id, grown(first));
    const after = await saved(li(), draft.id, grown(second));
    expect(after.versions).toEqual([
      { schoolId: first.schoolId, version: 2 },
      { schoolId: second.schoolId, version: 2 },
    ]);
    expect(after.edition).toMatchObject({
      version: 3,
      editors: ['officer-chen', 'officer-li'],
    });
    const stale = await refusal(
      save(li(), draft.id, asSent(first, { shared: true }), asSent(second, { version: 2 })),
    );
    expect(stale).toMatchObject({
      status: 412,
      code: 'changed-meanwhile',
      errors: [{ field: 'ranges.0', code: 'changed-meanwhile', detail: first.schoolId }],
      current: {
        version: 3,
        ranges: [{ schoolId: first.schoolId, version: 2, updatedBy: 'officer-chen' }],
      },
    });
    // All or nothing: what could have been saved beside it was not.
    const now = await editionOf(chen(), draft.id);
    expect(now.ranges.map(({ version }) => version)).toEqual([2, 2]);
  });

  test('a save that is sent again, its answer lost, changes nothing', async () => {
    const draft = await beginDraft(chen());
    const range = grown(firstOf(draft.ranges));
    const once = await saved(chen(), draft.id, range);
    const twice = await saved(chen(), draft.id, range);
    expect(twice).toEqual(once);
  });

  test('of two who save the same range at the same moment one is told', async () => {
    const draft = await beginDraft(chen());
    const range = firstOf(draft.ranges);
    const answers = await Promise.all([
      save(chen(), draft.id, grown(range, '陈苑')),
      save(li(), draft.id, grown(range, '李苑')),
    ]);
    expect(statuses(answers)).toEqual([200, 412]);
  });

  test('a range is of a school of the district, and given once', async () => {
    const draft = await beginDraft(chen());
    const range = firstOf(mended(draft));
    expect(
      await refusal(save(chen(), draft.id, { ...range, schoolId: 'honggutan-01', version: 0 })),
    ).toMatchObject({ status: 422, errors: [{ field: 'ranges.0.schoolId' }] });
    expect(await refusal(save(chen(), draft.id, range, range))).toMatchObject({
      status: 422,
      errors: [{ field: 'ranges.1.schoolId', code: 'given-twice' }],
    });
  });

  test('what blocks keeps a draft from being checked, and says whom it hits', async () => {
    const draft = await beginDraft(chen());
    expect(await refusal(step(chen(), draft, 'check'))).toMatchObject({
      status: 409,
      code: 'blocking-checks',
      errors: [{ code: 'address-in-none', detail: '1' }],
      current: { blocking: 1 },
    });
    const { edition } = await saved(chen(), draft.id, ...mended(draft));
    const checked = await ok<Edition>(step(chen(), edition, 'check'));
    expect(checked).toMatchObject({ state: 'checked', checkedBy: 'officer-chen' });
    // Whoever changes a checked draft makes it a draft again.
    const range = firstOf((await editionOf(li(), draft.id)).ranges);
    const back = await saved(li(), draft.id, grown(range));
    expect(back.edition).toMatchObject({ state: 'draft', checkedAt: null, checkedBy: null });
  });

  test('nobody publishes alone: not an officer, not who wrote in it, not what is unchecked', async () => {
    const draft = await beginDraft(chen());
    expect(await refusal(step(xu(), draft, 'publish', { embargoUntil: null }))).toMatchObject({
      status: 409,
      code: 'edition-not-checked',
    });
    // The supervisor mends it herself and has it checked: so she is not the second pair of eyes.
    const { edition } = await saved(huang(), draft.id, ...mended(draft));
    const checked = await ok<Edition>(step(chen(), edition, 'check'));
    expect((await step(chen(), checked, 'publish', { embargoUntil: null })).status).toBe(403);
    // So it waits for the other supervisor alone.
    const waits = async (who: Caller) =>
      (await ok<Home>(who.post('/api/home/visits'))).publications.editions;
    expect(await waits(xu())).toEqual([{ districtId: DISTRICT, n: 1 }]);
    expect(await waits(huang())).toEqual([]);
    expect(await waits(chen())).toEqual([]);
    expect(await refusal(step(huang(), checked, 'publish', { embargoUntil: null }))).toMatchObject({
      status: 409,
      code: 'four-eyes-edition',
    });
    const seen = await editionOf(huang(), draft.id);
    expect(seen.actions).toContainEqual({
      name: 'publish',
      allowed: false,
      because: 'four-eyes-edition',
    });
    expect((await editionOf(chen(), IN_FORCE)).state).toBe('published');
  });

  test('another edition beside the one in force is refused unless it corrects it', async () => {
    const draft = await beginDraft(chen(), { corrects: null });
    const { edition } = await saved(chen(), draft.id, ...mended(draft));
    const checked = await ok<Edition>(step(chen(), edition, 'check'));
    expect(await refusal(step(xu(), checked, 'publish', { embargoUntil: null }))).toMatchObject({
      status: 409,
      code: 'edition-in-force',
    });
  });

  test('a blocking fault that came after the check stops the publication', async () => {
    const checked = await checkedDraft(chen());
    // A pupil moves to where nobody recruits: as if the evidence had come after the check.
    const { ranges } = await editionOf(chen(), checked.id);
    const range = firstOf(ranges);
    await service.db
      .updateTable('school_range')
      .set({ clauses: '[]', area: 'null' })
      .where('edition_id', '=', checked.id)
      .where('school_id', '=', range.schoolId)
      .execute();
    expect(await refusal(step(xu(), checked, 'publish', { embargoUntil: null }))).toMatchObject({
      status: 409,
      code: 'blocking-checks',
    });
    expect((await editionOf(xu(), checked.id)).state).toBe('checked');
  });

  test('a draft is reopened with a reason, and discarded; its author and the log are told', async () => {
    const checked = await checkedDraft(chen());
    const reopened = await ok<Edition>(step(xu(), checked, 'reopen', { reason: '请补图' }));
    expect(reopened.state).toBe('draft');
    const bell = await ok<NoticeList>(chen().get('/api/notices'));
    expect(bell.rows).toContainEqual(
      expect.objectContaining({ kind: 'edition-returned', subject: checked.id }),
    );
    expect(await refusal(step(chen(), checked, 'discard'))).toMatchObject({
      status: 412,
      current: { id: checked.id, state: 'draft' },
    });
    const discarded = await ok<Edition>(step(chen(), reopened, 'discard'));
    expect(discarded).toMatchObject({ state: 'discarded' });
    const { rows } = await ok<{ rows: Edition[] }>(chen().get('/api/editions'));
    expect(rows.map(({ id }) => id)).not.toContain(checked.id);
    expect((await editionOf(chen(), checked.id)).ranges).toHaveLength(2);
    const log = await ok<{ rows: AuditRow[] }>(xu().get(`/api/audit?subject=${checked.id}`));
    expect(log.rows.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['discarded-edition', 'officer-chen'],
      ['reopened-edition', 'supervisor-xu'],
      ['checked-edition', 'officer-chen'],
      ['saved-ranges', 'officer-chen'],
      ['began-edition', 'officer-chen'],
    ]);
  });

  test('an embargo holds until its moment; then the correction stands in the place of what it corrects', async () => {
    const checked = await checkedDraft(chen());
    const until = new Date(service.clock.now.getTime() + 3_600_000).toISOString();
    const waiting = await publish(xu(), checked, until);
    expect(waiting).toMatchObject({
      edition: { state: 'scheduled', embargoUntil: until },
      sweepIds: [],
    });
    expect(
      await refusal(save(chen(), checked.id, ...mended(await editionOf(chen(), checked.id), true))),
    ).toMatchObject({ status: 409, code: 'edition-scheduled' });
    const back = await ok<Edition>(
      step(huang(), waiting.edition, 'withdraw', { reason: '再看一看' }),
    );
    expect(back).toMatchObject({ state: 'checked', embargoUntil: null, publishedBy: null });
    await publish(xu(), back, until);
    await chen().get('/api/editions');
    expect((await editionOf(chen(), checked.id)).state).toBe('scheduled');
    service.clock.now = new Date(Date.parse(until) + 1_000);
    await chen().get('/api/editions');
    expect(await editionOf(chen(), checked.id)).toMatchObject({
      state: 'published',
      publishedBy: 'supervisor-xu',
    });
    expect(await editionOf(chen(), IN_FORCE)).toMatchObject({
      state: 'superseded',
      supersededById: checked.id,
    });
    await service.settled();
    const bell = await ok<NoticeList>(chen().get('/api/notices'));
    expect(bell.rows).toContainEqual(
      expect.objectContaining({
        kind: 'edition-published',
        actorId: 'supervisor-xu',
        subject: checked.id,
      }),
    );
  });

  test('what is published never changes, by the service or by SQL', async () => {
    const { rows } = await ok<{ rows: Edition[] }>(chen().get('/api/editions'));
    const published = firstOf(
      rows.filter(({ year, state }) => year === 2021 && state === 'published'),
    );
    const { ranges } = await editionOf(chen(), published.id);
    expect(
      await refusal(save(chen(), published.id, asSent(firstOf(ranges), { shared: true }))),
    ).toMatchObject({ status: 409, code: 'edition-published' });
    for (const verb of ['check', 'discard']) {
      expect(await refusal(step(chen(), published, verb))).toMatchObject({
        status: 409,
        code: 'edition-published',
      });
    }
    const { db } = service;
    const ofEdition = ['edition_id', '=', published.id] as const;
    await expect(
      db
        .updateTable('school_range')
        .set({ shared: true })
        .where(...ofEdition)
        .execute(),
    ).rejects.toThrow(/never change/);
    await expect(
      db
        .deleteFrom('school_range')
        .where(...ofEdition)
        .execute(),
    ).rejects.toThrow(/never change/);
    await expect(
      db.updateTable('edition').set({ state: 'draft' }).where('id', '=', published.id).execute(),
    ).rejects.toThrow(/never changes/);
    await expect(
      db.updateTable('edition').set({ name: '改' }).where('id', '=', IN_FORCE).execute(),
    ).rejects.toThrow(/never changes/);
    await expect(db.deleteFrom('edition').where('id', '=', IN_FORCE).execute()).rejects.toThrow(
      /never change/,
    );
  });

  test('of two corrections published at the same moment one stands', async () => {
    const { rows } = await ok<{ rows: Edition[] }>(chen().get('/api/editions'));
    const standing = rows.find(({ year, state }) => year === 2021 && state === 'published');
    const of = { basedOn: standing?.id, corrects: standing?.id };
    const one = await checkedDraft(chen(), false, of);
    const other = await checkedDraft(chen(), true, of);
    const now = { embargoUntil: null };
    const answers = await Promise.all([
      step(xu(), one, 'publish', now),
      step(huang(), other, 'publish', now),
    ]);
    expect(statuses(answers)).toEqual([200, 409]);
    await service.settled();
  });

  test('of a save and a publication at the same moment one is refused', async () => {
    const of = { basedOn: null, corrects: null, year: 2023 };
    const checked = await checkedDraft(chen(), false, { ...of, basedOn: IN_FORCE });
    const range = firstOf((await editionOf(chen(), checked.id)).ranges);
    const [published, stored] = await Promise.all([
      step(xu(), checked, 'publish', { embargoUntil: null }),
      save(li(), checked.id, grown(range)),
    ]);
    // Either the draft was another by then, or it was public already.
    expect([`${published.status} ${stored.status}`]).toEqual([
      expect.stringMatching(/^(412 200|200 409)$/),
    ]);
  });

  test("a year's first edition corrects nothing, and a season that is over by then is not judged again", async () => {
    const draft = await beginDraft(chen(), { year: 2022, basedOn: IN_FORCE, corrects: null });
    const { edition } = await saved(chen(), draft.id, ...mended(draft));
    const checked = await ok<Edition>(step(chen(), edition, 'check'));
    const first = await publish(xu(), checked);
    expect(first).toMatchObject({ edition: { state: 'published', year: 2022 }, sweepIds: [] });
    // The other district is later: until it publishes, its pupils go by its ranges of the year before.
    const inForce = await publishedSignature(service.db, 2022, service.clock.now.toISOString());
    expect(inForce).toContain('honggutan-2021:');
    expect(inForce).toContain(first.edition.id);
    expect(inForce).not.toContain('donghu-2021');
    expect(
      await refusal(
        chen().post('/api/editions', {
          idempotencyKey: 'other-year',
          districtId: 'donghu',
          year: 2021,
          name: '年度不符',
          basedOn: null,
          corrects: first.edition.id,
        }),
      ),
    ).toMatchObject({ status: 422, errors: [{ field: 'corrects', code: 'another-year' }] });
  });
});
