import type { Browser } from 'playwright-core';
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
  supervisorWatches,
} from './journey.ts';
import {
  colleagueApprovesThePlan,
  officerPlansAndAdjusts,
  reconsiderationIsDecided,
} from './journey-plan.ts';

/** `npm start`: everybody at a machine of their own, the service on its own database. */
let service: Started;
let browser: Browser;
const clerks: BrowserClerk[] = [];
let pupil: Pupil;
let disputed: Pupil;

beforeAll(async () => {
  service = await startScript('start', { env: { SCENARIO: 'classroom' }, probe: '/readyz' });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await service?.stop();
});
// One step rests on the one before.
let broken = false;
beforeEach(({ skip }) => skip(broken));
afterEach(async ({ task }) => {
  broken ||= task.result?.state === 'fail';
  await photographFailure(task, clerks, service);
});

async function seat(person: PersonKey): Promise<BrowserClerk> {
  const known = clerks.find((clerk) => clerk.person === person);
  if (known) return known;
  const clerk = await BrowserClerk.at(await browser.newContext(), service.url);
  clerks.push(clerk);
  await clerk.open('/');
  await clerk.signInAs(person);
  return clerk;
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

test('the officer holds a place and proposes it, and may not approve the own proposal', async () => {
  await officerHoldsAndProposes(seat, pupil);
  expect(complaints()).toEqual([]);
});

test('a colleague approves', async () => {
  await colleagueApproves(seat, pupil);
  expect(complaints()).toEqual([]);
});

test('the registrar checks the child in with the keyboard alone, seen live in the supervisor’s window', async () => {
  const { seesOneMoreCheckedIn } = await supervisorWatches(seat);
  await registrarChecksIn(seat, pupil);
  await seesOneMoreCheckedIn();
  expect(complaints()).toEqual([]);
});

test('with the family’s confirmation the officer sees the child enrolled', async () => {
  await officerSeesEnrolled(seat, pupil);
  expect(complaints()).toEqual([]);
});

test('an officer plans for the whole queue, changes three by hand and proposes', async () => {
  await officerPlansAndAdjusts(seat);
  expect(complaints()).toEqual([]);
});

test('a colleague looks at the sample, approves, and the notices are printed page by page', async () => {
  disputed = await colleagueApprovesThePlan(seat);
  expect(complaints()).toEqual([]);
});

test('a family disputes its placement: one officer opens it, another decides, and the place is found', async () => {
  await reconsiderationIsDecided(seat, disputed);
  expect(complaints()).toEqual([]);
});
