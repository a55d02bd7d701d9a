import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { RunnerTask } from 'vitest';
import type { CaseStatus } from '../../domain/casework/status.ts';
import type { T } from '../../src/i18n/use-words.ts';
import { paths } from '../../src/paths.ts';
import type { Started } from './start.ts';
import { wordsIn } from './words.ts';

/** Long enough for a busy machine; a screen that takes longer has failed. */
const PATIENCE_MS = 20_000;

const WAIT = { timeout: PATIENCE_MS };

const DESK = { width: 1366, height: 768 };

/** The demonstration's people by the names on the sign-in page. */
export const PEOPLE = {
  chen: '陈明',
  li: '李婷',
  zhao: '赵敏',
  huang: '黄静',
  xu: '徐磊',
} as const;
export type PersonKey = keyof typeof PEOPLE;

export interface Pupil {
  name: string;
  number: string;
}

/** What a clerk does in the console, by what is seen of it: roles and names in the clerk's language. */
export class BrowserClerk {
  readonly page: Page;
  readonly t: T;
  readonly #url: string;
  /** Who sits here now. */
  person: PersonKey | null = null;
  /** What the browser complained of; an answer that refuses (401, 409, 412) is no complaint. */
  readonly complaints: string[] = [];

  private constructor(page: Page, url: string, t: T) {
    this.page = page;
    this.#url = url;
    this.t = t;
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => this.complaints.push(`page: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      const said = message.text();
      const refusal = /Failed to load resource.* (401|409|412) /.test(said);
      const serious = message.type() === 'error' || message.type() === 'warning';
      // Without a graphics card the maps are drawn in software, and Chromium says so.
      const drawing = /WebGL|GPU stall|swiftshader/i.test(said);
      if (serious && !refusal && !drawing) this.complaints.push(`${message.type()}: ${said}`);
    });
    page.on('response', (response) => {
      const expected = response.status() < 400 || [401, 409, 412].includes(response.status());
      if (!expected) this.complaints.push(`${response.status()} ${response.url()}`);
    });
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // A question that a newer one replaced, or that was left with its page.
      if (why !== 'net::ERR_ABORTED') this.complaints.push(`${why} ${request.url()}`);
    });
  }

  static async at(context: BrowserContext, url: string): Promise<BrowserClerk> {
    const page = await context.newPage();
    await page.setViewportSize(DESK);
    return new BrowserClerk(page, url, await wordsIn('zh-CN'));
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.#url + path);
  }

  button(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name });
  }

  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  async signInAs(person: PersonKey): Promise<void> {
    const { t, page } = this;
    await page.getByRole('button', { name: PEOPLE[person] }).click();
    await page.getByRole('navigation', { name: t('shell:menu') }).waitFor();
    await page.getByRole('banner').getByText(PEOPLE[person]).waitFor();
    this.person = person;
  }

  async signOut(): Promise<void> {
    await this.button(this.t('shell:signOut')).click();
    await this.page.getByRole('heading', { name: this.t('shell:product') }).waitFor();
    this.person = null;
  }

  /** By the menu. */
  async goTo(screen: 'applicants' | 'coordination' | 'runs' | 'checkIn' | 'progress') {
    const menu = this.page.getByRole('navigation', { name: this.t('shell:menu') });
    await menu.getByRole('link', { name: this.t(`shell:nav.${screen}`), exact: true }).click();
    await this.page
      .getByRole('heading', { level: 1, name: this.t(`shell:nav.${screen}`) })
      .waitFor();
  }

  /** Types into the applicants' one box, which `/` finds, and waits until only those found are listed. */
  async searchFor(text: string): Promise<void> {
    const { page, t } = this;
    await page
      .getByRole('grid', { name: t('applicants:title') })
      .click({ position: { x: 2, y: 2 } });
    await page.keyboard.press('/');
    const box = page.getByRole('textbox', { name: t('applicants:searchLabel') });
    await expect
      .poll(() => box.evaluate((input) => input === document.activeElement), WAIT)
      .toBe(true);
    // The address changes a moment before the old rows are marked as such: only the answer tells them apart.
    const answer = page.waitForResponse((response) => {
      const url = new URL(response.url());
      return url.pathname === '/api/applicants' && url.searchParams.get('q') === text;
    });
    await page.keyboard.type(text, { delay: 20 });
    await page.waitForURL((url) => url.searchParams.get('q') === text);
    await answer;
    await this.settled();
  }

  /** Until the rows are those that were asked for. */
  async settled(): Promise<void> {
    await this.page.locator('[role="grid"][aria-busy="false"]').first().waitFor();
  }

  async firstRow(): Promise<Pupil> {
    await this.settled();
    const cells = this.page.getByRole('grid').getByRole('row').nth(1).getByRole('gridcell');
    const texts = await cells.allInnerTexts();
    const number = texts.find((text) => /^20\d{6,}$/.test(text.trim()))?.trim() ?? '';
    const name = texts[texts.indexOf(number) + 1]?.trim() ?? '';
    return { number, name };
  }

  row(text: string): Locator {
    return this.page.getByRole('grid').getByRole('row').filter({ hasText: text });
  }

  async openCase(pupil: Pupil): Promise<void> {
    await this.open(paths.applicant(pupil.number));
    await this.expectCase(pupil);
  }

  async expectCase({ name, number }: Pupil): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
    await this.page.getByText(number, { exact: true }).filter({ visible: true }).first().waitFor();
  }

  /** On the open case: where it stands. */
  status(status: CaseStatus): Locator {
    return this.page
      .getByRole('main')
      .getByText(this.t(`domain:status.${status}`), { exact: true })
      .first();
  }

  toast(text: string): Locator {
    return this.page.getByText(text);
  }

  /** A reference run is public with that; a formal one waits for a second supervisor. */
  async startAndPublish(kind: 'reference' | 'formal'): Promise<void> {
    const { page, t } = this;
    const words = t(`domain:runKind.${kind}`);
    await this.button(t('runs:start.button', { kind: words })).click();
    await this.button(t('runs:start.confirm'), page.getByRole('dialog')).click();
    const row = page.getByRole('grid').getByRole('row').filter({ hasText: words });
    await row.getByText(t('runs:state.complete')).waitFor({ timeout: 60_000 });
    await this.button(t('runs:publish.button'), row).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: t('runs:publish.read') }).check();
    const formal = kind === 'formal';
    const confirm = t(formal ? 'runs:publish.propose' : 'runs:publish.confirm', { kind: words });
    await this.button(confirm, dialog).click();
    const done = t(formal ? 'runs:publish.proposedDone' : 'runs:publish.done', { kind: words });
    await this.toast(done).waitFor();
    await dialog.waitFor({ state: 'hidden' });
    await row.getByText(t('runs:unpublished')).waitFor({ state: 'detached' });
  }

  /** The second supervisor's part. */
  async approvePublication(): Promise<void> {
    const { page, t } = this;
    const kind = t('domain:runKind.formal');
    const row = page.getByRole('grid').getByRole('row').filter({ hasText: kind });
    await row.getByRole('link', { name: t('runs:open'), includeHidden: true }).click();
    await this.button(new RegExp(`^${t('runs:strip.approve')}`)).click();
    await this.toast(t('runs:strip.approvedDone', { kind })).waitFor();
    await this.region(t('runs:strip.title')).waitFor({ state: 'detached' });
  }

  action(name: 'hold' | 'propose' | 'approve' | 'return-proposal'): Locator {
    return this.button(new RegExp(`^${this.t(`domain:action.${name}`)}`));
  }

  school(name: string): Locator {
    return this.button(new RegExp(name), this.region(this.t('coordination:optionsLabel')));
  }

  async holdSchool({ name }: Pupil, school: string): Promise<void> {
    await this.school(school).click();
    await this.action('hold').click();
    await this.toast(this.t('coordination:done.hold', { name, school })).waitFor();
  }

  async proposeSchool({ name }: Pupil, school: string): Promise<void> {
    const { page, t } = this;
    await this.action('propose').click();
    const dialog = page.getByRole('dialog', {
      name: t('coordination:ask.propose.title', { name, school }),
    });
    await this.button(t('coordination:preset.nearest'), dialog).click();
    await this.button(t('domain:action.propose'), dialog).click();
    await this.toast(t('coordination:done.propose', { name, school })).waitFor();
    await dialog.waitFor({ state: 'hidden' });
  }

  async approveProposal({ name }: Pupil, school: string): Promise<void> {
    const { page, t } = this;
    await this.action('approve').click();
    const dialog = page.getByRole('dialog', {
      name: t('coordination:ask.approve.title', { name, school }),
    });
    await this.button(t('domain:action.approve'), dialog).click();
    await this.toast(t('coordination:done.approve', { name, school })).waitFor();
  }

  /** With both hands on the keys: the number, Enter, a look at the child, Enter. */
  async checkInByKeyboard({ name, number }: Pupil): Promise<void> {
    const { page, t } = this;
    await page.keyboard.type(number, { delay: 15 });
    await page.keyboard.press('Enter');
    const card = page.getByRole('article', { name: t('checkIn:child.label') });
    await card.getByRole('heading', { name }).waitFor();
    // The desk takes no second Enter before a person could have read the name.
    await page.waitForTimeout(700);
    await page.keyboard.press('Enter');
    await card.getByText(t('checkIn:confirm.done')).waitFor();
  }
}

/** A failed test leaves pictures of what each clerk had on the screen, and what the service said last. */
export async function photographFailure(
  { name, result }: RunnerTask,
  clerks: readonly BrowserClerk[],
  service: Started,
): Promise<void> {
  if (result?.state !== 'fail') return;
  const folder = await mkdtemp(join(tmpdir(), 'admission-failure-'));
  for (const { page, person } of clerks) {
    await page.screenshot({ path: join(folder, `${person ?? 'nobody'}.png`) }).catch(() => {});
  }
  console.error(`Screens when "${name}" failed: ${folder}\n${service.output().slice(-1_000)}`);
}
