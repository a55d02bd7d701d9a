import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginDemonstration, fillScenario } from '../../mocks/fill.ts';
import { openService } from '../../server/node/open-service.ts';
import type { Plan } from '../../server/contract/plans.ts';
import type { QueueRow } from '../../server/contract/coordination.ts';
import type { Run } from '../../server/contract/runs.ts';
import { signedIn } from '../support/service.ts';
import type { Caller } from '../support/service.ts';
import { startScript } from '../support/start.ts';
import { percentile } from './figure.ts';
import type { Figure } from './figure.ts';

const PLANS = 8;
const CALM = 150;

/** The ranking of schools for one case over HTTP, alone and while plans of the whole queue are computed. */
export async function benchRanking(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const options = {
    databaseUrl: undefined,
    dataDir: join(folder, 'data'),
    port: 0,
    host: '127.0.0.1',
    quiet: true,
    secureCookie: false,
  };
  // Filled here, and then served by a process of its own: whoever measures takes none of its time.
  const filled = await openService(options);
  await beginDemonstration(filled.db, 'city');
  await filled.followDemonstration();
  await fillScenario({ ...filled, scenario: 'city' });
  await filled.close();
  const env = { DATA_DIR: options.dataDir, LOG: 'off' };
  const service = await startScript('serve', { env, probe: '/readyz' });
  try {
    const as = (person: string) =>
      signedIn((path, init) => fetch(service.url + path, init), person);
    await publish(as('supervisor-huang'), as('supervisor-xu'));
    const chen = as('officer-chen');
    const { rows, total } = await json<{ rows: QueueRow[]; total: number }>(
      chen.get('/api/coordination?pageSize=200'),
    );
    let asked = 0;
    const rank = async () => {
      const row = rows[(asked += 1) % rows.length];
      const start = performance.now();
      await json(chen.get(`/api/coordination/${row?.collectionNumber}/options`));
      return performance.now() - start;
    };
    const measure = async (until: () => boolean) => {
      const samples: number[] = [];
      while (!until()) samples.push(await rank());
      return samples;
    };
    await measure(() => asked >= CALM);
    asked = 0;
    const calm = await measure(() => asked >= CALM);
    const busy: number[] = [];
    const took: number[] = [];
    for (let index = 0; index < PLANS; index += 1) {
      const start = performance.now();
      const plan = await json<Plan>(
        chen.post('/api/coordination-plans', { idempotencyKey: `bench-${index}` }),
      );
      let done = false;
      const watch = (async () => {
        for (;;) {
          const { state } = await json<Plan>(chen.get(`/api/coordination-plans/${plan.id}`));
          if (state !== 'running') break;
          await new Promise((later) => setTimeout(later, 250));
        }
        took.push(performance.now() - start);
        done = true;
      })();
      busy.push(...(await measure(() => done)));
      await watch;
    }
    const beside = (p: number) => ({ name: 'nothing planned', value: percentile(calm, p) });
    return [
      { name: 'queue that is planned', value: total, unit: 'pupils' },
      { name: 'a plan, median', value: percentile(took, 0.5), unit: 'ms' },
      { name: 'ranking meanwhile, asked', value: busy.length, unit: '' },
      {
        name: 'ranking meanwhile, p50',
        value: percentile(busy, 0.5),
        unit: 'ms',
        against: beside(0.5),
      },
      {
        name: 'ranking meanwhile, p95',
        value: percentile(busy, 0.95),
        unit: 'ms',
        against: beside(0.95),
        aim: '≤ 50',
      },
      {
        name: 'ranking meanwhile, worst',
        value: Math.max(...busy),
        unit: 'ms',
        against: beside(1),
        aim: '≤ 50',
      },
    ];
  } finally {
    await service.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function publish(huang: Caller, xu: Caller): Promise<void> {
  const run = await json<Run>(
    huang.post('/api/runs', { kind: 'formal', idempotencyKey: 'formal' }),
  );
  let now = run;
  while (now.state === 'running') {
    await new Promise((later) => setTimeout(later, 200));
    now = await json<Run>(huang.get(`/api/runs/${run.id}`));
  }
  const proposed = await json<Run>(
    huang.post(`/api/runs/${run.id}/publish`, { version: now.version }),
  );
  await json(xu.post(`/api/runs/${run.id}/approve-publication`, { version: proposed.version }));
}

async function json<T>(response: Promise<Response>): Promise<T> {
  const answer = await response;
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as T;
}
