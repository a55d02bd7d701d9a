import type { Address } from '../../domain/evidence/evidence.ts';
import type { IntakeApplication } from '../../server/contract/intake.ts';
import type { Cast } from './cast.ts';
import type { Intention } from './intention.ts';
import { Desk } from './papers/desk.ts';
import { beginsAt, submitsAt } from './people/calendar.ts';
import { drawFamily, drawPupil, drawTwin } from './people/family.ts';
import { DISTRICTS } from './places/districts.ts';
import type { Geography } from './places/geography.ts';
import { homeAt, type Home } from './places/homes.ts';
import { DISTRICT_NAMES } from './places/place-names.ts';
import type { Site } from './places/sites.ts';
import { Random, at, mix, pad } from './random.ts';
import { RECIPES } from './recipes/shares.ts';

export const SEASON = 2021;
const SERIAL_WIDTH = 6;

/** Writes down any pupil of the cast, the same bytes every time and in any order. */
export interface Registrar {
  application(index: number): IntakeApplication;
  intention(index: number): Intention;
}

/** The number that the app issues when a family begins (L3), so that it follows the queue. */
export function collectionNumberAt(index: number): string {
  return `${SEASON}${pad(index + 1, SERIAL_WIDTH)}`;
}
export function indexOfCollectionNumber(collectionNumber: string): number {
  return Number(collectionNumber.slice(4)) - 1;
}

const DISTRICT_NAME = new Map<string, string>(DISTRICTS.map(({ id, name }) => [id, name]));

export function openRegistrar(cast: Cast, geography: Geography, seed: number): Registrar {
  const addresses = addressDrawer(geography);

  const castAt = (index: number) => {
    const code = cast.order[index];
    if (code === undefined) throw new RangeError(`no pupil ${index}`);
    const family = code >> 1;
    const recipe = at(RECIPES, cast.recipe[family] ?? 0);
    const site = at(geography.sites, cast.site[family] ?? 0);
    const home = homeAt(site, cast.ordinal[family] ?? 0);
    return { family, member: code & 1, recipe, site, home };
  };

  return {
    intention(index) {
      const { recipe, home } = castAt(index);
      return {
        code: recipe.code,
        ...recipe.intended,
        homeSchools: {
          2020: geography.schoolsAt(2020, home.site, home.building),
          2021: geography.schoolsAt(2021, home.site, home.building),
        },
      };
    },
    application(index) {
      const { family: group, member, recipe, site, home } = castAt(index);
      // The second family of a contested home is another family.
      const rival = recipe.group === 'contested' && member === 1;
      const ordinal = rival ? cast.familyCount + (cast.serial[group] ?? 0) : group;
      const random = new Random(mix(seed, ordinal + 7));
      const family = drawFamily(ordinal, random);
      const own = recipe.group === 'twins' ? new Random(mix(seed, ~(group * 2 + member))) : random;
      const pupil =
        recipe.group === 'twins'
          ? drawTwin(cast.serial[group] ?? 0, member, family, own)
          : drawPupil(ordinal, family, random);
      const begun = beginsAt(index / cast.pupilCount);
      const desk = new Desk({
        random,
        family,
        pupil,
        ordinal,
        member,
        home,
        addressIn: (place) => addresses(place, home, random),
        begun,
        submitted: submitsAt(begun, random),
        districtName: DISTRICT_NAME.get(site.district) ?? '',
      });
      recipe.write(desk);
      return {
        format: 1,
        collectionNumber: collectionNumberAt(index),
        season: SEASON,
        district: site.district,
        kind: desk.kind,
        name: pupil.name,
        sex: pupil.sex,
        birthDate: pupil.birthDate,
        idNumber: pupil.idNumber,
        studentNumber: studentNumber(pupil.idNumber, own),
        primarySchool: desk.primarySchool ?? own.pick(DISTRICT_NAMES[site.district].primarySchools),
        submission: {
          submittedAt: desk.submittedAt,
          basis: desk.basis,
          submittedBy: desk.submittedBy,
          grandparentVerified: desk.grandparentVerified,
        },
        guardians: [
          { ...family.father, phone: family.phone },
          { ...family.mother, phone: null },
        ],
        evidence: desk.evidence,
        priorUses: desk.priorUses,
      };
    },
  };
}

/** Mostly G and the ID number; a few keep the number from before a change of ID, or have none yet. */
function studentNumber(idNumber: string, random: Random): string | null {
  const draw = random.next();
  if (draw < 0.01) return null;
  if (draw < 0.02) return `L${idNumber.slice(0, 6)}${pad(random.int(0, 99_999_999), 8)}0000`;
  return `G${idNumber}`;
}

/** Other addresses for registers, by the same catchment or another one of the 2021 edition. */
function addressDrawer(geography: Geography) {
  const bySchool = new Map<string, Site[]>();
  const plain = geography.sites.filter(
    (site) => geography.schoolsAt(2021, site, null).length === 1,
  );
  for (const site of plain) {
    const school = at(geography.schoolsAt(2021, site, null), 0);
    bySchool.set(school, [...(bySchool.get(school) ?? []), site]);
  }
  return (place: 'same-catchment' | 'other-catchment', home: Home, random: Random): Address => {
    const homeSchools = geography.schoolsAt(2021, home.site, home.building);
    for (;;) {
      const [school] = homeSchools;
      const own = school === undefined ? undefined : bySchool.get(school);
      const site = random.pick(place === 'same-catchment' && own ? own : plain);
      const other = homeAt(site, random.int(0, 999));
      const schools = geography.schoolsAt(2021, site, other.building);
      const inside = schools.some((candidate) => homeSchools.includes(candidate));
      if (inside === (place === 'same-catchment')) return other.address;
    }
  };
}
