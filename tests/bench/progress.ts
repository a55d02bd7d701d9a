import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { beginDemonstration, fillScenario } from '../../mocks/fill.ts';
import { listen } from '../../server/node/listen.ts';
import { openService } from '../../server/node/open-service.ts';
import type { Database } from '../../server/storage/database.ts';
import { tidy } from '../../server/storage/tidy.ts';
import { createDatabase } from '../support/create-database.ts';
import { startPostgres } from '../support/postgres.ts';
import { percentile, sample } from './figure.ts';
import type { Figure } from './figure.ts';

const TIMES = 20;
const EVENTS = 1_000_000;
const CONSOLES = 200;

/**
 * The numbers of the progress page over HTTP with 100,000 applicants and 1,000,000 events in the embedded database
 * (`ON=postgres`: on a PostgreSQL server), now and at a moment that is past; and how long a change takes to reach 200
 * open consoles.
 */
export async function benchProgress(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const cluster = process.env.ON === 'postgres' ? await startPostgres() : null;
  const options = {
    databaseUrl: cluster ? (await createDatabase(cluster.url, null)).url : undefined,
    dataDir: join(folder, 'data'),
    port: 0,
    host: '127.0.0.1',
    quiet: true,
    secureCookie: false,
  };
  const service = await openService(options);
  try {
    await beginDemonstration(service.db, 'ten-cities');
    await service.followDemonstration();
    await fillScenario({ ...service, scenario: 'ten-cities' });
    await liveThroughASeason(service.db);
    await tidy(service.db);
    const { port, stop } = await listen(service, options);
    const base = `http://127.0.0.1:${port}`;
    const figures = [...(await pages(service.db, base)), ...(await consoles(service.db, base))];
    await stop();
    return figures;
  } finally {
    await service.close();
    await cluster?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const ROUNDS = ['to-coordinate', 'held', 'placed', 'checked-in', 'enrolled'] as const;
const STEPS_PER_ROUND = 100;

/** Everybody goes through five statuses on different days, at a hundred moments each; notes make up the rest. */
async function liveThroughASeason(db: Kysely<Database>): Promise<void> {
  for (const [round, status] of ROUNDS.entries()) {
    for (let step = 0; step < STEPS_PER_ROUND; step += 1) {
      // A tenth stays behind in every round, so that each status has its pupils in the end.
      await sql`update case_state set status = ${status},
          placed_school_id = case when ${round} < 2 then null else home_school_ids[1] end,
          changed_at = timestamptz '2021-06-22 08:00+08' + interval '1 day' * ${round * 6} + interval '53 minutes' * ${step}
        where right(collection_number, 2)::integer = ${step}
          and substr(md5(collection_number), 1, 1) >= ${round.toString(16)}`.execute(db);
    }
  }
  const { rows } = await sql<{ n: string }>`select count(*) as n from case_event`.execute(db);
  const each = Math.ceil((EVENTS - Number(rows[0]?.n)) / 100_000);
  await sql`insert into case_event (collection_number, seq, at, type, actor_id, reason, rulebook, data)
    select collection_number, version + n, timestamptz '2021-06-22 08:00+08' + interval '3 days' * n
        + interval '1 second' * (right(collection_number, 4)::integer),
      case when n % 3 = 0 then 'fact-supplied' else 'note-added' end, 'officer-chen', null, null, '{}'::json
    from case_state, generate_series(1, ${each}::integer) as n`.execute(db);
}

async function pages(db: Kysely<Database>, base: string): Promise<Figure[]> {
  const counted = await sql<{ events: string; changes: string }>`
    select (select count(*) from case_event) as events, (select count(*) from case_change) as changes`.execute(
    db,
  );
  process.stdout.write(`${JSON.stringify(counted.rows[0])}\n`);
  const figures: Figure[] = [];
  const bare = await sample(TIMES, () =>
    sql`select count(*) from case_state where status = 'placed'`.execute(db),
  );
  const past = 'at=2021-07-05T10%3A17%3A00%2B08%3A00';
  for (const [name, person, path, aim] of [
    ['funnel and parts, city', 'supervisor-huang', '/api/progress?', true],
    ['funnel and parts, district', 'officer-chen', '/api/progress?', true],
    ['funnel and parts, city, past moment', 'supervisor-huang', `/api/progress?${past}`, true],
    ['ages, reasons and sources, city', 'supervisor-huang', '/api/progress/waiting?', true],
    ['ages … , city, past moment', 'supervisor-huang', `/api/progress/waiting?${past}`, false],
    ['days and decisions, city', 'supervisor-huang', '/api/progress/days?', true],
    ['days … , city, past moment', 'supervisor-huang', `/api/progress/days?${past}`, true],
    ['home, officer', 'officer-chen', 'POST /api/home/visits', true],
    ['list behind a past figure', 'supervisor-huang', `/api/applicants?status=held&${past}`, false],
  ] as const) {
    const cookie = await signIn(base, person);
    const [method, url] = path.startsWith('POST ') ? ['POST', path.slice(5)] : ['GET', path];
    const samples = await sample(TIMES, async () => {
      const response = await fetch(base + url, { method, headers: { cookie } });
      if (!response.ok) throw new Error(await response.text());
      await response.arrayBuffer();
    });
    for (const p of [0.5, 0.95] as const) {
      figures.push({
        name: `${name}, p${p * 100}`,
        value: percentile(samples, p),
        unit: 'ms',
        against: { name: 'counting one status', value: percentile(bare, p) },
        aim: aim && p === 0.95 ? '≤ 100 ms' : undefined,
      });
    }
  }
  return figures;
}

/** From the answer to a write until the last of the open consoles has heard of it. */
async function consoles(db: Kysely<Database>, base: string): Promise<Figure[]> {
  const cookie = await signIn(base, 'supervisor-huang');
  let heard = 0;
  let everybody = () => {};
  const lines = await Promise.all(
    Array.from({ length: CONSOLES }, async () => {
      const stopped = new AbortController();
      const response = await fetch(`${base}/api/live`, {
        headers: { cookie },
        signal: stopped.signal,
      });
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      const reading = (async () => {
        for (;;) {
          const { value, done } = (await reader?.read()) ?? { done: true };
          if (done) return;
          if (value?.includes('"case"') && (heard += 1) === CONSOLES) everybody();
        }
      })().catch(() => {});
      return { stop: () => stopped.abort(), reading };
    }),
  );
  const samples: number[] = [];
  for (let round = 0; round < TIMES; round += 1) {
    heard = 0;
    const all = new Promise<void>((resolve) => (everybody = resolve));
    const { number, version } = await anyCase(db, round);
    const start = performance.now();
    await fetch(`${base}/api/applicants/${number}/notes`, {
      method: 'POST',
      headers: { cookie: await signIn(base, 'officer-chen'), 'content-type': 'application/json' },
      body: JSON.stringify({ text: `note ${version}` }),
    });
    await all;
    samples.push(performance.now() - start);
  }
  for (const { stop } of lines) stop();
  await Promise.all(lines.map(({ reading }) => reading));
  return [
    {
      name: `a note until ${CONSOLES} open consoles have heard of it, worst of ${TIMES}`,
      value: Math.max(...samples),
      unit: 'ms',
      aim: '≤ 2000 ms',
    },
  ];
}

async function anyCase(db: Kysely<Database>, index: number) {
  const { rows } = await sql<{ number: string; version: number }>`
    select collection_number as number, version from case_state where district_id = 'donghu'
    order by collection_number offset ${index} limit 1`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('there is no case');
  return row;
}

async function signIn(base: string, personId: string): Promise<string> {
  const response = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}
