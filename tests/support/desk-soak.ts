import type { Browser, BrowserContext, Page } from 'playwright-core';
import { demonstrationClock } from '../../server/clock.ts';
import { readSettings } from '../../server/storage/settings.ts';
import type { RosterRow } from '../../server/contract/check-in.ts';
import type { CheckInSeason, SchoolDesk, ServiceProcess } from './check-in-season.ts';
import { serveSeason } from './check-in-season.ts';

/** A little more than the desk takes between a child that is shown and an Enter that counts. */
const LOOK_MS = 540;
const PATIENCE_MS = 60_000;
/** By how much the clocks of the desks are wrong: right, two hours slow, a day fast. */
const CLOCKS_MS = [0, -7_200_000, 86_400_000];

export interface Soaked {
  checkIns: number;
  /** Children at two desks at once. */
  twice: number;
  cuts: number;
  kills: number;
  reopened: number;
  /** Desks whose clock is hours wrong. */
  wrongClocks: number;
  /** Milliseconds from Enter to a box that takes the next number. */
  readyMs: number[];
}

/** Numbers that look random and are the same at every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Desks in Chromium against the real service, with the network cut, the service killed and the page closed at
 * random. Every tenth child goes to two desks of the school. Of three schools' desks two have a wrong clock;
 * the events have the service’s time all the same. At the end all outboxes have been sent. `calm`: none of that.
 */
export async function soakDesks(
  browser: Browser,
  season: CheckInSeason,
  wanted: { checkIns: number; desks: number; calm?: boolean },
): Promise<{ soaked: Soaked; numbers: string[] }> {
  const service = await serveSeason(season.databaseUrl);
  const soaked: Soaked = {
    checkIns: 0,
    twice: 0,
    cuts: 0,
    kills: 0,
    reopened: 0,
    wrongClocks: 0,
    readyMs: [],
  };
  const random = randomFrom(20_210_525);
  const share = Math.ceil(wanted.checkIns / wanted.desks);
  const numbers: string[] = [];
  const seats: { place: SchoolDesk; desk: Seat; other: Seat | null }[] = [];
  // The fullest schools, so that each has its share of children.
  const fullest = season.desks
    .filter(({ expected }) => expected.length >= share)
    .toSorted((a, b) => b.expected.length - a.expected.length);
  const places = wanted.calm ? fullest.slice(-wanted.desks) : fullest.slice(0, wanted.desks);
  for (const [index, place] of places.entries()) {
    // The second desk of a school has the right time.
    const wrongBy = wanted.calm ? 0 : (CLOCKS_MS[(index + 1) % CLOCKS_MS.length] ?? 0);
    if (wrongBy !== 0) soaked.wrongClocks += 1;
    const desk = await sitDown(browser, service, place, wrongBy);
    const other = wanted.calm ? null : await sitDown(browser, service, place);
    seats.push({ place, desk, other });
  }
  // Everybody has opened the desk once with a network; from here on nothing is sure any more.
  let working = !wanted.calm;
  const killing = killNowAndThen(service, random, soaked, () => working);
  try {
    await Promise.all(
      seats.map(async ({ place, desk, other }, index) => {
        const rows = place.expected.slice(0, share);
        numbers.push(...rows.map((row) => row.collectionNumber));
        const own = randomFrom(index + 1);
        await workAtDesk(desk, other, rows, own, soaked);
      }),
    );
  } finally {
    working = false;
    await killing;
    service.kill();
  }
  return { soaked, numbers };
}

async function killNowAndThen(
  service: ServiceProcess,
  random: () => number,
  soaked: Soaked,
  working: () => boolean,
): Promise<void> {
  while (working()) {
    await pause(4_000 + random() * 8_000);
    if (!working()) return;
    service.kill();
    soaked.kills += 1;
    await pause(random() * 2_000);
    await service.start();
  }
}

async function workAtDesk(
  desk: Seat,
  other: Seat | null,
  rows: readonly RosterRow[],
  random: () => number,
  soaked: Soaked,
): Promise<void> {
  for (const row of rows) {
    if (other) await weather(desk, random, soaked);
    await checkIn(desk.page, row, soaked);
    soaked.checkIns += 1;
    if (other && random() < 0.1) {
      soaked.twice += 1;
      await checkIn(other.page, row, null);
    }
  }
  for (const each of other ? [desk, other] : [desk]) {
    await each.context.setOffline(false);
    await sendAll(each.page);
    await each.context.close();
  }
}

interface Seat {
  context: BrowserContext;
  page: Page;
  offline: boolean;
}

async function sitDown(
  browser: Browser,
  service: ServiceProcess,
  place: SchoolDesk,
  wrongBy = 0,
): Promise<Seat> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  if (wrongBy !== 0) await context.addInitScript(setClock, wrongBy);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  for (let attempt = 0; ; attempt += 1) {
    try {
      const signedIn = await page.request.post(`${service.url}/api/session`, {
        data: { personId: place.registrarId },
      });
      if (!signedIn.ok()) throw new Error(`not signed in: ${signedIn.status()}`);
      await page.goto(`${service.url}/check-in`);
      await page.getByRole('grid').getByRole('row').nth(1).waitFor({ timeout: 10_000 });
      break;
    } catch (error) {
      // The service may just be down.
      if (attempt > 10) throw error;
      await pause(1_000);
    }
  }
  // From here on the page opens without a network.
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return active?.state;
  });
  return { context, page, offline: false };
}

/** A clock that runs, but shows the wrong time; timers know nothing of it. */
function setClock(wrongBy: number): void {
  const now = Date.now.bind(Date);
  globalThis.Date = class extends Date {
    constructor(...given: []) {
      super(...(given.length > 0 ? given : ([now() + wrongBy] as unknown as [])));
    }
    static override now(): number {
      return now() + wrongBy;
    }
  } as DateConstructor;
}

/** The network comes and goes, and now and then the page is closed and opened anew. */
async function weather(seat: Seat, random: () => number, soaked: Soaked): Promise<void> {
  const chance = random();
  if (chance < 0.12) {
    seat.offline = !seat.offline;
    if (seat.offline) soaked.cuts += 1;
    await seat.context.setOffline(seat.offline);
  } else if (chance < 0.15) {
    soaked.reopened += 1;
    const { page } = seat;
    const address = page.url();
    await page.close();
    seat.page = await seat.context.newPage();
    seat.page.setDefaultTimeout(PATIENCE_MS);
    await seat.page.goto(address);
    await untilOpen(seat);
  }
}

/** When a desk does not open, what it says instead is the only trace of why. */
async function untilOpen({ page, offline }: Seat): Promise<void> {
  try {
    await page.getByRole('textbox', { name: '采集序号' }).waitFor();
  } catch (error) {
    const shown = await page.locator('body').innerText();
    throw new Error(`the desk (offline: ${offline}) shows: ${shown}`, { cause: error });
  }
}

async function checkIn(page: Page, row: RosterRow, soaked: Soaked | null): Promise<void> {
  const box = page.getByRole('textbox', { name: '采集序号' });
  await box.fill(row.collectionNumber);
  await box.press('Enter');
  await page.getByRole('heading', { name: row.name, level: 2, exact: true }).waitFor();
  await page.getByText(row.collectionNumber, { exact: true }).first().waitFor();
  await pause(LOOK_MS);
  // At the second desk the child may be known as checked in by now; then Enter does nothing, rightly.
  await box.press('Enter');
  if (!soaked) return;
  soaked.readyMs.push(await timeToNextScan(page));
  await page
    .getByText(/已记在本机，待发送|正在登记|报到已登记|已在本校报到/)
    .first()
    .waitFor();
}

/** From now until a character typed stands in the box, drawn. */
function timeToNextScan(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((answer) => {
        const started = performance.now();
        const box = document.querySelector<HTMLInputElement>('input[enterkeyhint="search"]');
        if (!box || document.activeElement !== box || box.value !== '') {
          answer(Number.POSITIVE_INFINITY);
          return;
        }
        requestAnimationFrame(() => setTimeout(() => answer(performance.now() - started)));
      }),
  );
}

async function sendAll(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: '没有发送的报到' });
  const deadline = Date.now() + 2 * PATIENCE_MS;
  while (Date.now() < deadline) {
    const now = page.getByRole('button', { name: '立即发送' });
    if (await now.isVisible().catch(() => false)) await now.click().catch(() => {});
    // What another desk was faster with is decided: it counts already.
    const agreed = page.getByRole('button', { name: '知道了' }).first();
    if (await agreed.isVisible().catch(() => false)) await agreed.click().catch(() => {});
    await pause(400);
    const unsent = await page.getByText('待发送').count();
    if (unsent === 0 && (await panel.count()) === 0) return;
  }
  throw new Error('the outbox was not emptied');
}

/** How often each of the children was checked in, by the events themselves. */
export async function countCheckIns(
  season: CheckInSeason,
  numbers: readonly string[],
): Promise<Map<string, number>> {
  const rows = await season.db
    .selectFrom('case_event')
    .select(['collection_number', (eb) => eb.fn.countAll<string>().as('n')])
    .where('type', '=', 'checked-in')
    .where('collection_number', 'in', [...numbers])
    .groupBy('collection_number')
    .execute();
  return new Map(rows.map((row) => [row.collection_number, Number(row.n)]));
}

/** What the service's clock shows: a demonstration's stands in its season. */
export async function clockOf(season: CheckInSeason): Promise<string> {
  const { demonstration } = await readSettings(season.db);
  return (demonstration ? demonstrationClock(demonstration)() : new Date()).toISOString();
}

/** Check-ins whose event does not have the service's time between two moments. */
export async function countOutOfTime(
  season: CheckInSeason,
  numbers: readonly string[],
  [from, to]: readonly [string, string],
): Promise<number> {
  const rows = await season.db
    .selectFrom('case_event')
    .select('at')
    .where('type', '=', 'checked-in')
    .where('collection_number', 'in', [...numbers])
    .execute();
  return rows.filter(({ at }) => at < from || at > to).length;
}

function pause(ms: number): Promise<void> {
  return new Promise((later) => setTimeout(later, ms));
}
