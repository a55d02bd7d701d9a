import { expect } from 'vitest';
import type { BrowserClerk, Pupil } from '../support/browser-clerk.ts';
import type { Seat } from './journey.ts';

const WAIT = { timeout: 20_000 };
const ADJUSTED = 3;

async function gridOf({ page, t }: BrowserClerk) {
  const grid = page.getByRole('grid', { name: t('plans:list') });
  await grid.getByRole('row').nth(1).waitFor();
  return grid;
}

/** By the menu and the bench: a page is not loaded anew for it. */
async function openPlans(clerk: BrowserClerk): Promise<void> {
  await clerk.goTo('coordination');
  await clerk.page.getByRole('link', { name: clerk.t('plans:title'), exact: true }).click();
}

/** The whole queue at once; then three children by hand, each to a school that has room; then all are proposed. */
export async function officerPlansAndAdjusts(seat: Seat): Promise<void> {
  const chen = await seat('chen');
  const { t, page } = chen;
  await openPlans(chen);
  await chen.button(t('plans:make')).first().click();
  await chen.button(t('plans:start.confirm'), page.getByRole('dialog')).click();
  await page.getByText(t('plans:proof.holds')).waitFor(WAIT);
  await page.getByText(t('plans:travel.byDistance')).waitFor();
  const grid = await gridOf(chen);
  for (let index = 1; index <= ADJUSTED; index += 1) {
    // One at the own catchment's school, so that another has room; moved it is none of these any more.
    await grid
      .getByRole('row')
      .filter({ hasText: t('plans:own') })
      .first()
      .click();
    await page.getByRole('combobox', { name: t('plans:why.other') }).click();
    await page.getByRole('option').first().waitFor({ state: 'attached' });
    const answer = page.waitForResponse((response) => response.url().endsWith('/adjust'));
    await page.keyboard.press('Enter');
    expect((await answer).status()).toBe(200);
    // One of the two sentences about the adjusted plan names how many were.
    const count = page.getByText(new RegExp(`手工调整了 ${index} 名`));
    await count.first().waitFor(WAIT);
  }
  await chen.button(new RegExp(`^${t('plans:batch.propose')}`)).click();
  const dialog = page.getByRole('dialog');
  await chen.button(t('plans:batch.propose'), dialog).click();
  await page.getByText(/^完成 \d+ 名/).waitFor(WAIT);
}

/** The second person ticks the sample, approves, prints the notices and records them as given. */
export async function colleagueApprovesThePlan(seat: Seat): Promise<Pupil> {
  const li = await seat('li');
  const { t, page } = li;
  await openPlans(li);
  await li.button(/^抽查 /).click();
  await gridOf(li);
  const boxes = page.getByRole('checkbox', { name: /^已查看/ });
  for (let index = 0; index < (await boxes.count()); index += 1) {
    // It is ticked when the service has noted it.
    if (await boxes.nth(index).isEnabled()) await boxes.nth(index).click();
    await expect.poll(() => boxes.nth(index).isChecked(), WAIT).toBe(true);
  }
  const approve = li.button(new RegExp(`^${t('plans:batch.approve')}`));
  await expect.poll(() => approve.getAttribute('aria-disabled'), WAIT).toBeNull();
  await approve.click();
  await li.button(t('plans:batch.approve'), page.getByRole('dialog')).click();
  await page.getByRole('link', { name: /^打印通知书/ }).click();
  const notices = page.getByRole('article');
  await notices.first().waitFor();
  const printed = await page.pdf({ preferCSSPageSize: true });
  const pages = printed.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBe(await notices.count());
  const text = await notices.first().innerText();
  const [name = ''] = /^(.+)的家长/m.exec(text)?.slice(1) ?? [];
  const [number = ''] = /20\d{8}/.exec(text) ?? [];
  await li.button(/^登记已送达/).click();
  const note = li.button(/^登记已送达/, page.getByRole('dialog'));
  // On a busy machine a click on a dialog that still grows may begin beside the button and end on it.
  const noted = async () => {
    if (await note.isVisible()) await note.click({ timeout: 1_000 }).catch(() => {});
    return note.isVisible();
  };
  await expect.poll(noted, WAIT).toBe(false);
  await li.button(t('plans:notice.allIssued')).waitFor(WAIT);
  return { name, number };
}

/** A family disputes it: one opens, another decides with the pack before them, and the place is found. */
export async function reconsiderationIsDecided(seat: Seat, pupil: Pupil): Promise<void> {
  const chen = await seat('chen');
  await chen.openCase(pupil);
  await chen.button(chen.t('domain:action.open-reconsideration')).click();
  const ask = chen.page.getByRole('dialog');
  await ask.getByLabel(chen.t('reconsideration:open.askedBy')).fill('王女士（母亲）');
  await ask.getByLabel(chen.t('reconsideration:open.askedOn')).fill('2021-06-21');
  await ask.getByLabel(chen.t('reconsideration:open.reason')).fill('补交了住房材料');
  await chen.button(chen.t('common:confirm'), ask).click();
  await chen.toast(chen.t('reconsideration:open.done')).waitFor();

  const li = await seat('li');
  const { t, page } = li;
  const menu = page.getByRole('navigation', { name: t('shell:menu') });
  await menu.getByRole('link', { name: t('shell:nav.reconsiderations'), exact: true }).click();
  const row = page.getByRole('row').filter({ hasText: pupil.number });
  await row.getByRole('link', { name: t('reconsideration:pack') }).click();
  await li
    .region(t('reconsideration:print.plans'))
    .getByText(/最优性证明/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: pupil.name, exact: true }).click();
  await li.button(t('reconsideration:decide')).click();
  const decide = page.getByRole('dialog');
  await decide.getByRole('radio', { name: t('reconsideration:decision.changed') }).check();
  await decide.getByRole('combobox', { name: t('reconsideration:decision.school') }).click();
  await page.keyboard.press('Enter');
  await decide.getByRole('status').filter({ hasText: '学位' }).waitFor();
  await decide.getByLabel(t('reconsideration:decision.reason')).fill('材料属实');
  await li.button(t('common:confirm'), decide).click();
  await li.toast(t('reconsideration:decision.done')).waitFor();
  await li
    .region(t('reconsideration:panel.title'))
    .getByText(t('reconsideration:state.changed'), { exact: true })
    .waitFor();
}
