/**
 * How a question is sent that is given up by whoever asked, or after so long: a line that takes a question and never
 * answers is no line. (Browsers of the build's target do not all know `AbortSignal.any`.)
 */
export function withPatience(signal: AbortSignal, ms: number): { init: { signal: AbortSignal } } {
  const timeout = AbortSignal.timeout(ms);
  const either = new AbortController();
  for (const one of [signal, timeout]) {
    if (one.aborted) either.abort(one.reason);
    else one.addEventListener('abort', () => either.abort(one.reason), { signal: either.signal });
  }
  return { init: { signal: either.signal } };
}

/** Whether a failure is that somebody's patience ended; asking again at once would only wait as long again. */
export function isOutOfPatience(error: Error): boolean {
  return error.cause instanceof DOMException && error.cause.name === 'TimeoutError';
}
