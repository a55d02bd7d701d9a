import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readGeoJson } from '../../domain/catchment/geojson/read-geojson.ts';
import { checkDraft } from '../../domain/catchment/check/check-draft.ts';
import { impactOf, measure } from '../../domain/catchment/impact/impact.ts';
import { openPreview } from '../../domain/catchment/impact/preview.ts';
import { toSchoolRange } from '../../domain/catchment/stored-range.ts';
import type { Point } from '../../domain/evidence/evidence.ts';
import type { EditionDetail, LocateAnswer } from '../../server/contract/catchments.ts';
import type {
  EditionChecks,
  EditionExtract,
  EditionImpact,
} from '../../server/contract/edition-figures.ts';
import type { DistrictWarnings } from '../../server/contract/warnings.ts';
import { caseOf, listOf, ok } from '../support/clerk.ts';
import { firstOf } from '../support/first-of.ts';
import { openService } from '../support/service.ts';
import type { Service } from '../support/service.ts';
import {
  beginDraft,
  checkedDraft,
  DISTRICT,
  editionOf,
  grown,
  IN_FORCE,
  mended,
  publish,
  saved,
} from './support/drafts.ts';

describe('what an edition does', () => {
  let service: Service;
  beforeAll(async () => {
    service = await openService({ database: 'pglite' });
  });
  afterAll(() => service.close());

  const chen = () => service.as('officer-chen');
  const wang = () => service.as('officer-wang');
  const xu = () => service.as('supervisor-xu');
  const ask = <T>(path: string) => ok<T>(chen().get(`/api/editions/${path}`));
  const shapesOf = ({ ranges }: EditionDetail) => ranges.map(toSchoolRange);

  test('the preview on the extract and the figure of the service are the same, to the last pupil', async () => {
    const base = await editionOf(chen(), IN_FORCE);
    const draft = await beginDraft(chen());
    await saved(chen(), draft.id, ...mended(draft, true));
    const now = await editionOf(chen(), draft.id);
    const extract = await ask<EditionExtract>(`${draft.id}/extract`);
    const preview = openPreview(extract.rows, shapesOf(base), extract.year);
    const points = new Map(extract.schoolPoints.map(({ schoolId, point }) => [schoolId, point]));
    const before = measure(extract.rows, preview.placements, points);
    preview.update(shapesOf(now));
    const after = measure(extract.rows, preview.placements, points, before);
    const plans = new Map(extract.plans.map(({ schoolId, ...plan }) => [schoolId, plan]));
    const previewed = impactOf(before, after, { plans, thresholds: extract.thresholds });
    const figure = await ask<EditionImpact>(`${draft.id}/impact?against=${IN_FORCE}`);
    expect(figure).toMatchObject(JSON.parse(JSON.stringify(previewed)));
    expect(figure.moved).toBeGreaterThan(30);
    expect(figure).toMatchObject({ againstId: IN_FORCE, extractKey: extract.key });
    // Without a word of what it is against, it is what is in force.
    expect(await ask<EditionImpact>(`${draft.id}/impact`)).toEqual(figure);

    const { findings } = await ask<EditionChecks>(`${IN_FORCE}/checks`);
    const found = checkDraft({
      ranges: shapesOf(base),
      year: extract.year,
      outline: extract.outline ?? [],
      rows: extract.rows,
      schoolPoints: points,
    });
    expect(findings.map(({ code, pupils }) => [code, pupils])).toEqual(
      found.map(({ code, pupils }) => [code, pupils.length]),
    );
  });

  test('the extract names nobody, and its order tells nothing', async () => {
    const text = JSON.stringify(await ask<EditionExtract>(`${IN_FORCE}/extract`));
    const pupils = await service.db
      .selectFrom('applicant')
      .select(['name', 'id_number', 'collection_number'])
      .execute();
    for (const pupil of pupils) {
      for (const word of Object.values(pupil)) expect(text).not.toContain(word);
    }
    const { rows } = JSON.parse(text) as EditionExtract;
    const lines = rows.map((row) => JSON.stringify(row));
    expect(lines).toEqual(lines.toSorted());
  });

  test('an edition of another district is nothing to compare with', async () => {
    const answer = await chen().get(`/api/editions/${IN_FORCE}/impact?against=honggutan-2021`);
    expect(answer.status).toBe(422);
  });

  test('an address is told its clause, its way to school and the nearest border', async () => {
    const extract = await ask<EditionExtract>(`${IN_FORCE}/extract`);
    const home = extract.rows.find(({ home: { compound, point } }) => compound && point)?.home;
    const text = `${home?.street}${home?.number}号${home?.compound}${home?.building}`;
    const answer = await ask<LocateAnswer>(
      `${IN_FORCE}/locate?address=${encodeURIComponent(text)}`,
    );
    expect(answer).toMatchObject({ state: 'in', read: { compound: home?.compound }, pupil: null });
    const [school] = answer.by;
    expect(answer.distances).toMatchObject([{ schoolId: school?.schoolId }]);
    expect(answer.border?.metres).toBeGreaterThan(0);
    expect(answer.byMap.state).toBe('in');
    // A street alone: the way to its border is an estimate, and the answer does not rest on it.
    const street = await ask<LocateAnswer>(
      `${IN_FORCE}/locate?address=${encodeURIComponent(home?.street ?? '')}`,
    );
    expect(street).toMatchObject({ state: 'unknown', read: { point: null } });
    expect(street.estimate?.by).toBe('street');
    expect(street.border?.metres).toBeLessThan(10_000);
  });

  test("a pupil's home is asked by the collection number, within the scope alone", async () => {
    const { rows } = await listOf(chen(), 'category=1');
    const number = rows[0]?.collectionNumber ?? '';
    const answer = await ask<LocateAnswer>(`${IN_FORCE}/locate?collectionNumber=${number}`);
    const { verdict } = await caseOf(chen(), number);
    expect(answer.by.map(({ schoolId }) => schoolId)).toEqual(verdict?.homeSchoolIds);
    expect(answer.pupil).toMatchObject({ collectionNumber: number, register: { by: answer.by } });
    const elsewhere = await wang().get(
      `/api/editions/honggutan-2021/locate?collectionNumber=${number}`,
    );
    expect(elsewhere.status).toBe(404);
    for (const search of [
      '',
      `?address=${encodeURIComponent('中山路1号')}&collectionNumber=${number}`,
    ]) {
      expect((await chen().get(`/api/editions/${IN_FORCE}/locate${search}`)).status).toBe(422);
    }
  });

  test('a file of an edition is one that intake reads, and in GCJ-02 it says so', async () => {
    type File = { crs?: unknown; features: { geometry: { coordinates: Point[][][] } }[] };
    const plain = await ask<File>(`${IN_FORCE}/geojson`);
    const { features } = readGeoJson(JSON.stringify(plain)) as { features: unknown[] };
    expect(features).toHaveLength(2);
    const app = service.as('city-app');
    const intake = (file: File) =>
      app('/api/intake/ranges', {
        method: 'POST',
        headers: { 'content-type': 'application/geo+json' },
        body: JSON.stringify(file),
      });
    expect(await ok(intake(plain))).toMatchObject({ unchanged: 2, rejected: 0 });
    const shifted = await ask<File>(`${IN_FORCE}/geojson?crs=gcj02`);
    expect(shifted.crs).toMatchObject({ properties: { name: 'GCJ-02' } });
    const first = (file: File) => file.features[0]?.geometry.coordinates[0]?.[0]?.[0] as Point;
    const [dx, dy] = [first(shifted)[0] - first(plain)[0], first(shifted)[1] - first(plain)[1]];
    expect(Math.hypot(dx, dy)).toBeGreaterThan(0.003);
    expect(readGeoJson(JSON.stringify(shifted))).toMatchObject({ declared: 'gcj02' });
    // Shifted by half a kilometre it would be another city: intake does not take it for WGS-84.
    expect(await ok(intake(shifted))).toMatchObject({
      accepted: 0,
      errors: [{ code: 'not-wgs84' }],
    });
  });

  test('the board of warnings gives the numbers, for what stands and for a draft', async () => {
    type Board = { rows: DistrictWarnings[] };
    const standing = await ok<Board>(chen().get('/api/warnings'));
    expect(standing.rows.map(({ districtId }) => districtId)).toEqual([DISTRICT]);
    const published = await ok<Board>(chen().get(`/api/warnings?edition=${IN_FORCE}`));
    expect(published.rows).toEqual(standing.rows);
    const draft = await beginDraft(chen());
    await saved(chen(), draft.id, ...mended(draft, true));
    const drafted = await ok<Board>(chen().get(`/api/warnings?edition=${draft.id}`));
    const demand = ({ rows }: Board) =>
      rows[0]?.schools.map(({ schoolId, pupils }) => [schoolId, pupils]).toSorted();
    expect(demand(drafted)).not.toEqual(demand(standing));
    const impact = await ask<EditionImpact>(`${draft.id}/impact`);
    for (const { schoolId, after } of impact.schools) {
      const row = drafted.rows[0]?.schools.find((each) => each.schoolId === schoolId);
      expect(row).toMatchObject({ level: after.warning.level, demand: after.warning.demand });
    }
    expect((await wang().get(`/api/warnings?edition=${draft.id}`)).status).toBe(404);
    const city = await ok<Board>(xu().get('/api/warnings'));
    expect(city.rows.map(({ districtId }) => districtId).toSorted()).toEqual([
      DISTRICT,
      'honggutan',
    ]);
  });

  test('after publication the same address answers differently, and the cases follow', async () => {
    const checked = await checkedDraft(chen(), true);
    const { rows } = await listOf(chen(), 'status=ready');
    const number = rows[0]?.collectionNumber ?? '';
    const before = await caseOf(chen(), number);
    const where = () =>
      ask<LocateAnswer>(`${checked.id}/locate?collectionNumber=${number}`).then(({ by }) =>
        by.map(({ schoolId }) => schoolId),
      );
    const { edition, sweepIds } = await publish(xu(), checked);
    expect(edition).toMatchObject({ state: 'published', correctsId: IN_FORCE });
    expect(sweepIds).toHaveLength(1);
    await service.settled();
    const after = await caseOf(chen(), number);
    expect(after.verdict?.homeSchoolIds).toEqual(await where());
    expect(after.verdict?.homeSchoolIds).not.toEqual(before.verdict?.homeSchoolIds);
    expect(before.verdict?.homeSchoolIds).toHaveLength(1);
    // What was judged by the edition before stays as it was.
    const old = await ask<LocateAnswer>(`${IN_FORCE}/locate?collectionNumber=${number}`);
    expect(old.by.map(({ schoolId }) => schoolId)).toEqual(before.verdict?.homeSchoolIds);
    const next = await beginDraft(chen(), { basedOn: checked.id, corrects: checked.id });
    await saved(chen(), next.id, grown(firstOf(next.ranges)));
    expect(await ask<EditionImpact>(`${next.id}/impact`)).toMatchObject({
      againstId: checked.id,
      moved: 0,
    });
  });
});
