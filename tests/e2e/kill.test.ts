import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { CaseEvent } from '../../domain/casework/events.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import { generateScenario } from '../../mocks/scenarios/scenario.ts';
import type { CaseStateView, CaseView } from '../../server/contract/case.ts';
import type { RosterRow } from '../../server/contract/check-in.ts';
import type { Run } from '../../server/contract/runs.ts';
import { openPglite } from '../../server/storage/pglite.ts';
import { caseOf, hold, listOf, ok, optionsOf } from '../support/clerk.ts';
import { signedIn } from '../support/service.ts';
import type { Caller } from '../support/service.ts';
import { startScript } from '../support/start.ts';
import type { Started } from '../support/start.ts';

/** The service has to be back on the data that a killed one left, on a machine that is busy with other tests too. */
const BACK_WITHIN_MS = 30_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'admission-kill-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (name: string, scenario: string, until?: RegExp) =>
  startScript('start', {
    env: { DATA_DIR: join(folder, name), SCENARIO: scenario },
    until,
    probe: '/readyz',
  });

/** The cookie stays good: sessions are in the database too. */
function people(service: () => Started) {
  const as = (personId: string) =>
    signedIn((path, init) => fetch(service().url + path, init), personId);
  return {
    chen: as('officer-chen'),
    li: as('officer-li'),
    zhao: as('registrar-zhao'),
    supervisor: as('supervisor-huang'),
    second: as('supervisor-xu'),
  };
}

/** A write that the service said was done: this event, under this number, in this case. */
interface Acknowledged {
  number: string;
  seq: number;
  type: CaseEvent['type'];
  text?: string;
}

describe('the service is killed in the middle of a morning', () => {
  let service: Started;
  const { chen, li, zhao, supervisor, second } = people(() => service);
  const acknowledged: Acknowledged[] = [];
  beforeAll(async () => {
    service = await start('morning', 'classroom');
    const run = await ok<Run>(
      supervisor.post('/api/runs', { kind: 'formal', idempotencyKey: 'the-formal' }),
    );
    const current = () => ok<Run>(supervisor.get(`/api/runs/${run.id}`));
    const step = async (caller: Caller, verb: string) =>
      ok(caller.post(`/api/runs/${run.id}/${verb}`, { version: (await current()).version }));
    await vi.waitUntil(async () => (await current()).state === 'complete', 30_000);
    await step(supervisor, 'publish');
    await step(second, 'approve-publication');
  });
  afterAll(() => service?.stop());

  /** Notes, holds, releases, check-ins and their undoing, all at once, until nobody answers any more. */
  async function work(): Promise<void> {
    const { rows } = await listOf(chen, 'pageSize=200');
    const everybody = rows.map((row) => row.collectionNumber);
    const waiting = await listOf(chen, 'pageSize=200&status=to-coordinate');
    const school = await ok<{ rows: RosterRow[] }>(zhao.get('/api/check-in/roster?pageSize=200'));
    await Promise.all([
      untilSilent(everybody, async (number, turn) => {
        const text = `第 ${acknowledged.length} 条备注 ${turn}`;
        const view = await post<CaseView>(chen, `/api/applicants/${number}/notes`, { text });
        // The answer shows the case as it is by then: a family may have confirmed behind the note.
        const said = view?.timeline.find((each) => JSON.stringify(each).includes(text));
        if (view) note({ ...view.state, version: said?.seq ?? 0 }, 'note-added', text);
      }),
      untilSilent(
        waiting.rows.map((row) => row.collectionNumber),
        async (number) => {
          const { state, options } = await optionsOf(li, number);
          const schoolId = options.find(({ barred }) => barred === null)?.schoolId ?? '';
          const held = await answered<CaseStateView>(hold(li, number, state.version, schoolId));
          note(held, 'held');
          if (!held) return;
          const { version } = held;
          note(await post(li, `/api/coordination/${number}/release`, { version }), 'hold-released');
        },
      ),
      untilSilent(
        school.rows.map((row) => row.collectionNumber),
        async (number) => {
          const { state } = await caseOf(zhao, number);
          if (state.checkedInAt !== null) return;
          const { version } = state;
          const done = await post<CaseStateView>(zhao, `/api/check-in/${number}`, { version });
          note(done, 'checked-in');
          if (!done) return;
          const reason = '误操作';
          const undone = { version: done.version, reason };
          note(await post(zhao, `/api/check-in/${number}/undo`, undone), 'check-in-undone', reason);
        },
      ),
    ]);
  }

  function note(
    state: CaseStateView | null | undefined,
    type: Acknowledged['type'],
    text?: string,
  ) {
    if (!state) return;
    acknowledged.push({ number: state.collectionNumber, seq: state.version, type, text });
  }

  /** A family's confirmation may arrive between two readings: then the row is read again. */
  async function atOneMoment(who: Caller, number: string) {
    for (let tries = 0; ; tries++) {
      const { rows } = await listOf(who, `q=${number}`);
      const { state, timeline } = await caseOf(who, number);
      const [listed] = rows;
      if (listed?.version === state.version || tries === 5) return { state, timeline, listed };
    }
  }

  test.each([40, 90, 25])(
    'after %i more acknowledged writes: each is there, nothing is half done',
    async (writes) => {
      const before = acknowledged.length;
      const working = work();
      await expect
        .poll(() => acknowledged.length - before, { timeout: 60_000, interval: 5 })
        .toBeGreaterThanOrEqual(writes);
      await service.kill();
      await working;

      const killed = performance.now();
      service = await start('morning', 'classroom');
      expect(performance.now() - killed).toBeLessThan(BACK_WITHIN_MS);

      for (const number of new Set(acknowledged.map((each) => each.number))) {
        const { state, timeline, listed } = await atOneMoment(chen, number);
        const events = timeline.toReversed();
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
        expect(state.version).toBe(events.length);
        // What the case says is folded from its events, what the list says is the state that was saved.
        expect(state.status).toBe(listed?.status);
        for (const { seq, type, text } of acknowledged.filter((each) => each.number === number)) {
          expect(events[seq - 1]).toMatchObject({ seq, type });
          expect(JSON.stringify(events[seq - 1])).toContain(text ?? '');
        }
      }
    },
  );

  test('in the folder that is left, the saved state of every case is what its events say', async () => {
    await service.stop();
    const { db, close } = await openPglite(join(folder, 'morning'));
    onTestFinished(close);
    const events = await db
      .selectFrom('case_event')
      .selectAll()
      .orderBy('collection_number')
      .orderBy('seq')
      .execute();
    const states = await db.selectFrom('case_state').selectAll().execute();
    const byCase = Map.groupBy(events, (event) => event.collection_number);
    expect(states).toHaveLength(byCase.size);
    const taken = new Map<string, number>();
    for (const state of states) {
      const own = byCase.get(state.collection_number) ?? [];
      const folded = foldCase(
        own.map(
          ({ seq, at, type, actor_id, reason, rulebook, data }) =>
            ({ seq, at, type, actorId: actor_id, reason, rulebook, data }) as CaseEvent,
        ),
      );
      expect(state).toMatchObject({
        version: folded.version,
        status: folded.status,
        placed_school_id: folded.placedSchoolId,
      });
      const at = folded.takesPlaceAt;
      if (at !== null) taken.set(at, (taken.get(at) ?? 0) + 1);
    }
    const plans = await db
      .selectFrom('intake_plan')
      .selectAll()
      .where('season', '=', 2021)
      .execute();
    for (const plan of plans) expect(plan.taken).toBe(taken.get(plan.school_id) ?? 0);
  });
});

test('killed while it is first filled, the next start goes on and ends with every pupil, once', async () => {
  const half = await start('filling', 'district', /applications 1500 of/);
  await half.kill();
  expect(half.output()).not.toContain('Ready after');
  const service = await start('filling', 'district');
  onTestFinished(service.stop);
  const { supervisor } = people(() => service);
  const { total } = await listOf(supervisor, '');
  expect(total).toBe(generateScenario('district').applicantCount);
  const unjudged = await listOf(supervisor, 'status=collecting');
  expect(unjudged.rows.every((row) => row.submittedAt === null)).toBe(true);
});

async function untilSilent(
  numbers: string[],
  act: (number: string, turn: number) => Promise<void>,
): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    for (const number of numbers) {
      try {
        await act(number, turn);
      } catch (error) {
        // Thrown by fetch when the line is cut; nothing is known then of the last write.
        if (error instanceof TypeError) return;
        throw error;
      }
    }
  }
}

function post<T>(caller: Caller, path: string, body: unknown): Promise<T | null> {
  return answered(caller.post(path, body));
}

/** Families confirm in between, so that a write may come too late; then it is not done, and said so. */
async function answered<T>(response: Promise<Response>): Promise<T | null> {
  const answer = await response;
  if (answer.status === 409 || answer.status === 412) {
    await answer.body?.cancel();
    return null;
  }
  return ok<T>(Promise.resolve(answer));
}
