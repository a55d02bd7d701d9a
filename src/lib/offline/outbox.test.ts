import { expect, test } from 'vitest';
import type { CaseStateView } from '../../../server/contract/case.ts';
import { ApiError } from '../../api/errors.ts';
import { Outbox, type Answer, type Outgoing, type OutgoingStore } from './outbox.ts';
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
  const line: {
    answer: (item: Outgoing) => Promise<CaseStateView>;
    /** The door for many is shut to all of them. */
    manyRefused?: boolean;
  } = { answer: done };
  const arrived: Outgoing[] = [];
  const rows: number[] = [];
  let keys = 0;
  const outbox = new Outbox({
    store,
    send: (item) => {
      arrived.push(item);
      return line.answer(item);
    },
    async sendMany(items) {
      rows.push(items.length);
      if (line.manyRefused) return refusal(422, 'invalid');
      arrived.push(...items);
      const answers: Answer[] = [];
      for (const item of items) {
        try {
          answers.push({ state: await line.answer(item) });
        } catch (error) {
          const { status, code } = error as ApiError;
          if (status === 0) throw error;
          answers.push({ conflict: { code, current: null } });
        }
      }
      return answers;
    },
    pause: () => 3_600_000,
    newKey: () => `key-${(keys += 1)}`,
    onSent: () => {},
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
  return { outbox, line, arrived, rows, settled, store };
}

test('what was entered without a network is sent in its order when there is one, under the same keys', async () => {
  const { outbox, line, arrived, rows, settled } = desk();
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
  expect(rows).toEqual([2]);
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

test('a row that is refused as a whole is sent child by child; the same child never twice in a row', async () => {
  const { outbox, line, arrived, rows, settled } = desk();
  line.answer = silence;
  for (const n of [1, 2, 3, 3]) await outbox.add(child(n));
  await settled();
  line.answer = (item) => (item.key === 'key-2' ? refusal(412, 'changed-meanwhile') : done(item));
  line.manyRefused = true;
  arrived.length = rows.length = 0;
  outbox.kick();
  await settled();
  expect(rows).toEqual([2]);
  expect(arrived.map(({ key }) => key)).toEqual(['key-1', 'key-2', 'key-3', 'key-4']);
  expect(outbox.view().items.map(({ conflict }) => conflict?.code)).toEqual(['changed-meanwhile']);
});
