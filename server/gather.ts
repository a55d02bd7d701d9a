/** So many groups under way at once: the fewer, the larger they are where many arrive, and the cheaper each one. */
const UNDER_WAY = 1;

/**
 * Work that costs little more for many than for one. Alone it begins at once; what arrives while others are under
 * way waits for them and goes together. Whoever waits is answered when their own work is done, never before. If a
 * group fails, each of it is tried alone, so that one cannot spoil the others.
 */
export function gather<In, Out>(
  work: (items: readonly In[]) => Promise<readonly Out[]>,
  most: number,
): (item: In) => Promise<Out> {
  interface Waiting {
    item: In;
    answer: (out: Out) => void;
    fail: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let underWay = 0;

  const go = async (group: readonly Waiting[]): Promise<void> => {
    try {
      const outs = await work(group.map(({ item }) => item));
      for (const [index, { answer }] of group.entries()) answer(outs[index] as Out);
    } catch (error) {
      const [only, ...others] = group;
      if (others.length === 0) only?.fail(error);
      else for (const each of group) await go([each]);
    }
  };
  const next = (): void => {
    while (underWay < UNDER_WAY && waiting.length > 0) {
      const group = waiting.slice(0, most);
      waiting = waiting.slice(most);
      underWay += 1;
      void go(group).finally(() => {
        underWay -= 1;
        next();
      });
    }
  };
  return (item) =>
    new Promise((answer, fail) => {
      waiting.push({ item, answer, fail });
      // What arrives in the same turn goes together.
      queueMicrotask(next);
    });
}
