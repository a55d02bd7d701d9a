import { expect, test } from 'vitest';
import type { Point } from '../../domain/evidence/evidence.ts';
import type { IntakeRange } from '../../server/contract/intake.ts';
import { EDITION_YEARS } from './places/overrides.ts';
import { Random, at } from './random.ts';
import { generateScenario } from './scenario.ts';

const city = generateScenario('empty');
const districts = city.gazetteer.filter((feature) => feature.properties.kind === 'district');

type Rings = Point[][];

function ringsOf(
  geometry: IntakeRange['geometry'] | (typeof districts)[number]['geometry'],
): Rings {
  if (geometry?.type === 'Polygon') return geometry.coordinates;
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** Twice the signed area, in units of the sixth decimal squared: whole numbers, so that sums are exact. */
function area(rings: Rings): bigint {
  let sum = 0n;
  const whole = (value: number) => BigInt(Math.round(value * 1e6));
  for (const ring of rings)
    ring.slice(1).forEach((to, index) => {
      const from = at(ring, index);
      sum += whole(from[0]) * whole(to[1]) - whole(to[0]) * whole(from[1]);
    });
  return sum;
}

/** How often a line eastwards from the point crosses the rings. */
function crossings(rings: Rings, [x, y]: Point): number {
  let count = 0;
  for (const ring of rings)
    ring.slice(1).forEach((to, index) => {
      const from = at(ring, index);
      if (from[1] > y === to[1] > y) return;
      const crossing = from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]);
      if (x < crossing) count += 1;
    });
  return count;
}

const holds = (rings: Rings, point: Point) => crossings(rings, point) % 2 === 1;

const rangesOf = (year: number, district: string) =>
  city.ranges.filter(
    ({ properties }) => properties.year === year && properties.district === district,
  );

const cases = EDITION_YEARS.flatMap((year) =>
  districts.map((district) => [year, district.properties.district ?? '', district] as const),
);

test.each(cases)(
  'in %i the ranges of %s are the district, no more and no less',
  (year, id, district) => {
    const ranges = rangesOf(year, id);
    expect(ranges.length).toBeGreaterThan(1);
    const total = ranges.reduce((sum, range) => sum + area(ringsOf(range.geometry)), 0n);
    expect(total).toBe(area(ringsOf(district.geometry)));
    for (const range of ranges) expect(area(ringsOf(range.geometry)) > 0n).toBe(true);
  },
);

test.each(EDITION_YEARS)(
  'in %i a point of a district lies in exactly one of its ranges',
  (year) => {
    const random = new Random(7);
    let tried = 0;
    while (tried < 1_500) {
      const point: Point = [115.7 + random.next() * 0.35, 28.58 + random.next() * 0.18];
      const home = districts.filter((district) => holds(ringsOf(district.geometry), point));
      expect(home.length).toBeLessThanOrEqual(1);
      const found = city.ranges.filter(
        (range) => range.properties.year === year && holds(ringsOf(range.geometry), point),
      );
      expect(found.map((range) => range.properties.district)).toEqual(
        home.map((district) => district.properties.district),
      );
      tried += 1;
    }
  },
);

test('neighbours share the points of their border', () => {
  const uses = new Map<string, number>();
  for (const range of rangesOf(2021, 'xihu'))
    for (const ring of ringsOf(range.geometry))
      for (const point of ring.slice(1)) uses.set(point.join(), (uses.get(point.join()) ?? 0) + 1);
  expect([...uses.values()].filter((count) => count > 1).length).toBeGreaterThan(10);
});

test('each range is one piece', () => {
  for (const range of city.ranges) expect(ringsOf(range.geometry)).toHaveLength(1);
});

test('the editions differ in a good share of the schools, and new schools have no range before', () => {
  const of = (year: number) =>
    new Map(
      city.ranges
        .filter(({ properties }) => properties.year === year)
        .map((range) => [range.properties.school, JSON.stringify(range.geometry)]),
    );
  const [before, now] = [of(2020), of(2021)];
  const moved = [...now].filter(([school, shape]) => before.get(school) !== shape);
  expect(now.size).toBe(60);
  expect(moved.length / now.size).toBeGreaterThan(0.25);
  expect(moved.length / now.size).toBeLessThan(0.75);
  expect(city.irregularities.opened).toHaveLength(3);
  for (const school of city.irregularities.opened) expect(before.has(school)).toBe(false);
});

test('the river divides the city: no district lies on both banks', () => {
  const river = city.gazetteer.find((feature) => feature.properties.kind === 'river');
  const rings = ringsOf(river?.geometry ?? null);
  for (const school of city.schools) {
    const east = ['donghu', 'xihu', 'qingyunpu', 'qingshanhu', 'gaoxin'].includes(
      school.district_id,
    );
    // A line eastwards crosses both banks from the west side, and neither from the east.
    expect(crossings(rings, [school.longitude, school.latitude])).toBe(east ? 0 : 2);
  }
});

test('a name means one place', () => {
  for (const kind of ['street', 'compound', 'village']) {
    const names = city.gazetteer
      .filter((feature) => feature.properties.kind === kind)
      .map((feature) => feature.properties.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  }
});

test('the notice bounds an area by the streets around it', () => {
  for (const { properties } of city.ranges) {
    const text = properties.clauses.find((clause) => clause.kind === 'area')?.text ?? '';
    expect(text).toMatch(/(以东|以西|以南|以北).*合围$/);
  }
});

test('what was made irregular on purpose is written down', () => {
  const kinds = new Set(city.irregularities.overrides.map((override) => override.kind));
  expect([...kinds].toSorted()).toEqual(['buildings', 'gap', 'overlap', 'reassigned', 'shared']);
  const overlaps = city.irregularities.overrides.filter((override) => override.kind === 'overlap');
  expect(overlaps.map((override) => override.edition)).toEqual([2020]);
});
