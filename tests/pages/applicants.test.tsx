import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listOf } from '../support/clerk.ts';
import { openOffice, type Office } from '../support/office.tsx';
import { choose, rowOf } from '../support/screen-verbs.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('an officer finds a pupil by pinyin initials and opens the case with the keyboard', async () => {
  const { user, address } = await office.visit('officer-chen', '/applicants');
  const box = await screen.findByRole('textbox', { name: '查找学生' });
  await waitFor(() => expect(box).toHaveFocus());

  await user.keyboard('wmq');
  expect(await screen.findByText('共 1 名')).toBeVisible();
  await waitFor(() => expect(address()).toBe('/applicants?q=wmq'));

  await user.keyboard('{ArrowDown}');
  await waitFor(async () => expect(await rowOf('2021000003')).toHaveFocus());
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: '王梦琪' })).toBeVisible();
  expect(address()).toBe('/applicants/2021000003?q=wmq');
});

test('a pupil is found by the last four of the ID number, by the collection number and by the name', async () => {
  const { user } = await office.visit('officer-chen', '/applicants');
  const { rows } = await listOf(office.service.as('officer-chen'), 'pageSize=1&sort=-name');
  const pupil = rows[0];
  const box = await screen.findByRole('textbox', { name: '查找学生' });
  for (const words of [pupil?.idNumberMasked.slice(-4), pupil?.collectionNumber, pupil?.name]) {
    await user.clear(box);
    await user.type(box, words ?? '');
    await waitFor(() => expect(screen.getByText(/^共 [1-3] 名$/)).toBeVisible());
    expect(screen.getByText(pupil?.collectionNumber ?? '')).toBeVisible();
  }
});

test('filters live in the address and survive a reload', async () => {
  const { user, address, reload } = await office.visit('officer-chen', '/applicants');
  await choose(user, await screen.findByRole('combobox', { name: '状态' }), '待核验');
  expect(await screen.findByText('共 7 名')).toBeVisible();
  expect(address()).toBe('/applicants?status=verify');

  await reload();
  expect(await screen.findByText('共 7 名')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '去掉条件：状态: 待核验' }));
  expect(await screen.findByText('共 51 名')).toBeVisible();
  expect(address()).toBe('/applicants');
});

test('a filter says before it is chosen how many pupils it would leave', async () => {
  const { user } = await office.visit('officer-chen', '/applicants');
  await user.click(await screen.findByRole('combobox', { name: '状态' }));
  const choice = await screen.findByText('待统筹', { selector: '.ant-select-item-option *' });
  const option = choice.closest<HTMLElement>('.ant-select-item-option');
  expect(within(option ?? document.body).getByText('10')).toBeInTheDocument();
});

test('another district’s pupil does not exist', async () => {
  const { rows } = await listOf(office.service.as('officer-wang'), 'pageSize=1');
  const stranger = rows[0];
  const { user, address } = await office.visit('officer-chen', '/applicants');
  const box = await screen.findByRole('textbox', { name: '查找学生' });
  await user.type(box, stranger?.collectionNumber ?? '');
  expect(await screen.findByText('没有找到这样的学生')).toBeVisible();
  expect(screen.getByText('共 0 名')).toBeVisible();
  const [clear] = screen.getAllByText('清除全部条件');
  if (clear) await user.click(clear);
  expect(await screen.findByText('共 51 名')).toBeVisible();
  expect(address()).toBe('/applicants');

  // Nor by an address that somebody sent.
  await office.visit('officer-chen', `/applicants/${stranger?.collectionNumber}`);
  expect(await screen.findByText('没有找到，或不在您的职责范围内。')).toBeVisible();
  expect(screen.queryByText(stranger?.name ?? '')).toBeNull();
});

test('when the service cannot be reached the list says so, and one click tries again', async () => {
  const desk = await office.visit('officer-chen', '/');
  await screen.findByRole('link', { name: /学生查询/ });
  office.network.set({ fail: 500, failOn: '/api/applicants' });
  await desk.user.click(screen.getByRole('link', { name: /学生查询/ }));
  const panel = await screen.findByRole('alert');
  expect(panel).toHaveTextContent('服务出现故障，您的操作没有保存。请稍后重试。');

  office.network.calm();
  await desk.user.click(within(panel).getByRole('button', { name: '重试' }));
  expect(await screen.findByText('共 51 名')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a slow answer keeps the old rows until the new ones are there', async () => {
  const { user } = await office.visit('officer-chen', '/applicants');
  await screen.findByText('共 51 名');
  const grid = screen.getByRole('grid', { name: '学生查询' });
  office.network.set({ latency: 600 });
  await user.type(screen.getByRole('textbox', { name: '查找学生' }), 'wmq');
  await waitFor(() => expect(grid).toHaveAttribute('aria-busy', 'true'));
  expect(within(grid).getByText('2021000005')).toBeVisible();
  expect(await screen.findByText('共 1 名')).toBeVisible();
  expect(grid).toHaveAttribute('aria-busy', 'false');
});

test('a school sees nobody before its places are published, and is told what will come', async () => {
  await office.visit('registrar-zhao', '/applicants');
  expect(await screen.findByText('还没有学生信息')).toBeVisible();
  expect(screen.getByText('共 0 名')).toBeVisible();
});
