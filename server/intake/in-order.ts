/** The last piece of work of each owner; a new one begins behind it. */
const last = new WeakMap<object, Promise<void>>();

/**
 * Takes a place in the line of an owner, at once. `turn` is when all who came before have left it, and `leave` must be
 * called in any case. Whoever prepares something that takes a while is thereby not overtaken by who has less to prepare.
 */
export function standInLine(owner: object): { turn: Promise<void>; leave: () => void } {
  const turn = last.get(owner) ?? Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  last.set(owner, promise);
  return { turn, leave: resolve };
}
