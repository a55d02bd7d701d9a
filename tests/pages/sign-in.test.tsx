import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeLanguage } from '../../src/i18n/i18n.ts';
import { openOffice, type Office } from '../support/office.tsx';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('each identity says whose district or school it sees', async () => {
  await office.visit(null, '/sign-in');
  const officers = within(await screen.findByRole('region', { name: '区教体局经办' }));
  expect(officers.getByText('陈明').closest('button')).toHaveTextContent('东湖区');
  expect(officers.getByText('王强').closest('button')).toHaveTextContent('红谷滩区');
  const school = screen.getByText('赵敏').closest('button');
  expect(school).toHaveTextContent('南昌市第二十八中学叠山路校区');
  expect(screen.getByText('黄静').closest('button')).toHaveTextContent('全市');
});

test('a link sent by a colleague is opened after the sign-in', async () => {
  const { user, address } = await office.visit(null, '/applicants?status=verify');
  await waitFor(() => expect(address()).toMatch(/^\/sign-in\?next=/));
  await user.click(await screen.findByRole('button', { name: /^以“李婷”（东湖区）/ }));
  expect(await screen.findByText('共 7 名')).toBeVisible();
  expect(address()).toBe('/applicants?status=verify');
});

test('a session that has ended leads to the sign-in, and back to the same page', async () => {
  const { user, address } = await office.visit('officer-chen', '/applicants');
  await screen.findByText('共 51 名');
  await fetch(`${location.origin}/api/session`, { method: 'DELETE' });
  await user.type(screen.getByRole('textbox', { name: '查找学生' }), 'wmq');
  await waitFor(() => expect(address()).toMatch(/^\/sign-in\?next=%2Fapplicants/));
  await user.click(await screen.findByRole('button', { name: /^以“陈明”（东湖区）/ }));
  await waitFor(() => expect(address()).toBe('/applicants?q=wmq'));
});

test('the same desk in English, with nothing left in Chinese but names and addresses', async () => {
  await changeLanguage('en');
  try {
    await office.visit('officer-chen', '/applicants');
    expect(await screen.findByText('51 pupils')).toBeVisible();
    const headers = screen.getAllByRole('columnheader').map((each) => each.textContent);
    expect(headers.filter((header) => /\p{Script=Han}/u.test(header ?? ''))).toEqual([]);
  } finally {
    await changeLanguage('zh-CN');
  }
});
