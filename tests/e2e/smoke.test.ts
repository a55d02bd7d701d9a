import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { screens, screensFor } from '../../src/screens.ts';
import type { PersonRole } from '../../src/screens.ts';
import { BrowserClerk, photographFailure } from '../support/browser-clerk.ts';
import type { PersonKey } from '../support/browser-clerk.ts';
import { launchChromium } from '../support/chromium.ts';
import { startScript } from '../support/start.ts';
import type { Started } from '../support/start.ts';
import { wordsIn } from '../support/words.ts';
import { publishesByKeyboard, publishesFromANotice } from './catchments.ts';

/** "Within two seconds" for the person; the rest is for a machine that also runs other tests. */
const A_FEW_SECONDS = 5_000;

let service: Started;
let browser: Browser;
const clerks: BrowserClerk[] = [];
beforeAll(async () => {
  service = await startScript('start', { env: { SCENARIO: 'classroom' }, probe: '/readyz' });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await service?.stop();
});
afterEach(({ task }) => photographFailure(task, clerks, service));

async function sitDown(person: PersonKey): Promise<BrowserClerk> {
  const clerk = await BrowserClerk.at(await browser.newContext(), service.url);
  clerks.push(clerk);
  await clerk.open('/');
  await clerk.signInAs(person);
  return clerk;
}

test('from the sign-in page to the list of pupils in a few seconds', async () => {
  const clerk = await BrowserClerk.at(await browser.newContext(), service.url);
  clerks.push(clerk);
  const { page, t } = clerk;
  const began = performance.now();
  await clerk.open('/applicants');
  await page.getByText(t('shell:demonstration')).waitFor();
  await clerk.signInAs('chen');
  await page.getByRole('row').nth(10).waitFor();
  expect(performance.now() - began).toBeLessThan(A_FEW_SECONDS);
  expect(await page.title()).toBe(t('shell:product'));
  expect(clerk.complaints).toEqual([]);
});

test('the list is worked with the keyboard alone: find, go down, open, come back to the row', async () => {
  const clerk = await sitDown('chen');
  const { page, t } = clerk;
  await clerk.goTo('applicants');
  await clerk.searchFor('li');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const row = await focused();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1 });
  await page.getByRole('region', { name: t('case:verdict.title') }).waitFor();
  const name = await heading.innerText();
  expect(row).toContain(name);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: t('shell:keys.title') }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.goBack();
  await clerk.row(name).first().waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe('li');
  // Where the keys go on from: the row that was left.
  expect(await page.locator('[role="row"][tabindex="0"]').innerText()).toContain(name);
  expect(clerk.complaints).toEqual([]);
});

test('English and dark are one click each, and stay', async () => {
  const clerk = await sitDown('chen');
  const { page, t } = clerk;
  const english = await wordsIn('en');
  await clerk.goTo('applicants');
  await clerk.button(t('shell:otherLanguage')).click();
  const heading = page.getByRole('heading', { level: 1, name: english('applicants:title') });
  await heading.waitFor();
  await clerk.button(english('shell:theme.toDark')).click();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const isDark = (colour: string) => (colour.match(/\d+/g) ?? []).slice(0, 3).every((c) => +c < 80);
  await expect.poll(async () => isDark(await background())).toBe(true);
  await page.reload();
  await heading.waitFor();
  expect(isDark(await background())).toBe(true);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  const menu = page.getByRole('navigation', { name: english('shell:menu') });
  expect(await menu.innerText()).not.toMatch(/\p{Script=Han}/u);
  expect(clerk.complaints).toEqual([]);
});

const ROLES: [PersonKey, PersonRole][] = [
  ['chen', 'officer'],
  ['zhao', 'registrar'],
  ['huang', 'supervisor'],
];
test.each(ROLES)(
  '%s (%s) opens every screen, and the browser complains of none',
  async (person, role) => {
    const clerk = await sitDown(person);
    const { page, t } = clerk;
    const menu = page.getByRole('navigation', { name: t('shell:menu') });
    for (const screen of screensFor(role)) {
      await menu.getByRole('link', { name: t(`shell:nav.${screen}`), exact: true }).click();
      await page.waitForURL((url) => url.pathname === screens[screen].path());
      await page.getByRole('heading', { level: 1 }).waitFor();
      // The live stream keeps the network from ever being idle: what loads says so on the screen.
      await page.waitForFunction(
        () => document.querySelector('.ant-skeleton, [aria-busy="true"]') === null,
      );
      expect(clerk.complaints, screen).toEqual([]);
    }
  },
);

/** Last in this file, since the ranges are others afterwards. */
describe('an edition on its way to the public', () => {
  const seats = new Map<PersonKey, Promise<BrowserClerk>>();
  const seat = (person: PersonKey) => {
    const known = seats.get(person) ?? sitDown(person);
    seats.set(person, known);
    return known;
  };
  const complaints = async () =>
    (await Promise.all(seats.values())).flatMap((clerk) => clerk.complaints);

  test('a notice pasted, an overlap mended, two people: the address answers otherwise', async () => {
    await publishesFromANotice(seat);
    expect(await complaints()).toEqual([]);
  });

  test('drawn, checked and published with the keyboard alone', async () => {
    await publishesByKeyboard(seat);
    expect(await complaints()).toEqual([]);
  });
});
