import { expect, test } from 'vitest';
import type { CheckInSettingsVersion } from '../../../server/contract/check-in-settings.ts';
import { changedParts, draftOf, faultsOf, fromLocal, moved, newPaper, toLocal } from './draft.ts';

const version: CheckInSettingsVersion = {
  opensAt: '2021-08-21T08:00:00+08:00',
  closesAt: '2021-08-22T17:00:00+08:00',
  papers: [
    { id: 'paper-1', name: '户口簿', nameEn: 'Register' },
    { id: 'residence', name: '房产证', nameEn: 'Title' },
  ],
  serviceCentre: { name: '中心', nameEn: 'Centre', phones: ['1'], hours: '', hoursEn: '' },
  version: 1,
  assumed: false,
  setBy: null,
  setAt: null,
  reason: null,
};

test('a day is typed and stored in Beijing time', () => {
  expect(toLocal(version.opensAt)).toBe('2021-08-21T08:00');
  expect(fromLocal('2021-08-21T08:00')).toBe(version.opensAt);
});

test('a new paper takes no id that a check-in may have recorded', () => {
  expect(newPaper([version], []).id).toBe('paper-2');
});

test('papers change places, and stay where there is nowhere to go', () => {
  expect(moved(version.papers, 0, 1).map(({ id }) => id)).toEqual(['residence', 'paper-1']);
  expect(moved(version.papers, 0, -1)).toEqual(version.papers);
});

test('what the service would refuse is told before', () => {
  const draft = draftOf(version);
  expect(faultsOf(draft)).toEqual({ days: false, papers: false, centre: false });
  expect(faultsOf({ ...draft, closesAt: draft.opensAt }).days).toBe(true);
  expect(faultsOf({ ...draft, papers: [newPaper([version], [])] }).papers).toBe(true);
});

test('the same instant written otherwise is no change', () => {
  const draft = draftOf(version);
  expect(changedParts(draft, { ...draft, opensAt: '2021-08-21T00:00:00Z' })).toEqual([]);
  expect(changedParts(draft, { ...draft, papers: [] })).toEqual(['papers']);
});
