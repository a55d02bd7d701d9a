import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseView } from '../../server/contract/case.ts';
import { caseOf, listOf, ok } from '../support/clerk.ts';
import { PDF, PROGRAM } from '../support/files.ts';
import { openOffice, type Office } from '../support/office.tsx';
import { dialogOf } from '../support/screen-verbs.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const caseBy = (number: string) => caseOf(office.service.as('officer-chen'), number);
const open = (number: string) => office.visit('officer-chen', `/applicants/${number}`);

/** The nth pupil of the district who waits for the run on a title. */
async function readyOwner(nth: number): Promise<CaseView> {
  const { rows } = await listOf(office.service.as('officer-chen'), 'status=ready&pageSize=60');
  let left = nth;
  for (const { collectionNumber } of rows) {
    const view = await caseBy(collectionNumber);
    if (view.evidence.some(({ kind }) => kind === 'property-title') && left-- === 0) return view;
  }
  throw new Error('the classroom has pupils who own a home');
}

test('a paper is rejected with its scan: the outcome is shown before, the change after, the scan in place', async () => {
  const { state } = await readyOwner(0);
  const { user } = await open(state.collectionNumber);
  await user.click(await screen.findByLabelText('不予采信 房产权证'));
  const dialog = await dialogOf('房产权证不予采信');
  // Before anything is saved the service says what it would come to.
  const preview = await dialog.findByLabelText('提交后的结论（试算，未保存）');
  await waitFor(() => expect(preview).toHaveTextContent(/按学区分配.*不符合条件/));
  expect(preview).toHaveTextContent('经办人认定这份房产权证不予采信');
  expect((await caseBy(state.collectionNumber)).state.version).toBe(state.version);

  const input = dialog.getByLabelText('附件（扫描件或照片，可不传）');
  await user.upload(input, [
    new File([PROGRAM], 'virus.pdf', { type: 'application/pdf' }),
    new File([PDF], 'title.pdf', { type: 'application/pdf' }),
  ]);
  expect(await dialog.findByText(/^只接受 PDF、JPEG、PNG 文件/)).toBeInTheDocument();
  await dialog.findByText('1 kB');
  await user.type(dialog.getByLabelText('理由'), '登记中心无此编号');
  await user.click(dialog.getByText('不予采信', { selector: 'button *' }));

  const result = await screen.findByRole('status', { name: '刚才的处理结果' });
  expect(result).toHaveTextContent(/按学区分配.*不符合条件/);
  const after = await caseBy(state.collectionNumber);
  expect(after.attachments.map(({ name }) => name)).toEqual(['title.pdf']);
  expect(after.evidenceDecisions).toMatchObject([{ decision: 'rejected' }]);

  const [chip] = await screen.findAllByLabelText('查看 title.pdf');
  if (!chip) throw new Error('the scan is not shown');
  await user.click(chip);
  const viewer = await dialogOf('title.pdf');
  // jsdom shows no PDF, as some browsers do not: then it can be downloaded.
  expect(await viewer.findByText('下载后查看')).toHaveAttribute('download', 'title.pdf');
});

test('of two officers deciding the same paper the second sees the first’s decision and chooses again', async () => {
  const { state, evidence } = await readyOwner(1);
  const number = state.collectionNumber;
  const title = evidence.find(({ kind }) => kind === 'property-title')?.id;
  const { user } = await open(number);
  await user.click(await screen.findByLabelText('不予采信 房产权证'));
  const dialog = await dialogOf('房产权证不予采信');
  await user.type(dialog.getByLabelText('理由'), '照片看不清');
  await ok(
    office.service.as('officer-li').post(`/api/applicants/${number}/evidence-decisions`, {
      version: state.version,
      evidenceId: title,
      decision: 'confirm',
      reason: '已看原件',
    }),
  );
  await user.click(dialog.getByText('不予采信', { selector: 'button *' }));
  const notice = await dialog.findByRole('alert');
  await waitFor(() => expect(notice).toHaveTextContent('您操作期间，同事更改了此档案'));
  expect(notice).toHaveTextContent('确认房产权证');
  expect(notice).toHaveTextContent('李婷');
  expect(notice).toHaveTextContent('已看原件');
  expect((await caseBy(number)).evidenceDecisions).toMatchObject([{ decision: 'confirmed' }]);
  expect(dialog.getByLabelText('理由')).toHaveValue('照片看不清');

  await user.click(dialog.getByText('已看过，按最新情况提交'));
  await waitFor(async () =>
    expect((await caseBy(number)).evidenceDecisions).toMatchObject([
      { decision: 'rejected', by: 'officer-chen', reason: '照片看不清' },
    ]),
  );
  await user.click(await screen.findByLabelText('撤回认定 房产权证'));
  const withdrawal = await dialogOf('撤回对房产权证的认定');
  await user.type(withdrawal.getByLabelText('理由'), '以原件为准');
  await user.click(withdrawal.getByText('撤回认定', { selector: 'button *' }));
  await waitFor(async () => expect((await caseBy(number)).evidenceDecisions).toEqual([]));
});

test('two families on one home stand side by side, with what would resolve it (L10)', async () => {
  const { rows } = await listOf(office.service.as('officer-chen'), 'reason=property-lock');
  const number = rows[0]?.collectionNumber ?? '';
  const { user } = await open(number);
  const card = within(await screen.findByRole('region', { name: '同一房产的使用情况' }));
  expect(card.getByText('另一家庭')).toBeVisible();
  expect(card.getByText(/两家没有共同的户号或监护人证件号，因此本案转统筹/)).toBeVisible();
  await user.click(card.getByText('记录为同一家庭'));
  const dialog = await dialogOf('记录为同一家庭');
  await user.type(dialog.getByLabelText('理由'), '出生医学证明显示同母');
  await user.click(dialog.getByText('确认', { selector: 'button *' }));
  expect(await screen.findByText('同一家庭')).toBeVisible();
  expect((await caseBy(number)).homeUses?.uses[0]?.reading).toBe('same-family');
});

test('a clause shows its official text where the season has the notice, and says so where not', async () => {
  const { state } = await readyOwner(2);
  let desk = await open(state.collectionNumber);
  const chip = async () => {
    const [found] = await screen.findAllByLabelText(/^L8 /);
    if (!found) throw new Error('no line rests on L8');
    await desk.user.click(found);
  };
  await chip();
  expect(await screen.findByText('本年度尚未录入官方通知原文。')).toBeInTheDocument();
  const { user } = await office.visit('supervisor-huang', '/rulebook?tab=notice');
  await user.click(await screen.findByText('录入官方通知'));
  await user.type(screen.getByLabelText('通知标题'), '试验用通知');
  fireEvent.change(screen.getByLabelText('发布日期'), { target: { value: '2021-05-25' } });
  await user.click(screen.getByLabelText('整篇粘贴（可不用）'));
  await user.paste('证件推算截止时间为五月三十一日。谢谢支持！');
  await user.click(screen.getByText('按条款分出'));
  expect(await screen.findByText(/填入 1 条，请逐条核对/)).toBeVisible();
  await user.click(screen.getByText('保存'));
  expect(await screen.findByText('更正')).toBeVisible();
  desk = await open(state.collectionNumber);
  await chip();
  expect(await screen.findByText('证件推算截止时间为五月三十一日。')).toBeInTheDocument();
  expect(screen.getByText(/《试验用通知》，2021-05-25/)).toBeInTheDocument();
});
