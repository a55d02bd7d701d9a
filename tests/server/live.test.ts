import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NoticeList } from '../../server/contract/home.ts';
import type { CaseStateView } from '../../server/contract/case.ts';
import type { LiveMessage } from '../../server/contract/live.ts';
import { approve, hold, listOf, ok, optionsOf, propose, runAndPublish } from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { openService } from '../support/service.ts';
import type { Service } from '../support/service.ts';
import { beginDraft } from './support/drafts.ts';

/** One open console: everything that its stream said. */
async function listenAs(service: Service, who: string) {
  const response = await service.as(who).get('/api/live');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const heard: LiveMessage[] = [];
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const reading = (async () => {
    for (;;) {
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done) return;
      for (const line of (value ?? '').split('\n')) {
        if (line.startsWith('data: {"topics"'))
          heard.push(JSON.parse(line.slice(6)) as LiveMessage);
      }
    }
  })();
  return {
    topics: () => new Set(heard.flatMap(({ topics }) => topics)),
    cases: () => new Set(heard.flatMap(({ cases }) => cases)),
    forget: () => heard.splice(0),
    async leave() {
      await reader?.cancel();
      await reading;
    },
  };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 1_200));

describe.each(DATABASES)('what open consoles are told, on %s', (database) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService({ database });
    // The filling took some seconds of the season's clock.
    service.clock.now = new Date(service.clock.now.getTime() + 60_000);
    await runAndPublish(service, service.as('supervisor-huang'), 'formal');
  });
  afterAll(() => service.close());

  test('a check-in is heard by its school, its district and the city; a new setting of the season by all', async () => {
    const people = [
      'supervisor-huang',
      'officer-chen',
      'officer-wang',
      'registrar-zhao',
      'registrar-zhou',
    ];
    const consoles = await Promise.all(people.map((who) => listenAs(service, who)));
    const zhao = service.as('registrar-zhao');
    const [child] = (await listOf(zhao, 'status=placed')).rows;
    if (!child) throw new Error('nobody was placed');
    await ok(zhao.post(`/api/check-in/${child.collectionNumber}`, { version: child.version }));
    const full = (percent: number) => ({ categories: [1, 2, 3], percent });
    await ok(
      service.as('supervisor-huang').post('/api/rulebook/thresholds', {
        districtId: 'donghu',
        version: 0,
        thresholds: { red: full(100), orange: full(98), yellow: full(90) },
        reason: '本区通知',
      }),
    );
    await soon();
    expect(consoles.map((each) => each.topics().has('settings'))).not.toContain(false);
    const heard = consoles.map((each) => each.topics().has('case'));
    expect(heard).toEqual([true, true, false, true, false]);
    const named = consoles.map((each) => each.cases().has(child.collectionNumber));
    expect(named).toEqual([true, true, false, false, false]);
    for (const each of consoles) await each.leave();
  });

  test('what is undone is told to nobody', async () => {
    const chensConsole = await listenAs(service, 'supervisor-huang');
    const [child] = (await listOf(service.as('officer-chen'), 'status=placed')).rows;
    await service.db
      .transaction()
      .execute(async (trx) => {
        await trx
          .updateTable('case_state')
          .set((eb) => ({ version: eb('version', '+', 1) }))
          .where('collection_number', '=', child?.collectionNumber ?? '')
          .execute();
        throw new Error('undone');
      })
      .catch(() => {});
    await soon();
    expect(chensConsole.topics().size).toBe(0);
    await chensConsole.leave();
  });

  test('nobody who is not signed in gets a stream', async () => {
    const response = await service.anonymous.get('/api/live');
    expect(response.status).toBe(401);
  });

  test('a proposal is news to colleagues, its approval to the proposer and the school', async () => {
    const [chen, li] = [service.as('officer-chen'), service.as('officer-li')];
    const kindsFor = async (who: string) => {
      const { rows } = await ok<NoticeList>(service.as(who).get('/api/notices'));
      return rows.map(({ kind, subject }) => `${kind} ${subject}`);
    };
    const [waits] = (await listOf(chen, 'status=to-coordinate')).rows;
    const number = waits?.collectionNumber ?? '';
    const { options, state } = await optionsOf(chen, number);
    const school =
      options.find(({ barred, schoolId }) => barred === null && schoolId === 'donghu-01') ??
      options.find(({ barred }) => barred === null);
    const held = await ok<CaseStateView>(hold(chen, number, state.version, school?.schoolId ?? ''));
    const proposed = await propose(chen, number, held.version, school?.schoolId ?? '');
    expect(await kindsFor('officer-li')).toContain(`proposal-waits ${number}`);
    expect(await kindsFor('officer-chen')).not.toContain(`proposal-waits ${number}`);
    expect(await kindsFor('officer-wang')).not.toContain(`proposal-waits ${number}`);
    expect(await kindsFor('supervisor-huang')).not.toContain(`proposal-waits ${number}`);

    const chensConsole = await listenAs(service, 'officer-chen');
    await approve(li, number, proposed.version);
    await beginDraft(li);
    // Home counts the editions that wait; so every step of one is told as well.
    await expect
      .poll(() => [...chensConsole.topics()])
      .toEqual(expect.arrayContaining(['notice', 'edition']));
    await chensConsole.leave();
    expect(await kindsFor('officer-chen')).toContain(`approved ${number}`);
    expect(await kindsFor('officer-li')).not.toContain(`approved ${number}`);
    const atSchool = (await kindsFor('registrar-zhao')).includes(`placed-here ${number}`);
    expect(atSchool).toBe(school?.schoolId === 'donghu-01');
    expect(await kindsFor('registrar-zhou')).not.toContain(`placed-here ${number}`);
  });

  test('read is read for the reader alone', async () => {
    const before = await ok<NoticeList>(service.as('officer-li').get('/api/notices'));
    expect(before.unread).toBeGreaterThan(0);
    const [first] = before.rows;
    const one = await ok<NoticeList>(
      service.as('officer-li').post('/api/notices/read', { ids: [first?.id] }),
    );
    expect(one.unread).toBe(before.unread - 1);
    const all = await ok<NoticeList>(
      service.as('officer-li').post('/api/notices/read', { ids: null }),
    );
    expect(all.unread).toBe(0);
    const other = await ok<NoticeList>(service.as('officer-chen').get('/api/notices'));
    expect(other.unread).toBeGreaterThan(0);
  });

  test('home says what changed since the last visit, and half an hour of silence ends a visit', async () => {
    const zhao = service.as('registrar-zhao');
    type Answer = { lastVisit: string | null; changed: { status: string; n: number }[] };
    expect((await ok<Answer>(zhao.post('/api/home/visits'))).lastVisit).toBeNull();
    const first = service.clock.now.toISOString();
    service.clock.now = new Date(service.clock.now.getTime() + 60 * 60_000);
    const [child] = (await listOf(zhao, 'status=placed')).rows;
    await ok(zhao.post(`/api/check-in/${child?.collectionNumber}`, { version: child?.version }));
    const second = await ok<Answer>(zhao.post('/api/home/visits'));
    expect(second.lastVisit).toBe(first);
    expect(second.changed).toEqual([{ status: 'checked-in', n: 1 }]);
    const list = await listOf(zhao, `status=checked-in&since=${first}`);
    expect(list.total).toBe(1);
    service.clock.now = new Date(service.clock.now.getTime() + 60_000);
    expect((await ok<Answer>(zhao.post('/api/home/visits'))).lastVisit).toBe(first);
  });
});
