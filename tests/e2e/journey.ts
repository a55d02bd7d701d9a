import { expect } from 'vitest';
import { generateScenario } from '../../mocks/scenarios/scenario.ts';
import { paths } from '../../src/paths.ts';
import type { BrowserClerk, PersonKey, Pupil } from '../support/browser-clerk.ts';

/** Where somebody sits down: at a machine of their own, or at the one that was just left. */
export type Seat = (person: PersonKey) => Promise<BrowserClerk>;

const WAIT = { timeout: 20_000 };
const SCENARIO = 'classroom';
const school = generateScenario(SCENARIO).schools.find(({ ownership }) => ownership === 'public');
if (!school) throw new Error('the classroom has a public school');
/** Registrar Zhao's. */
const SCHOOL = school.name;

export async function supervisorPublishesBothRuns(seat: Seat): Promise<void> {
  const huang = await seat('huang');
  await huang.goTo('runs');
  await huang.startAndPublish('reference');
  await huang.startAndPublish('formal');
  const xu = await seat('xu');
  await xu.goTo('runs');
  await xu.approvePublication();
}

/** By the filter for one who waits, then by search as at the telephone; the row is opened with the keyboard. */
export async function officerFindsAShortLease(seat: Seat): Promise<Pupil> {
  const chen = await seat('chen');
  const { t, page } = chen;
  await chen.open(paths.applicants('reason=short-lease&status=to-coordinate'));
  const pupil = await chen.firstRow();
  await chen.goTo('applicants');
  await chen.searchFor(pupil.number);
  await expect.poll(() => chen.page.getByRole('grid').getByRole('row').count(), WAIT).toBe(2);
  expect(await chen.row(pupil.number).innerText()).toContain(pupil.name);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await chen.expectCase(pupil);

  await chen.status('to-coordinate').waitFor();
  const line = chen
    .region(t('case:verdict.title'))
    .getByRole('listitem')
    .filter({ hasText: t('rulebook:rule.lease-held') });
  await line.getByRole('button', { name: /^L11 / }).waitFor();
  expect(await line.innerText()).toMatch(/只有 \d+ 天，不满 1 年，差 \d+ 天/);
  expect(await line.innerText()).toContain(t('domain:outcome.not-met'));
  return pupil;
}

export async function officerHoldsAndProposes(seat: Seat, pupil: Pupil): Promise<void> {
  const chen = await seat('chen');
  const { t, page } = chen;
  await chen.openCase(pupil);
  await chen.button(t('case:toCoordination')).click();
  await page
    .getByRole('region', { name: t('coordination:caseLabel') })
    .getByText(pupil.name)
    .waitFor();
  await chen.holdSchool(pupil, SCHOOL);
  await page.getByText(t('coordination:heldAt', { school: SCHOOL, person: '陈明' })).waitFor();
  await chen.proposeSchool(pupil, SCHOOL);
  await page.getByText(t('coordination:proposedAt', { school: SCHOOL, person: '陈明' })).waitFor();

  const approve = chen.action('approve');
  expect(await approve.getAttribute('aria-disabled')).toBe('true');
  await expect.poll(() => approve.innerText(), WAIT).toContain(t('errors:code.four-eyes'));
  await page.getByText(t('coordination:fourEyes')).waitFor();
  await approve.click({ force: true });
  expect(await page.getByRole('dialog').count()).toBe(0);
}

export async function colleagueApproves(seat: Seat, pupil: Pupil): Promise<void> {
  const li = await seat('li');
  const { t, page } = li;
  await li.goTo('coordination');
  await page
    .getByRole('radiogroup', { name: t('coordination:filter.label') })
    .getByText(t('coordination:filter.proposed'))
    .click();
  await li.button(new RegExp(pupil.number), li.region(t('coordination:queueLabel'))).click();
  await li.approveProposal(pupil, SCHOOL);
  await page.getByText(t('coordination:placedAt', { school: SCHOOL })).waitFor();
}

export async function registrarChecksIn(seat: Seat, pupil: Pupil): Promise<void> {
  const zhao = await seat('zhao');
  const { t, page } = zhao;
  await zhao.goTo('checkIn');
  await page.getByText(t('checkIn:idle.title')).waitFor();
  await zhao.checkInByKeyboard(pupil);
  // The family confirms in the city's app within seconds, and the desk learns of it by itself.
  await page
    .getByRole('article', { name: t('checkIn:child.label') })
    .getByText(t('checkIn:confirm.enrolled'))
    .waitFor();
}

export async function officerSeesEnrolled(seat: Seat, pupil: Pupil): Promise<void> {
  const chen = await seat('chen');
  const { t, page } = chen;
  await chen.openCase(pupil);
  await chen.status('enrolled').waitFor();
  const timeline = page.getByRole('region', { name: t('case:timeline.title') });
  await timeline.getByText(t('case:timeline.event.checked-in', { school: SCHOOL })).waitFor();
  await chen.goTo('applicants');
  await chen.searchFor(pupil.number);
  await chen.row(pupil.number).getByText(t('domain:status.enrolled')).waitFor();
}
