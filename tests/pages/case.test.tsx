import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditRow } from '../../server/contract/audit.ts';
import { caseOf, ok } from '../support/clerk.ts';
import { openOffice, type Office } from '../support/office.tsx';
import { choose, dialogOf } from '../support/screen-verbs.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const caseBy = (number: string) => caseOf(office.service.as('officer-chen'), number);
const verdict = () => screen.findByRole('region', { name: '审核结论' });

test('each line of the verdict names its clause and lights up its facts', async () => {
  const { user } = await office.visit('officer-chen', '/applicants/2021000015');
  const { verdict: made } = await caseBy('2021000015');
  const panel = await verdict();
  const lines = panel.querySelectorAll<HTMLElement>('li[data-outcome]');
  expect(lines).toHaveLength(made?.findings.length ?? 0);

  let pointing = 0;
  for (const [index, finding] of made?.findings.entries() ?? []) {
    const line = lines[index];
    if (!line) throw new Error('a finding without a line');
    expect(line.dataset.outcome).toBe(finding.outcome);
    for (const clause of finding.cites) {
      expect(within(line).getByLabelText(new RegExp(`^${clause} `))).toBeInTheDocument();
    }
    await user.hover(line);
    const lit = [...document.querySelectorAll<HTMLElement>('[data-fact][data-lit]')];
    for (const fact of lit.map((each) => each.dataset.fact ?? '')) {
      const used = finding.uses.some(
        (ref) => ref === fact || ref.startsWith(`${fact}.`) || fact.startsWith(`${ref}.`),
      );
      expect(used, `${finding.rule} lights up ${fact}`).toBe(true);
    }
    if (lit.length > 0) pointing += 1;
    await user.unhover(line);
  }
  // Some rest on what no paper says, such as the years before.
  expect(pointing).toBeGreaterThan(lines.length / 2);
  expect(document.querySelector('[data-fact][data-lit]')).toBeNull();
});

test('a fact that is pointed at lights up the lines that used it', async () => {
  const { user } = await office.visit('officer-chen', '/applicants/2021000015');
  const panel = await verdict();
  const dated = (await screen.findAllByText(/^20\d\d-\d\d-\d\d$/)).find((each) =>
    each.dataset.fact?.endsWith('.registeredOn'),
  );
  if (!dated) throw new Error('the title has no date');
  dated.focus();
  await waitFor(() => expect(panel.querySelector('li[data-lit]')).toHaveTextContent('截止日期'));
  await user.tab();
  expect(dated).not.toHaveAttribute('data-lit');
});

test('the whole ID number is shown only after a reason, and the look is logged', async () => {
  const { user } = await office.visit('officer-chen', '/applicants/2021000015');
  expect(
    await screen.findByText(/^360199\*{8}\d{3}[\dX]$/, { selector: 'header *' }),
  ).toBeVisible();
  await user.click(screen.getByLabelText('查看 杨锦程 身份证号'));
  const dialog = await dialogOf('查看完整号码');
  await user.click(dialog.getByText('查看', { selector: 'button *' }));
  expect(await dialog.findByText('请写明理由，至少两个字')).toBeInTheDocument();
  expect(screen.queryByText(/^360199\d{11}[\dX]$/)).toBeNull();

  await user.type(dialog.getByLabelText('理由'), '家长来电核实{Enter}');
  expect(await screen.findByText(/^360199\d{11}[\dX]$/)).toBeVisible();
  expect(screen.getByText('60 秒后隐藏')).toBeVisible();

  const { rows } = await ok<{ rows: AuditRow[] }>(
    office.service.as('supervisor-huang').get('/api/audit?subject=2021000015'),
  );
  expect(rows).toContainEqual(
    expect.objectContaining({ actorId: 'officer-chen', reason: '家长来电核实' }),
  );
  await user.click(screen.getByText('隐藏'));
  expect(screen.queryByText(/^360199\d{11}[\dX]$/)).toBeNull();
});

test('a source that is down is answered by the officer, and the verdict is made again at once', async () => {
  const { user } = await office.visit('officer-chen', '/applicants/2021000025');
  expect(await verdict()).toHaveTextContent('待核验');
  await user.click(await screen.findByLabelText('补充 城区住房查询 · 提取结果'));
  let dialog = await dialogOf('补充核实信息');
  await choose(user, dialog.getByLabelText('核实结果'), '已提取');
  await user.type(dialog.getByLabelText('理由'), '已向不动产登记中心电话核对');
  await user.click(dialog.getByText('补充并重新审核'));

  // The paper was seen; now what stands on it.
  await user.click(await screen.findByLabelText('补充 城区住房查询 · 查询结果'));
  dialog = await dialogOf('补充核实信息');
  for (const person of dialog.getAllByRole('group')) {
    await choose(user, within(person).getByLabelText('城区有住房'), '无城区住房');
  }
  await user.type(dialog.getByLabelText('理由'), '登记中心回复三人均无房');
  await user.click(dialog.getByText('补充并重新审核'));

  await waitFor(async () => expect(await verdict()).toHaveTextContent('按学区分配'));
  expect(await verdict()).toHaveTextContent('学生本人无城区住房、父亲无城区住房、母亲无城区住房');
  expect(screen.queryByText('还缺什么')).toBeNull();
  const { state, evidence } = await caseBy('2021000025');
  expect(state.status).toBe('ready');
  // What the source said stays as it was (L5).
  expect(evidence.map(({ status }) => status)).toContain('source-down');
});

test('a home that could not be located is put into a catchment, and the way back is open', async () => {
  const { user } = await office.visit('officer-chen', '/applicants/2021000116');
  await user.click(await screen.findByLabelText('补充 住址所在学区'));
  const dialog = await dialogOf('补充核实信息');
  await user.type(dialog.getByLabelText('理由'), '实地核对门牌');
  await user.click(dialog.getByText('补充并重新审核'));
  expect(await dialog.findByText('请填写核实结果')).toBeInTheDocument();

  await user.click(dialog.getByLabelText('在学区内'));
  await choose(
    user,
    dialog.getByLabelText('属于哪所学校的学区（共享学区可多选）'),
    '南昌二中初中部青山北路校区',
  );
  await user.click(dialog.getByText('补充并重新审核'));
  await waitFor(async () => expect(await verdict()).toHaveTextContent('按学区分配'));
  expect((await caseBy('2021000116')).verdict?.homeSchoolIds).toEqual(['donghu-02']);

  await user.click(screen.getByLabelText('撤回 住址所在学区'));
  const withdrawal = await dialogOf('撤回补充信息');
  await user.type(withdrawal.getByLabelText('理由'), '看错门牌');
  await user.click(withdrawal.getByText('确认', { selector: 'button *' }));
  await waitFor(async () => expect(await verdict()).toHaveTextContent('待核验'));
});

test('a colleague’s decision in the meantime is shown as a difference and the typed reason is kept', async () => {
  const { user } = await office.visit('officer-chen', '/applicants/2021000042');
  await user.click(await screen.findByText('提出虚假信息认定'));
  const dialog = await dialogOf('提出虚假信息认定');
  await user.type(dialog.getByLabelText('理由'), '房产证复印件与登记不符');

  const { state } = await caseBy('2021000042');
  await ok(
    office.service.as('officer-li').post('/api/applicants/2021000042/facts', {
      version: state.version,
      ref: 'submission.submittedBy.relation',
      value: 'mother',
      reason: '核对登录记录',
    }),
  );
  await user.click(dialog.getByText('确认', { selector: 'button *' }));

  const notice = await dialog.findByRole('alert');
  await waitFor(() => expect(notice).toHaveTextContent('您操作期间，同事更改了此档案'));
  expect(notice).toHaveTextContent('李婷');
  expect(notice).toHaveTextContent('核对登录记录');
  expect(dialog.getByLabelText('理由')).toHaveValue('房产证复印件与登记不符');
  expect((await caseBy('2021000042')).state.falseInformation).toBe('none');

  await user.click(dialog.getByText('已看过，按最新情况提交'));
  await waitFor(async () =>
    expect((await caseBy('2021000042')).state.falseInformation).toBe('proposed'),
  );
});

test('a paper that only the family can bring is barred, with the reason', async () => {
  await office.visit('officer-chen', '/applicants/2021000064');
  const { verdict: made } = await caseBy('2021000064');
  const whole = made?.needs.find(({ fact }) => fact.startsWith('evidence.'));
  expect(whole).toBeDefined();
  const [button] = (await screen.findAllByLabelText(/^补充 /)).filter((each) =>
    each.hasAttribute('aria-disabled'),
  );
  expect(button).toHaveAccessibleDescription(/^须由家长在“南昌城市大脑”提取/);
});

test('a case that does not arrive says so, and one click tries again', async () => {
  const { user } = await office.visit('officer-chen', '/applicants?q=2021000015');
  const link = await screen.findByText('2021000015');
  office.network.set({ fail: 'garbled', failOn: '/api/applicants/2021000015', failRate: 1 });
  await user.click(link);
  // What may be a hiccup is asked for again by itself, twice, before it is called a failure.
  const panel = await screen.findByRole('alert', {}, { timeout: 10_000 });
  expect(panel).toHaveTextContent('没有成功');
  office.network.calm();
  await user.click(within(panel).getByText('重试'));
  expect(await screen.findByRole('heading', { name: '杨锦程' })).toBeVisible();
});
