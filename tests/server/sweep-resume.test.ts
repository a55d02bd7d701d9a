import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Deps } from '../../server/deps.ts';
import { createPace } from '../../server/pace.ts';
import type { Sweep, SweepDetail } from '../../server/contract/sweeps.ts';
import { addSweep } from '../../server/storage/sweeps.ts';
import { listVerdicts } from '../../server/storage/verdicts.ts';
import { resumeAbandoned, runSweep } from '../../server/sweeps/run.ts';
import { ok } from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { openService } from '../support/service.ts';
import type { Service } from '../support/service.ts';

describe.each(DATABASES)('a walk through the cases that is interrupted, on %s', (database) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService({ database });
  });
  afterAll(() => service.close());

  /** A process of its own on the same database, which is killed after some steps. */
  function processOf(steps: number, now = service.clock.now): Deps & { atWork: Promise<void>[] } {
    let left = steps;
    const atWork: Promise<void>[] = [];
    return {
      db: service.db,
      now: () => now,
      newId: () => `process-${Math.random()}`,
      identity: { whoIs: async () => null, signIn: async () => null, signOut: async () => '' },
      log: () => {},
      sources: null,
      background: (work) => atWork.push(work),
      pace: {
        ...createPace(),
        turn: async () => {
          left -= 1;
          return left >= 0;
        },
      },
      atWork,
    };
  }
  const begin = (id: string) =>
    addSweep(service.db, {
      id,
      season: 2021,
      task: { kind: 're-evaluate', cause: 'asked', rulebook: '2021.1' },
      at: service.clock.now.toISOString(),
      by: 'supervisor-huang',
      total: 0,
    });
  const supervisor = () => service.as('supervisor-huang');
  const sweepOf = (id: string) => ok<SweepDetail>(supervisor().get(`/api/sweeps/${id}`));
  const verdicts = async () => {
    const rows = await service.db.selectFrom('verdict').select('collection_number').execute();
    return rows.length;
  };
  const cases = async () =>
    (await service.db.selectFrom('case_state').select('verdict_seq').execute()).length;

  test('is gone on with by the next process exactly where it was: no case twice, none left out', async () => {
    const before = await verdicts();
    await begin('killed');
    await runSweep(processOf(2), 'killed');
    const halfway = await sweepOf('killed');
    expect(halfway.state).toBe('running');
    expect(halfway.progress.done).toBeGreaterThan(0);
    expect(await verdicts()).toBe(before + halfway.progress.done);

    // Not before it has been silent for a while: another process may be walking it.
    const soon = processOf(1_000);
    await resumeAbandoned(soon);
    expect(soon.atWork).toEqual([]);
    const later = processOf(1_000, new Date(service.clock.now.getTime() + 60_000));
    await resumeAbandoned(later);
    await Promise.all(later.atWork);
    expect(await sweepOf('killed')).toMatchObject({ state: 'complete', changed: 0 });
    expect(await verdicts()).toBe(before + (await cases()));
  });

  test('tells what repeats once, and reads it back to the last character', async () => {
    const standing = await service.db
      .selectFrom('case_state')
      .innerJoin('verdict', (join) =>
        join
          .onRef('verdict.collection_number', '=', 'case_state.collection_number')
          .onRef('verdict.seq', '=', 'case_state.verdict_seq'),
      )
      .select(['verdict.collection_number as number', 'verdict.seq', 'verdict.same_as as sameAs'])
      .execute();
    expect(standing.every(({ sameAs }) => sameAs !== null)).toBe(true);
    const all = await listVerdicts(
      service.db,
      standing.map(({ number }) => number),
    );
    for (const { number, seq, sameAs } of standing) {
      const [told, repeated] = [sameAs, seq].map((each) =>
        all.find((row) => row.collection_number === number && row.seq === each),
      );
      const { rulebook, as_of } = repeated ?? {};
      expect(repeated).toEqual({ ...told, seq, rulebook, as_of });
    }
  });

  test('stops when somebody stops it, and goes on when they say so', async () => {
    const before = await verdicts();
    const { version } = await begin('stopped');
    await runSweep(processOf(1), 'stopped');
    const stop = { version };
    const stopped = await ok<Sweep>(supervisor().post('/api/sweeps/stopped/stop', stop));
    expect(stopped.state).toBe('stopped');
    await runSweep(processOf(1_000), 'stopped');
    expect((await sweepOf('stopped')).progress.done).toBe(stopped.progress.done);
    expect((await supervisor().post('/api/sweeps/stopped/stop', stop)).status).toBe(412);

    await ok(supervisor().post('/api/sweeps/stopped/resume', { version: stopped.version }));
    await service.settled();
    expect(await sweepOf('stopped')).toMatchObject({ state: 'complete' });
    expect(await verdicts()).toBe(before + (await cases()));
  });

  test('is replaced by a later one, and the process that walked it ends', async () => {
    await begin('first');
    await runSweep(processOf(1), 'first');
    await begin('second');
    const { progress } = await sweepOf('first');
    await runSweep(processOf(1_000), 'first');
    expect(await sweepOf('first')).toMatchObject({ state: 'replaced', progress });
    await runSweep(processOf(1_000), 'second');
    expect((await sweepOf('second')).state).toBe('complete');
  });
});

/** A verdict that repeats another says nothing of its own. */
const NOT_TOLD = { findings: null, needs: null, located: null, inputs: null };

describe.each(DATABASES)('a verdict that is made again, on %s', (database) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService({ database });
  });
  afterAll(() => service.close());

  const replay = async () => {
    const supervisor = service.as('supervisor-huang');
    const { id } = await ok<Sweep>(supervisor.post('/api/sweeps', { kind: 'replay' }));
    await service.settled();
    return ok<SweepDetail>(supervisor.get(`/api/sweeps/${id}`));
  };

  test('is the same after other families, papers and ranges came', async () => {
    const [one, other] = await service.db
      .selectFrom('case_state')
      .select(['collection_number', 'unit_number'])
      .where('unit_number', 'is not', null)
      .orderBy('collection_number')
      .limit(2)
      .execute();
    if (!one || !other) throw new Error('the classroom has two homes');
    // Another child now claims the home of this one, a paper came in, and all ranges are gone.
    await service.db
      .updateTable('case_state')
      .set({ unit_number: one.unit_number })
      .where('collection_number', '=', other.collection_number)
      .execute();
    await service.db
      .insertInto('evidence')
      .values({
        collection_number: one.collection_number,
        evidence_id: 'later',
        kind: 'property-title',
        source: 'real-estate-registry',
        status: 'conflict',
        extracted_at: '2021-06-25T00:00:00.000Z',
        certificate: null,
        certificate_serial: null,
        facts: 'null',
      })
      .execute();
    // Nobody can take a published range away, so its keeper is put aside.
    await sql`alter table school_range disable trigger published_stays`.execute(service.db);
    await service.db.deleteFrom('school_range').execute();
    const replayed = await replay();
    expect(replayed).toMatchObject({ state: 'complete', changed: 0, withoutInputs: 0 });
    expect(replayed.verdicts).toBeGreaterThan(0);
  });

  test('is found when it says something else than its inputs, or names no rulebook', async () => {
    const made = await service.db
      .selectFrom('verdict')
      .selectAll()
      .where('route', '=', 'catchment')
      .orderBy('collection_number')
      .limit(1)
      .executeTakeFirstOrThrow();
    const forged = (seq: number, change: object) => ({
      ...made,
      findings: JSON.stringify(made.findings),
      needs: JSON.stringify(made.needs),
      located: JSON.stringify(made.located),
      inputs: JSON.stringify(made.inputs),
      seq,
      ...change,
    });
    await service.db
      .insertInto('verdict')
      .values([
        forged(100, { category: 6 }),
        forged(101, { rulebook: '1999.1' }),
        forged(102, { inputs: null }),
        forged(103, { category: 6, same_as: made.seq, ...NOT_TOLD }),
      ])
      .execute();
    const replayed = await replay();
    expect(replayed).toMatchObject({ changed: 3, withoutInputs: 1 });
  });
});
