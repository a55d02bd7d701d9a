import { expect, test } from 'vitest';
import { isSilence } from '../lib/offline/outbox.ts';
import { unwrap, type ApiError } from './errors.ts';

const failureOf = (response: Response) =>
  unwrap<unknown>(Promise.resolve(response)).then(
    () => null,
    (error: unknown) => error as ApiError,
  );
const cutOff = (by: Error = new TypeError('network error')) =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"collectionNumber": "2021'));
      controller.error(by);
    },
  });

test.each([
  ['an answer that breaks off', () => new Response(cutOff())],
  [
    'an answer that took too long',
    () => new Response(cutOff(new DOMException('aborted', 'AbortError'))),
  ],
  ['a refusal that breaks off', () => new Response(cutOff(), { status: 409 })],
  ['a page of the network that wants a sign-in', () => new Response('<html></html>')],
  ['a proxy that lets nobody through', () => new Response('no', { status: 403 })],
])('%s is no answer of the service: the outbox sends again', async (_, response) => {
  const failure = await failureOf(response());
  expect(failure && isSilence(failure)).toBe(true);
});

test('a refusal of the service is one', async () => {
  const problem = { code: 'changed-meanwhile', status: 412 };
  const failure = await failureOf(new Response(JSON.stringify(problem), { status: 412 }));
  expect(failure?.code).toBe('changed-meanwhile');
  expect(failure && isSilence(failure)).toBe(false);
});
