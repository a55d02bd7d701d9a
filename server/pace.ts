/** How long work in the background waits for a quiet moment before it goes on anyhow. */
const PATIENCE_MS = 250;
/** The same for a single question of it to the database; a step asks several. */
const QUESTION_PATIENCE_MS = 50;

/**
 * Lets work in the background take its turns between the requests. The embedded database has one connection and
 * the process one thread: a step that begins while somebody waits for an answer makes them wait for it at each of
 * their questions.
 */
export interface Pace {
  /** Around each request. */
  during<T>(answer: () => Promise<T>): Promise<T>;
  /** When nobody waits for an answer, and at the latest after a quarter of a second; `false`: the service closes. */
  turn(): Promise<boolean>;
  /** Whether nobody waits for an answer. */
  isQuiet(): boolean;
  /** `true` once nobody does, `false` when such work, with a question to the database, has waited long enough. */
  quiet(): Promise<boolean>;
  /** No more turns. */
  close(): void;
}

export function createPace(): Pace {
  let open = 0;
  let closed = false;
  let waiting: (() => void)[] = [];
  const until = (patience: number) =>
    new Promise<void>((resolve) => {
      const late = setTimeout(resolve, patience);
      waiting.push(() => {
        clearTimeout(late);
        resolve();
      });
    });
  const wake = () => {
    const all = waiting;
    waiting = [];
    for (const go of all) go();
  };
  return {
    async during(answer) {
      open += 1;
      try {
        return await answer();
      } finally {
        open -= 1;
        if (open === 0) wake();
      }
    },
    async turn() {
      // A request that has arrived is begun before the next step is.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (open > 0 && !closed) await until(PATIENCE_MS);
      return !closed;
    },
    isQuiet: () => open === 0,
    async quiet() {
      if (open > 0 && !closed) await until(QUESTION_PATIENCE_MS);
      return open === 0;
    },
    close() {
      closed = true;
      wake();
    },
  };
}
