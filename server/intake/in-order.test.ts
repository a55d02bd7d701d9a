import { expect, test } from 'vitest';
import { standInLine } from './in-order.ts';

test('who came first has the first turn, however long the preparation; a failure lets the next one go on', async () => {
  const owner = {};
  const heard: string[] = [];
  const work = async (name: string, preparation: number, fails = false) => {
    const { turn, leave } = standInLine(owner);
    try {
      await new Promise((resolve) => setTimeout(resolve, preparation));
      await turn;
      heard.push(name);
      if (fails) throw new Error(name);
    } finally {
      leave();
    }
  };
  const all = [work('long', 20, true), work('short', 1), work('none', 0)];
  await Promise.allSettled(all);
  expect(heard).toEqual(['long', 'short', 'none']);
});
