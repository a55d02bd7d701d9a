import { expect, test } from 'vitest';
import { distanceOf, formatCount, formatDate, formatInstant } from './format.ts';

test('an instant is shown in Beijing time', () => {
  expect(formatInstant('2021-06-16T09:00:00Z')).toBe('2021-06-16 17:00');
  expect(formatInstant('2021-05-31T16:30:00Z')).toBe('2021-06-01 00:30');
});

test('a civil date stays the day it is, an instant becomes the day in Beijing', () => {
  expect(formatDate('2021-05-31')).toBe('2021-05-31');
  expect(formatDate('2021-05-31T16:30:00Z')).toBe('2021-06-01');
});

test('distances are metres under one kilometre and kilometres with one decimal above', () => {
  expect(distanceOf(999)).toEqual({ unit: 'metres', value: '999' });
  expect(distanceOf(1000)).toEqual({ unit: 'kilometres', value: '1.0' });
  expect(distanceOf(2349)).toEqual({ unit: 'kilometres', value: '2.3' });
});

test('counts are grouped by thousands', () => {
  expect(formatCount(100000)).toBe('100,000');
});
