import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VERIFICATION_GROUPS } from '../../domain/verification/groups.ts';
import type { Claim, VerificationList } from '../../server/contract/verification.ts';
import { caseOf, listOf, ok } from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { openService } from '../support/service.ts';
import type { Caller, Service } from '../support/service.ts';

const queueOf = (caller: Caller, query = '') =>
  ok<VerificationList>(caller.get(`/api/verification?pageSize=200&${query}`));
const claim = (caller: Caller, number: string, takeOver = false) =>
  caller.post(`/api/verification/${number}/claim`, { takeOver });
const next = async (caller: Caller, body: object = {}) =>
  (
    await ok<{ collectionNumber: string | null }>(
      caller.post('/api/verification/next', { filters: {}, ...body }),
    )
  ).collectionNumber;

describe.each(DATABASES)('the queue of verification, on %s', (database) => {
  let service: Service;
  let chen: Caller;
  let li: Caller;
  beforeAll(async () => {
    service = await openService({ database });
    chen = service.as('officer-chen');
    li = service.as('officer-li');
  });
  afterAll(() => service.close());

  const pass = (minutes: number) => {
    service.clock.now = new Date(service.clock.now.getTime() + minutes * 60_000);
  };

  test('every case to verify stands in a group, and a group counts what it lists', async () => {
    const all = await queueOf(chen);
    const { total } = await listOf(chen, 'status=verify');
    expect([all.all, all.total]).toEqual([total, total]);
    expect(all.rows.every(({ groups }) => groups.length > 0)).toBe(true);
    let filled = 0;
    for (const group of VERIFICATION_GROUPS) {
      const { rows, total: listed } = await queueOf(chen, `group=${group}`);
      expect([group, rows.length, listed]).toEqual([group, all.counts[group], all.counts[group]]);
      expect(rows.every((row) => row.questions[0]?.group === group)).toBe(true);
      if (listed > 0) filled += 1;
    }
    expect(filled).toBeGreaterThan(5);
  });

  test('the longest waiting come first, each with what is missing, on which paper, from which source', async () => {
    const { rows } = await queueOf(chen, 'group=source-down');
    const waited = rows.map((row) => row.waitingSince ?? '9');
    expect(waited).toEqual(waited.toSorted());
    for (const { questions } of rows) {
      const [need] = questions[0]?.needs ?? [];
      expect(need).toMatchObject({ from: 'source', status: 'source-down' });
      expect(need?.kind).toBe(`${need?.paper}.status`);
    }
  });

  test('the filters narrow all groups alike, and the search box is the one of everywhere', async () => {
    const { rows, all } = await queueOf(chen, 'kind=migrant');
    expect(rows.length).toBe(all);
    expect(rows.every(({ kind }) => kind === 'migrant')).toBe(true);
    const [row] = (await queueOf(chen)).rows;
    const found = await queueOf(chen, `q=${encodeURIComponent(row?.name ?? '')}`);
    expect(found.rows.map((each) => each.collectionNumber)).toContain(row?.collectionNumber);
  });

  test('a fact that settles a case takes it out of its group at once', async () => {
    const { rows } = await queueOf(chen, 'group=address-not-located');
    const number = rows[0]?.collectionNumber ?? '';
    const { state } = await caseOf(chen, number);
    await ok(
      chen.post(`/api/applicants/${number}/facts`, {
        version: state.version,
        ref: 'located.home',
        value: { state: 'outside' },
        reason: '实地核对',
      }),
    );
    const after = await queueOf(chen, 'group=address-not-located');
    expect(after.rows.map((row) => row.collectionNumber)).not.toContain(number);
    expect(after.total).toBe(rows.length - 1);
  });

  test('another district’s cases are in no group and no total', async () => {
    const own = (await queueOf(chen)).rows.map((row) => row.collectionNumber);
    const others = (await queueOf(service.as('officer-wang'))).rows;
    expect(others.every((row) => !own.includes(row.collectionNumber))).toBe(true);
    const city = await queueOf(service.as('supervisor-huang'));
    expect(city.all).toBe(own.length + others.length);
    expect(city.decisions.every(({ allowed }) => !allowed)).toBe(true);
  });

  test('two officers who ask for the next case at once get two, the longest waiting first', async () => {
    const { rows } = await queueOf(chen);
    const got = await Promise.all([next(chen), next(li)]);
    expect(new Set(got)).toEqual(new Set(rows.slice(0, 2).map((row) => row.collectionNumber)));
    const seen = (await queueOf(chen)).rows.slice(0, 2);
    expect(new Set(seen.map((row) => row.claim?.by))).toEqual(
      new Set(['officer-li', 'officer-chen']),
    );
  });

  test('whoever goes on lets go of the case before; behind the last it begins anew', async () => {
    const free = (await queueOf(chen, 'claim=free')).rows.map((row) => row.collectionNumber);
    const second = await next(chen, { after: free.at(-2) });
    expect(second).toBe(free.at(-1));
    const mine = await queueOf(chen, 'claim=mine');
    expect(mine.rows.map((row) => row.collectionNumber)).toEqual([second]);
    const first = (await queueOf(chen, 'claim=free')).rows[0]?.collectionNumber;
    expect(await next(chen, { after: second ?? undefined })).toBe(first);
    expect(await next(chen, { filters: { group: 'names-differ' } })).toBeNull();
  });

  test('of two who reach for one case one has it; the other sees who, and may take it over', async () => {
    const number = (await queueOf(chen, 'claim=free')).rows[0]?.collectionNumber ?? '';
    const answers = await Promise.all([claim(chen, number), claim(li, number)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const loser = answers[0]?.status === 409 ? chen : li;
    const winner = loser === chen ? li : chen;
    const refused = await claim(loser, number);
    const { code, current } = (await refused.json()) as { code: string; current: Claim };
    expect(code).toBe('claimed-by-colleague');
    expect(current).toMatchObject({ mine: false });
    const taken = await ok<{ claim: Claim }>(claim(loser, number, true));
    expect(taken.claim).toMatchObject({ mine: true, takenFrom: current.by });
    const seen = await ok<{ claim: Claim }>(winner.get(`/api/verification/${number}/claim`));
    expect(seen.claim).toMatchObject({ mine: false, takenFrom: current.by });
    // It bars nobody: the colleague may still act.
    const { state } = await caseOf(winner, number);
    expect(state.actions.find(({ name }) => name === 'supply-fact')?.allowed).toBe(true);
  });

  test('a claim ends after a quarter of an hour without work, and lasts as long as somebody works', async () => {
    const number = (await queueOf(chen, 'claim=free')).rows[0]?.collectionNumber ?? '';
    const { claim: first } = await ok<{ claim: Claim }>(claim(chen, number));
    pass(14);
    const { claim: renewed } = await ok<{ claim: Claim }>(claim(chen, number));
    expect(renewed.since).toBe(first.since);
    pass(14);
    expect((await claim(li, number)).status).toBe(409);
    pass(2);
    const { claim: now } = await ok<{ claim: Claim }>(claim(li, number));
    expect(now).toMatchObject({ mine: true, takenFrom: null });
    expect((await li(`/api/verification/${number}/claim`, { method: 'DELETE' })).status).toBe(204);
    expect(await ok(chen.get(`/api/verification/${number}/claim`))).toMatchObject({ claim: null });
  });
});
