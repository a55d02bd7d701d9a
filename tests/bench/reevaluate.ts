import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { beginDemonstration, fillScenario } from '../../mocks/fill.ts';
import type { ScenarioName } from '../../mocks/scenarios/scenario.ts';
import type { Sweep } from '../../server/contract/sweeps.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import { evaluate } from '../../domain/rulebook/evaluate.ts';
import { factsOf, loadJudgeable, openJudge } from '../../server/casework/judge.ts';
import { listen } from '../../server/node/listen.ts';
import { openService } from '../../server/node/open-service.ts';
import type { Database } from '../../server/storage/database.ts';
import { listNext } from '../../server/storage/sweep-cases.ts';
import { percentile } from './figure.ts';
import type { Figure } from './figure.ts';

/** How often a clerk presses Enter while all of this goes on. */
const SEARCH_EVERY_MS = 100;

/**
 * Judges 100,000 applicants again in the embedded database, verdicts and events stored, while somebody searches;
 * beside it the bare reading and evaluating of the same cases. Then makes every stored verdict again from its inputs.
 */
export async function benchReEvaluate(): Promise<Figure[]> {
  const scenario = (process.env.SCENARIO ?? 'ten-cities') as ScenarioName;
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const options = {
    databaseUrl: undefined,
    dataDir: join(folder, 'data'),
    port: 0,
    host: '127.0.0.1',
    quiet: true,
    secureCookie: false,
  };
  const service = await openService(options);
  try {
    await beginDemonstration(service.db, scenario);
    await service.followDemonstration();
    await fillScenario({ ...service, scenario });
    // Before the door is open: it keeps the process so busy that idle connections would be given up.
    const bare = await bareSeconds(service.db);
    const { port, stop } = await listen(service, options);
    const base = `http://127.0.0.1:${port}`;
    const questions = await questionsOf(service.db);
    const cookie = await signIn(base, 'supervisor-huang');
    const quiet = await searchWhile(
      base,
      cookie,
      questions,
      new Promise((r) => setTimeout(r, 6_000)),
    );
    const figures: Figure[] = [];
    for (const [kind, aim] of [
      ['compare', undefined],
      ['re-evaluate', '≤ 30 s'],
      ['replay', undefined],
    ] as const) {
      const begun = performance.now();
      const sweep = sweepToEnd(base, cookie, kind);
      const busy = await searchWhile(base, cookie, questions, sweep);
      const done = await sweep;
      figures.push(
        {
          name: `${kind}: ${done.verdicts} verdicts, ${done.changed} come out otherwise`,
          value: (performance.now() - begun) / 1_000,
          unit: 's',
          against: { name: 'reading and evaluating', value: bare },
          aim,
        },
        {
          name: `search meanwhile, p95 of ${busy.length}`,
          value: percentile(busy, 0.95),
          unit: 'ms',
          against: { name: 'without it', value: percentile(quiet, 0.95) },
          aim: '≤ 60 ms',
        },
      );
      if (kind === 'replay' && done.changed + done.withoutInputs > 0) {
        throw new Error(`${done.changed + done.withoutInputs} verdicts do not replay`);
      }
    }
    await stop();
    return figures;
  } finally {
    await service.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function sweepToEnd(base: string, cookie: string, kind: Sweep['kind']): Promise<Sweep> {
  const headers = { cookie, 'content-type': 'application/json' };
  const started = await fetch(`${base}/api/sweeps`, {
    method: 'POST',
    headers,
    body: JSON.stringify(
      kind === 'compare' ? { kind, before: '2020.1', after: '2021.1' } : { kind },
    ),
  });
  let sweep = (await started.json()) as Sweep;
  while (sweep.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 500));
    sweep = (await (await fetch(`${base}/api/sweeps/${sweep.id}`, { headers })).json()) as Sweep;
  }
  if (sweep.state !== 'complete') throw new Error(`the sweep is ${sweep.state}`);
  return sweep;
}

/** Milliseconds of each search, at a clerk's pace, until the other work is done. */
async function searchWhile(
  base: string,
  cookie: string,
  questions: readonly string[],
  work: Promise<unknown>,
): Promise<number[]> {
  const other = { over: false };
  void work.finally(() => {
    other.over = true;
  });
  const samples: number[] = [];
  for (let at = 0; !other.over; at += 1) {
    const begun = performance.now();
    const question = encodeURIComponent(questions[at % questions.length] ?? '');
    const response = await fetch(`${base}/api/applicants?q=${question}`, { headers: { cookie } });
    await response.arrayBuffer();
    samples.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, SEARCH_EVERY_MS));
  }
  return samples;
}

async function questionsOf(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('applicant')
    .select(['name', 'pinyin', 'collection_number', 'id_number'])
    .orderBy('record_hash')
    .limit(50)
    .execute();
  return rows.flatMap((row) => [
    row.name,
    row.pinyin,
    row.collection_number,
    row.id_number.slice(-4),
  ]);
}

/** The same cases read and evaluated in one go, with nothing stored and nobody let in between. */
async function bareSeconds(db: Kysely<Database>): Promise<number> {
  const begun = performance.now();
  const { season } = await db
    .selectFrom('applicant')
    .select('season')
    .limit(1)
    .executeTakeFirstOrThrow();
  const judge = await openJudge(db, season, '2021-06-22T02:00:00.000Z');
  for (let after = ''; ;) {
    const next = await listNext(db, season, after, 1_000);
    const numbers = next.map(({ collectionNumber }) => collectionNumber);
    const last = numbers.at(-1);
    if (last === undefined) return (performance.now() - begun) / 1_000;
    after = last;
    for (const stored of await loadJudgeable(db, numbers)) {
      evaluate(factsOf(judge, stored, foldCase(stored.events)), judge.rulebook, judge.asOf);
    }
  }
}

async function signIn(base: string, personId: string): Promise<string> {
  const response = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}
