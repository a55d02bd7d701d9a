import type {
  IntakeApplication,
  IntakeGazetteer,
  IntakeRange,
  IntakeSchool,
} from '../../server/contract/intake.ts';
import {
  SEASON,
  collectionNumberAt,
  indexOfCollectionNumber,
  openRegistrar,
} from './applications.ts';
import { classSizesFor, planIntake, type Plan } from './capacity.ts';
import { castSeason, expectedDemand } from './cast.ts';
import type { Intention } from './intention.ts';
import { MOST_FAMILIES } from './people/family.ts';
import { DISTRICTS } from './places/districts.ts';
import { drawGazetteer } from './places/gazetteer.ts';
import { drawGeography, type Geography } from './places/geography.ts';
import { insideCell } from './places/lattice.ts';
import type { Override, SharedPair } from './places/overrides.ts';
import type { DistrictId } from './places/place-names.ts';
import { drawRanges } from './places/ranges.ts';
import { PRIVATE_SCHOOLS, PUBLIC_SCHOOLS } from './places/school-names.ts';
import { at } from './random.ts';

export const SCENARIO_NAMES = ['city', 'district', 'classroom', 'ten-cities', 'empty'] as const;
export type ScenarioName = (typeof SCENARIO_NAMES)[number];

export interface Scenario {
  name: ScenarioName;
  season: number;
  /** The intake plans of the season. */
  schools: IntakeSchool[];
  /** The plans of the year before, for the reference run (L16); a school that opens has none. */
  schoolsBefore: IntakeSchool[];
  /** The editions of 2020 and 2021. */
  ranges: IntakeRange[];
  gazetteer: IntakeGazetteer[];
  applicantCount: number;
  /** Written one by one as they are asked for, in the order of their collection numbers. */
  applications: () => Iterable<IntakeApplication>;
  /** What the generator meant; for tests, never for the service. */
  intentionOf: (collectionNumber: string) => Intention;
  /** The irregularities that were put into the ranges on purpose. */
  irregularities: { overrides: Override[]; shared: SharedPair[]; opened: string[] };
}

interface Size {
  pupils: number;
  /** Public schools by district; `all` for every name there is. */
  schools: Partial<Record<DistrictId, number>> | 'all';
  privateSchools: number;
}

/** 36,000 is a working assumption: the number of the city's pupils is not published (policy §6). */
const SIZES: Record<ScenarioName, Size> = {
  city: { pupils: 36_000, schools: 'all', privateSchools: 12 },
  district: { pupils: 2_000, schools: { donghu: 4, honggutan: 5 }, privateSchools: 1 },
  classroom: { pupils: 120, schools: { donghu: 2, honggutan: 1 }, privateSchools: 1 },
  'ten-cities': { pupils: 100_000, schools: 'all', privateSchools: 12 },
  empty: { pupils: 0, schools: 'all', privateSchools: 12 },
};

const SEED = 20210601;

/** The seasons that demonstrations, tests and benchmarks start from; the same bytes every time. */
export function generateScenario(
  name: ScenarioName,
  options: { applicants?: number } = {},
): Scenario {
  const size = SIZES[name];
  const pupils = options.applicants ?? size.pupils;
  if (pupils > MOST_FAMILIES) throw new RangeError(`at most ${MOST_FAMILIES} applicants`);
  const geography = drawGeography(schoolsOf(size));
  const cast = pupils > 0 ? castSeason(pupils, geography, SEED) : null;
  const registrar = cast && openRegistrar(cast, geography, SEED);

  // Without pupils the plans are those of the city, which the same schools serve.
  const planned = cast ?? castSeason(SIZES.city.pupils, geography, SEED);
  const plans = planIntake(
    geography.quarters.flatMap((quarter) =>
      quarter.schoolIds.map((id) => ({ id, district: quarter.district.id })),
    ),
    expectedDemand(planned, geography),
    planned.pupilCount,
  );
  const schools = schoolRows(geography, plans, size.privateSchools, planned.pupilCount);
  const opened = geography.quarters.flatMap((quarter) => [...quarter.zones.opened]);
  return {
    name,
    season: SEASON,
    schools,
    schoolsBefore: schools
      .filter((school) => !opened.includes(school.school_id))
      .map((school) => ({ ...school, season: SEASON - 1 })),
    ranges: drawRanges(geography),
    gazetteer: drawGazetteer(geography),
    applicantCount: pupils,
    *applications() {
      if (!registrar) return;
      for (let index = 0; index < pupils; index += 1) yield registrar.application(index);
    },
    intentionOf(collectionNumber) {
      const index = indexOfCollectionNumber(collectionNumber);
      if (!registrar || collectionNumberAt(index) !== collectionNumber)
        throw new RangeError(`no applicant ${collectionNumber}`);
      return registrar.intention(index);
    },
    irregularities: {
      overrides: geography.quarters.flatMap((quarter) => quarter.overrides),
      shared: geography.quarters.flatMap((quarter) => quarter.shared),
      opened,
    },
  };
}

function schoolsOf(size: Size): Map<DistrictId, string[]> {
  return new Map(
    DISTRICTS.flatMap(({ id }) => {
      const names = PUBLIC_SCHOOLS[id];
      const count = size.schools === 'all' ? names.length : (size.schools[id] ?? 0);
      return count > 0 ? [[id, names.slice(0, count).map((school) => school.id)] as const] : [];
    }),
  );
}

function schoolRows(
  geography: Geography,
  plans: ReadonlyMap<string, Plan>,
  privateSchools: number,
  pupils: number,
): IntakeSchool[] {
  const rows: IntakeSchool[] = [];
  const add = (
    quarter: Geography['quarters'][number],
    school: { id: string; name: string; nameEn: string },
    ownership: IntakeSchool['ownership'],
    cell: number,
    plan: Plan,
  ) => {
    const [longitude, latitude] = insideCell(cell, 0.42, 0.56);
    rows.push({
      season: SEASON,
      district_id: quarter.district.id,
      district_name: quarter.district.name,
      district_name_en: quarter.district.nameEn,
      school_id: school.id,
      name: school.name,
      name_en: school.nameEn,
      ownership,
      longitude,
      latitude,
      classes: plan.classes,
      class_size: plan.classSize,
    });
  };
  for (const quarter of geography.quarters)
    for (const id of quarter.schoolIds) {
      const school = PUBLIC_SCHOOLS[quarter.district.id].find((candidate) => candidate.id === id);
      const plan = plans.get(id);
      const zone = quarter.cells.filter((cell) => quarter.zones[2021].get(cell) === id);
      if (school && plan) add(quarter, school, 'public', at(zone, zone.length >> 1), plan);
    }
  // About a tenth of the pupils go to private schools: an assumption, no figure is published.
  const publicSchools = geography.quarters.flatMap((quarter) => quarter.schoolIds);
  const [classSize = 50] = classSizesFor(pupils, publicSchools.length);
  const classes = Math.max(1, Math.round((pupils * 0.1) / privateSchools / classSize));
  PRIVATE_SCHOOLS.slice(0, privateSchools).forEach((school, index) => {
    const quarter = geography.quarters.find(({ district }) => district.id === school.district);
    if (quarter)
      add(quarter, school, 'private', at(quarter.cells, (index * 17 + 5) % quarter.cells.length), {
        classes,
        classSize,
      });
  });
  return rows;
}
