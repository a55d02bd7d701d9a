import { expect, test } from 'vitest';
import { indexEdition } from '../../domain/catchment/edition-index.ts';
import { testAddress } from '../../domain/catchment/test-address.ts';
import type { Point } from '../../domain/evidence/evidence.ts';
import { toSchoolRange } from '../../domain/catchment/stored-range.ts';
import { Random } from './random.ts';
import { generateScenario } from './scenario.ts';

const city = generateScenario('empty');
const index = indexEdition(
  city.ranges
    .filter(({ properties }) => properties.year === 2021)
    .map(({ properties: { school, shared, clauses }, geometry }) => {
      const area = geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.coordinates;
      return toSchoolRange({ schoolId: school, shared, clauses, area: area ?? [] });
    }),
);
const compounds = city.gazetteer.flatMap(({ geometry, properties: { kind, name } }) =>
  kind === 'compound' && geometry.type === 'Point' ? [{ name, point: geometry.coordinates }] : [],
);
const none = { compound: null, building: null, street: null, number: null, village: null };

test('of 10,000 addresses in the city, words and map disagree only where a notice moved a compound', () => {
  const random = new Random(2021);
  const moved = new Set(
    city.irregularities.overrides.flatMap((o) => (o.edition === 2021 ? [o.compound] : [])),
  );
  let known = 0;
  let disagreeing = 0;
  const unexplained: string[] = [];
  for (let count = 0; count < 10_000; count += 1) {
    const { name, point } = random.pick(compounds);
    const building = `${random.int(1, 10)}栋`;
    // Buildings stand up to some forty metres around a compound's point.
    const near = (degrees: number) => degrees + (random.next() - 0.5) * 0.0004;
    const at: Point = [near(point[0]), near(point[1])];
    const tried = testAddress(index, [], new Map(), {
      ...none,
      compound: name,
      building,
      point: at,
    });
    if (tried.byWords.state !== 'unknown') known += 1;
    if (!tried.disagree) continue;
    disagreeing += 1;
    if (!moved.has(name)) unexplained.push(`${name} ${building}`);
  }
  expect(unexplained).toEqual([]);
  expect(known).toBeGreaterThan(3_000);
  expect(disagreeing).toBeGreaterThan(200);
});
