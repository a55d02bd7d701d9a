import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { beginDemonstration, fillScenario } from '../../mocks/fill.ts';
import { listen } from '../../server/node/listen.ts';
import { openService } from '../../server/node/open-service.ts';
import type { Database } from '../../server/storage/database.ts';
import { percentile, sample } from './figure.ts';
import type { Figure } from './figure.ts';

const TIMES = 60;

/**
 * Search and list over HTTP with 100,000 applicants in the embedded database, for every kind of question that the
 * one box understands, beside the bare SQL that finds the same numbers.
 */
export async function benchSearch(): Promise<Figure[]> {
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
    await beginDemonstration(service.db, 'ten-cities');
    await service.followDemonstration();
    await fillScenario({ ...service, scenario: 'ten-cities' });
    const { port, stop } = await listen(service, options);
    const figures = await measure(service.db, `http://127.0.0.1:${port}`);
    await stop();
    return figures;
  } finally {
    await service.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Sampled {
  name: string;
  pinyin: string;
  initials: string;
  collection_number: string;
  id_number: string;
  home_street: string | null;
  home_number: number | null;
  home_compound: string | null;
  certificate: string | null;
  phone: string | null;
}

async function measure(db: Kysely<Database>, base: string): Promise<Figure[]> {
  const pupils = (
    await sql<Sampled>`select a.name, a.pinyin, a.initials, a.collection_number, a.id_number, a.home_street,
        a.home_number, a.home_compound,
        (select certificate from evidence e where e.collection_number = a.collection_number and certificate is not null limit 1) as certificate,
        (select phone from guardian g where g.collection_number = a.collection_number and phone is not null limit 1) as phone
      from applicant a where home_street is not null and home_compound is not null
      order by md5(a.collection_number) limit ${TIMES}`.execute(db)
  ).rows;
  const cookies = {
    supervisor: await signIn(base, 'supervisor-huang'),
    officer: await signIn(base, 'officer-chen'),
  };
  const ask = (query: string, who: keyof typeof cookies) => async () => {
    const response = await fetch(`${base}/api/applicants?${query}`, {
      headers: { cookie: cookies[who] },
    });
    if (!response.ok) throw new Error(`${query}: ${await response.text()}`);
    await response.arrayBuffer();
  };
  const kinds: [string, (pupil: Sampled) => string, string][] = [
    ['name', (p) => p.name, 'name'],
    ['surname (many hits)', (p) => p.name.slice(0, 1), 'name'],
    ['pinyin', (p) => p.pinyin, 'pinyin'],
    ['initials', (p) => p.initials, 'initials'],
    ['collection number', (p) => p.collection_number, 'collection_number'],
    ['ID number', (p) => p.id_number, 'id_number'],
    ['last four', (p) => p.id_number.slice(-4), 'right(id_number, 4)'],
    ['street and number', (p) => `${p.home_street}${p.home_number}号`, 'home_street'],
    ['compound', (p) => p.home_compound ?? '', 'home_compound'],
    ['certificate', (p) => p.certificate ?? '', ''],
    ['phone', (p) => p.phone ?? '', ''],
  ];
  const figures: Figure[] = [];
  const add = (name: string, samples: number[], bare?: number[]) => {
    for (const p of [0.5, 0.95] as const) {
      figures.push({
        name: `${name}, p${p * 100}`,
        value: percentile(samples, p),
        unit: 'ms',
        against: bare && { name: 'bare SQL', value: percentile(bare, p) },
        aim: p === 0.95 ? '≤ 20 ms' : undefined,
      });
    }
  };
  for (const [name, questionOf, column] of kinds) {
    const questions = pupils.map(questionOf).filter((question) => question !== '');
    if (questions.length === 0) continue;
    const of = (index: number) => questions[index % questions.length] ?? '';
    const http = await sample(TIMES, (index) =>
      ask(`q=${encodeURIComponent(of(index))}`, 'supervisor')(),
    );
    const bare = column
      ? await sample(TIMES, (index) =>
          sql`select collection_number from applicant where ${sql.raw(column)} = ${of(index)} limit 50`.execute(
            db,
          ),
        )
      : undefined;
    add(`search by ${name}`, http, bare);
  }
  const bareList = await sample(TIMES, () =>
    sql`select * from case_state join applicant using (collection_number) order by collection_number limit 50`.execute(
      db,
    ),
  );
  for (const [name, query, who] of [
    ['list of the city, first page', '', 'supervisor'],
    ['list of a district, first page', '', 'officer'],
    ['list by status', 'status=verify', 'supervisor'],
    ['list by reason', 'reason=short-lease', 'supervisor'],
    ['list by name order', 'sort=name', 'supervisor'],
    ['list by last change', 'sort=-changedAt', 'officer'],
    ['list, page 900', 'page=900', 'supervisor'],
  ] as const) {
    add(name, await sample(TIMES, ask(query, who)), bareList);
  }
  return figures;
}

async function signIn(base: string, personId: string): Promise<string> {
  const response = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}
