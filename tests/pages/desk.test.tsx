import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RosterRow } from '../../server/contract/check-in.ts';
import { confirmAsFamily, ok, runAndPublish } from '../support/clerk.ts';
import { openOffice, type Office } from '../support/office.tsx';

let office: Office;
let expected: RosterRow[];
beforeAll(async () => {
  office = await openOffice();
  const { service } = office;
  await runAndPublish(service, service.as('supervisor-huang'), 'formal');
  const roster = await ok<{ rows: RosterRow[] }>(
    service.as('registrar-zhao').get('/api/check-in/roster?status=placed&pageSize=200'),
  );
  expected = roster.rows;
});
afterAll(() => office.close());

const next = () => {
  const row = expected.shift();
  if (!row) throw new Error('the school expects more children than this');
  return row;
};
const desk = (row: RosterRow) =>
  office.visit('registrar-zhao', `/check-in?number=${row.collectionNumber}`);
const yes = () => screen.findByRole('button', { name: /^确认报到/ });

test('the papers that were ticked stand with the check-in', async () => {
  const row = next();
  const { user } = await desk(row);
  await user.click(await screen.findByRole('checkbox', { name: '户口簿原件' }));
  await user.click(await yes());
  expect(await screen.findByText('报到已登记')).toBeVisible();
  const event = await office.service.db
    .selectFrom('case_event')
    .select('data')
    .where('collection_number', '=', row.collectionNumber)
    .where('type', '=', 'checked-in')
    .executeTakeFirstOrThrow();
  expect(event.data.papers).toEqual(['household-register']);
});

test('a guardian who confirmed another school is spoken of, and the child may be checked in', async () => {
  const row = next();
  await confirmAsFamily(office.service, row.collectionNumber, 'honggutan-01');
  await desk(row);
  expect(await screen.findByText(/家长在线确认的是/)).toBeVisible();
  expect(await yes()).toBeVisible();
});

test('several at once: looked at first, then done, with a receipt', async () => {
  const rows = [next(), next()];
  const { user } = await office.visit('registrar-zhao', '/check-in');
  await user.click(await screen.findByRole('button', { name: '批量登记' }));
  for (const row of rows) {
    await user.click(await screen.findByRole('checkbox', { name: `选择 ${row.name}` }));
  }
  await user.click(screen.getByRole('button', { name: '核对 2 名学生' }));
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(within(dialog).getAllByText('可以登记')).toHaveLength(2));
  await user.click(within(dialog).getByText('登记 2 名学生'));
  expect(await within(dialog).findByText('已登记 2 名，未登记 0 名。')).toBeInTheDocument();
});

test('who does not come is called, and before the deadline nobody is reported', async () => {
  const row = next();
  const { user } = await office.visit('registrar-zhao', '/follow-up?queue=not-come');
  const name = await screen.findByRole('link', { name: row.name });
  const line = within(name.closest('li') as HTMLElement);
  const report = line.getByRole('button', { name: /^登记未报到/ });
  expect(report).toHaveAccessibleDescription('报到尚未截止，还不能登记未报到。');
  await user.click(line.getByRole('button', { name: '登记通话' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('radio', { name: '去外地' }));
  await user.click(dialog.getByText('登记'));
  expect(await line.findByText('去外地')).toBeInTheDocument();
  await user.click(line.getAllByRole('button', { name: /^显示电话/ })[0] as HTMLElement);
  const audit = await waitFor(async () => {
    const { rows } = await ok<{ rows: { action: string }[] }>(
      office.service.as('supervisor-huang').get(`/api/audit?subject=${row.collectionNumber}`),
    );
    expect(rows.map(({ action }) => action)).toContain('revealed-guardian-phone');
    return rows;
  });
  expect(audit.length).toBeGreaterThan(0);
});
