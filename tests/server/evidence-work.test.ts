import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Attachment } from '../../server/contract/attachments.ts';
import type { CaseView } from '../../server/contract/case.ts';
import type { Preview } from '../../server/contract/evidence-work.ts';
import type { IntakeReport } from '../../server/contract/intake-routes.ts';
import type { NoticeView } from '../../server/contract/notice.ts';
import { caseOf, listOf, ok } from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { PDF } from '../support/files.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { openService } from '../support/service.ts';
import type { Caller, Service } from '../support/service.ts';

describe.each(DATABASES)("an officer's work on evidence, on %s", (database) => {
  let service: Service;
  let chen: Caller;
  let li: Caller;
  beforeAll(async () => {
    service = await openService({ database });
    chen = service.as('officer-chen');
    li = service.as('officer-li');
    await li.get('/api/session');
  });
  afterAll(() => service.close());

  const decide = (who: Caller, view: CaseView, evidenceId: string, decision: string, more = {}) =>
    who.post(`/api/applicants/${view.state.collectionNumber}/evidence-decisions`, {
      version: view.state.version,
      evidenceId,
      decision,
      reason: '与原件不符',
      ...more,
    });
  const preview = (number: string, command: object) =>
    ok<Preview>(chen.post(`/api/applicants/${number}/previews`, { command }));

  /** The first case of the district that a condition picks. */
  async function find(query: string, pick: (view: CaseView) => boolean): Promise<CaseView> {
    const { rows } = await listOf(chen, `${query}&pageSize=200`);
    for (const { collectionNumber } of rows) {
      const view = await caseOf(chen, collectionNumber);
      if (pick(view)) return view;
    }
    throw new Error(`the classroom has no such case: ${query}`);
  }
  const paperOf = (view: CaseView, kind: string) =>
    view.evidence.find((paper) => paper.kind === kind)?.id ?? '';
  const because = (view: CaseView) => view.verdict?.findings.map((each) => each.because.code) ?? [];

  test('a rejected title refuses the claim at once, and withdrawing the decision brings it back', async () => {
    const before = await find('status=ready', (view) => paperOf(view, 'property-title') !== '');
    const title = paperOf(before, 'property-title');
    const number = before.state.collectionNumber;
    const prints = await fingerprint(service.db);
    const tried = await preview(number, {
      name: 'decide-evidence',
      evidenceId: title,
      decision: 'reject',
    });
    expect(await fingerprint(service.db), 'a dry run keeps nothing').toEqual(prints);

    const { id } = await ok<Attachment>(
      chen(`/api/applicants/${number}/attachments?name=title.pdf`, { method: 'POST', body: PDF }),
    );
    const after = await ok<CaseView>(decide(chen, before, title, 'reject', { attachments: [id] }));
    expect(after.state.status).toBe(tried.after.status);
    expect(after.verdict).toMatchObject({ route: tried.after.route, reasons: tried.after.reasons });
    expect(tried.before).toMatchObject({ status: 'ready', route: 'catchment' });
    expect(tried.changed.map(({ rule }) => rule)).toContain('paper-accepted');
    expect(because(after)).toContain('paper-rejected');
    expect(after.evidenceDecisions).toMatchObject([
      { evidenceId: title, decision: 'rejected', by: 'officer-chen', reason: '与原件不符' },
    ]);
    expect(after.suppliedFacts).toEqual([]);
    expect(after.attachments).toMatchObject([{ id, name: 'title.pdf' }]);
    // What was extracted stays as it was (L5).
    expect(after.evidence).toEqual(before.evidence);

    const again = await decide(chen, after, title, 'reject');
    expect(again.status).toBe(422);
    expect(await again.json()).toMatchObject({ errors: [{ code: 'decision-stands' }] });
    const back = await ok<CaseView>(decide(chen, after, title, 'withdraw'));
    expect(back.state.status).toBe('ready');
    expect(back.verdict?.findings).toEqual(before.verdict?.findings);
    expect(back.evidenceDecisions).toEqual([]);
    const nothing = await decide(chen, back, title, 'withdraw');
    expect(nothing.status).toBe(409);
    expect(await nothing.json()).toMatchObject({ code: 'nothing-decided' });
  });

  test('a rejected household register leaves the question open: unknown is never no', async () => {
    const before = await find('status=ready', (view) => paperOf(view, 'household-register') !== '');
    const register = paperOf(before, 'household-register');
    const after = await ok<CaseView>(decide(chen, before, register, 'reject'));
    expect(after.state.status).toBe('verify');
    expect(after.verdict?.needs).toContainEqual({
      fact: 'evidence.household-register',
      from: 'family',
    });
  });

  test('a paper of which nothing was extracted is not confirmed, and one that is none not at all', async () => {
    const view = await find('status=verify', ({ evidence }) =>
      evidence.some(({ facts }) => facts === null),
    );
    const empty = view.evidence.find(({ facts }) => facts === null)?.id ?? '';
    for (const [id, decision, code] of [
      [empty, 'confirm', 'nothing-to-confirm'],
      ['e99', 'reject', 'no-such-paper'],
    ] as const) {
      const refused = await decide(chen, view, id, decision);
      expect(refused.status).toBe(422);
      expect(await refused.json()).toMatchObject({ errors: [{ field: 'evidenceId', code }] });
    }
    // A decision is no fact that could be supplied past its own command.
    const past = await chen.post(`/api/applicants/${view.state.collectionNumber}/facts`, {
      version: view.state.version,
      ref: `${empty}.decision`,
      value: 'rejected',
      reason: '绕行',
    });
    expect(past.status).toBe(422);
  });

  test('of two officers deciding the same paper the second sees the first, and chooses again', async () => {
    const seen = await find('status=ready', (view) => paperOf(view, 'property-title') !== '');
    const title = paperOf(seen, 'property-title');
    await ok(decide(chen, seen, title, 'confirm'));
    const late = await decide(li, seen, title, 'reject');
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({
      code: 'changed-meanwhile',
      current: { version: seen.state.version + 2, status: 'ready' },
    });
    const now = await caseOf(li, seen.state.collectionNumber);
    expect(now.evidenceDecisions).toMatchObject([{ decision: 'confirmed', by: 'officer-chen' }]);
    const chosen = await ok<CaseView>(decide(li, now, title, 'reject'));
    expect(chosen.evidenceDecisions).toMatchObject([{ decision: 'rejected', by: 'officer-li' }]);
  });

  test('two families on one home stand side by side; an officer finds they are one, and the lock opens (L10)', async () => {
    const before = await find('reason=property-lock', () => true);
    const number = before.state.collectionNumber;
    const use = before.homeUses?.uses.find(({ reading }) => reading === 'other-family');
    if (!use) throw new Error('a locked home has a use by another family');
    expect(use.freeFrom).toBe(use.season + 3);
    expect(use.sharedKeys).toEqual([]);
    // A claim of this season, in the officer's own district: the case can be opened.
    expect((await caseOf(chen, use.collectionNumber ?? '')).applicant.name).toBe(use.pupilName);
    for (const key of [...use.familyKeys, ...(before.homeUses?.familyKeys ?? [])]) {
      expect(key).not.toMatch(/\d{17}[\dX]/);
    }
    const tried = await preview(number, { name: 'same-family', use: use.key });
    const after = await ok<CaseView>(
      chen.post(`/api/applicants/${number}/same-family`, {
        version: before.state.version,
        use: use.key,
        reason: '出生医学证明与离婚协议，系同母兄妹',
      }),
    );
    expect(after.verdict?.reasons).toEqual(tried.after.reasons);
    const now = after.homeUses?.uses.find(({ key }) => key === use.key);
    expect(now).toMatchObject({ reading: 'same-family', sharedKeys: [use.familyKeys[0]] });
    expect(JSON.stringify(after)).not.toMatch(/\d{17}[\dX]"/);
    const twice = await chen.post(`/api/applicants/${number}/same-family`, {
      version: after.state.version,
      use: use.key,
      reason: '再次',
    });
    expect(await twice.json()).toMatchObject({ errors: [{ code: 'already-same-family' }] });
  });

  test('of a pupil who is no case of the reader only the surname is shown (policy §2)', async () => {
    const view = await find('', ({ homeUses }) =>
      Boolean(homeUses?.uses.some(({ season }) => season < 2021)),
    );
    const use = view.homeUses?.uses.find(({ season }) => season < 2021);
    expect(use).toMatchObject({ collectionNumber: null });
    expect(use?.pupilName).toMatch(/^.\*+$/);
  });

  test('a season has its notice once it is set, clause by clause; the last one counts, and what stood is kept', async () => {
    const read = () => ok<NoticeView>(chen.get('/api/season/notice'));
    expect(await read()).toEqual({ notice: null, version: 0, versions: [] });
    const huang = service.as('supervisor-huang');
    const fields = { season: 2021, title: '试验用通知', issuedOn: '2021-05-25' };
    const set = (version: number, L9: string) =>
      huang.put('/api/season/notice', { ...fields, version, paragraphs: { L9 } });
    await ok(set(0, '试验文字一'));
    const late = await set(0, '试验文字二');
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({
      current: { notice: { paragraphs: { L9: '试验文字一' } } },
    });
    await ok(set(1, '试验文字二'));
    expect((await read()).notice).toMatchObject({ version: 2, paragraphs: { L9: '试验文字二' } });
    // The file of it, by the door for files: once, and again.
    const door = async (notice: object) =>
      ok<IntakeReport>(
        service.as('city-app')('/api/intake/notice', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ format: 1, ...fields, ...notice }, null, 2),
        }),
      );
    const paragraphs = { L8: '试验文字三' };
    expect(await door({ paragraphs })).toMatchObject({ accepted: 1, kept: true });
    expect(await door({ paragraphs })).toMatchObject({ accepted: 0, unchanged: 1 });
    expect(await door({ paragraphs: { L8: '', L99: '?' } })).toMatchObject({
      kept: false,
      errors: [
        { line: 7, field: 'paragraphs.L8' },
        { line: 6, field: 'paragraphs.L99' },
      ],
    });
    const remove = (version: number) =>
      huang.post('/api/season/notice/remove', { season: 2021, version, reason: '文号有误' });
    expect((await remove(2)).status).toBe(412);
    await ok(remove(3));
    expect(await read()).toMatchObject({
      notice: null,
      version: 4,
      versions: [{ clauses: null }, { clauses: ['L8'] }, { clauses: ['L9'] }, { clauses: ['L9'] }],
    });
    expect((await remove(4)).status).toBe(409);
    expect((await chen.put('/api/season/notice', {})).status).toBe(403);
  });
});
