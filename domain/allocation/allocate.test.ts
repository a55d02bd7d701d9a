import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '../rulebook/verdict.ts';
import { allocate, type Allocation } from './allocate.ts';
import { type AllocationInput, type RunPupil, type SchoolCapacity } from './placement.ts';
import {
  NOT_ELIGIBLE_CODES,
  PLACED_CODES,
  TO_COORDINATE_CODES,
  TO_VERIFY_CODES,
} from './placement-code.ts';
import { DEFAULT_STRADDLE, STRADDLE_RULES, type StraddleRule } from './placement.ts';

let serial = 0;
const pupil = (category: number | null, more: Partial<RunPupil> = {}): RunPupil => ({
  collectionNumber: `2021${String(++serial).padStart(6, '0')}`,
  route: 'catchment',
  category,
  homeSchoolIds: ['A'],
  reasons: [],
  ...more,
});
const many = (count: number, category: number, more: Partial<RunPupil> = {}) =>
  Array.from({ length: count }, () => pupil(category, more));

function run(
  pupils: RunPupil[],
  places: Record<string, number>,
  straddle: StraddleRule = DEFAULT_STRADDLE,
): Allocation {
  const capacities = Object.entries(places).map(([schoolId, n]) => ({ schoolId, places: n }));
  return allocate({ pupils, capacities, straddle, seed: 'nanchang-2021' });
}
const of = (allocation: Allocation, one: RunPupil) => {
  const found = allocation.placements.find((p) => p.collectionNumber === one.collectionNumber);
  if (!found) throw new Error(`no placement of ${one.collectionNumber}`);
  return found;
};

describe('a school short of places', () => {
  it('admits categories in order, a whole category at a time', () => {
    const [first, second, third] = [many(6, 1), many(3, 2), many(2, 3)];
    const result = run([...third, ...second, ...first], { A: 10 });
    for (const one of [...first, ...second]) {
      expect(of(result, one)).toMatchObject({
        outcome: 'placed',
        because: { code: 'whole-category' },
      });
    }
    for (const one of third) {
      expect(of(result, one)).toMatchObject({
        outcome: 'to-coordinate',
        schoolId: 'A',
        because: { code: 'category-straddles', working: { pupils: 2, left: 1, places: 10 } },
      });
    }
  });

  it('admits nobody of a later category past one that did not fit, though places are left', () => {
    const small = pupil(4);
    const result = run([...many(8, 1), ...many(5, 3), small], { A: 10 });
    expect(of(result, small).because).toMatchObject({
      code: 'after-straddled-category',
      working: { line: 3, left: 2 },
    });
  });

  it('says "full" when the category before took the last place exactly', () => {
    const late = pupil(2);
    const result = run([...many(10, 1), late], { A: 10 });
    expect(of(result, late)).toMatchObject({
      outcome: 'to-coordinate',
      because: { code: 'school-full' },
    });
  });

  it('shows the line where places ran out', () => {
    const result = run([...many(8, 1), ...many(5, 3), ...many(1, 4)], { A: 10, B: 5 });
    expect(result.summary.byOutcome).toEqual({
      placed: 8,
      'to-coordinate': 6,
      'to-verify': 0,
      'not-eligible': 0,
    });
    const [a, b] = result.summary.schools;
    expect(a).toMatchObject({ schoolId: 'A', places: 10, placed: 8, left: 2 });
    expect(a?.line).toEqual({
      category: 3,
      demand: 5,
      placed: 0,
      coordinated: 5,
      leftBefore: 2,
      end: 'straddles',
    });
    expect(a?.categories.map((each) => each.end)).toEqual(['whole', 'straddles', 'after-line']);
    expect(b).toMatchObject({ schoolId: 'B', placed: 0, categories: [], line: null });
  });
});

describe('inside the category that straddles the last place', () => {
  it('the earlier registered is admitted, and an equal date goes by collection number', () => {
    const early = pupil(3, { registeredOn: '2015-03-01' });
    const same = [
      pupil(3, { registeredOn: '2018-09-01' }),
      pupil(3, { registeredOn: '2018-09-01' }),
    ];
    const result = run([...same.toReversed(), early], { A: 2 }, 'by-registration-date');
    expect(of(result, early).because.code).toBe('within-registration-date');
    expect(of(result, same[0] as RunPupil)).toMatchObject({ outcome: 'placed' });
    expect(of(result, same[1] as RunPupil)).toMatchObject({
      outcome: 'to-coordinate',
      because: {
        code: 'beyond-registration-date',
        working: {
          rank: 3,
          registeredOn: '2018-09-01',
          line: '2018-09-01',
          left: 2,
          pupils: 3,
          places: 2,
        },
      },
    });
  });

  it('a pupil whose date is unknown is to be verified, not refused', () => {
    const unknown = pupil(3);
    const result = run(
      [unknown, pupil(3, { registeredOn: '2018-09-01' })],
      { A: 1 },
      'by-registration-date',
    );
    expect(of(result, unknown)).toMatchObject({
      outcome: 'to-verify',
      because: { code: 'registration-date-unknown' },
    });
  });

  it('the nearer home is admitted', () => {
    const far = pupil(3, { metres: { A: 1_800 } });
    const near = pupil(3, { metres: { A: 350 } });
    const unknown = pupil(3, { metres: null });
    const result = run([far, near, unknown], { A: 1 }, 'by-distance');
    expect(of(result, near)).toMatchObject({
      outcome: 'placed',
      because: { code: 'within-distance', working: { metres: 350, line: 350 } },
    });
    expect(of(result, far).because.code).toBe('beyond-distance');
    expect(of(result, unknown).because.code).toBe('distance-unknown');
  });

  it('the draw fills the places, and the same seed draws the same pupils', () => {
    const pupils = many(50, 3);
    const one = run(pupils, { A: 20 }, 'seeded-draw');
    expect(one.summary.byOutcome).toMatchObject({ placed: 20, 'to-coordinate': 30 });
    expect(run(pupils.toReversed(), { A: 20 }, 'seeded-draw')).toEqual(one);
    const other = allocate({
      pupils,
      capacities: [{ schoolId: 'A', places: 20 }],
      straddle: 'seeded-draw',
      seed: 'another',
    });
    expect(other.placements).not.toEqual(one.placements);
  });

  it('the line stays drawn after it: later categories are coordinated', () => {
    const late = pupil(4);
    const result = run([...many(5, 3), late], { A: 3 }, 'seeded-draw');
    expect(of(result, late).because.code).toBe('after-straddled-category');
  });
});

describe('a shared range', () => {
  const both = { homeSchoolIds: ['B', 'A'] };

  it('goes to the school with more places left for the category, ties to the smaller id', () => {
    const [one, two, three] = [pupil(1, both), pupil(1, both), pupil(1, both)];
    const own = many(2, 1, { homeSchoolIds: ['A'] });
    const result = run([...own, one, two, three], { A: 4, B: 3 });
    // A has 2 left after its own, B 3: B, then A (a tie at 2), then B.
    expect([one, two, three].map((each) => of(result, each).schoolId)).toEqual(['B', 'A', 'B']);
    expect(result.summary.byOutcome.placed).toBe(5);
  });

  it('does not go to a school whose line is drawn, though it has places left', () => {
    const late = pupil(2, both);
    const result = run([...many(9, 1, { homeSchoolIds: ['A'] }), late], { A: 5, B: 1 });
    expect(of(result, late)).toMatchObject({ outcome: 'placed', schoolId: 'B' });
  });
});

describe('pupils who stand in no line', () => {
  it('keep what the verdict said', () => {
    const coordinated = pupil(5, { route: 'coordinate', reasons: ['short-lease'] });
    const unclear = pupil(null, { route: 'verify' });
    const refused = pupil(null, { route: 'not-eligible' });
    const result = run([coordinated, unclear, refused], { A: 10 });
    expect(of(result, coordinated)).toMatchObject({
      outcome: 'to-coordinate',
      schoolId: null,
      because: { code: 'route-coordinate', working: { reasons: 'short-lease' } },
    });
    expect(of(result, unclear)).toMatchObject({ outcome: 'to-verify' });
    expect(of(result, refused)).toMatchObject({ outcome: 'not-eligible' });
  });

  it('are verified where the category, the home school or its plan is unknown', () => {
    const [noCategory, noHome] = [pupil(null), pupil(1, { homeSchoolIds: [] })];
    const noPlan = pupil(1, { homeSchoolIds: ['Z'] });
    const result = run([noCategory, noHome, noPlan], { A: 10 });
    expect(of(result, noCategory).because.code).toBe('category-unknown');
    expect(of(result, noHome).because.code).toBe('home-school-unknown');
    expect(of(result, noPlan).because.code).toBe('intake-plan-unknown');
  });
});

describe('any run', () => {
  const schools = ['A', 'B', 'C'];
  const pupils = fc
    .array(
      fc.record({
        route: fc.oneof(
          { weight: 6, arbitrary: fc.constant('catchment' as const) },
          {
            weight: 1,
            arbitrary: fc.constantFrom(...ROUTES),
          },
        ),
        category: fc.option(fc.integer({ min: 1, max: 7 }), { freq: 20 }),
        homeSchoolIds: fc.subarray([...schools, 'Z'], { minLength: 0, maxLength: 2 }),
        registeredOn: fc.option(fc.constantFrom('2015-03-01', '2018-09-01', '2020-02-29')),
        metres: fc.option(fc.record({ A: fc.nat(3), B: fc.nat(3), C: fc.nat(3) })),
      }),
      { maxLength: 60 },
    )
    .map((list) =>
      list.map((each, i): RunPupil => ({
        ...each,
        reasons: [],
        collectionNumber: String(20_210_000 + i),
      })),
    );
  const capacities: fc.Arbitrary<SchoolCapacity[]> = fc
    .tuple(fc.nat(15), fc.nat(15), fc.nat(15))
    .map((places) => places.map((n, i) => ({ schoolId: schools[i] as string, places: n })));
  const input: fc.Arbitrary<AllocationInput> = fc.record({
    pupils,
    capacities,
    straddle: fc.constantFrom(...STRADDLE_RULES),
    seed: fc.string(),
  });

  it('never places more than a school has places, nor anybody outside the own range', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { placements } = allocate(given);
        for (const { schoolId, places } of given.capacities) {
          const placed = placements.filter(
            (each) => each.outcome === 'placed' && each.schoolId === schoolId,
          );
          expect(placed.length).toBeLessThanOrEqual(places);
        }
        const homes = new Map(given.pupils.map((p) => [p.collectionNumber, p.homeSchoolIds]));
        const astray = placements.filter(
          ({ collectionNumber, schoolId }) =>
            schoolId !== null && !homes.get(collectionNumber)?.includes(schoolId),
        );
        expect(astray).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('admits a category whole or not at all under the default rule, and never past the line', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { summary } = allocate({ ...given, straddle: 'coordinate-whole' });
        for (const school of summary.schools) {
          for (const each of school.categories) expect([0, each.demand]).toContain(each.placed);
          const ends = school.categories.map((each) => each.end);
          const pastTheLine = ends.slice(ends.lastIndexOf('whole') + 1);
          expect(ends).toEqual([
            ...ends.slice(0, ends.length - pastTheLine.length).map(() => 'whole'),
            ...pastTheLine,
          ]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same answer in whatever order pupils and schools come', () => {
    fc.assert(
      fc.property(input, fc.integer(), (given, turn) => {
        const shuffled = given.pupils.toSorted(
          (a, b) =>
            Math.imul(Number(a.collectionNumber) + turn, 0x9e3779b1) -
            Math.imul(Number(b.collectionNumber) + turn, 0x9e3779b1),
        );
        const pupilsTurned = shuffled.map((each) => ({
          ...each,
          homeSchoolIds: each.homeSchoolIds.toReversed(),
        }));
        const again = allocate({
          ...given,
          pupils: pupilsTurned,
          capacities: given.capacities.toReversed(),
        });
        expect(again).toEqual(allocate(given));
      }),
      { numRuns: 500 },
    );
  });

  it('answers every pupil once, with a code of the outcome, and its summary adds up', () => {
    const codes = {
      placed: PLACED_CODES,
      'to-coordinate': TO_COORDINATE_CODES,
      'to-verify': TO_VERIFY_CODES,
      'not-eligible': NOT_ELIGIBLE_CODES,
    };
    fc.assert(
      fc.property(input, (given) => {
        const { placements, summary } = allocate(given);
        expect(placements.map((each) => each.collectionNumber)).toEqual(
          given.pupils.map((each) => each.collectionNumber),
        );
        for (const each of placements) expect(codes[each.outcome]).toContain(each.because.code);
        const placed = summary.schools.reduce((sum, school) => sum + school.placed, 0);
        expect(placed).toBe(summary.byOutcome.placed);
      }),
      { numRuns: 500 },
    );
  });
});
