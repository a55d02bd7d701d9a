import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listOf } from '../support/clerk.ts';
import { openOffice, type Office } from '../support/office.tsx';
import { dialogOf } from '../support/screen-verbs.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const button = (name: RegExp) => screen.findByRole('button', { name });

test('an officer plans and proposes, a colleague looks at the sample and approves, notices follow', async () => {
  const { user } = await office.visit('officer-chen', '/coordination/plan');
  expect(await screen.findByText('还没有统筹方案')).toBeVisible();
  await user.click(await button(/^制定方案/));
  const start = await dialogOf(/^制定统筹方案/);
  await user.click(start.getByText('开始计算'));
  expect(
    await screen.findByText(/没有任何两名学生互换学位/, undefined, { timeout: 10_000 }),
  ).toBeVisible();
  const figures = screen.getByRole('table', { name: '方案与逐个办理的比较' });
  const lines = within(figures)
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);
  expect(lines).toEqual(['统筹方案', '按次序逐个办理', '统筹方案相差']);

  await user.click(await button(/^全部提出/));
  const propose = await dialogOf(/^提出方案中的/);
  await user.click(propose.getByText('全部提出'));
  expect(await screen.findByText(/^完成 \d+ 名/)).toBeVisible();
  const own = await button(/^全部复核通过/);
  expect(own).toHaveAccessibleDescription('须由另一位经办人办理，不能由提出人自己确认。');
  const li = office.service.as('officer-li');
  const proposed = (await listOf(li, 'status=proposed')).total;
  expect(proposed).toBeGreaterThan(0);

  const colleague = await office.visit('officer-li', '/coordination/plan?show=sample');
  expect(await button(/^全部复核通过/)).toHaveAccessibleDescription(
    '抽查名单还没有全部查看，不能复核通过。',
  );
  const sample = await screen.findAllByRole('checkbox', { name: /^已查看/ });
  for (const box of sample) await colleague.user.click(box);
  await waitFor(
    async () => expect(await button(/^全部复核通过/)).not.toHaveAttribute('aria-disabled'),
    {
      timeout: 10_000,
    },
  );
  await colleague.user.click(await button(/^全部复核通过/));
  const approval = await dialogOf(/^复核通过 \d+ 名学生/);
  await colleague.user.click(approval.getByText('全部复核通过'));
  await waitFor(async () => expect((await listOf(li, 'status=proposed')).total).toBe(0), {
    timeout: 10_000,
  });
  await colleague.user.click(await screen.findByRole('link', { name: /^打印通知书/ }));
  const notices = await screen.findAllByRole('article');
  expect(notices).toHaveLength(proposed);
  const [first] = notices;
  if (!first) throw new Error('there is a notice');
  expect(within(first).getByRole('img', { name: /^采集序号 \d+ 的二维码/ })).toBeVisible();
  expect(first).toHaveTextContent(/（L1[013]）/);
});
