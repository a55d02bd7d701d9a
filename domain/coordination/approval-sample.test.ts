import { expect, test } from 'vitest';
import { approvalSample, DEFAULT_SAMPLE } from './approval-sample.ts';

const batch = (size: number) => Array.from({ length: size }, (_, i) => String(2021000001 + i));

test('ten children are looked at, or five of a hundred where that is more, or all of a few', () => {
  expect(approvalSample(batch(4), 'seed', DEFAULT_SAMPLE)).toHaveLength(4);
  expect(approvalSample(batch(100), 'seed', DEFAULT_SAMPLE)).toHaveLength(10);
  expect(approvalSample(batch(401), 'seed', DEFAULT_SAMPLE)).toHaveLength(21);
});

test('the seed decides whom, whatever order the batch comes in', () => {
  const drawn = approvalSample(batch(300), 'seed', DEFAULT_SAMPLE);
  expect(approvalSample(batch(300).toReversed(), 'seed', DEFAULT_SAMPLE)).toEqual(drawn);
  expect(approvalSample(batch(300), 'another', DEFAULT_SAMPLE)).not.toEqual(drawn);
});
