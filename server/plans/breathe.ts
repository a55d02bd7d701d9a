/**
 * So long a plan is worked on before others get their turn. Short, because an answer has several turns: one for each
 * time that it waits for the database.
 */
const SLICE_MS = 2;

/** Runs work that comes in slices, and lets the process answer others between them. */
export async function breathe<T>(slices: Generator<void, T>): Promise<T> {
  let until = performance.now() + SLICE_MS;
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + SLICE_MS;
  }
}

/** Whatever waits comes first. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
