import { expect, test } from 'vitest';
import {
  intakeApplicationSchema,
  intakeGazetteerSchema,
  intakeRangeSchema,
  intakeSchoolSchema,
  type IntakeApplication,
} from '../../server/contract/intake.ts';
import { checkCharacter } from './people/id-number.ts';
import { RECIPES } from './recipes/shares.ts';
import { SCENARIO_NAMES, generateScenario, type Scenario } from './scenario.ts';

const district = generateScenario('district');
const pupils = [...district.applications()];

test.each(SCENARIO_NAMES)(
  'the schools, ranges and places of %s are as the intake wants them',
  (name) => {
    const scenario = generateScenario(name);
    for (const school of [...scenario.schools, ...scenario.schoolsBefore])
      expect(intakeSchoolSchema.parse(school)).toEqual(school);
    for (const range of scenario.ranges) expect(intakeRangeSchema.parse(range)).toEqual(range);
    for (const feature of scenario.gazetteer)
      expect(intakeGazetteerSchema.parse(feature)).toEqual(feature);
  },
);

test.each(['classroom', 'district', 'city'] as const)(
  'every application of %s is as the intake wants it, and as many as were promised',
  (name) => {
    const scenario = generateScenario(name);
    const refused: string[] = [];
    let count = 0;
    for (const application of scenario.applications()) {
      const parsed = intakeApplicationSchema.safeParse(application);
      if (!parsed.success) refused.push(`${application.collectionNumber}: ${parsed.error.message}`);
      count += 1;
    }
    expect(refused).toEqual([]);
    expect(count).toBe(scenario.applicantCount);
  },
  60_000,
);

test('the sizes are those that were agreed', () => {
  const of = (name: (typeof SCENARIO_NAMES)[number]) => {
    const { schools, applicantCount } = generateScenario(name);
    const count = (ownership: string) => schools.filter((s) => s.ownership === ownership).length;
    const districts = new Set(schools.map((school) => school.district_id)).size;
    return [applicantCount, districts, count('public'), count('private')];
  };
  expect(of('city')).toEqual([36_000, 9, 60, 12]);
  expect(of('district')).toEqual([2_000, 2, 9, 1]);
  expect(of('classroom')).toEqual([120, 2, 3, 1]);
  expect(of('ten-cities')).toEqual([100_000, 9, 60, 12]);
  expect(of('empty')).toEqual([0, 9, 60, 12]);
});

test('the same name gives the same bytes', () => {
  const bytes = (scenario: Scenario) =>
    JSON.stringify([
      scenario.schools,
      scenario.ranges,
      scenario.gazetteer,
      [...scenario.applications()],
    ]);
  expect(bytes(generateScenario('classroom'))).toBe(bytes(generateScenario('classroom')));
});

test('a second walk through the applications writes the same again', () => {
  expect(JSON.stringify([...district.applications()])).toBe(JSON.stringify(pupils));
});

test('more applicants live in the same geography', () => {
  const denser = generateScenario('classroom', { applicants: 300 });
  expect([...denser.applications()]).toHaveLength(300);
  expect(denser.ranges).toEqual(generateScenario('classroom').ranges);
});

test('collection numbers follow the order in which families began', () => {
  const numbers = pupils.map((pupil) => pupil.collectionNumber);
  expect(numbers).toEqual([...numbers].toSorted());
  const begun = pupils.map((pupil) => pupil.evidence[0]?.extractedAt ?? '');
  expect(begun).toEqual([...begun].toSorted());
});

test('nothing is extracted before the collection opens, or submitted before it is extracted', () => {
  for (const { submission, evidence } of pupils) {
    for (const { extractedAt } of evidence) {
      expect(extractedAt >= '2021-06-01T10:00:00+08:00').toBe(true);
      expect(extractedAt < (submission.submittedAt ?? 'never')).toBe(true);
    }
  }
});

test('ID numbers belong to nobody, are well formed, and agree with birthday and sex', () => {
  for (const { idNumber, birthDate, sex, guardians } of pupils) {
    for (const number of [idNumber, ...guardians.map((guardian) => guardian.idNumber ?? '')]) {
      expect(number).toMatch(/^360199\d{11}[\dX]$/);
      expect(number.at(-1)).toBe(checkCharacter(number.slice(0, 17)));
    }
    expect(idNumber.slice(6, 14)).toBe(birthDate.replaceAll('-', ''));
    expect(Number(idNumber[16]) % 2 === 1 ? 'male' : 'female').toBe(sex);
  }
});

test('the check character is that of the standard', () => {
  // The standard's own worked example.
  expect(checkCharacter('11010519491231002')).toBe('X');
});

test('no two pupils of the city share an ID number', () => {
  const city = generateScenario('city');
  const ids = new Set<string>();
  for (const { idNumber } of city.applications()) ids.add(idNumber);
  expect(ids.size).toBe(city.applicantCount);
}, 30_000);

test('only twins and rivals share a home', () => {
  const codes = new Map<string, string[]>();
  for (const pupil of pupils) {
    const unit = unitOf(pupil);
    if (unit === null) continue;
    const { code } = district.intentionOf(pupil.collectionNumber);
    codes.set(unit, [...(codes.get(unit) ?? []), code]);
  }
  const shared = [...codes.values()].filter((list) => list.length > 1);
  expect(shared.length).toBeGreaterThan(2);
  for (const list of shared)
    expect(['twins,twins', 'contested-home,contested-home']).toContain(list.join());
});

function unitOf(pupil: IntakeApplication): string | null {
  for (const paper of pupil.evidence)
    if (paper.kind === 'property-title') return paper.facts?.unitNumber ?? null;
  return null;
}

test('even a classroom has every kind of case', () => {
  const classroom = generateScenario('classroom');
  const codes = new Set(
    [...classroom.applications()].map((p) => classroom.intentionOf(p.collectionNumber).code),
  );
  expect([...codes].toSorted()).toEqual(RECIPES.map((recipe) => recipe.code).toSorted());
});

test('in a city about four of five go to their catchment school, and few are refused', () => {
  const city = generateScenario('city');
  const share = { catchment: 0, coordinate: 0, verify: 0, 'not-eligible': 0 };
  for (let serial = 1; serial <= city.applicantCount; serial += 1)
    share[city.intentionOf(`2021${String(serial).padStart(6, '0')}`).route] +=
      1 / city.applicantCount;
  expect(share.catchment).toBeGreaterThan(0.78);
  expect(share.catchment).toBeLessThan(0.83);
  expect(share.verify).toBeGreaterThan(0.06);
  expect(share.verify).toBeLessThan(0.09);
  expect(share.coordinate).toBeGreaterThan(0.08);
  expect(share.coordinate).toBeLessThan(0.1);
  expect(share['not-eligible']).toBeGreaterThan(0.01);
  expect(share['not-eligible']).toBeLessThan(0.02);
});

test('an unknown collection number is nobody', () => {
  expect(() => district.intentionOf('2021999999')).toThrow(RangeError);
  expect(() => district.intentionOf('2020000001')).toThrow(RangeError);
});
