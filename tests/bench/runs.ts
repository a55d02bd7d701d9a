import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { allocate } from '../../domain/allocation/allocate.ts';
import type { RunPupil } from '../../domain/allocation/placement.ts';
import { beginDemonstration, fillScenario } from '../../mocks/fill.ts';
import type { Run } from '../../server/contract/runs.ts';
import { openService } from '../../server/node/open-service.ts';
import { signedIn } from '../support/service.ts';
import type { Figure } from './figure.ts';

/** Runs of 100,000 pupils: allocated in the domain, and from the first request to the stored result. */
export async function benchRuns(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const service = await openService({
    databaseUrl: undefined,
    dataDir: join(folder, 'data'),
    port: 0,
    host: '127.0.0.1',
    quiet: true,
    secureCookie: false,
  });
  try {
    await beginDemonstration(service.db, 'ten-cities');
    await service.followDemonstration();
    await fillScenario({ ...service, scenario: 'ten-cities' });
    const supervisor = signedIn(
      async (path, init) => service.app.request(path, init),
      'supervisor-huang',
    );
    const json = async <T>(response: Promise<Response>) => (await (await response).json()) as T;
    const run = async (kind: Run['kind']) => {
      const start = performance.now();
      const { id } = await json<Run>(
        supervisor.post('/api/runs', { kind, idempotencyKey: `bench-${kind}` }),
      );
      for (;;) {
        const { state, failure } = await json<Run>(supervisor.get(`/api/runs/${id}`));
        if (state === 'failed') throw new Error(failure ?? 'failed');
        if (state === 'complete') return { id, seconds: (performance.now() - start) / 1_000 };
        await new Promise((later) => setTimeout(later, 100));
      }
    };
    const reference = await run('reference');
    const formal = await run('formal');
    const pupils = await pupilsOf(service.db);
    const schools = [...new Set(pupils.flatMap(({ homeSchoolIds }) => homeSchoolIds))];
    const bareStart = performance.now();
    pupils.map((pupil) => pupil.category ?? 99).sort((a, b) => a - b);
    const bare = (performance.now() - bareStart) / 1_000;
    const start = performance.now();
    allocate({
      pupils,
      capacities: schools.map((schoolId) => ({ schoolId, places: 400 })),
      straddle: 'seeded-draw',
      seed: 'bench',
    });
    const inDomain = (performance.now() - start) / 1_000;
    const compareStart = performance.now();
    await json(supervisor.get(`/api/runs/${formal.id}/comparison?with=${reference.id}`));
    const compared = (performance.now() - compareStart) / 1_000;
    const scanStart = performance.now();
    await sql`select count(*) from placement`.execute(service.db);
    const scan = (performance.now() - scanStart) / 1_000;
    const n = pupils.length.toLocaleString('en');
    return [
      {
        name: `allocate ${n} pupils × ${schools.length} schools in the domain`,
        value: inDomain,
        unit: 's',
        against: { name: 'sorting them by category', value: bare },
        aim: '≤ 1 s',
      },
      {
        name: `formal run of ${n} pupils with storage`,
        value: formal.seconds,
        unit: 's',
        against: { name: 'in the domain', value: inDomain },
        aim: '≤ 15 s',
      },
      {
        name: `reference run of ${n} pupils, each judged again, with storage`,
        value: reference.seconds,
        unit: 's',
        against: { name: 'formal run', value: formal.seconds },
      },
      {
        name: `comparison of the two`,
        value: compared,
        unit: 's',
        against: { name: 'counting the placements', value: scan },
        aim: '≤ 2 s',
      },
    ];
  } finally {
    await service.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function pupilsOf(db: Awaited<ReturnType<typeof openService>>['db']): Promise<RunPupil[]> {
  const rows = await db
    .selectFrom('case_state')
    .select(['collection_number', 'route', 'category', 'home_school_ids', 'reasons'])
    .execute();
  return rows.map((row) => ({
    collectionNumber: row.collection_number,
    route: row.route ?? 'verify',
    category: row.category,
    homeSchoolIds: row.home_school_ids,
    reasons: row.reasons,
  }));
}
