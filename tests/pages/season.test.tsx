import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CASE_STATUSES } from '../../domain/casework/status.ts';
import { reached, STEPS } from '../../domain/casework/steps.ts';
import type { Progress } from '../../server/contract/progress.ts';
import type { SchoolStanding } from '../../server/contract/schools.ts';
import { caseOf, confirmAsFamily, listOf, ok } from '../support/clerk.ts';
import { openOffice, type Office } from '../support/office.tsx';
import { dialogOf, rowOf } from '../support/screen-verbs.ts';

/** One season told in order: each of these days begins where the one before it ended. */
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const SCHOOL = '南昌市第二十八中学叠山路校区';
const supervisor = () => office.service.as('supervisor-huang');
const placedAt = async (school: string) =>
  (await listOf(supervisor(), `school=${school}&pageSize=200`)).rows;

test('an officer may not start the formal run, and reads why', async () => {
  await office.visit('officer-chen', '/runs');
  expect(await screen.findByText('还没有分配记录')).toBeVisible();
  const start = screen.getByRole('button', { name: /^开始正式分配/ });
  expect(start).toHaveAttribute('aria-disabled', 'true');
  expect(start).toHaveAccessibleDescription('此项操作不属于您的岗位职责。');
});

test('a supervisor starts, watches and proposes the formal run; another makes it public', async () => {
  const { user } = await office.visit('supervisor-huang', '/runs');
  await user.click(await screen.findByRole('button', { name: /^开始正式分配/ }));
  const start = await dialogOf('开始正式分配');
  // What is known before the run leads to the list behind it.
  const warning = (await start.findByText(/名学生仍待核验/)).closest('li') ?? document.body;
  expect(within(warning).getByText('去处理')).toHaveAttribute('href', '/applicants?status=verify');
  await user.click(start.getByText('开始', { selector: 'button *' }));

  const row = await rowOf('2021 年学区');
  await waitFor(() => expect(within(row).getByText('已完成')).toBeVisible(), { timeout: 10_000 });
  expect(within(row).getByText('未公布')).toBeVisible();
  await user.click(within(row).getByText('公布', { selector: 'button *' }));
  const publish = await dialogOf('公布 2021 年学区的正式分配');
  const confirm = publish.getByText('提请公布正式分配').closest('button');
  expect(confirm).toBeDisabled();
  const figure = within((await publish.findByText('分配到学位')).closest('tr') ?? document.body);
  const announced = Number(figure.getAllByRole('cell', { hidden: true })[0]?.textContent);
  await user.click(publish.getByLabelText('已核对以上人数'));
  await user.click(publish.getByText('提请公布正式分配'));
  await waitFor(() => expect(within(row).getByText('待复核')).toBeVisible());
  expect((await listOf(supervisor(), 'status=placed')).total).toBe(0);

  await user.click(within(row).getByText('查看结果'));
  const approve = await screen.findByRole('button', { name: /^复核并公布/ });
  expect(approve).toHaveAttribute('aria-disabled', 'true');
  expect(approve).toHaveAccessibleDescription(/不能由提出人自己确认/);
  const { rows } = await ok<{ rows: { id: string }[] }>(supervisor().get('/api/runs'));
  await office.visit('supervisor-xu', '/');
  const waits = await screen.findByRole('link', { name: /正式分配待您公布/ });
  await waitFor(() => expect(waits).toHaveTextContent(/^1/));
  expect(waits).toHaveAttribute('href', '/runs');
  const second = await office.visit('supervisor-xu', `/runs/${rows[0]?.id}`);
  await second.user.click(await screen.findByRole('button', { name: /^复核并公布/ }));
  await waitFor(() => expect(screen.queryByText('未公布')).toBeNull());
  await waitFor(() => expect(screen.queryByRole('button', { name: /^复核并公布/ })).toBeNull());

  // What was announced is what happened.
  const placed = await listOf(supervisor(), 'status=placed&pageSize=1');
  expect(announced).toBeGreaterThan(0);
  expect(placed.total).toBe(announced);
});

test('a plan below the places given is refused with the figure', async () => {
  const { rows } = await ok<{ rows: SchoolStanding[] }>(supervisor().get('/api/schools'));
  const standing = rows.find(({ school }) => school.id === 'donghu-01');
  const taken = standing?.taken ?? 0;
  expect(taken).toBeGreaterThan(1);

  const { user } = await office.visit('officer-chen', '/schools');
  const row = await rowOf(SCHOOL);
  await user.click(within(row).getByText('改计划'));
  const drawer = await dialogOf(`修改招生计划：${SCHOOL}`);
  await user.clear(drawer.getByLabelText('班数'));
  await user.type(drawer.getByLabelText('班数'), '1');
  await user.clear(drawer.getByLabelText('班额'));
  await user.type(drawer.getByLabelText('班额'), String(taken - 1));
  expect(await drawer.findByText(`少于已用的 ${taken} 个，不能保存`)).toBeInTheDocument();
  await user.type(drawer.getByLabelText('理由'), '教室改作他用');
  await user.click(drawer.getByText('保存计划'));
  expect(
    await drawer.findByText(`没有保存：已有 ${taken} 个学位给出，计划不能更少。`),
  ).toBeInTheDocument();
  const after = await ok<{ rows: SchoolStanding[] }>(supervisor().get('/api/schools'));
  expect(after.rows.find(({ school }) => school.id === 'donghu-01')?.plan).toEqual(standing?.plan);
});

test('check-in: scan, Enter, next; a child of another school is refused', async () => {
  const [first, second] = await placedAt('donghu-01');
  const [stranger] = await placedAt('donghu-02');
  if (!first || !second || !stranger) throw new Error('the run placed too few');
  await confirmAsFamily(office.service, second.collectionNumber, 'donghu-01');

  const { user } = await office.visit('registrar-zhao', '/check-in');
  const box = await screen.findByRole('textbox', { name: '采集序号' });
  await waitFor(() => expect(box).toHaveFocus());
  for (const child of [first, second]) {
    await user.keyboard(`${child.collectionNumber}{Enter}`);
    await screen.findByRole('heading', { name: child.name });
    // Longer than the time in which a second Enter of the scanner is not a decision.
    await new Promise((resolve) => setTimeout(resolve, 600));
    await user.keyboard('{Enter}');
    expect(await screen.findByText('报到已登记')).toBeVisible();
    expect(box).toHaveFocus();
    expect(box).toHaveValue('');
  }
  // L12: arrived is not yet enrolled; both sides make it so.
  expect((await listOf(supervisor(), 'status=enrolled')).total).toBe(1);
  expect((await listOf(supervisor(), 'status=checked-in')).total).toBe(1);

  await user.keyboard(`${stranger.collectionNumber}{Enter}`);
  const refusal = await screen.findByRole('alert');
  expect(refusal).toHaveTextContent('这名学生的学位不在本校');
  expect(screen.queryByText(stranger.name)).toBeNull();
  await user.keyboard('{Enter}');
  expect((await listOf(supervisor(), 'status=checked-in')).total).toBe(1);
});

test('without a network the desk goes on, and says from what', async () => {
  await office.visit('registrar-zhao', '/check-in');
  await screen.findByRole('textbox', { name: '采集序号' });
  office.network.set({ offline: true });
  expect(await screen.findByText('网络已断开，可以继续报到')).toBeVisible();
  office.network.set({ offline: false });
  await waitFor(() => expect(screen.queryByText('网络已断开，可以继续报到')).toBeNull());
});

test('an answer that was lost is not a second check-in', async () => {
  const child = (await placedAt('donghu-01')).find(({ status }) => status === 'placed');
  if (!child) throw new Error('everybody is there already');
  const { user } = await office.visit(
    'registrar-zhao',
    `/check-in?number=${child.collectionNumber}`,
  );
  const confirm = await screen.findByRole('button', { name: /^确认报到/ });
  office.network.set({ fail: 'lost', failOn: 'POST /api/check-in' });
  await user.click(confirm);
  // It was carried out, and the desk cannot know: it keeps it, and sends it again under the same key.
  expect(await screen.findByText('已记在本机，待发送')).toBeVisible();
  office.network.calm();
  expect(await screen.findByText('报到已登记', undefined, { timeout: 10_000 })).toBeVisible();
  const { timeline } = await caseOf(supervisor(), child.collectionNumber);
  expect(timeline.filter(({ type }) => type === 'checked-in')).toHaveLength(1);
});

test('every figure of the progress is the total of the list behind it', async () => {
  const progress = await ok<Progress>(supervisor().get('/api/progress'));
  const { user } = await office.visit('supervisor-huang', '/progress');
  const funnel = await screen.findByRole('region', { name: '各环节人数' });
  const links = within(funnel).getAllByRole<HTMLAnchorElement>('link');
  const steps = STEPS.filter((step) => reached(progress.counts, step) > 0);
  const statuses = CASE_STATUSES.filter((status) => progress.counts[status] > 0);
  expect(links.length).toBe(steps.length + statuses.length);
  for (const link of links) {
    const { total } = await listOf(supervisor(), new URL(link.href).searchParams.toString());
    expect(link).toHaveTextContent(String(total));
  }
  const [first] = links;
  const figure = first?.textContent;
  if (first) await user.click(first);
  expect(await screen.findByText(`共 ${figure} 名`, {}, { timeout: 10_000 })).toBeVisible();
});

test('what colleagues do is seen without asking, and a past moment stays as it was', async () => {
  await office.visit('supervisor-huang', '/progress');
  const funnel = await screen.findByRole('region', { name: '各环节人数' });
  const checkedIn = () => within(funnel).getByTitle('学校已登记报到，不论家长是否确认').nextSibling;
  const before = Number(checkedIn()?.textContent);
  const later = () => {
    office.service.clock.now = new Date(office.service.clock.now.getTime() + 60_000);
    return office.service.clock.now.toISOString();
  };
  const then = later();
  later();
  const child = (await placedAt('donghu-01')).find(({ status }) => status === 'placed');
  await ok(
    office.service
      .as('registrar-zhao')
      .post(`/api/check-in/${child?.collectionNumber}`, { version: child?.version }),
  );
  // Here without a stream (mocks/node.ts), so by the clock; with one it is seen within a second (tests/e2e/journey.ts).
  await waitFor(() => expect(checkedIn()).toHaveTextContent(String(before + 1)), {
    timeout: 40_000,
  });

  await office.visit('supervisor-huang', `/progress?at=${encodeURIComponent(then)}`);
  const past = await screen.findByRole('region', { name: '各环节人数' }, { timeout: 5_000 });
  expect(within(past).getByTitle('学校已登记报到，不论家长是否确认').nextSibling).toHaveTextContent(
    String(before),
  );
  expect(screen.getByText(/当时记录的数字/)).toBeVisible();
}, 60_000);

test('a supervisor may look at every case and decides none', async () => {
  const [pupil] = await placedAt('donghu-01');
  await office.visit('supervisor-huang', `/applicants/${pupil?.collectionNumber}`);
  expect(await screen.findByRole('heading', { name: pupil?.name })).toBeVisible();
  const decide = screen.getByText('提出虚假信息认定').closest('button');
  expect(decide).toHaveAttribute('aria-disabled', 'true');
  expect(decide).toHaveAccessibleDescription('此项操作不属于您的岗位职责。');
});

test('a screen that is not one’s work says so, and leads home', async () => {
  await office.visit('registrar-zhao', '/runs');
  expect(await screen.findByText('此页面不属于您的职责范围')).toBeVisible();
});
