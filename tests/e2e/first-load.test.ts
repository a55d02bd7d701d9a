import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApplicantList } from '../../server/contract/applicants.ts';
import type { Attachment } from '../../server/contract/attachments.ts';
import type { CaseView } from '../../server/contract/case.ts';
import { launchChromium } from '../support/chromium.ts';
import { PDF_OF_TWO_PAGES } from '../support/files.ts';
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

test('the first load up to a usable applicants list fits 320 kB gzip, without the map or the reading of PDF files', async () => {
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
  expect(loaded.filter(({ name }) => /map|pdf/.test(name))).toEqual([]);
  expect(bytes, `${Math.round(bytes / 1024)} kB`).toBeLessThanOrEqual(BUDGET_BYTES);
  process.stdout.write(`first load: ${(bytes / 1024).toFixed(0)} kB in ${loaded.length} files\n`);
  await page.close();
});

test('a PDF that a decision cites is drawn by the console itself, page by page, without a word from the browser', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const drawing = /WebGL|GPU stall|swiftshader/i.test(message.text());
    if (message.type() === 'error' && !drawing) complaints.push(message.text());
  });
  const { request } = page;
  await request.post(`${service.url}/api/session`, { data: { personId: 'officer-chen' } });
  const found = await request.get(`${service.url}/api/applicants?route=catchment&pageSize=1`);
  const [pupil] = ((await found.json()) as ApplicantList).rows;
  const one = `${service.url}/api/applicants/${pupil?.collectionNumber}`;
  const { state, evidence } = (await (await request.get(one)).json()) as CaseView;
  const sent = await request.post(`${one}/attachments?name=agreement.pdf`, {
    data: Buffer.from(PDF_OF_TWO_PAGES),
    headers: { 'content-type': 'application/pdf' },
  });
  const { id } = (await sent.json()) as Attachment;
  await request.post(`${one}/evidence-decisions`, {
    data: {
      evidenceId: evidence.find(({ status }) => status === 'found')?.id,
      decision: 'confirm',
      reason: 'seen',
      attachments: [id],
      version: state.version,
    },
  });
  await page.goto(`${service.url}/applicants/${pupil?.collectionNumber}`);
  await page.getByLabel('查看 agreement.pdf').first().click();
  await page.getByLabel('agreement.pdf，第 1 页，共 2 页').locator('canvas').waitFor();
  await page.getByText('Agreement, page one').waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowRight');
  await page.getByLabel('agreement.pdf，第 2 页，共 2 页').waitFor();
  await page.getByText('Signed 2020-05-31').waitFor({ state: 'attached' });
  expect(complaints).toEqual([]);
  await page.close();
});
