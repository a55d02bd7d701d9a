import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { launchChromium, launchPersistent } from '../support/chromium.ts';
import { openCheckInSeason, serveSeason } from '../support/check-in-season.ts';
import type { CheckInSeason, SchoolDesk, ServiceProcess } from '../support/check-in-season.ts';
import { clockOf, countCheckIns, countOutOfTime, soakDesks } from '../support/desk-soak.ts';

let season: CheckInSeason;
let browser: Browser;
beforeAll(async () => {
  season = await openCheckInSeason('district');
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await season?.close();
});

const box = (page: Page) => page.getByRole('textbox', { name: '采集序号' });
const unsent = (page: Page) => page.getByRole('region', { name: '没有发送的报到' });

/** With one hand on the keys: the number, Enter, a look, Enter. */
async function scan(page: Page, number: string): Promise<void> {
  await page.keyboard.type(number, { delay: 4 });
  await page.keyboard.press('Enter');
}
async function yes(page: Page): Promise<void> {
  await page.waitForTimeout(600);
  await page.keyboard.press('Enter');
}
async function openDesk(page: Page, service: ServiceProcess, place: SchoolDesk): Promise<void> {
  await page.request.post(`${service.url}/api/session`, { data: { personId: place.registrarId } });
  await page.goto(`${service.url}/check-in`);
  await page.getByRole('grid').getByRole('row').nth(1).waitFor();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

describe('a day at the desk', () => {
  let service: ServiceProcess;
  let folder: string;
  let context: BrowserContext;
  let page: Page;
  let place: SchoolDesk;
  let watching: Page;
  const stage = () =>
    watching
      .getByRole('region', { name: '各环节人数' })
      .getByRole('listitem')
      .filter({ hasText: '学校已报到' });
  const seenToHaveCome = (n: number) =>
    stage()
      .getByRole('link', { name: `学校已报到：${n} 人，打开名单` })
      .waitFor();
  beforeAll(async () => {
    service = await serveSeason(season.databaseUrl);
    folder = await mkdtemp(join(tmpdir(), 'admission-desk-'));
    context = await launchPersistent(folder);
    place = season.desks.at(-1) as SchoolDesk;
    page = await context.newPage();
    await openDesk(page, service, place);
    // The supervisor looks on from a second window and never touches it.
    watching = await browser.newPage();
    await watching.request.post(`${service.url}/api/session`, {
      data: { personId: 'supervisor-huang' },
    });
    await watching.goto(`${service.url}/progress`);
    await stage().waitFor();
  });
  afterAll(async () => {
    await watching?.close();
    await context?.close();
    service?.kill();
    await rm(folder, { recursive: true, force: true });
  });
  const child = (index: number) => {
    const row = place.expected.at(-1 - index);
    if (!row) throw new Error('the school expects more children than this');
    return row;
  };

  test('five children come, each with two keys', async () => {
    for (let index = 0; index < 5; index += 1) {
      const { name, collectionNumber } = child(index);
      await scan(page, collectionNumber);
      await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
      await yes(page);
      await page.getByText('报到已登记').waitFor();
    }
    const numbers = Array.from({ length: 5 }, (_, index) => child(index).collectionNumber);
    expect((await countCheckIns(season, numbers)).size).toBe(5);
    await seenToHaveCome(5);
  });

  test('two problems: a child of another school is sent there, one that was never collected is told so', async () => {
    const other = season.desks.find((desk) => desk !== place)?.expected[0];
    await scan(page, other?.collectionNumber ?? '');
    const answer = page.getByRole('alert').filter({ hasText: '学位不在本校' });
    await answer.getByText(/录取学校是.+，请到那里报到/).waitFor();
    // Of somebody else's child nothing is shown but where to go.
    expect(await answer.innerText()).not.toContain(other?.name);
    await scan(page, '2021987654');
    await page.getByText('没有参加今年的信息采集').waitFor();
  });

  test('without a network three more come; the browser is closed, and what waits is still there', async () => {
    await context.setOffline(true);
    for (const index of [5, 6, 7]) {
      const { name, collectionNumber } = child(index);
      await scan(page, collectionNumber);
      await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
      await yes(page);
      await page.getByText(/已记在本机，待发送|正在登记/).waitFor();
    }
    await expect.poll(() => unsent(page).getByRole('listitem').count()).toBe(3);
    await seenToHaveCome(5);
    await context.close();
    // The service is gone as well when the browser comes back.
    service.kill();
    context = await launchPersistent(folder);
    page = await context.newPage();
    await page.goto(`${service.url}/check-in`);
    await unsent(page).waitFor();
    expect(await unsent(page).getByRole('listitem').count()).toBe(3);
    await scan(page, child(8).collectionNumber);
    await page.getByRole('heading', { level: 2, name: child(8).name, exact: true }).waitFor();
    await yes(page);
    await expect.poll(() => unsent(page).getByRole('listitem').count()).toBe(4);
  });

  test('what is kept on the machine can be read by nobody who has only its files', async () => {
    const kept = await page.evaluate(readDesk);
    expect(kept.extractable).toBe(false);
    expect(kept.rosters + kept.queue).toBeGreaterThan(4);
    const known = [child(5).name, child(5).collectionNumber];
    for (const word of known) expect(kept.text.includes(word), word).toBe(false);
  });

  test('signing out waits for what is not sent', async () => {
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByText(/还有 4 条报到没有发送/).waitFor();
    expect(await unsent(page).getByRole('listitem').count()).toBe(4);
  });

  test('the service is back: all are sent in their order, each once, and the tenth child comes', async () => {
    await service.start();
    // The desk notices by itself; nobody need press anything.
    await unsent(page).waitFor({ state: 'detached', timeout: 60_000 });
    const { name, collectionNumber } = child(9);
    await box(page).focus();
    await scan(page, collectionNumber);
    await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
    await yes(page);
    await page.getByText('报到已登记').waitFor();
    const numbers = Array.from({ length: 10 }, (_, index) => child(index).collectionNumber);
    const counted = await countCheckIns(season, numbers);
    expect(numbers.map((number) => counted.get(number))).toEqual(numbers.map(() => 1));
    const events = await season.db
      .selectFrom('case_event')
      .select(['collection_number', 'at', 'data'])
      .where('type', '=', 'checked-in')
      .where('collection_number', 'in', numbers.slice(5, 9))
      .orderBy('at')
      .execute();
    expect(events.map((event) => event.collection_number)).toEqual(numbers.slice(5, 9));
    for (const { at, data } of events) expect(data.deskAt).not.toBe(at);
    // Cut off for a while as well, the second window follows; behind the figure is the list.
    await seenToHaveCome(10);
    await stage().getByRole('link').click();
    await watching.getByText('共 10 条').waitFor();
  });

  test('signed out, nothing of a pupil stays on the machine', async () => {
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('button', { name: place.name }).waitFor();
    expect(await page.evaluate(readDesk)).toMatchObject({
      keys: 0,
      rosters: 0,
      queue: 0,
      frames: 0,
    });
  });
});

/** Runs in the page: all that the desk keeps, as text. */
async function readDesk() {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('admission-desk');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('cannot be opened')));
  });
  const all = (name: string) =>
    new Promise<unknown[]>((resolve) => {
      const request = database.transaction(name).objectStore(name).getAll();
      request.addEventListener('success', () => resolve(request.result as unknown[]));
    });
  const keys = (await all('keys')) as { key: CryptoKey }[];
  const rosters = (await all('rosters')) as { data: ArrayBuffer }[];
  const queue = (await all('queue')) as { data: ArrayBuffer }[];
  const frames = await all('frame');
  database.close();
  const decoder = new TextDecoder();
  return {
    keys: keys.length,
    extractable: keys[0]?.key.extractable ?? null,
    rosters: rosters.length,
    queue: queue.length,
    frames: frames.length,
    text: [...rosters, ...queue].map(({ data }) => decoder.decode(data)).join('\n'),
  };
}

test('two desks with one child: the one that was cut off is told, and decides nothing twice', async () => {
  const service = await serveSeason(season.databaseUrl);
  onTestFinished(service.kill);
  const place = season.desks.at(-2) as SchoolDesk;
  const row = place.expected.at(-1);
  if (!row) throw new Error('the school expects somebody');
  const pages: Page[] = [];
  for (let desk = 0; desk < 2; desk += 1) {
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await openDesk(page, service, place);
    pages.push(page);
  }
  const [first, second] = pages as [Page, Page];
  await first.context().setOffline(true);
  // Its clock is two hours wrong besides; the service's time is what counts.
  await first.clock.setFixedTime(Date.now() - 7_200_000);
  await scan(first, row.collectionNumber);
  await first.getByRole('heading', { level: 2, name: row.name, exact: true }).waitFor();
  await first.clock.setFixedTime(Date.now() - 7_190_000);
  await yes(first);
  await scan(second, row.collectionNumber);
  await second.getByRole('heading', { level: 2, name: row.name, exact: true }).waitFor();
  await yes(second);
  await second.getByText('报到已登记').waitFor();
  await first.context().setOffline(false);
  await first.getByText('这名学生已经在另一台登记报到，这次不重复登记。').waitFor();
  await first.getByRole('button', { name: '知道了' }).click();
  await unsent(first).waitFor({ state: 'detached' });
  expect(await countCheckIns(season, [row.collectionNumber])).toEqual(
    new Map([[row.collectionNumber, 1]]),
  );
});

/** `npm run bench -- desk` does the same two thousand times, and says how soon the next scan is taken. */
test('twelve check-ins with cuts, kills, closed pages and wrong clocks: each exactly once, at the right time', async () => {
  const began = await clockOf(season);
  const { soaked, numbers } = await soakDesks(browser, season, { checkIns: 12, desks: 2 });
  const counted = await countCheckIns(season, numbers);
  expect(numbers.filter((number) => counted.get(number) !== 1)).toEqual([]);
  expect(numbers).toHaveLength(12);
  expect(soaked.cuts + soaked.kills).toBeGreaterThan(0);
  expect(soaked.wrongClocks).toBe(2);
  expect(await countOutOfTime(season, numbers, [began, await clockOf(season)])).toBe(0);
}, 240_000);
