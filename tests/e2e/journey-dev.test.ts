import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { BrowserClerk, photographFailure } from '../support/browser-clerk.ts';
import type { PersonKey, Pupil } from '../support/browser-clerk.ts';
import { launchChromium } from '../support/chromium.ts';
import { startScript } from '../support/start.ts';
import type { Started } from '../support/start.ts';
import {
  colleagueApproves,
  officerFindsAShortLease,
  officerHoldsAndProposes,
  officerSeesEnrolled,
  registrarChecksIn,
  supervisorPublishesBothRuns,
} from './journey.ts';

/**
 * `npm run dev`: no service but the one inside the page. Everybody uses the same browser, whose storage is the
 * database: one tab after the other's signing out, the colleague in a second tab.
 */
let vite: Started;
let browser: Browser;
let context: BrowserContext;
const clerks: BrowserClerk[] = [];
let first: BrowserClerk;
let pupil: Pupil;

beforeAll(async () => {
  vite = await startScript('dev');
  browser = await launchChromium();
  context = await browser.newContext();
  first = await sitDown('/?scenario=classroom');
});
afterAll(async () => {
  await browser?.close();
  await vite?.stop();
});
// One step rests on the one before.
let broken = false;
beforeEach(({ skip }) => skip(broken));
afterEach(async ({ task }) => {
  broken ||= task.result?.state === 'fail';
  await photographFailure(task, clerks, vite);
});

async function sitDown(path: string): Promise<BrowserClerk> {
  const clerk = await BrowserClerk.at(context, vite.url);
  clerks.push(clerk);
  await clerk.open(path);
  await clerk.page
    .getByRole('heading', { name: clerk.t('shell:product') })
    .waitFor({ timeout: 90_000 });
  return clerk;
}

async function seat(person: PersonKey): Promise<BrowserClerk> {
  if (first.person === person) return first;
  if (first.person !== null) await first.signOut();
  await first.signInAs(person);
  return first;
}

const complaints = () => clerks.flatMap((clerk) => clerk.complaints);

test('the supervisor runs and publishes the reference and then the formal allocation', async () => {
  await supervisorPublishesBothRuns(seat);
  expect(complaints()).toEqual([]);
});

test('an officer finds a short-lease pupil by search and reads the clause it rests on', async () => {
  pupil = await officerFindsAShortLease(seat);
  expect(complaints()).toEqual([]);
});

test('after a reload the pupil is still there, and so is who is signed in', async () => {
  await first.page.reload();
  await first.expectCase(pupil);
  expect(complaints()).toEqual([]);
});

test('the officer holds a place and proposes it, and may not approve the own proposal', async () => {
  await officerHoldsAndProposes(seat, pupil);
  expect(complaints()).toEqual([]);
});

test('a colleague approves in a second tab', async () => {
  const second = await sitDown('/');
  await second.signInAs('li');
  await colleagueApproves(async () => second, pupil);
  await second.page.close();
  expect(complaints()).toEqual([]);
});

test('after another reload the registrar checks the child in with the keyboard alone', async () => {
  await first.page.reload();
  await registrarChecksIn(seat, pupil);
  expect(complaints()).toEqual([]);
});

test('with the family’s confirmation the officer sees the child enrolled', async () => {
  await officerSeesEnrolled(seat, pupil);
  expect(complaints()).toEqual([]);
});
