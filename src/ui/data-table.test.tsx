import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '../i18n/i18n.ts';
import { DataTable } from './data-table.tsx';
import type { DataColumn, DataTableProps } from './data-table-types.ts';

interface Pupil {
  number: string;
  name: string;
}
const columns: DataColumn<Pupil>[] = [
  { id: 'number', header: '采集序号', width: 100, sort: 'number', cell: (row) => row.number },
  { id: 'name', header: '姓名', width: 100, cell: (row) => row.name },
];
const pupils = (count: number): Pupil[] =>
  Array.from({ length: count }, (_, at) => ({ number: `2021${1000 + at}`, name: `学生${at}` }));

function show(props: Partial<DataTableProps<Pupil>> = {}) {
  return render(
    <DataTable
      label="学生"
      columns={columns}
      rows={pupils(5)}
      rowId={(row) => row.number}
      {...props}
    />,
  );
}
const focusedRow = () => within(document.activeElement as HTMLElement).getAllByRole('gridcell')[0];

beforeAll(async () => {
  await startI18n('zh-CN');
});

test('the keyboard goes through the rows and opens one', async () => {
  const onOpen = vi.fn<(row: Pupil) => void>();
  const user = userEvent.setup();
  show({ onOpen });
  await user.keyboard('j');
  expect(focusedRow()).toHaveTextContent('20211000');
  await user.keyboard('jj');
  expect(focusedRow()).toHaveTextContent('20211002');
  await user.keyboard('k');
  expect(focusedRow()).toHaveTextContent('20211001');
  await user.keyboard('{End}');
  expect(focusedRow()).toHaveTextContent('20211004');
  await user.keyboard('{Home}{Enter}');
  expect(onOpen).toHaveBeenCalledExactlyOnceWith({ number: '20211000', name: '学生0' });
});

test('a long page draws only what is seen, and still knows how many there are', () => {
  show({ rows: pupils(200), total: 48_213 });
  const drawn = screen.getAllByRole('row').length;
  expect(drawn).toBeGreaterThan(20);
  expect(drawn).toBeLessThan(80);
  expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '48214');
});

test('End reaches the last row of a long page', async () => {
  const user = userEvent.setup();
  show({ rows: pupils(200) });
  await user.keyboard('j{End}');
  expect(focusedRow()).toHaveTextContent('20211199');
});

test('the old rows stay while the next ones are on their way', () => {
  show({ stale: true });
  expect(screen.getByText('学生0')).toBeInTheDocument();
  expect(screen.getByRole('grid')).toHaveAttribute('aria-busy', 'true');
});

test('sorting is asked of the service, up and then down', async () => {
  const onSort = vi.fn<(sort: string) => void>();
  const user = userEvent.setup();
  const { rerender } = show({ onSort, sort: undefined });
  await user.click(screen.getByRole('button', { name: /采集序号/ }));
  expect(onSort).toHaveBeenLastCalledWith('number');
  rerender(
    <DataTable
      label="学生"
      columns={columns}
      rows={pupils(5)}
      rowId={(row) => row.number}
      sort="number"
      onSort={onSort}
    />,
  );
  expect(screen.getByRole('columnheader', { name: /采集序号/ })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await user.click(screen.getByRole('button', { name: /采集序号/ }));
  expect(onSort).toHaveBeenLastCalledWith('-number');
});

test('pages tell the true total', () => {
  show({ total: 12_345, paging: { page: 3, pageSize: 50, onChange: () => {} } });
  expect(screen.getByText('第 101–150 条，共 12,345 条')).toBeInTheDocument();
});

test('a page behind the last one leads back to it, and is not said to be nobody', async () => {
  const user = userEvent.setup();
  const onChange = vi.fn<(page: number, pageSize: number) => void>();
  show({ rows: [], total: 1_839, paging: { page: 900, pageSize: 50, onChange } });
  expect(screen.queryByText('没有符合条件的记录')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '到最后一页' }));
  await user.click(screen.getByRole('button', { name: '上一页' }));
  expect(onChange.mock.calls).toEqual([
    [37, 50],
    [37, 50],
  ]);
});

test('an empty answer says what to do next', () => {
  show({ rows: [] });
  expect(screen.getByText('没有符合条件的记录')).toBeInTheDocument();
});

test('a column that was put away stays away', async () => {
  const user = userEvent.setup();
  const { unmount } = show({ storageKey: 'test' });
  await user.click(screen.getByRole('button', { name: '列' }));
  await user.click(await screen.findByRole('checkbox', { name: '姓名' }));
  expect(screen.queryByRole('columnheader', { name: '姓名' })).not.toBeInTheDocument();
  unmount();
  show({ storageKey: 'test' });
  expect(screen.queryByRole('columnheader', { name: '姓名' })).not.toBeInTheDocument();
});
