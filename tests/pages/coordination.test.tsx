import { screen, waitFor } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseOf, hold, ok, propose } from '../support/clerk.ts';
import { openOffice, type Office } from '../support/office.tsx';
import { dialogOf } from '../support/screen-verbs.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const caseBy = (number: string) => caseOf(office.service.as('officer-chen'), number);
const bench = (number: string) => `/coordination?case=${number}`;
const step = (name: string) => screen.findByRole('button', { name: new RegExp(`^${name}`) });

test('the queue stands in its served order, and J serves the next', async () => {
  const { user, address } = await office.visit('officer-chen', '/coordination');
  const queue = await screen.findByRole('region', { name: '统筹队列' });
  await waitFor(() => expect(queue.querySelectorAll('li')).toHaveLength(10));
  const [first, second] = [...queue.querySelectorAll('li')].map((each) => each.dataset.number);
  const onTheTable = () => screen.getByRole('region', { name: '当前学生与地图' });
  await waitFor(() => expect(onTheTable()).toHaveTextContent(first ?? ''));
  await user.keyboard('j');
  await waitFor(() => expect(onTheTable()).toHaveTextContent(second ?? ''));
  expect(address()).toContain(`case=${second}`);
});

test('the proposer sees why approving is barred; a colleague approves', async () => {
  const number = '2021000037';
  const { user } = await office.visit('officer-chen', bench(number));
  await step('提出学校');
  await user.keyboard('2');
  await waitFor(() =>
    expect(screen.getByRole('button', { pressed: true })).toHaveTextContent(/^2/),
  );
  await user.keyboard('p');
  const proposal = await dialogOf(/^提出：邓宇航 → /);
  await user.click(proposal.getByText('相对就近，有剩余学位'));
  await user.click(proposal.getByText('提出学校'));

  expect(await screen.findByText(/^这是您本人提出的/)).toBeVisible();
  const own = await step('复核通过');
  expect(own).toHaveAttribute('aria-disabled', 'true');
  expect(own).toHaveAccessibleDescription('须由另一位经办人办理，不能由提出人自己确认。');
  await user.keyboard('a');
  expect(screen.queryByText(/^复核通过：/)).toBeNull();
  const { state } = await caseBy(number);
  expect(state.status).toBe('proposed');

  const colleague = await office.visit('officer-li', bench(number));
  expect(await screen.findByText(/^陈明 提出/)).toBeVisible();
  await step('复核通过');
  await colleague.user.keyboard('a');
  const approval = await dialogOf(/^复核通过：邓宇航 → /);
  await colleague.user.click(approval.getByText('复核通过'));
  await waitFor(async () => expect((await caseBy(number)).state.status).toBe('placed'));
  expect((await caseBy(number)).state.placedSchoolId).toBe(state.pendingSchoolId);
  expect(await screen.findByText(/^已安排到.*。按 J 办理下一名。$/)).toBeVisible();
});

test('what a colleague did first is told on the bench, and nothing is overwritten', async () => {
  const number = '2021000051';
  const { user } = await office.visit('officer-chen', bench(number));
  await step('暂留学位');
  const { state } = await caseBy(number);
  await ok(hold(office.service.as('officer-li'), number, state.version, 'donghu-01'));
  await user.keyboard('h');
  expect(await screen.findByText('此学生刚被同事办理，您的操作没有保存')).toBeVisible();
  const now = await caseBy(number);
  expect(now.state).toMatchObject({ status: 'held', pendingBy: 'officer-li' });

  // A question that was open meanwhile stays about the school that it named.
  await user.keyboard('2p');
  const proposal = await dialogOf(/^提出：/);
  const asked = screen.getByText(/^提出：.* → /).textContent;
  await user.click(proposal.getByText('相对就近，有剩余学位'));
  await propose(office.service.as('officer-li'), number, now.state.version, 'donghu-02');
  await screen.findByText(/^李婷 提出/);
  expect(screen.getByText(/^提出：.* → /).textContent).toBe(asked);
  await user.click(proposal.getByText('提出学校'));
  expect(await screen.findByText('此学生刚被同事办理，您的操作没有保存')).toBeVisible();
  expect((await caseBy(number)).state.pendingSchoolId).toBe('donghu-02');
});

test('an officer proposes only with a reason', async () => {
  const number = '2021000030';
  const { user } = await office.visit('officer-chen', bench(number));
  await step('提出学校');
  await user.keyboard('p');
  const proposal = await dialogOf(/^提出：刘妍 → /);
  await user.click(proposal.getByText('提出学校'));
  expect(await proposal.findByText('请写明理由，至少两个字')).toBeInTheDocument();
  expect((await caseBy(number)).state.status).toBe('to-coordinate');
});
