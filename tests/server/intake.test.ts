import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { IntakeApplication } from '../../server/contract/intake.ts';
import type { IntakeReport } from '../../server/contract/intake-routes.ts';
import { listOf, ok, runAndPublish } from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { openService } from '../support/service.ts';
import type { Caller, Service } from '../support/service.ts';
import { anotherCity } from './support/another-city.ts';
import { savePerson } from '../../server/storage/people.ts';

const city = anotherCity();

async function send(caller: Caller, what: string, type: string, body: string, query = '') {
  return ok<IntakeReport>(
    caller(`/api/intake/${what}${query}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    }),
  );
}

const sendApplications = (caller: Caller, records: readonly unknown[], query = '') =>
  send(
    caller,
    'applications',
    'application/x-ndjson',
    records
      .map((record) => (typeof record === 'string' ? record : JSON.stringify(record)))
      .join('\n'),
    query,
  );

async function emptyService(database: (typeof DATABASES)[number]) {
  const service = await openService({
    database,
    scenario: 'empty',
    now: '2021-06-22T02:00:00.000Z',
  });
  for (const [id, role] of [
    ['feeder', 'intake'],
    ['watcher', 'supervisor'],
  ] as const) {
    await savePerson(service.db, {
      id,
      name: id,
      nameEn: id,
      role,
      districtId: null,
      schoolId: null,
      demonstration: true,
    });
  }
  return service;
}

describe.each(DATABASES)("another city's files, on %s", (database) => {
  let service: Service;
  let feeder: Caller;
  beforeAll(async () => {
    service = await emptyService(database);
    feeder = service.as('feeder');
  });
  afterAll(() => service.close());

  test('schools, ranges and 500 applications load into an empty database and go the whole pass', async () => {
    const schools = await send(feeder, 'schools', 'text/csv', city.schools);
    expect(schools).toMatchObject({ kept: true, rejected: 0 });
    const ranges = await send(feeder, 'ranges', 'application/geo+json', city.ranges);
    expect(ranges).toMatchObject({ kept: true, rejected: 0, accepted: 8 });
    const applications = await sendApplications(feeder, city.applications);
    expect(applications).toMatchObject({ kept: true, accepted: 500, rejected: 0, errors: [] });
    const watcher = service.as('watcher');
    const ready = await listOf(watcher, 'district=east&status=ready');
    expect(ready.total).toBeGreaterThan(100);
    await runAndPublish(service, watcher, 'formal');
    const placed = await listOf(watcher, 'district=east&status=placed');
    expect(placed.total).toBeGreaterThan(100);
  });

  test('the same files once more change nothing', async () => {
    const again = await sendApplications(feeder, city.applications);
    expect(again).toMatchObject({ kept: true, accepted: 0, unchanged: 500, rejected: 0 });
    const ranges = await send(feeder, 'ranges', 'application/geo+json', city.ranges);
    expect(ranges).toMatchObject({ accepted: 0, unchanged: 8 });
  });

  test('a street given again where it lies now is corrected; its pieces in two features are refused', async () => {
    const street = (...y: number[]) => ({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: y.map((each) => [120.1, each]) },
      properties: { format: 1, kind: 'street', district: 'east', name: '人民路' },
    });
    const gazetteer = (...features: object[]) =>
      send(
        feeder,
        'gazetteer',
        'application/geo+json',
        JSON.stringify({ type: 'FeatureCollection', features }),
      );
    expect(await gazetteer(street(30.1, 30.2))).toMatchObject({ accepted: 1, unchanged: 0 });
    expect(await gazetteer(street(30.1, 30.2))).toMatchObject({ accepted: 0, unchanged: 1 });
    expect(await gazetteer(street(30.1, 30.3))).toMatchObject({ accepted: 1, unchanged: 0 });
    const pieces = await gazetteer(street(30.1, 30.2), street(30.2, 30.3));
    expect(pieces).toMatchObject({ kept: false, rejected: 1 });
    expect(pieces.errors).toMatchObject([
      { line: 2, field: 'properties.name', code: 'given-twice' },
    ]);
    const kept = await service.db
      .selectFrom('gazetteer')
      .select('geometry')
      .where('district_id', '=', 'east')
      .execute();
    expect(kept).toMatchObject([{ geometry: street(30.1, 30.3).geometry }]);
  });

  test('another record under a number that is taken is refused: what was submitted is never changed (L5)', async () => {
    const [first] = city.applications;
    const report = await sendApplications(feeder, [{ ...first, primarySchool: '另一所小学' }]);
    expect(report).toMatchObject({ kept: false, rejected: 1 });
    expect(report.errors).toMatchObject([
      { line: 1, field: 'collectionNumber', code: 'already-collected' },
    ]);
  });
});

/** A fault put in on purpose, and where the report must say it is. */
type Fault = [
  what: string,
  change: (record: IntakeApplication) => unknown,
  field: string,
  code: string,
];

const FAULTS: Fault[] = [
  ['a line that is no JSON', () => '{"collectionNumber": 2021', '', 'not-json'],
  [
    'no collection number',
    (r) => ({ ...r, collectionNumber: undefined }),
    'collectionNumber',
    'invalid-type',
  ],
  [
    'a number of letters',
    (r) => ({ ...r, collectionNumber: 'A1' }),
    'collectionNumber',
    'invalid-format',
  ],
  [
    'a number of another season',
    (r) => ({ ...r, collectionNumber: `2020${r.collectionNumber.slice(4)}` }),
    'collectionNumber',
    'not-of-the-season',
  ],
  ['an unknown district', (r) => ({ ...r, district: 'nowhere' }), 'district', 'no-such-district'],
  ['an unknown kind', (r) => ({ ...r, kind: 'guest' }), 'kind', 'invalid-value'],
  ['an empty name', (r) => ({ ...r, name: ' ' }), 'name', 'too-small'],
  [
    'an impossible birth date',
    (r) => ({ ...r, birthDate: '2009-02-30' }),
    'birthDate',
    'not-a-date',
  ],
  [
    'a birth date that is not the ID number’s',
    (r) => ({ ...r, birthDate: '2009-01-02' }),
    'birthDate',
    'differs-from-id-number',
  ],
  [
    'a sex that is not the ID number’s',
    (r) => ({ ...r, sex: r.sex === 'male' ? 'female' : 'male' }),
    'sex',
    'differs-from-id-number',
  ],
  [
    'a wrong check character',
    (r) => ({
      ...r,
      idNumber: `${r.idNumber.slice(0, 17)}${r.idNumber.endsWith('X') ? '0' : 'X'}`,
    }),
    'idNumber',
    'not-an-id-number',
  ],
  [
    'a field nobody knows',
    (r) => ({ ...r, favouriteSchool: 'x' }),
    'favouriteSchool',
    'unrecognized-keys',
  ],
  ['another format version', (r) => ({ ...r, format: 2 }), 'format', 'invalid-value'],
  ['no guardian', (r) => ({ ...r, guardians: [] }), 'guardians', 'too-small'],
  [
    'a submission without offset',
    (r) => ({ ...r, submission: { ...r.submission, submittedAt: '2021-06-02T10:00:00' } }),
    'submission.submittedAt',
    'invalid-format',
  ],
  [
    'an unknown basis',
    (r) => ({ ...r, submission: { ...r.submission, basis: 'friendship' } }),
    'submission.basis',
    'invalid-value',
  ],
  [
    'a lease filed on no date',
    (r) => ({
      ...r,
      evidence: [
        {
          ...r.evidence[0],
          kind: 'filed-lease',
          facts: {
            filingNumber: null,
            filedOn: '2020-13-01',
            startsOn: null,
            endsOn: null,
            address: null,
            tenants: [],
          },
        },
      ],
    }),
    'evidence.0.facts.filedOn',
    'not-a-date',
  ],
  [
    'found, but without facts',
    (r) => ({ ...r, evidence: [{ ...r.evidence[0], status: 'found', facts: null }] }),
    'evidence.0.facts',
    'found-without-facts',
  ],
  [
    'two papers of one id',
    (r) => ({ ...r, evidence: [r.evidence[0], r.evidence[0]] }),
    'evidence',
    'evidence-given-twice',
  ],
  [
    'a point off the globe',
    (r) => ({
      ...r,
      evidence: [
        {
          ...r.evidence[0],
          facts: {
            ...r.evidence[0]?.facts,
            address: {
              text: 'x',
              district: null,
              street: null,
              number: null,
              compound: null,
              building: null,
              village: null,
              point: [28.68, 115.86],
            },
          },
        },
      ],
    }),
    'evidence.0.facts.address.point.1',
    'too-big',
  ],
];

describe.each(DATABASES)('twenty faults put in on purpose, on %s', (database) => {
  let service: Service;
  let feeder: Caller;
  beforeAll(async () => {
    service = await emptyService(database);
    feeder = service.as('feeder');
    await send(feeder, 'schools', 'text/csv', city.schools);
    await send(feeder, 'ranges', 'application/geo+json', city.ranges);
  });
  afterAll(() => service.close());
  let count = 0;
  beforeEach(async () => {
    const row = await service.db
      .selectFrom('applicant')
      .select((eb) => eb.fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow();
    count = Number(row.n);
  });

  const faulty = city.applications.map((record, index) => {
    const fault = index % 25 === 7 ? FAULTS[(index - 7) / 25] : undefined;
    return fault ? fault[1](record) : record;
  });

  test('each is reported with its line and field, and nothing of the file is kept', async () => {
    const report = await sendApplications(feeder, faulty);
    expect(report).toMatchObject({ read: 500, rejected: 20, kept: false, accepted: 0 });
    for (const [index, [what, , field, code]] of FAULTS.entries()) {
      const line = index * 25 + 8;
      const found = report.errors.filter((error) => error.line === line);
      expect(found, `${what} on line ${line}`).toContainEqual(
        expect.objectContaining({ field, code }),
      );
    }
    expect(new Set(report.errors.map((error) => error.line)).size).toBe(20);
    const after = await service.db
      .selectFrom('applicant')
      .select((eb) => eb.fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow();
    expect(Number(after.n)).toBe(count);
  });

  test('asked to keep the good lines, it keeps exactly those', async () => {
    const report = await sendApplications(feeder, faulty, '?keepGood=true');
    expect(report).toMatchObject({ read: 500, rejected: 20, kept: true, accepted: 480 });
  });

  test('a schools file is told apart by column, cell and row', async () => {
    const [header, first] = city.schools.split('\n');
    const bad = [header, first?.replace('public', 'free'), 'x,y'].join('\n');
    const report = await send(feeder, 'schools', 'text/csv', bad);
    expect(report.kept).toBe(false);
    expect(report.errors).toMatchObject([
      { line: 2, field: 'ownership', code: 'invalid-value' },
      { line: 3, code: 'wrong-number-of-cells' },
    ]);
    const without = await send(
      feeder,
      'schools',
      'text/csv',
      city.schools.replace('classes,', 'rooms,'),
    );
    expect(without.errors.map(({ field, code }) => [field, code])).toEqual([
      ['classes', 'missing-column'],
      ['rooms', 'unknown-column'],
    ]);
  });

  test('a ranges file is told by feature: open rings, swapped coordinates, unknown schools', async () => {
    const file = JSON.parse(city.ranges) as {
      features: { geometry: { coordinates: number[][][] }; properties: Record<string, unknown> }[];
    };
    const [open, swapped, stray] = file.features;
    open?.geometry.coordinates[0]?.pop();
    open?.geometry.coordinates[0]?.push([0, 0]);
    if (swapped) {
      swapped.geometry.coordinates = swapped.geometry.coordinates.map((ring) =>
        ring.map(([x = 0, y = 0]) => [y, x]),
      );
    }
    if (stray) stray.properties.school = 'nowhere';
    const report = await send(feeder, 'ranges', 'application/geo+json', JSON.stringify(file));
    expect(report.kept).toBe(false);
    expect(report.errors.map(({ line, code }) => [line, code])).toEqual(
      expect.arrayContaining([
        [1, 'ring-not-closed'],
        [2, 'too-big'],
        [3, 'no-such-school'],
      ]),
    );
    const broken = await send(
      feeder,
      'ranges',
      'application/geo+json',
      '{\n"type": "FeatureCollection",\n"features": [}',
    );
    expect(broken.errors).toMatchObject([{ line: 3, code: 'not-json' }]);
  });
});
