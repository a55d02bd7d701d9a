import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { beginDemonstration, fillScenario } from '../../mocks/fill.ts';
import { openService } from '../../server/node/open-service.ts';
import { savePerson } from '../../server/storage/people.ts';
import type { RosterRow } from '../../server/contract/check-in.ts';
import type { Run } from '../../server/contract/runs.ts';
import { createDatabase } from './create-database.ts';
import { freePort, startPostgres } from './postgres.ts';
import { signedIn } from './service.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export interface SchoolDesk {
  registrarId: string;
  name: string;
  expected: RosterRow[];
}

/** A season on PostgreSQL whose places are public, with a registrar at every public school. */
export interface CheckInSeason {
  databaseUrl: string;
  desks: SchoolDesk[];
  /** Straight into the same database, beside every process that serves it. */
  db: Awaited<ReturnType<typeof openService>>['db'];
  close(): Promise<void>;
}

export async function openCheckInSeason(scenario: 'district' | 'city'): Promise<CheckInSeason> {
  const cluster = await startPostgres();
  const { url: databaseUrl } = await createDatabase(cluster.url, null);
  const service = await openService({
    databaseUrl,
    dataDir: '',
    port: 0,
    host: '127.0.0.1',
    quiet: true,
    secureCookie: false,
  });
  const { app, db } = service;
  await beginDemonstration(db, scenario);
  await service.followDemonstration();
  await fillScenario({ ...service, scenario });
  const ask = async (path: string, init?: RequestInit) => app.request(path, init);
  const supervisor = signedIn(ask, 'supervisor-huang');
  const run = await json<Run>(
    supervisor.post('/api/runs', { kind: 'formal', idempotencyKey: 'the-formal' }),
  );
  let done = run;
  while (done.state === 'running') {
    await new Promise((later) => setTimeout(later, 100));
    done = await json<Run>(supervisor.get(`/api/runs/${run.id}`));
  }
  // One supervisor proposes that the run be made public, another approves.
  const proposed = await json<Run>(
    supervisor.post(`/api/runs/${run.id}/publish`, { version: done.version }),
  );
  await json(
    signedIn(ask, 'supervisor-xu').post(`/api/runs/${run.id}/approve-publication`, {
      version: proposed.version,
    }),
  );

  const schools = await db
    .selectFrom('school')
    .select(['id', 'district_id'])
    .where('ownership', '=', 'public')
    .orderBy('id')
    .execute();
  const desks: SchoolDesk[] = [];
  for (const [index, school] of schools.entries()) {
    const registrarId = `registrar-of-${school.id}`;
    const name = `报到${index + 1}`;
    await savePerson(db, {
      id: registrarId,
      name,
      nameEn: `Desk ${index + 1}`,
      role: 'registrar',
      districtId: school.district_id,
      schoolId: school.id,
      demonstration: true,
    });
    const expected: RosterRow[] = [];
    for (let page = 1; ; page += 1) {
      const path = `/api/check-in/roster?status=placed&pageSize=200&page=${page}`;
      const { rows } = await json<{ rows: RosterRow[] }>(signedIn(ask, registrarId).get(path));
      expected.push(...rows);
      if (rows.length < 200) break;
    }
    if (expected.length > 0) desks.push({ registrarId, name, expected });
  }
  return {
    databaseUrl,
    desks,
    db,
    async close() {
      await service.close();
      await cluster.stop();
    },
  };
}

async function json<T>(response: Promise<Response>): Promise<T> {
  const answer = await response;
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as T;
}

/** One process that serves the season; killed as by a power switch and started again on the same port. */
export interface ServiceProcess {
  url: string;
  pid(): number | undefined;
  kill(): void;
  start(): Promise<void>;
}

export async function serveSeason(databaseUrl: string): Promise<ServiceProcess> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  const kill = () => void child?.kill('SIGKILL');
  process.once('exit', kill);
  const start = async () => {
    child = spawn(process.execPath, [join(ROOT, 'server/node/serve.ts')], {
      env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), LOG: 'off' },
      stdio: 'ignore',
    });
    const deadline = Date.now() + 60_000;
    while (!(await fetch(`${url}/readyz`).catch(() => null))?.ok) {
      if (Date.now() > deadline) throw new Error('the service did not come up');
      await new Promise((later) => setTimeout(later, 50));
    }
  };
  await start();
  return { url, pid: () => child?.pid, kill, start };
}
