import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EditionDetail } from '../../server/contract/catchments.ts';
import type { IntakePlanView } from '../../server/contract/intake-plans.ts';
import { ok } from '../support/clerk.ts';
import { openOffice, type Office } from '../support/office.tsx';
import { dialogOf, rowOf } from '../support/screen-verbs.ts';

/** The ranges and plans of one district, from the day they are tried to the day they are public. */
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const officer = () => office.service.as('officer-chen');
const plansOf = async () =>
  (await ok<{ rows: IntakePlanView[] }>(officer().get('/api/intake-plans'))).rows;
const SCHOOL = '南昌市第二十八中学叠山路校区';

test('plans are tried on the page: the colour turns before anything is saved', async () => {
  const before = await plansOf();
  const { user } = await office.visit('officer-chen', '/schools');
  const row = await rowOf(SCHOOL);
  await user.click(screen.getByRole('button', { name: '试算班额' }));
  const classes = within(row).getByLabelText(`${SCHOOL}：班数`);
  await user.clear(classes);
  await user.type(classes, '1');
  expect(await within(row).findByText('红色预警')).toBeVisible();
  const trial = screen.getByRole('region', { name: '试算（未保存）' });
  expect(within(trial).getByText('1 所学校有改动')).toBeVisible();
  expect(await plansOf()).toEqual(before);
  await user.click(within(trial).getByText('退出试算'));
  expect(within(row).queryByLabelText(`${SCHOOL}：班数`)).toBeNull();
});

test('the warnings board names the reason in numbers and leads to the plan and the range', async () => {
  await office.visit('supervisor-huang', '/schools/warnings?district=donghu');
  const board = await screen.findByRole('region', { name: '东湖区' });
  const [line] = within(board).getAllByRole('listitem');
  expect(line).toHaveTextContent(/类 [\d,]+ 人，学位 [\d,]+，占 \d+%（达 \d+% 预警）/);
  const [plan, range] = within(line ?? board).getAllByRole('link');
  expect(plan).toHaveAttribute('href', expect.stringMatching(/^\/schools\?district=donghu&plan=/));
  expect(range).toHaveAttribute('href', expect.stringMatching(/^\/catchments\?.*school=/));
});

test('a pasted table is told row by row what is wrong with it, and set whole or not at all', async () => {
  const before = await plansOf();
  const [first, second] = before.filter(({ districtId }) => districtId === 'donghu');
  if (!first || !second) throw new Error('the district has too few schools');
  const { user } = await office.visit('officer-chen', '/schools');
  await rowOf(SCHOOL);
  await user.click(screen.getByRole('button', { name: '粘贴计划表' }));
  const dialog = await dialogOf('从表格粘贴全区招生计划');
  const box = dialog.getByLabelText('三列：学校、班数、班额（可带表头）');
  await user.click(box);
  await user.paste(`${first.schoolId}\t6\t52\n${second.schoolId}\t六\t50\n没有这所学校\t3\t50`);
  expect(await dialog.findByText(/^2 行有错/)).toBeInTheDocument();
  expect(dialog.getByText('不是整数')).toBeInTheDocument();
  expect(dialog.getByText('本区没有这所学校')).toBeInTheDocument();
  expect(dialog.getByText('保存 1 项…').closest('button')).toBeDisabled();

  await user.clear(box);
  await user.paste(`${first.schoolId}\t6\t52\n${second.schoolId}\t7\t50`);
  expect(await dialog.findByText(/^各行无误/)).toBeInTheDocument();
  expect(await plansOf()).toEqual(before);
  await user.click(dialog.getByText('保存 2 项…'));
  const apply = await dialogOf('保存 2 所学校的招生计划');
  await user.type(apply.getByLabelText('理由'), '扩班');
  await user.click(apply.getByText('全部保存'));
  await waitFor(async () =>
    expect((await plansOf()).find(({ schoolId }) => schoolId === first.schoolId)).toMatchObject({
      classes: 6,
      classSize: 52,
      changedFrom: { classes: first.classes, classSize: first.classSize },
    }),
  );
  // The school's drawer tells who did it and why.
  await office.visit('officer-chen', `/schools?plan=${first.schoolId}`);
  const history = within(await screen.findByRole('region', { name: '计划变更记录' }));
  expect(await history.findByText('扩班')).toBeVisible();
  expect(history.getByText(/陈明/)).toBeVisible();
});

test('a draft with an overlap is not checked, and its author does not publish it', async () => {
  const draft = await ok<EditionDetail>(
    officer().post('/api/editions', {
      idempotencyKey: 'overlap',
      districtId: 'donghu',
      year: 2021,
      name: '方案一',
      basedOn: 'donghu-2021',
      corrects: 'donghu-2021',
    }),
  );
  const [one, other] = draft.ranges;
  if (!one?.area || !other) throw new Error('the district has too few drawn ranges');
  const { version, schoolId, area, clauses } = other;
  const stray = { id: 'stray', effect: 'include', text: null, kind: 'area', area: one.area };
  await ok(
    officer().put(`/api/editions/${draft.id}/ranges`, {
      ranges: [{ schoolId, version, shared: false, area, clauses: [...clauses, stray] }],
    }),
  );

  const { user } = await office.visit('officer-chen', `/catchments/editions?edition=${draft.id}`);
  const card = within(await screen.findByRole('region', { name: '2021 年 · 方案一' }));
  const publish = card.getByRole('button', { name: /^公布/ });
  expect(publish).toHaveAttribute('aria-disabled', 'true');
  expect(publish).toHaveAccessibleDescription('此项操作不属于您的岗位职责。');
  const impact = within(await screen.findByRole('region', { name: '变动影响' }));
  expect(await impact.findByText('学区有变的学生')).toBeVisible();
  await user.click(card.getByRole('button', { name: /^校核/ }));
  const check = await dialogOf('校核：2021 年 · 方案一');
  expect((await check.findAllByText('范围重叠'))[0]).toBeInTheDocument();
  expect(check.getByText('校核通过').closest('button')).toBeDisabled();
});

test('a notice is read with its doubts in their places, and nothing is taken that was not decided', async () => {
  const { rows } = await ok<{ rows: EditionDetail[] }>(officer().get('/api/editions'));
  const draft = rows.find(({ name }) => name === '方案一');
  if (!draft) throw new Error('the draft of the test before is gone');
  const { user } = await office.visit('officer-chen', `/catchments/editions/${draft.id}/edit`);
  await user.click(await screen.findByRole('tab', { name: '公告' }));
  await user.click(await screen.findByLabelText('公告原文'));
  // A chain or two borders; a name with one wrong character; a walk along a river.
  await user.paste(`${SCHOOL}：阳明路、民德路以北；世纪春田；沿河向东至桥头`);

  const section = within(await screen.findByRole('region', { name: SCHOOL }));
  expect(section.getByText('3 处待定')).toBeVisible();
  await user.click(section.getByLabelText('阳明路、民德路各是一条边界（都是以北）'));
  await user.click(section.getByLabelText('这是：小区'));
  await user.click(await section.findByRole('button', { name: '改为世纪春天' }));
  const walk = within(section.getByRole('radiogroup', { name: '“沿河向东至桥头”怎样读' }));
  await user.click(walk.getByLabelText('与范围无关，略去'));
  expect(await section.findByText('全部读定')).toBeVisible();
  await user.click(section.getByRole('button', { name: '加入本校（2 条）' }));
  await waitFor(
    async () => {
      const path = `/api/editions/${draft.id}`;
      const { ranges } = await ok<EditionDetail>(officer().get(path));
      const taken = ranges.find(({ schoolId }) => schoolId === 'donghu-01')?.clauses.slice(-2);
      expect(taken).toMatchObject([
        { kind: 'bounded', text: '阳明路、民德路以北', area: [[expect.any(Array)]] },
        { kind: 'compound', text: '世纪春田', compound: '世纪春天' },
      ]);
    },
    { timeout: 10_000 },
  );
});
