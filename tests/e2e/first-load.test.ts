import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { startScript } from '../support/start.ts';
import type { Started } from '../support/start.ts';

const DIST = resolve(import.meta.dirname, '../../dist');
const BUDGET_BYTES = 320 * 1024;

let service: Started;
let browser: Browser;
beforeAll(async () => {
  service = await startScript('start', { env: { SCENARIO: 'classroom' }, probe: '/readyz' });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

/** Runs in the page: notes when the first row of pupils stood there. */
function noteFirstRow(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[role="row"] a[href*="/applicants/20"]')) return;
    document.documentElement.dataset.firstRowAt = String(performance.now());
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

test('the production bundle contains nothing of the mock, the embedded database or the scenarios', async () => {
  const files = (await readdir(DIST, { recursive: true })).filter((file) =>
    /\.(js|html|css)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(10);
  const texts = await Promise.all(files.map((file) => readFile(join(DIST, file), 'utf8')));
  const all = texts.join('\n');
  // Words that only these have: MSW, PGlite, the fill, the generator, the service's own SQL.
  for (const mark of [
    'mockServiceWorker',
    'memfs-frontend',
    'postgres.wasm',
    'generateScenario',
    '360199',
    'case_state',
    'kysely',
  ]) {
    expect(all.includes(mark), mark).toBe(false);
  }
  expect(files.some((file) => /\.(wasm|data)$/.test(file))).toBe(false);
});

test('the first load up to a usable applicants list fits 320 kB gzip, without the map', async () => {
  const page = await browser.newPage();
  await page.addInitScript(noteFirstRow);
  await page.request.post(`${service.url}/api/session`, { data: { personId: 'officer-chen' } });
  await page.goto(`${service.url}/applicants`);
  await page.getByRole('row').nth(5).waitFor();
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => entry as PerformanceResourceTiming)
      .filter((entry) => /\/assets\//.test(entry.name))
      // What is still on its way when the rows stand there (pick lists, further words) kept nobody waiting.
      .filter((entry) => entry.responseEnd <= Number(document.documentElement.dataset.firstRowAt))
      .map((entry) => ({ name: entry.name, bytes: entry.encodedBodySize })),
  );
  const bytes = loaded.reduce((sum, { bytes: each }) => sum + each, 0);
  expect(loaded.length).toBeGreaterThan(3);
  expect(loaded.filter(({ name }) => /map/.test(name))).toEqual([]);
  expect(bytes, `${Math.round(bytes / 1024)} kB`).toBeLessThanOrEqual(BUDGET_BYTES);
  process.stdout.write(`first load: ${(bytes / 1024).toFixed(0)} kB in ${loaded.length} files\n`);
  await page.close();
});
