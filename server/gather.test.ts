import { expect, test } from 'vitest';
import { gather } from './gather.ts';

const later = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

test('alone it goes at once; what arrives meanwhile goes together, and each gets its own answer', async () => {
  const groups: number[][] = [];
  const double = gather(async (items: readonly number[]) => {
    groups.push([...items]);
    await later();
    return items.map((item) => item * 2);
  }, 3);
  const first = double(1);
  await Promise.resolve();
  const second = double(2);
  await Promise.resolve();
  const rest = [3, 4, 5, 6].map(double);
  expect(await Promise.all([first, second, ...rest])).toEqual([2, 4, 6, 8, 10, 12]);
  expect(groups).toEqual([[1], [2, 3, 4], [5, 6]]);
});

test('one that cannot be done spoils nobody else’s', async () => {
  const tried: number[][] = [];
  const work = gather(async (items: readonly number[]) => {
    tried.push([...items]);
    await later();
    if (items.includes(13)) throw new Error('unlucky');
    return items.map(String);
  }, 10);
  const answers = await Promise.allSettled([12, 13, 14].map(work));
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(tried).toEqual([[12, 13, 14], [12], [13], [14]]);
});
