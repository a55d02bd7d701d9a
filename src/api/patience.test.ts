import { expect, test } from 'vitest';
import { unwrap, type ApiError } from './errors.ts';
import { isOutOfPatience, withPatience } from './patience.ts';

/** A line that takes the question and never answers. */
const hung = (signal: AbortSignal) =>
  new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error)),
  );
const failureOf = (signal: AbortSignal) =>
  unwrap<unknown>(hung(signal)).then(
    () => null,
    (error: unknown) => error as Error,
  );

test('a line that never answers is no line, and is not asked again at once', async () => {
  const failure = await failureOf(withPatience(new AbortController().signal, 5).init.signal);
  expect((failure as ApiError).code).toBe('network');
  expect(failure && isOutOfPatience(failure)).toBe(true);
});

test('whoever no longer asks gave up by themselves, before or after', async () => {
  const asker = new AbortController();
  const asked = failureOf(withPatience(asker.signal, 60_000).init.signal);
  asker.abort();
  expect(await asked).toMatchObject({ name: 'AbortError' });
  expect(withPatience(asker.signal, 60_000).init.signal.aborted).toBe(true);
});

test('a network that refuses at once may be asked again', () => {
  expect(isOutOfPatience(new TypeError('Failed to fetch'))).toBe(false);
});
