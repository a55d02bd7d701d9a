/**
 * Long work comes in slices of some milliseconds (a generator that pauses), so that the service can answer
 * others between them. `finish` runs such work in one go.
 */
export function finish<T>(slices: Generator<void, T>): T {
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
  }
}

/** Rows of pupils × schools that make about one slice. */
export const ROWS_A_SLICE = 4_096;
