import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { EditionDetail } from '../../server/contract/catchments.ts';
import { paths } from '../../src/paths.ts';
import type { BrowserClerk, PersonKey } from '../support/browser-clerk.ts';

/** The classroom's two schools: the published ranges part them along 阳明路. */
const SOUTH = '南昌市第二十八中学叠山路校区';
const NORTH = '南昌二中初中部青山北路校区';
/** Between 阳明路 and 豫章路, by name in the northern school's published range. */
const HOME = '世纪春天';
const DISTRICT = new URLSearchParams({ district: 'donghu' });

export type Seat = (person: PersonKey) => Promise<BrowserClerk>;

/** What the catchments page answers to the address, by the edition in force. */
async function answerTo(clerk: BrowserClerk, address: string): Promise<string> {
  await clerk.open(
    paths.catchments(new URLSearchParams({ ...Object.fromEntries(DISTRICT), address })),
  );
  const answer = clerk.region(clerk.t('catchments:test.title')).locator('[data-state]').first();
  await answer.waitFor();
  return answer.innerText();
}

/** A notice is pasted, an overlap mended, the impact seen; two people publish, and an address answers otherwise. */
export async function publishesFromANotice(seat: Seat): Promise<void> {
  const chen = await seat('chen');
  const { page, t } = chen;
  expect(await answerTo(chen, HOME)).toContain(NORTH);

  await chen.open(paths.catchmentEditions(DISTRICT));
  await chen.button(t('editions:create.button')).click();
  const create = page.getByRole('dialog');
  await create.getByLabel(t('editions:create.name')).fill('方案一');
  await create.getByLabel(t('editions:create.base')).click();
  await page.getByTitle(t('editions:create.empty')).click();
  await chen.button(t('editions:create.confirm'), create).click();

  await page.getByRole('tab', { name: t('catchmentEditor:tab.notice') }).click();
  await page
    .getByLabel(t('noticeText:paste.label'))
    .fill(`${SOUTH}：豫章路以南\n${NORTH}：阳明路以北`);
  for (const school of [SOUTH, NORTH]) {
    const section = chen.region(school);
    await section.getByText(t('noticeText:settled')).waitFor();
    await chen.button(t('noticeText:take.add', { count: 1 }), section).click();
    await section.getByText(t('noticeText:take.done')).waitFor();
  }

  await page.getByRole('tab', { name: new RegExp(t('catchmentEditor:tab.checks')) }).click();
  const overlap = page
    .getByRole('listitem')
    .filter({ hasText: t('catchmentEditor:checks.overlap', { one: SOUTH, other: NORTH }) });
  await chen.button(t('catchmentEditor:checks.give', { school: SOUTH }), overlap).click();
  await overlap.waitFor({ state: 'detached' });

  await page.getByRole('tab', { name: t('catchmentEditor:tab.impact') }).click();
  await page.getByText(t('catchmentEditor:impact.agrees')).first().waitFor();
  await chen.button(new RegExp(`^${t('editions:action.check')}`)).click();
  await chen.button(t('editions:check.confirm'), page.getByRole('dialog')).click();
  await chen.toast(t('editions:check.done')).waitFor();
  // Not by its author, whatever the author tries.
  const publish = chen.button(new RegExp(`^${t('editions:action.publish')}`)).first();
  expect(await publish.getAttribute('aria-disabled')).toBe('true');

  const xu = await seat('xu');
  await xu.open(paths.catchmentEditions(DISTRICT));
  await xu.button(/方案一/).click();
  await xu.button(new RegExp(`^${t('editions:action.publish')}`)).click();
  const dialog = xu.page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: t('editions:publish.read') }).check();
  await xu.button(t('editions:publish.now'), dialog).click();
  await xu.toast(t('editions:publish.done')).waitFor();

  expect(await answerTo(chen, HOME)).toContain(SOUTH);
}

/** Presses Tab until the focus is there, as somebody without a mouse does. */
async function tabTo(clerk: BrowserClerk, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await clerk.page.keyboard.press('Tab');
  }
  throw new Error('the Tab key does not lead there');
}
async function press(clerk: BrowserClerk, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(clerk, target);
  await clerk.page.keyboard.press(key);
}

/** A whole edition is drawn, checked and published without a mouse; the service is asked for the old corners. */
export async function publishesByKeyboard(seat: Seat): Promise<void> {
  const chen = await seat('chen');
  const { page, t } = chen;
  const keyboard = page.keyboard;
  const old = await page.request.get(new URL('/api/editions/donghu-2021', page.url()).href);
  const { ranges } = (await old.json()) as EditionDetail;

  await chen.open(paths.catchmentEditions(DISTRICT));
  await press(chen, chen.button(t('editions:create.button')));
  const create = page.getByRole('dialog');
  await tabTo(chen, create.getByLabel(t('editions:create.name')));
  await keyboard.type('方案二');
  await tabTo(chen, create.getByLabel(t('editions:create.base')));
  // The last choice: from nothing.
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await create.getByTitle(t('editions:create.empty')).waitFor();
  await press(chen, chen.button(t('editions:create.confirm'), create));

  for (const { schoolId, area } of ranges) {
    const name = schoolId === 'donghu-01' ? SOUTH : NORTH;
    await press(
      chen,
      chen.button(
        new RegExp(name),
        page.getByRole('navigation', { name: t('catchmentEditor:schools.title') }),
      ),
    );
    await press(chen, chen.button(t('catchmentEditor:range.add')));
    const form = page.getByRole('form', { name: t('catchmentEditor:form.title') });
    await pickByArrows(
      chen,
      form.getByRole('radio', { name: t('catchmentEditor:form.drawnArea') }),
    );
    await press(chen, chen.button(t('catchmentEditor:form.submit'), form));
    await press(chen, chen.button(t('catchmentEditor:area.draw')));
    await tabTo(chen, page.getByLabel(t('catchmentEditor:corners.paste')));
    const corners = area?.[0]?.[0]?.slice(0, -1) ?? [];
    await keyboard.insertText(corners.map((corner) => corner.join(',')).join('\n'));
    await press(chen, chen.button(t('catchmentEditor:corners.pasteDo')));
  }
  await press(chen, chen.button(new RegExp(`^${t('editions:action.check')}`)));
  await press(chen, chen.button(t('editions:check.confirm'), page.getByRole('dialog')));
  await chen.toast(t('editions:check.done')).waitFor();

  const xu = await seat('xu');
  await xu.open(paths.catchmentEditions(DISTRICT));
  await press(xu, xu.button(/方案二/));
  await press(xu, xu.button(new RegExp(`^${t('editions:action.publish')}`)));
  const dialog = xu.page.getByRole('dialog');
  await press(xu, dialog.getByRole('checkbox', { name: t('editions:publish.read') }), 'Space');
  await press(xu, xu.button(t('editions:publish.now'), dialog));
  await xu.toast(t('editions:publish.done')).waitFor();

  // By the map again, since nothing is named: south of 豫章路 is no longer the southern school's.
  expect(await answerTo(chen, HOME)).toContain(NORTH);
}

/** Among the kinds, of which the one that is chosen has the focus. */
async function pickByArrows({ page }: BrowserClerk, radio: Locator): Promise<void> {
  await radio.waitFor({ state: 'attached' });
  for (let presses = 0; presses < 20 && !(await radio.isChecked()); presses++) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await radio.isChecked()).toBe(true);
}
