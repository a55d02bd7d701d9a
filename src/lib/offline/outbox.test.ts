import { expect, test } from 'vitest';
import type { CaseStateView } from '../../../server/contract/case.ts';
import { ApiError } from '../../api/errors.ts';
import { Outbox, type Outgoing, type OutgoingStore } from './outbox.ts';
import { passingStore } from './stores.ts';

const child = (n: number) => ({
  collectionNumber: `20210000${n}`,
  name: `学生${n}`,
  version: 3,
  deskAt: '2021-08-21T01:00:00Z',
  desk: '1 号台',
  papers: [],
});
const silence = () => Promise.reject(new ApiError(0, 'network', null));
const refusal = (status: number, code: string) => Promise.reject(new ApiError(status, code, null));
const done = (item: Outgoing) =>
  Promise.resolve({ collectionNumber: item.collectionNumber } as CaseStateView);

/** A desk whose line to the service the test holds in its hand. */
function desk(store: OutgoingStore = passingStore()) {
  const line: { answer: (item: Outgoing) => Promise<CaseStateView> } = { answer: done };
  const arrived: Outgoing[] = [];
  let keys = 0;
  const outbox = new Outbox({
    store,
    send: (item) => {
      arrived.push(item);
      return line.answer(item);
    },
    pause: () => 3_600_000,
    newKey: () => `key-${(keys += 1)}`,
    onSent: () => {},
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
  return { outbox, line, arrived, settled, store };
}

test('what was entered without a network is sent in its order when there is one, under the same keys', async () => {
  const { outbox, line, arrived, settled } = desk();
  line.answer = silence;
  for (const n of [1, 2, 3]) await outbox.add(child(n));
  await settled();
  expect(outbox.view()).toMatchObject({ stuck: true });
  expect(outbox.view().items.map(({ attempts }) => attempts > 0)).toEqual([true, false, false]);
  line.answer = done;
  arrived.length = 0;
  outbox.kick();
  await settled();
  expect(arrived.map(({ key }) => key)).toEqual(['key-1', 'key-2', 'key-3']);
  expect(outbox.view().items).toEqual([]);
});

test('a closed page loses nothing: the next one goes on where it stopped', async () => {
  const first = desk();
  first.line.answer = silence;
  await first.outbox.add(child(1));
  await first.settled();
  first.outbox.close();
  const second = desk(first.store);
  await second.outbox.open();
  await second.settled();
  expect(second.arrived).toMatchObject([{ key: 'key-1', collectionNumber: '202100001' }]);
});

test('a refusal waits for a person and keeps nobody behind it waiting', async () => {
  const { outbox, line, arrived, settled } = desk();
  line.answer = (item) => (item.key === 'key-1' ? refusal(412, 'changed-meanwhile') : done(item));
  await outbox.add(child(1));
  await outbox.add(child(2));
  await settled();
  const [left, ...none] = outbox.view().items;
  expect(none).toEqual([]);
  expect(left?.conflict?.code).toBe('changed-meanwhile');
  line.answer = done;
  await outbox.again(left?.id ?? 0, 9);
  await settled();
  expect(arrived.at(-1)).toMatchObject({ key: 'key-1', version: 9 });
  expect(outbox.view().items).toEqual([]);
});

test('what may have arrived is not taken back, what was never tried may be', async () => {
  const { outbox, line, settled } = desk();
  line.answer = silence;
  await outbox.add(child(1));
  await settled();
  await outbox.add(child(2));
  await settled();
  const [tried, fresh] = outbox.view().items;
  await outbox.drop(tried?.id ?? 0);
  await outbox.drop(fresh?.id ?? 0);
  expect(outbox.view().items.map(({ key }) => key)).toEqual(['key-1']);
});
