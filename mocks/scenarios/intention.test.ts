import { expect, test } from 'vitest';
import { thresholdsOf } from '../../domain/capacity/district-thresholds.ts';
import { warning } from '../../domain/capacity/warning.ts';
import type { MultiPolygon } from '../../domain/catchment/clause.ts';
import { indexEdition } from '../../domain/catchment/edition-index.ts';
import { locate, toLocated } from '../../domain/catchment/locate.ts';
import type { Address, PropertyUse } from '../../domain/evidence/evidence.ts';
import { evaluate } from '../../domain/rulebook/evaluate.ts';
import { RULEBOOK_2021 } from '../../domain/rulebook/rulebook-2021.ts';
import type { CaseFacts } from '../../domain/rulebook/verdict.ts';
import { homeAddress, registerAddress } from '../../domain/rulebook/view.ts';
import type { IntakeApplication, IntakeRange } from '../../server/contract/intake.ts';
import { toSchoolRange } from '../../domain/catchment/stored-range.ts';
import type { EditionYear } from './places/overrides.ts';
import { generateScenario, type Scenario } from './scenario.ts';

/**
 * The generator's word against the policy's: two readings of the same notices, made apart, for every pupil. Where
 * the letter leaves something open the recipe says so (`open`), and the two agree on the reading as well.
 */

function areaOf({ geometry }: IntakeRange): MultiPolygon {
  if (!geometry) return [];
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function editionOf(scenario: Scenario, year: EditionYear) {
  const ranges = scenario.ranges.filter((range) => range.properties.year === year);
  return indexEdition(
    ranges.map((range) =>
      toSchoolRange({
        schoolId: range.properties.school,
        shared: range.properties.shared,
        clauses: range.properties.clauses,
        area: areaOf(range),
      }),
    ),
  );
}

function familyKeys(application: IntakeApplication): string[] {
  const registers = application.evidence.flatMap((paper) =>
    paper.kind === 'household-register' && paper.facts?.registerNumber
      ? [paper.facts.registerNumber]
      : [],
  );
  return [...registers, ...application.guardians.flatMap(({ idNumber }) => idNumber ?? [])];
}

function unitOf(application: IntakeApplication): string | null {
  for (const paper of application.evidence)
    if (paper.kind === 'property-title') return paper.facts?.unitNumber ?? null;
  return null;
}

function usesOf(applications: readonly IntakeApplication[]) {
  const uses = new Map<string, (PropertyUse & { by: string })[]>();
  for (const application of applications) {
    const unitNumber = unitOf(application);
    if (unitNumber === null || application.submission.submittedAt === null) continue;
    const use = {
      by: application.collectionNumber,
      season: application.season,
      unitNumber,
      familyKeys: familyKeys(application),
      pupilName: application.name,
    };
    uses.set(unitNumber, [...(uses.get(unitNumber) ?? []), use]);
  }
  return uses;
}

function factsOf(application: IntakeApplication, others: PropertyUse[]): CaseFacts {
  return {
    kind: application.kind,
    submission: application.submission,
    evidence: application.evidence,
    familyKeys: familyKeys(application),
    priorUses: [...application.priorUses, ...others],
    supplied: [],
    falseInformation: false,
    located: { home: { state: 'unknown' }, register: { state: 'unknown' } },
  };
}

test.each([
  ['classroom', 120],
  ['district', 2_000],
  ['city', 36_000],
] as const)(
  'in %s the rulebook finds of every one of the %d pupils what the generator meant',
  (name, pupils) => {
    const scenario = generateScenario(name);
    const edition = editionOf(scenario, 2021);
    const applications = [...scenario.applications()];
    expect(applications).toHaveLength(pupils);
    const uses = usesOf(applications);
    const at = (address: Address | undefined) =>
      address ? toLocated(locate(edition, address)) : ({ state: 'unknown' } as const);
    const differences: string[] = [];
    for (const application of applications) {
      const { collectionNumber } = application;
      const meant = scenario.intentionOf(collectionNumber);
      const same = uses.get(unitOf(application) ?? '') ?? [];
      const facts = factsOf(
        application,
        same.filter((use) => use.by !== collectionNumber),
      );
      const located = {
        home: at(homeAddress(facts)?.address),
        register: at(registerAddress(facts)?.address),
      };
      const { route, reasons, category } = evaluate({ ...facts, located }, RULEBOOK_2021);
      // Where the recipe leaves the category open, any will do.
      const found = `${route} ${reasons.join()} ${meant.category === null ? null : category}`;
      const wanted = `${meant.route} ${meant.reasons.join()} ${meant.category}`;
      if (found !== wanted) {
        differences.push(`${collectionNumber} ${meant.code}: ${found} and not ${wanted}`);
      }
    }
    expect(differences).toEqual([]);
  },
  60_000,
);

test('homes lie where the map was drawn to put them, in both editions', () => {
  const scenario = generateScenario('city');
  const editions = { 2020: editionOf(scenario, 2020), 2021: editionOf(scenario, 2021) };
  const astray: string[] = [];
  for (const application of scenario.applications()) {
    const { code, homeSchools } = scenario.intentionOf(application.collectionNumber);
    const address = homeAddress(factsOf(application, []))?.address;
    if (!address || code === 'home-address-unreadable') continue;
    for (const year of [2020, 2021] as const) {
      const result = locate(editions[year], address);
      const found = 'schoolIds' in result ? result.schoolIds : [];
      if (found.join() !== [...homeSchools[year]].toSorted().join())
        astray.push(`${year} ${address.text}: ${found.join()} and not ${homeSchools[year].join()}`);
    }
  }
  expect(astray).toEqual([]);
}, 60_000);

test('the schools of a city show every warning, and the city has room for its pupils', () => {
  const scenario = generateScenario('city');
  const demand = new Map<string, Record<number, number>>();
  for (const { collectionNumber } of scenario.applications()) {
    const { route, category, homeSchools } = scenario.intentionOf(collectionNumber);
    const [school] = homeSchools[2021];
    if (route !== 'catchment' || category === null || school === undefined) continue;
    const byCategory = demand.get(school) ?? {};
    byCategory[category] = (byCategory[category] ?? 0) + 1;
    demand.set(school, byCategory);
  }
  const levels = { red: 0, orange: 0, yellow: 0, none: 0 };
  let seats = 0;
  for (const school of scenario.schools) {
    if (school.ownership === 'private') continue;
    const capacity = school.classes * school.class_size;
    seats += capacity;
    const byCategory = demand.get(school.school_id) ?? {};
    const thresholds = thresholdsOf(school.district_id);
    levels[warning({ byCategory, capacity, thresholds }).level] += 1;
  }
  expect(Math.min(...Object.values(levels))).toBeGreaterThanOrEqual(5);
  expect(levels.none).toBeGreaterThan(15);
  expect(seats).toBeGreaterThanOrEqual(scenario.applicantCount);
}, 30_000);
