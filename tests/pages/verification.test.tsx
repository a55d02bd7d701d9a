import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { VerificationList } from '../../server/contract/verification.ts';
import { caseOf, ok } from '../support/clerk.ts';
import { openOffice, type Office } from '../support/office.tsx';
import { dialogOf, rowOf } from '../support/screen-verbs.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const queue = () =>
  ok<VerificationList>(office.service.as('officer-chen').get('/api/verification?pageSize=200'));
const rows = async () => {
  await screen.findByRole('grid');
  return waitFor(() => {
    const found = [...document.querySelectorAll<HTMLElement>('[role="row"][data-index]')];
    expect(found.length).toBeGreaterThan(0);
    return found;
  });
};
const panel = () => screen.findByLabelText('所选学生还缺什么');
const receipt = () => dialogOf('批量办理');

test('the queue is grouped by what failed, and a group counts what it lists', async () => {
  const { user, address } = await office.visit('officer-chen', '/verification');
  const { counts, all } = await queue();
  const groups = within(await screen.findByLabelText('卡在哪里'));
  expect(await groups.findByText('全部待核')).toHaveTextContent('全部待核');
  await waitFor(() => expect(groups.getAllByRole('button')[0]).toHaveTextContent(String(all)));
  // Where nobody waits there is nothing to choose.
  const filled = Object.values(counts).filter((count) => count > 0).length;
  expect(groups.getAllByRole('button')).toHaveLength(filled + 1);
  await user.click(groups.getByText('房产证号待核'));
  await waitFor(async () =>
    expect(await rows()).toHaveLength(counts['certificate-not-found'] ?? 0),
  );
  expect(address()).toBe('/verification?group=certificate-not-found');
  expect(await screen.findByText(/先核对正确的房产权证号/)).toBeVisible();
  expect((await rows())[0]).toHaveTextContent('房产权证');
});

test('the keyboard takes the next case, and whoever leaves the queue lets go of it', async () => {
  const { user } = await office.visit('officer-chen', '/verification');
  await rows();
  await user.keyboard('n');
  expect(await within(await panel()).findByText(/^您在办/)).toBeVisible();
  expect((await queue()).rows[0]?.claim).toMatchObject({ mine: true });
  await user.click(screen.getByText('学生查询'));
  await waitFor(async () => expect((await queue()).rows[0]?.claim).toBeNull());
});

test('a colleague sees who works on a case, and may take it over', async () => {
  const number = (await queue()).rows[0]?.collectionNumber ?? '';
  const taken = `/api/verification/${number}/claim`;
  await ok(office.service.as('officer-chen').post(taken, { takeOver: false }));
  const { user } = await office.visit('officer-li', `/verification?at=${number}`);
  await waitFor(async () => expect(await rowOf(number)).toHaveTextContent('陈明 在办'));
  const seen = within(await panel());
  expect(await seen.findByText(/陈明 在办.*仍可办理，但请先问一声/)).toBeVisible();
  await user.click(seen.getByText('接手'));
  expect(await seen.findByText(/您在办.*从 陈明 接手/)).toBeVisible();
  await user.click(seen.getByText('放手'));
  expect(await seen.findByText('无人在办')).toBeVisible();
});

test('one case is decided in place: tried first, then carried out, and the case leaves its group', async () => {
  const { user } = await office.visit('officer-chen', '/verification?group=address-not-located');
  const [row] = await rows();
  row?.focus();
  await waitFor(async () => expect(await panel()).toHaveTextContent('地址未定位'));
  const number = (await queue()).rows.find(({ groups }) =>
    groups.includes('address-not-located'),
  )?.collectionNumber;
  await user.keyboard('d');
  const dialog = await dialogOf(/^决定：/);
  await user.click(dialog.getByLabelText('不在任何学区'));
  await user.click(dialog.getByText('先试算'));
  expect(await dialog.findByText('待核验 → 待统筹')).toBeInTheDocument();
  expect(dialog.getByText(/试算没有写入任何内容/)).toBeInTheDocument();
  expect((await caseOf(office.service.as('officer-chen'), number ?? '')).suppliedFacts).toEqual([]);
  await user.click(dialog.getByText('办理 1 名'));
  expect(await dialog.findByText('请写明理由，至少两个字')).toBeInTheDocument();
  await user.type(dialog.getByLabelText('理由'), '实地核对门牌，城外');
  await user.click(dialog.getByText('办理 1 名'));

  const done = await receipt();
  expect(await done.findByText('办成 1 名，未成 0 名')).toBeInTheDocument();
  await waitFor(() => expect(screen.getByText('待核中没有符合条件的学生')).toBeVisible());

  await user.click(done.getByText('撤销此批次'));
  await user.type(done.getByLabelText('撤销理由'), '看错门牌');
  await user.click(done.getByText('确认撤销'));
  expect(await done.findByText('撤销 · 1 名')).toBeInTheDocument();
  expect(await done.findByText('待统筹 → 待核验')).toBeInTheDocument();
  await waitFor(async () => expect(await rows()).toHaveLength(1));
});

test('all of a filter are chosen with their true number; those that fail are named with the reason', async () => {
  const { user, address, reload } = await office.visit('officer-chen', '/verification');
  const [row] = await rows();
  row?.focus();
  await user.keyboard('x');
  const { all } = await queue();
  expect(await screen.findByText('已选 1 名')).toBeVisible();
  await user.click(screen.getByText(`选全部 ${all} 名`));
  expect(await screen.findByText(`已选全部 ${all} 名（按当前条件）`)).toBeVisible();
  await user.keyboard('d');
  const dialog = await dialogOf(`一并决定：${all} 名`);
  await user.click(dialog.getByLabelText(/^录入来源答复/));
  await user.click(dialog.getByLabelText('没有'));
  await user.type(dialog.getByLabelText('理由'), '电话核对');
  await user.click(dialog.getByText('先试算'));
  const head = await dialog.findByText(/^\d+ 名可以办理，\d+ 名办不成$/);
  const [change = 0, fail = 0] = head.textContent.match(/\d+/g)?.map(Number) ?? [];
  expect([change > 0, fail > 0, change + fail]).toEqual([true, true, all]);
  expect(dialog.getByText(/没有可以重新查询的证件/)).toBeInTheDocument();
  await user.click(dialog.getByText(`办理 ${change} 名`));
  const done = await receipt();
  expect(await done.findByText(`办成 ${change} 名，未成 ${fail} 名`)).toBeInTheDocument();
  expect(done.getByText(/没有可以重新查询的证件/)).toBeInTheDocument();

  // The receipt stands in the address, and can be sent.
  expect(address()).toMatch(/^\/verification\?.*batch=/);
  await reload();
  expect(
    await (await receipt()).findByText(`办成 ${change} 名，未成 ${fail} 名`),
  ).toBeInTheDocument();
});

test('the family is asked for what is missing, and the list says so', async () => {
  const { user } = await office.visit('officer-chen', '/verification?group=grandparent-check');
  const [row] = await rows();
  row?.focus();
  await user.keyboard('d');
  const dialog = await dialogOf(/^决定：/);
  await user.type(dialog.getByLabelText('请家长补充什么'), '请补做外祖父的人脸核验');
  await user.type(dialog.getByLabelText('理由'), '已电话通知');
  await user.click(dialog.getByText('先试算'));
  await user.click(await dialog.findByText('办理 1 名'));
  expect(await (await receipt()).findByText('办成 1 名，未成 0 名')).toBeInTheDocument();
  await office.visit('officer-chen', '/verification?group=grandparent-check&asked=yes');
  expect((await rows())[0]).toHaveTextContent('已请家长');
});

test('when the service cannot be reached the queue says so and can be asked again', async () => {
  const { user } = await office.visit('officer-chen', '/applicants');
  office.network.set({ fail: 503, failOn: '/api/verification' });
  await user.click(await screen.findByText('待核', { selector: 'nav *' }));
  const again = await screen.findByText('重试', { selector: 'button *' }, { timeout: 15_000 });
  office.network.calm();
  await user.click(again);
  expect((await rows()).length).toBeGreaterThan(0);
});

test('on the case page a colleague’s work is seen before one acts', async () => {
  const [first] = (await queue()).rows;
  const number = first?.collectionNumber ?? '';
  await ok(
    office.service.as('officer-li').post(`/api/verification/${number}/claim`, { takeOver: true }),
  );
  await office.visit('officer-chen', `/applicants/${number}`);
  expect(await screen.findByText(/李婷 在办/)).toBeVisible();
});
