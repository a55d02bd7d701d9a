import { expect, test } from 'vitest';
import type { Answer } from '../../server/contract/client-types.ts';
import { ApiError, unwrap } from './errors.ts';

type Named = Answer<{ name: string }>;
const answer = (body: string, init: ResponseInit) =>
  Promise.resolve<Named>(new Response(body, init));

test('a good answer is its JSON', async () => {
  await expect(unwrap(answer('{"name":"陈沁怡"}', { status: 200 }))).resolves.toEqual({
    name: '陈沁怡',
  });
});

test('a refusal keeps its code and the state as it is now', async () => {
  const problem = {
    type: 'about:blank',
    title: 'Changed',
    status: 412,
    code: 'changed-meanwhile',
    current: { version: 7 },
  };
  const error = await unwrap(answer(JSON.stringify(problem), { status: 412 })).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ code: 'changed-meanwhile', stale: true, problem });
});

test('a proxy that answers in HTML is named by its number', async () => {
  await expect(unwrap(answer('<h1>Bad gateway</h1>', { status: 502 }))).rejects.toMatchObject({
    code: 'http-502',
    status: 502,
  });
});

test('no connection is an answer of its own', async () => {
  const lost: Promise<Named> = Promise.reject(new TypeError('Failed to fetch'));
  await expect(unwrap(lost)).rejects.toMatchObject({ code: 'network', status: 0 });
});

test('an aborted request stays an abort', async () => {
  const aborted: Promise<Named> = Promise.reject(new DOMException('gone', 'AbortError'));
  await expect(unwrap(aborted)).rejects.toMatchObject({ name: 'AbortError' });
});

test('asking again is offered where it can help, and not for what is not there or not allowed', () => {
  const settled = (status: number) => new ApiError(status, 'any', null).settled;
  expect([403, 404, 422].filter(settled)).toEqual([403, 404, 422]);
  expect([0, 409, 412, 429, 500, 503].filter(settled)).toEqual([]);
});
