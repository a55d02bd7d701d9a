import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOffice, type Office } from '../support/office.tsx';
import { dialogOf, rowOf } from '../support/screen-verbs.ts';

/** One change of the rulebook told in order, from the draft to the pupils it moved. */
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const PATIENT = { timeout: 10_000 };

test('an officer reads the rulebook and may not change it', async () => {
  await office.visit('officer-chen', '/rulebook');
  expect(await screen.findByText('现行 2021.1 版')).toBeVisible();
  const row = await rowOf('须满年数');
  expect(row).toHaveTextContent('1 年');
  expect(row).toHaveTextContent('L9');
  const begin = screen.getByRole('button', { name: /^起草修改/ });
  expect(begin).toHaveAccessibleDescription('此项操作不属于您的岗位职责。');
});

test('a supervisor drafts a change; a figure that cannot stand is named at its field', async () => {
  const { user } = await office.visit('supervisor-huang', '/rulebook/draft');
  const years = await screen.findByRole('spinbutton', { name: '须满年数' });
  await user.clear(years);
  await user.type(years, '99');
  await user.click(screen.getByText('保存草案'));
  const row = years.closest('tr');
  if (!row) throw new Error('the field stands in no row');
  expect(await within(row).findByRole('alert')).toHaveTextContent('超出允许的范围。');

  await user.clear(years);
  await user.type(years, '2');
  await user.click(screen.getByText('保存草案'));
  expect(await screen.findByText('草案已保存')).toBeInTheDocument();
});

test('who would change is counted and listed before anything is applied', async () => {
  const { user, address } = await office.visit('supervisor-huang', '/rulebook/draft');
  const apply = await screen.findByRole('button', { name: /^确认生效/ });
  expect(apply).toHaveAttribute('aria-disabled', 'true');
  await user.click(screen.getByRole('button', { name: /^比较影响/ }));
  await waitFor(() => expect(address()).toContain('/rulebook/sweeps/'), PATIENT);
  const matrix = await screen.findByRole('region', { name: '去向变化（人数）' }, PATIENT);
  await waitFor(() => expect(screen.getByText('已完成')).toBeVisible(), PATIENT);
  const [cell] = within(matrix).getAllByRole('button', { name: /→ 统筹安排: \d+$/ });
  if (cell) await user.click(cell);
  await waitFor(() => expect(address()).toContain('after=coordinate'));
  expect((await screen.findAllByText(/不满 2 年/)).length).toBeGreaterThan(0);

  // The one who wrote it does not apply it.
  const again = await office.visit('supervisor-huang', '/rulebook/draft');
  const own = await screen.findByRole('button', { name: /^确认生效/ });
  await waitFor(() =>
    expect(own).toHaveAccessibleDescription('须由另一位督导确认，不能由起草人自己生效。'),
  );
  expect(again.address()).toBe('/rulebook/draft');
});

test('another supervisor applies it, and all pupils are judged by the new version', async () => {
  const { user, address } = await office.visit('supervisor-xu', '/rulebook/draft');
  await waitFor(
    () =>
      expect(screen.getByRole('button', { name: /^确认生效/ })).not.toHaveAttribute(
        'aria-disabled',
      ),
    PATIENT,
  );
  await user.click(screen.getByRole('button', { name: /^确认生效/ }));
  const dialog = await dialogOf('确认规则生效');
  expect(dialog.getByText(/须满年数：1 年 → 2 年/)).toBeInTheDocument();
  await user.type(dialog.getByLabelText('理由'), '市局会议纪要');
  await user.click(dialog.getByText('确认生效', { selector: 'button *' }));
  await waitFor(() => expect(address()).toContain('/rulebook/sweeps/'), PATIENT);
  await waitFor(() => expect(screen.getByText('已完成')).toBeVisible(), PATIENT);
  expect(screen.getByText(/按 2021.2 版重核/)).toBeVisible();

  const officer = await office.visit('officer-chen', '/rulebook?tab=history');
  const row = await rowOf('2021.2');
  expect(row).toHaveTextContent('须满年数：1 年 → 2 年');
  expect(row).toHaveTextContent('市局会议纪要');
  // What the sentences call the parameter follows it.
  await officer.user.click(screen.getByRole('tab', { name: '参数' }));
  expect(await screen.findByText('L9 须满两年')).toBeVisible();
});
