import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bboxOf } from '../../domain/catchment/geometry.ts';
import type { EditionDetail, Range } from '../../server/contract/catchments.ts';
import { paths } from '../../src/paths.ts';
import { ok } from '../support/clerk.ts';
import { openOffice, type Office } from '../support/office.tsx';
import { choose, dialogOf } from '../support/screen-verbs.ts';

/** One draft told in order, all of it by keyboard and mouse beside the map: jsdom has no map to draw on. */
let office: Office;
let draft: EditionDetail;
const chen = () => office.service.as('officer-chen');
const PATIENT = { timeout: 15_000 };

beforeAll(async () => {
  office = await openOffice();
  draft = await ok<EditionDetail>(
    chen().post('/api/editions', {
      idempotencyKey: 'editor',
      districtId: 'donghu',
      year: 2021,
      name: '调整方案',
      basedOn: 'donghu-2021',
      corrects: 'donghu-2021',
    }),
  );
  // The classroom's two schools share all they have; here each has its own.
  const ranges = draft.ranges.map(({ schoolId, version, clauses, area }) => ({
    schoolId,
    version,
    clauses,
    area,
    shared: false,
  }));
  await ok(chen().put(`/api/editions/${draft.id}/ranges`, { ranges }));
  draft = await stored();
});
afterAll(() => office.close());

const stored = async () => ok<EditionDetail>(chen().get(`/api/editions/${draft.id}`));
const rangeOf = async (schoolId: string) =>
  (await stored()).ranges.find((range) => range.schoolId === schoolId) as Range;
const schools = () => draft.ranges as [Range, Range];
const nameOf = async (schoolId: string) => {
  const season = await ok<{ schools: { id: string; name: string }[] }>(chen().get('/api/season'));
  return season.schools.find(({ id }) => id === schoolId)?.name ?? schoolId;
};
const editor = (schoolId: string, tab = 'range') =>
  paths.catchmentEditor(draft.id, new URLSearchParams({ school: schoolId, tab }));
const saved = () => screen.findByText(/\d\d:\d\d 已保存/, {}, PATIENT);
const clauses = () => screen.findByRole('list', { name: '条款' });

test('a clause is added by keyboard, taken back, done again, and saves itself', async () => {
  const [school] = schools();
  const { user } = await office.visit('officer-chen', editor(school.schoolId));
  await clauses();
  await user.click(screen.getByRole('button', { name: /增加条款$/ }));
  const form = within(await screen.findByRole('form', { name: '增加条款' }));
  await user.click(form.getByRole('radio', { name: '小区' }));
  await user.click(form.getByText('确定'));
  expect(await form.findByText('请填写')).toBeVisible();
  await user.type(form.getByRole('textbox', { name: '小区' }), '新竹园{Enter}');
  expect(within(await clauses()).getByText(/新竹园全部/)).toBeVisible();

  await user.click(document.body);
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(screen.queryByText(/新竹园全部/)).toBeNull());
  await user.click(screen.getByRole('button', { name: '重做' }));
  expect(await screen.findByText(/新竹园全部/)).toBeVisible();

  await saved();
  const { clauses: now, version } = await rangeOf(school.schoolId);
  expect(now).toContainEqual(expect.objectContaining({ kind: 'compound', compound: '新竹园' }));
  expect(version).toBe(school.version + 1);
});

test('an overlap drawn by coordinates is found with its pupils, and mended with a click', async () => {
  const [mine, other] = schools();
  const [west, south, east, north] = bboxOf(other.area ?? []);
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const corners = [
    [x, y],
    [x + 0.004, y],
    [x + 0.004, y + 0.004],
    [x, y + 0.004],
  ];
  const { user } = await office.visit('officer-chen', editor(mine.schoolId));
  await clauses();
  await user.click(screen.getAllByRole('button', { name: '坐标表' })[0] as HTMLElement);
  await user.click(screen.getByText('粘贴坐标（每行一个：经度,纬度）', { selector: 'summary' }));
  const box = screen.getByRole('textbox', { name: '粘贴坐标（每行一个：经度,纬度）' });
  await user.click(box);
  await user.paste('115.9,28.7\n十二');
  await user.click(screen.getByText('增加一块'));
  expect(await screen.findByText('第 2 行不是“经度,纬度”')).toBeVisible();
  const longitude = screen.getByRole<HTMLInputElement>('spinbutton', { name: '第 1 点 经度' });
  await user.tripleClick(longitude);
  await user.keyboard(`${Number(longitude.value) + 0.0001}{Enter}`);
  const undo = screen.getByRole('button', { name: '撤销' });
  expect(undo).toHaveAttribute('title', '撤销：移动边界点（Ctrl+Z）');
  await user.click(undo);
  await user.clear(box);
  await user.paste(corners.map((corner) => corner.join(',')).join('\n'));
  await user.click(screen.getByText('增加一块'));

  await user.click(screen.getByRole('tab', { name: /^检查/ }));
  const [one, two] = [await nameOf(mine.schoolId), await nameOf(other.schoolId)];
  const list = within(await screen.findByRole('list', { name: '检查' }, PATIENT));
  const words = new RegExp(`${one}与${two}重叠|${two}与${one}重叠`);
  const finding = (await list.findByText(words, {}, PATIENT)).closest('li') as HTMLElement;
  expect(finding).toHaveTextContent(/\d+ 名学生|无学生/);
  // The homes in both ranges have such a button too; here the overlap itself is mended, at a stroke.
  const give = await waitFor(() => {
    const overlap = list.getByText(words).closest('li') as HTMLElement;
    return within(overlap).getByText(`划归${two}`);
  }, PATIENT);
  await user.click(give);
  await waitFor(() => expect(screen.queryByText(words)).toBeNull(), PATIENT);
  // Mended before it was sent, the draft is what is stored, and nothing is sent: no time is told then.
  await screen.findByText(/^(\d\d:\d\d )?已保存$/, {}, PATIENT);
});

test('a range given to a neighbour moves pupils, and the service counts the same', async () => {
  const [mine, other] = schools();
  const { user } = await office.visit('officer-chen', editor(mine.schoolId, 'impact'));
  const moved = async () =>
    Number((await screen.findByText('换学校的学生', {}, PATIENT)).nextElementSibling?.textContent);
  const before = await moved();
  await user.click(screen.getByRole('tab', { name: '范围' }));
  await user.click(await screen.findByRole('button', { name: '全部并入他校…' }));
  const school = screen.getByRole('combobox', { name: '移交到学校' });
  await choose(user, school, await nameOf(other.schoolId));
  await user.click(screen.getByRole('button', { name: /^并\s*入$/ }));
  await user.click(screen.getByRole('tab', { name: '影响' }));
  await waitFor(async () => expect(await moved()).toBeGreaterThan(before), PATIENT);
  expect(await screen.findByText('与服务端一致', {}, PATIENT)).toBeVisible();
  expect(screen.getByText('谁从哪里到哪里')).toBeVisible();

  await user.click(screen.getByRole('button', { name: '撤销' }));
  await waitFor(async () => expect(await moved()).toBe(before), PATIENT);
  await waitFor(async () => expect((await rangeOf(mine.schoolId)).area).not.toBeNull(), PATIENT);
});

test('two officers at one clause: nothing is overwritten until one has been chosen', async () => {
  const [mine] = schools();
  const { user } = await office.visit('officer-chen', editor(mine.schoolId));
  await clauses();
  const before = await rangeOf(mine.schoolId);
  const theirs = before.clauses.map((clause) =>
    clause.kind === 'compound' && clause.compound === '新竹园'
      ? { ...clause, compound: '新竹园二期' }
      : clause,
  );
  const { schoolId, version, shared, area } = before;
  await ok(
    office.service.as('officer-li').put(`/api/editions/${draft.id}/ranges`, {
      ranges: [{ schoolId, version, shared, area, clauses: theirs }],
    }),
  );
  const line = (await screen.findByText(/新竹园全部/)).closest('li') as HTMLElement;
  await user.click(within(line).getByRole('button', { name: '修改' }));
  const form = within(await screen.findByRole('form', { name: '修改条款' }));
  const field = form.getByRole('textbox', { name: '小区' });
  await user.clear(field);
  await user.type(field, '新竹园一期{Enter}');

  await user.click(await screen.findByRole('button', { name: '处理' }, PATIENT));
  const dialog = await dialogOf(/与同事的改动冲突/);
  expect(dialog.getByText('按所选合并').closest('button')).toBeDisabled();
  await user.click(dialog.getByRole('radio', { name: /同事的.*新竹园二期/ }));
  await user.click(dialog.getByText('按所选合并'));
  expect(within(await clauses()).getByText(/新竹园二期全部/)).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('button', { name: '处理' })).toBeNull());
  expect((await rangeOf(schoolId)).clauses).toEqual(theirs);
});

test('a broken file is refused with the place of the fault, and nothing is imported', async () => {
  const [mine] = schools();
  const { user } = await office.visit('officer-chen', editor(mine.schoolId));
  await clauses();
  await user.click(await screen.findByRole('button', { name: /导入、导出/ }));
  await waitFor(() =>
    expect(screen.getByText('导入 GeoJSON…').closest('li')).not.toHaveAttribute(
      'aria-disabled',
      'true',
    ),
  );
  await user.click(screen.getByText('导入 GeoJSON…'));
  const dialog = await dialogOf('导入 GeoJSON');
  const box = dialog.getByRole('textbox');
  await user.click(box);
  await user.paste(
    '{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[1,2],["x",3],[4,5],[1,2]]]}}',
  );
  await user.click(dialog.getByRole('button', { name: /读\s*取/ }));
  expect(await dialog.findByRole('alert')).toHaveTextContent(/coordinates\[0\]\[1\]：不是一对坐标/);
});
