import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { startScript } from '../support/start.ts';
import type { Started } from '../support/start.ts';

/** `npm run dev`: no server but the one that hands out the files; the service lives in the page. */
describe('the service inside the page', () => {
  let dev: Started;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    dev = await startScript('dev');
    browser = await launchChromium();
    context = await browser.newContext();
    page = await openConsole(context, dev.url);
  });
  afterAll(async () => {
    await browser?.close();
    await dev?.stop();
  });

  test('fills itself, lets an officer in and lists the district', async () => {
    expect(new URL(page.url()).search).toBe('');
    await page.getByText('陈明').click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    await page.goto(`${dev.url}/applicants`);
    await page.getByRole('row').nth(5).waitFor();
  });

  test('keeps what was written when the page is loaded again, and who is signed in', async () => {
    const written = await askIn(page, 'POST', await notesOfFirst(page), {
      text: 'kept in the page',
    });
    expect(written.status).toBe(200);
    await page.reload();
    await page.getByRole('row').nth(5).waitFor();
    const read = await askIn(page, 'GET', (await notesOfFirst(page)).replace('/notes', ''));
    expect(read.text).toContain('kept in the page');
    expect((await askIn(page, 'GET', '/api/session')).text).toContain('officer-chen');
  });

  test('two tabs are two people over one database; the second goes on when the first closes', async () => {
    const second = await openConsole(context, dev.url);
    await askIn(second, 'POST', '/api/session', { personId: 'officer-li' });
    expect((await askIn(second, 'GET', '/api/session')).text).toContain('"id":"officer-li"');
    expect((await askIn(page, 'GET', '/api/session')).text).toContain(
      '"person":{"id":"officer-chen"',
    );
    const path = await notesOfFirst(second);
    await askIn(second, 'POST', path, { text: 'from the second tab' });
    expect((await askIn(page, 'GET', path.replace('/notes', ''))).text).toContain(
      'from the second tab',
    );
    await page.close();
    const after = await askIn(second, 'GET', path.replace('/notes', ''));
    expect(after.text).toContain('from the second tab');
    page = second;
  });

  test('every failure of the network can be had on demand', async () => {
    const path = await notesOfFirst(page);
    const set = (change: object) => page.evaluate((wish) => void window.network?.set(wish), change);
    await set({ fail: 503 });
    expect((await askIn(page, 'GET', '/api/season')).status).toBe(503);
    await set({ fail: 'garbled' });
    expect((await askIn(page, 'GET', '/api/season')).text).toContain('<html>');
    await set({ fail: 'unreachable' });
    expect((await askIn(page, 'GET', '/api/season')).status).toBe(0);
    await set({ fail: 'lost' });
    expect((await askIn(page, 'POST', path, { text: 'its answer was lost' })).status).toBe(0);
    await set({ fail: null, latency: 400 });
    const started = Date.now();
    expect((await askIn(page, 'GET', path.replace('/notes', ''))).text).toContain(
      'its answer was lost',
    );
    expect(Date.now() - started).toBeGreaterThanOrEqual(400);
    await set({ latency: 0, offline: true });
    expect(await page.evaluate(() => navigator.onLine)).toBe(false);
    expect((await askIn(page, 'GET', '/api/season')).status).toBe(0);
    await page.evaluate(() => void window.network?.calm());
    expect((await askIn(page, 'GET', '/api/season')).status).toBe(200);
  });

  test('begins anew when the address asks for it', async () => {
    const path = (await notesOfFirst(page)).replace('/notes', '');
    await page.goto(`${dev.url}/?reset`);
    await page.getByText('陈明').waitFor({ timeout: 120_000 });
    await askIn(page, 'POST', '/api/session', { personId: 'officer-chen' });
    expect((await askIn(page, 'GET', path)).text).not.toContain('its answer was lost');
  });
});

async function openConsole(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/?scenario=classroom`);
  await page.getByText('陈明').waitFor({ timeout: 120_000 });
  return page;
}

/** What a screen would get; 0 stands for a connection that failed. */
function askIn(
  page: Page,
  method: string,
  path: string,
  body?: object,
): Promise<{ status: number; text: string }> {
  return page.evaluate(
    async ([how, where, what]) => {
      const headers = { 'content-type': 'application/json' };
      const init = what === null ? { method: how } : { method: how, headers, body: what };
      const response = await fetch(where, init).catch(() => null);
      return { status: response?.status ?? 0, text: (await response?.text()) ?? '' };
    },
    [method, path, body ? JSON.stringify(body) : null] as const,
  );
}

/** Where notes on the district's first pupil are written. */
async function notesOfFirst(page: Page): Promise<string> {
  const list = await askIn(page, 'GET', '/api/applicants?pageSize=1');
  const { rows } = JSON.parse(list.text) as { rows: [{ collectionNumber: string }] };
  return `/api/applicants/${rows[0].collectionNumber}/notes`;
}
