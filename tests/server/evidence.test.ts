import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '../../server/contract/case.ts';
import type { IntakeReport } from '../../server/contract/intake-routes.ts';
import { savePerson } from '../../server/storage/people.ts';
import { ok } from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { openService } from '../support/service.ts';
import type { Service } from '../support/service.ts';
import { anotherCity } from './support/another-city.ts';

const GAZETTEER = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [120.11, 30.21] },
      properties: { format: 1, kind: 'compound', district: 'east', name: '阳光小区' },
    },
  ],
});
const RAW = ' {"权利人":[{"姓名":"家长0","证件号":"360199198003050019"}],"电话":"13870612345"}\n';

/** The first applicant of the other city, with a home in words alone and the registry's own answer. */
function inWords(text: string) {
  const [first] = anotherCity().applications;
  if (!first) throw new Error('no application');
  const evidence = first.evidence.map((paper) =>
    paper.kind === 'property-title'
      ? { ...paper, raw: RAW, facts: { ...paper.facts, address: { text } } }
      : paper,
  );
  return { ...first, evidence };
}

describe.each(DATABASES)('papers as a register gave them, on %s', (database) => {
  let service: Service;
  const send = (what: string, type: string, body: string) =>
    ok<IntakeReport>(
      service.as('feeder')(`/api/intake/${what}`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      }),
    );
  beforeAll(async () => {
    service = await openService({ database, scenario: 'empty', now: '2021-06-22T02:00:00.000Z' });
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
    const city = anotherCity();
    await send('schools', 'text/csv', city.schools);
    await send('gazetteer', 'application/geo+json', GAZETTEER);
    await send('ranges', 'application/geo+json', city.ranges);
  });
  afterAll(() => service.close());

  test('an address in words is read by the names of its district, and the home is located by it', async () => {
    const record = inWords('城东区阳光小区 3 栋 2 单元 301 室');
    const report = await send('applications', 'application/x-ndjson', JSON.stringify(record));
    expect(report).toMatchObject({ kept: true, accepted: 1, errors: [] });
    const view = await ok<CaseView>(
      service.as('watcher').get(`/api/applicants/${record.collectionNumber}`),
    );
    const title = view.evidence.find(({ kind }) => kind === 'property-title');
    expect(title?.facts).toMatchObject({
      address: {
        text: '城东区阳光小区 3 栋 2 单元 301 室',
        district: 'east',
        compound: '阳光小区',
        building: '3',
        unit: '2-301',
        point: [120.11, 30.21],
      },
    });
    expect(view.verdict).toMatchObject({ route: 'catchment', category: 1 });
  });

  test('the record itself is shown word for word, people’s numbers masked', async () => {
    const { collectionNumber } = inWords('');
    const view = await ok<CaseView>(
      service.as('watcher').get(`/api/applicants/${collectionNumber}`),
    );
    const title = view.evidence.find(({ kind }) => kind === 'property-title');
    expect(title?.raw).toBe(
      ' {"权利人":[{"姓名":"家长0","证件号":"360199********0019"}],"电话":"138****2345"}\n',
    );
    expect(view.evidence.find(({ kind }) => kind === 'household-register')?.raw).toBeNull();
  });

  test('the same record once more is unchanged, words and all', async () => {
    const record = inWords('城东区阳光小区 3 栋 2 单元 301 室');
    const report = await send('applications', 'application/x-ndjson', JSON.stringify(record));
    expect(report).toMatchObject({ kept: true, accepted: 0, unchanged: 1 });
  });
});
