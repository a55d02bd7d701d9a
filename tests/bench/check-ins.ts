import { loadavg } from 'node:os';
import { sql } from 'kysely';
import { openCheckInSeason, serveSeason } from '../support/check-in-season.ts';
import type { CheckInSeason, SchoolDesk } from '../support/check-in-season.ts';
import { countCheckIns } from '../support/desk-soak.ts';
import { signedIn } from '../support/service.ts';
import { cpuOf, familyOf } from './cpu.ts';
import { percentile } from './figure.ts';
import type { Figure } from './figure.ts';

const PROCESSES = 4;
/** Desks that check in at once, spread over the processes. */
const AT_ONCE = 48;

/** Check-ins a second over HTTP on PostgreSQL with several processes, each child by two desks at once. */
export async function benchCheckIns(): Promise<Figure[]> {
  const season = await openCheckInSeason('city');
  const services = await Promise.all(
    Array.from({ length: PROCESSES }, () => serveSeason(season.databaseUrl)),
  );
  try {
    const work = season.desks.flatMap((desk) => desk.expected.map((row) => ({ desk, row })));
    const callers = await signInEverywhere(
      season.desks,
      services.map(({ url }) => url),
    );
    const numbers = work.map(({ row }) => row.collectionNumber);
    const spent = async () => ({
      client: process.cpuUsage(),
      services: await cpuOf(services.map(({ pid }) => pid())),
      database: await cpuOf(await familyOf(await postmaster(season.db))),
    });
    const before = await spent();
    const samples: number[] = [];
    let refused = 0;
    let next = 0;
    const started = performance.now();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, worker) => {
        for (;;) {
          const item = work[next];
          next += 1;
          if (!item) return;
          const call = callers.get(item.desk.registrarId)?.[worker % PROCESSES];
          const { collectionNumber, version } = item.row;
          const begun = performance.now();
          const answer = await call?.post(`/api/check-in/${collectionNumber}`, {
            version,
            key: `bench-${collectionNumber}`,
          });
          if (!answer?.ok) refused += 1;
          await answer?.arrayBuffer();
          samples.push(performance.now() - begun);
        }
      }),
    );
    const seconds = (performance.now() - started) / 1_000;
    const after = await spent();
    const { user, system } = process.cpuUsage(before.client);
    const counted = await countCheckIns(season, numbers);
    const cpu = (name: string, ms: number): Figure => ({
      name: `processor time of a check-in, ${name}`,
      value: ms / numbers.length,
      unit: 'ms',
    });
    const wrong = numbers.filter((number) => counted.get(number) !== 1).length;
    return [
      { name: 'check-ins per second', value: numbers.length / seconds, unit: '1/s', aim: '≥ 500' },
      { name: 'check-in, p50', value: percentile(samples, 0.5), unit: 'ms' },
      { name: 'check-in, p95', value: percentile(samples, 0.95), unit: 'ms' },
      cpu('this bench', (user + system) / 1_000),
      cpu('the services', after.services - before.services),
      cpu('PostgreSQL', after.database - before.database),
      { name: 'machine’s load over the last minute', value: loadavg()[0] ?? 0, unit: '' },
      { name: 'check-ins', value: numbers.length, unit: '' },
      { name: 'refused', value: refused, unit: '', aim: '0' },
      { name: 'lost or double', value: wrong, unit: '', aim: '0' },
    ];
  } finally {
    for (const service of services) service.kill();
    await season.close();
  }
}

async function postmaster(db: CheckInSeason['db']): Promise<number> {
  const { rows } = await sql<{
    text: string;
  }>`select pg_read_file('postmaster.pid') as text`.execute(db);
  return Number.parseInt(rows[0]?.text ?? '', 10);
}

async function signInEverywhere(desks: readonly SchoolDesk[], urls: readonly string[]) {
  const entries = await Promise.all(
    desks.map(async ({ registrarId }) => {
      const own = urls.map((url) => signedIn((path, init) => fetch(url + path, init), registrarId));
      await Promise.all(own.map(async (call) => (await call.get('/api/session')).arrayBuffer()));
      return [registrarId, own] as const;
    }),
  );
  return new Map(entries);
}
