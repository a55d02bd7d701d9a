import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginDemonstration, fillScenario } from '../../mocks/fill.ts';
import { generateScenario } from '../../mocks/scenarios/scenario.ts';
import { openService } from '../../server/node/open-service.ts';
import type { Figure } from './figure.ts';

/** Filling the city scenario through intake in Node, beside the bare writing of its applications as text. */
export async function benchFill(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const opened = performance.now();
  const service = await openService({
    databaseUrl: undefined,
    dataDir: join(folder, 'data'),
    port: 0,
    host: '127.0.0.1',
    quiet: true,
    secureCookie: false,
  });
  const open = (performance.now() - opened) / 1_000;
  try {
    const began = performance.now();
    let bytes = 0;
    for (const application of generateScenario('city').applications()) {
      bytes += JSON.stringify(application).length;
    }
    const generated = (performance.now() - began) / 1_000;
    const start = performance.now();
    await beginDemonstration(service.db, 'city');
    await fillScenario({ ...service, scenario: 'city' });
    return [
      { name: 'open a new embedded database', value: open, unit: 's' },
      {
        name: `fill the city: 36,000 applications, ${Math.round(bytes / 1e6)} MB of text`,
        value: (performance.now() - start) / 1_000,
        unit: 's',
        against: { name: 'generating them as text', value: generated },
        aim: '≤ 15 s',
      },
    ];
  } finally {
    await service.close();
    await rm(folder, { recursive: true, force: true });
  }
}
