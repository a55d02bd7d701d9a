import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { SourceAnswer } from '../../domain/verification/decisions.ts';
import type { AuditRow } from '../../server/contract/audit.ts';
import type { Batch, BatchDetail, BatchMember, DryRun } from '../../server/contract/batches.ts';
import type { VerificationList } from '../../server/contract/verification.ts';
import { caseOf, ok } from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { openService } from '../support/service.ts';
import type { Caller, Service } from '../support/service.ts';

const ASK_FAMILY = { kind: 'return-to-family', text: '请补齐所缺证件' } as const;
const NO_SUCH_PAPER = { kind: 'source-answered', answer: 'not-found', field: null } as const;

describe.each(DATABASES)('many cases decided together, on %s', (database) => {
  let service: Service;
  let chen: Caller;
  let li: Caller;
  let answer: SourceAnswer;
  let keys = 0;
  beforeAll(async () => {
    const sources = { ask: () => Promise.resolve(answer) };
    service = await openService({ database, sources });
    chen = service.as('officer-chen');
    li = service.as('officer-li');
  });
  afterAll(() => service.close());
  // Each test begins with the queue as the season left it.
  afterEach(async () => {
    const { rows } = await ok<{ rows: Batch[] }>(chen.get('/api/verification-batches'));
    for (const { id, actions } of rows) {
      if (actions.find(({ name }) => name === 'undo')?.allowed) await undo(id);
    }
  });

  const queue = () => ok<VerificationList>(chen.get('/api/verification?pageSize=200'));
  const tryOut = (
    decision: object,
    selection: object = { filters: {} },
    group: string | null = null,
  ) => ok<DryRun>(chen.post('/api/verification-batches/dry-run', { decision, group, selection }));
  const start = (decision: object, cases: readonly BatchMember[], more: object = {}) =>
    chen.post('/api/verification-batches', {
      decision,
      group: null,
      cases,
      reason: '集中办理',
      idempotencyKey: `key-${(keys += 1)}`,
      ...more,
    });
  const settledBatch = async (id: string) => {
    await service.settled();
    return ok<BatchDetail>(chen.get(`/api/verification-batches/${id}`));
  };
  const carryOut = async (decision: object, cases: readonly BatchMember[], more?: object) =>
    settledBatch((await ok<Batch>(start(decision, cases, more))).id);
  async function undo(id: string) {
    const path = `/api/verification-batches/${id}/undo`;
    return settledBatch((await ok<Batch>(chen.post(path, { reason: '录入有误' }))).id);
  }
  const downCase = async () => {
    const { rows } = await queue();
    const row = rows.find(({ groups }) => groups.includes('source-down'));
    if (!row) throw new Error('the classroom has a source that was down');
    return { collectionNumber: row.collectionNumber, version: row.version };
  };
  const membersOf = ({ rows }: VerificationList) =>
    rows.map(({ collectionNumber, version }) => ({ collectionNumber, version }));

  test('a dry run says what would change and why some would fail, and writes nothing', async () => {
    const { all } = await queue();
    const before = await fingerprint(service.db);
    const tried = await tryOut(NO_SUCH_PAPER);
    expect(tried.members).toHaveLength(all);
    expect(tried.wouldChange + tried.failures.length).toBe(all);
    expect(tried.wouldChange).toBeGreaterThan(0);
    expect(tried.moves?.reduce((sum, { count }) => sum + count, 0)).toBe(tried.wouldChange);
    expect(new Set(tried.failures.map(({ code }) => code))).toEqual(new Set(['no-source-to-ask']));
    expect(await fingerprint(service.db)).toEqual(before);
  });

  test('what was tried is what happens', async () => {
    const tried = await tryOut({
      kind: 'supply-fact',
      fact: 'located.home',
      value: { state: 'outside' },
    });
    const batch = await carryOut(
      { kind: 'supply-fact', fact: 'located.home', value: { state: 'outside' } },
      tried.members,
    );
    expect(batch).toMatchObject({ state: 'complete', done: tried.wouldChange, moves: tried.moves });
    expect(batch.failures).toEqual(tried.failures);
    expect(batch.moves).toContainEqual({ from: 'verify', to: 'to-coordinate', count: 1 });
  });

  test('a case that a colleague changed fails by name, the others are done, and a retry takes it as it is now', async () => {
    const members = membersOf(await queue());
    const [first] = members;
    if (!first) throw new Error('somebody is to be verified');
    await ok(li.post(`/api/applicants/${first.collectionNumber}/notes`, { text: '已电话联系' }));
    const batch = await carryOut(ASK_FAMILY, members);
    expect(batch).toMatchObject({ done: members.length - 1, failed: 1 });
    expect(batch.failures).toMatchObject([
      { collectionNumber: first.collectionNumber, code: 'changed-meanwhile' },
    ]);
    await ok(chen.post(`/api/verification-batches/${batch.id}/retry`));
    expect(await settledBatch(batch.id)).toMatchObject({ done: members.length, failed: 0 });
    const asked = await ok<VerificationList>(chen.get('/api/verification?asked=yes'));
    expect(asked.total).toBe(members.length);
    const { timeline } = await caseOf(chen, first.collectionNumber);
    expect(timeline).toContainEqual(
      expect.objectContaining({ type: 'returned-to-family', reason: '集中办理' }),
    );
  });

  test('asked twice with one key it is decided once, and the batch is in the audit log', async () => {
    const member = await downCase();
    const [one, other] = await Promise.all([
      start(NO_SUCH_PAPER, [member], { idempotencyKey: 'twice' }),
      start(NO_SUCH_PAPER, [member], { idempotencyKey: 'twice' }),
    ]);
    const ids = await Promise.all(
      [one, other].map(async (each) => (await ok<Batch>(Promise.resolve(each))).id),
    );
    expect(ids[0]).toBe(ids[1]);
    const batch = await settledBatch(ids[0] ?? '');
    expect(batch).toMatchObject({ total: 1, done: 1 });
    const { suppliedFacts } = await caseOf(chen, member.collectionNumber);
    expect(suppliedFacts).toHaveLength(1);
    const reused = await start(ASK_FAMILY, [member], { idempotencyKey: 'twice' });
    expect(await reused.json()).toMatchObject({ code: 'key-already-used' });
    const log = await ok<{ rows: AuditRow[] }>(
      service.as('supervisor-huang').get(`/api/audit?subject=${batch.id}`),
    );
    expect(log.rows).toMatchObject([{ action: 'started-batch', actorId: 'officer-chen' }]);
  });

  test('an undoing withdraws exactly what the batch supplied, and leaves what newer work rests on', async () => {
    const member = await downCase();
    const before = await caseOf(chen, member.collectionNumber);
    const supplied = await carryOut(NO_SUCH_PAPER, [member]);
    const undone = await undo(supplied.id);
    expect(undone).toMatchObject({ decision: { kind: 'undo' }, done: 1, failed: 0 });
    const after = await caseOf(chen, member.collectionNumber);
    expect(after.suppliedFacts).toEqual(before.suppliedFacts);
    expect(after.verdict?.findings).toEqual(before.verdict?.findings);

    const again = await carryOut(NO_SUCH_PAPER, [await downCase()]);
    const { state, suppliedFacts } = await caseOf(li, member.collectionNumber);
    await ok(
      li.post(`/api/applicants/${member.collectionNumber}/facts`, {
        version: state.version,
        ref: suppliedFacts[0]?.ref,
        value: 'found',
        reason: '来源恢复，已查到',
      }),
    );
    const refused = await undo(again.id);
    expect(refused).toMatchObject({ done: 0, failed: 1 });
    expect(refused.failures).toMatchObject([{ code: 'newer-rests-on-it' }]);
    const { suppliedFacts: kept, state: now } = await caseOf(li, member.collectionNumber);
    expect(kept).toMatchObject([{ value: 'found' }]);
    await ok(
      li.post(`/api/applicants/${member.collectionNumber}/withdrawn-facts`, {
        version: now.version,
        ref: kept[0]?.ref,
        reason: '还原',
      }),
    );
  });

  test('a batch whose process was killed is interrupted, whole as far as it went, and goes on from there', async () => {
    const members = membersOf(await queue());
    const batch = await carryOut(ASK_FAMILY, members.slice(0, 2));
    // As a kill leaves it: running, and the rest of its members still due.
    await service.db
      .insertInto('batch_member')
      .values(
        members.slice(2).map(({ collectionNumber, version }) => ({
          batch_id: batch.id,
          collection_number: collectionNumber,
          version,
        })) as never,
      )
      .execute();
    await service.db
      .updateTable('batch')
      .set({ state: 'running', finished_at: null })
      .where('id', '=', batch.id)
      .execute();
    service.clock.now = new Date(service.clock.now.getTime() + 60_000);
    const found = await ok<BatchDetail>(chen.get(`/api/verification-batches/${batch.id}`));
    expect(found).toMatchObject({ state: 'interrupted', done: 2, total: members.length });
    const path = `/api/verification-batches/${batch.id}/resume`;
    const [one, other] = await Promise.all([chen.post(path), li.post(path)]);
    expect([one.status, other.status].every((status) => status === 202 || status === 409)).toBe(
      true,
    );
    const done = await settledBatch(batch.id);
    expect(done).toMatchObject({ state: 'complete', done: members.length, failed: 0 });
    for (const { collectionNumber } of members) {
      const { timeline } = await caseOf(chen, collectionNumber);
      expect(timeline.filter(({ type }) => type === 'returned-to-family').at(-1)?.actorId).toBe(
        'officer-chen',
      );
    }
  });

  test('the registers are asked again: what they answer is supplied, silence stays silence', async () => {
    const member = await downCase();
    answer = { status: 'source-down' };
    const silent = await carryOut({ kind: 'ask-source-again' }, [member]);
    expect(silent.failures).toMatchObject([{ code: 'source-still-down' }]);
    answer = {
      status: 'found',
      facts: {
        searched: ['pupil', 'father', 'mother'].map((relation) => ({
          relation,
          ownsUrbanHome: false,
        })),
      },
    };
    const tried = await tryOut({ kind: 'ask-source-again' }, { cases: [member] });
    expect(tried).toMatchObject({ wouldChange: 1, moves: null });
    const batch = await carryOut({ kind: 'ask-source-again' }, [member]);
    expect(batch).toMatchObject({ done: 1, moves: [{ from: 'verify', to: 'ready', count: 1 }] });
  });

  test('cases of another district do not exist for a decision', async () => {
    const others = await ok<VerificationList>(service.as('officer-wang').get('/api/verification'));
    const before = await fingerprint(service.db);
    expect((await start(ASK_FAMILY, membersOf(others))).status).toBe(404);
    const selection = { cases: membersOf(others) };
    const body = { decision: ASK_FAMILY, group: null, selection };
    expect((await chen.post('/api/verification-batches/dry-run', body)).status).toBe(404);
    expect(await fingerprint(service.db)).toEqual(before);
  });
});

test('without a way to the registers it is barred to ask them, with the reason', async () => {
  const service = await openService({ database: 'pglite', sources: null });
  const chen = service.as('officer-chen');
  const { decisions } = await ok<VerificationList>(chen.get('/api/verification?group=source-down'));
  expect(decisions[0]).toEqual({
    kind: 'ask-source-again',
    allowed: false,
    because: 'no-source-connection',
  });
  const refused = await chen.post('/api/verification-batches/dry-run', {
    decision: { kind: 'ask-source-again' },
    group: null,
    selection: { filters: {} },
  });
  expect(await refused.json()).toMatchObject({ code: 'no-source-connection' });
  await service.close();
});
