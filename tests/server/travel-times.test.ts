import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IntakeReport } from '../../server/contract/intake-routes.ts';
import type { PlanDetail, PlanPlaceRow } from '../../server/contract/plans.ts';
import { ok } from '../support/clerk.ts';
import { openService } from '../support/service.ts';
import type { Service } from '../support/service.ts';

let service: Service;
let schools: string[];
beforeAll(async () => {
  service = await openService({ database: 'pglite' });
  const season = await ok<{ schools: { id: string; ownership: string; districtId: string }[] }>(
    chen().get('/api/season'),
  );
  schools = season.schools
    .filter(({ ownership, districtId }) => ownership === 'public' && districtId === 'donghu')
    .map(({ id }) => id);
});
afterAll(() => service.close());
const chen = () => service.as('officer-chen');

async function takeIn(lines: readonly string[]): Promise<IntakeReport> {
  const body = ['district_id,from_kind,from,school_id,minutes', ...lines].join('\n');
  const headers = { 'content-type': 'text/csv' };
  return ok(service.as('city-app')('/api/intake/travel-times', { method: 'POST', headers, body }));
}

async function plan(key: string, parameters: object = {}) {
  const started = await ok<{ id: string }>(
    chen().post('/api/coordination-plans', { idempotencyKey: key, parameters }),
  );
  await service.settled();
  const detail = await ok<PlanDetail>(chen().get(`/api/coordination-plans/${started.id}`));
  const { rows } = await ok<{ rows: PlanPlaceRow[] }>(
    chen().get(`/api/coordination-plans/${started.id}/places?pageSize=200`),
  );
  return { detail, rows };
}

test('without travel times a plan goes by straight distance, and says so', async () => {
  const { detail } = await plan('straight');
  expect(detail.parameters.travelTable).toBeNull();
});

test('a table is taken in by line, and a bad line keeps all of it out', async () => {
  const bad = await takeIn([`donghu,cell,here,${schools[0]},10`, 'donghu,pupil,1,nowhere,5']);
  expect(bad).toMatchObject({ kept: false, rejected: 2 });
  expect(bad.errors.map(({ line, code }) => [line, code])).toEqual([
    [2, 'not-a-cell'],
    [3, 'unknown-school'],
  ]);
});

test('once it is there a plan goes by its minutes; where it is silent the plan places nobody', async () => {
  const { rows: before } = await plan('again', { travelTable: null, aims: ['distance'] });
  const [one, other] = before.filter(({ chosenSchoolId }) => chosenSchoolId !== null);
  if (!one || !other) throw new Error('two children have a place by the plan');
  const elsewhere = schools.find((id) => id !== one.chosenSchoolId) ?? '';
  const lines = [
    `donghu,pupil,${one.collectionNumber},${elsewhere},3`,
    `donghu,pupil,${one.collectionNumber},${one.chosenSchoolId},40`,
  ];
  expect(await takeIn(lines)).toMatchObject({ accepted: 2, kept: true });
  expect(await takeIn(lines.toReversed())).toMatchObject({ accepted: 0, unchanged: 2 });
  const { detail, rows } = await plan('by table', { aims: ['distance'] });
  expect(detail.parameters.travelTable).not.toBeNull();
  expect(detail.result?.joint).toMatchObject({ placed: 1, total: 3 });
  const moved = rows.find(({ collectionNumber }) => collectionNumber === one.collectionNumber);
  expect(moved).toMatchObject({ chosenSchoolId: elsewhere, minutes: 3 });
  const silent = rows.find(({ collectionNumber }) => collectionNumber === other.collectionNumber);
  expect(silent).toMatchObject({ chosenSchoolId: null, step: 'without' });
});

test('an officer may still plan by straight distance, and no plan goes by another table', async () => {
  const { detail } = await plan('straight again', { travelTable: null });
  expect(detail.parameters.travelTable).toBeNull();
  const refused = await chen().post('/api/coordination-plans', {
    idempotencyKey: 'unknown',
    parameters: { travelTable: 'of-another-district' },
  });
  expect(await refused.json()).toMatchObject({
    errors: [{ field: 'parameters.travelTable', code: 'no-travel-times' }],
  });
});
