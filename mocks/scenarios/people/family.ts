import type { KinRole } from '../../../domain/evidence/evidence.ts';
import { pad, type Random } from '../random.ts';
import { addDays } from './days.ts';
import { idNumberOf } from './id-number.ts';
import {
  grandparentGivenName,
  longName,
  parentGivenName,
  pupilGivenName,
  surname,
  type Sex,
} from './names.ts';

export interface Person {
  name: string;
  idNumber: string;
  relation: KinRole;
}
export interface Pupil extends Person {
  sex: Sex;
  birthDate: string;
}
export interface Family {
  father: Person;
  mother: Person;
  /** A grandparent on either side, for the homes and registers in their name. */
  grandparent: Person;
  registerNumber: string;
  phone: string;
}

const DAYS_OF_A_YEAR = 365;
const FIRST_BIRTHDAY = '2008-09-01';
/** 1968-01-01 and the fourteen years after it. */
const PARENT_DAYS = 5400;
const GRANDPARENT_DAYS = 6000;
/** Serials 0–399 of a day are single children's, 400–499 twins'. */
const TWIN_SERIALS = 400;

/** As many single children as have numbers of their own; a scenario may not be larger. */
export const MOST_FAMILIES = DAYS_OF_A_YEAR * TWIN_SERIALS;

/** ID numbers follow from the family's ordinal, so that no two people share one and none is kept in a set. */
function personOf(
  ordinal: number,
  relation: KinRole,
  sex: Sex,
  firstDay: string,
  days: number,
  name: string,
): Person {
  const slot = (ordinal * 7919) % (days * 500);
  const birthDate = addDays(firstDay, slot % days);
  return { name, relation, idNumber: idNumberOf(birthDate, sex, Math.floor(slot / days)) };
}

export function drawFamily(ordinal: number, random: Random): Family {
  const fathers = surname(random);
  const mothers = surname(random);
  const paternal = random.chance(0.65);
  const grandfather = random.chance(0.7);
  const grandparentSurname = grandfather ? (paternal ? fathers : mothers) : surname(random);
  const father = fathers + parentGivenName('male', random);
  const mother = mothers + parentGivenName('female', random);
  const sex = grandfather ? 'male' : 'female';
  const grandparent = grandparentSurname + grandparentGivenName(sex, random);
  return {
    father: personOf(ordinal, 'father', 'male', '1968-01-01', PARENT_DAYS, father),
    mother: personOf(ordinal, 'mother', 'female', '1970-01-01', PARENT_DAYS, mother),
    grandparent: personOf(
      ordinal,
      paternal ? 'paternal-grandparent' : 'maternal-grandparent',
      sex,
      '1940-01-01',
      GRANDPARENT_DAYS,
      grandparent,
    ),
    registerNumber: `H${pad(ordinal + 1, 8)}`,
    // Nobody's: a block of numbers that reads as made up at a glance.
    phone: `199000${pad((ordinal * 37) % 100_000, 5)}`,
  };
}

const DOUBLE_SURNAME = /^(欧阳|上官|司马|诸葛|皇甫|司徒)/;
function surnameOf(name: string): string {
  return DOUBLE_SURNAME.exec(name)?.[0] ?? name.slice(0, 1);
}

export function drawPupil(ordinal: number, family: Family, random: Random): Pupil {
  const sex: Sex = random.chance(0.535) ? 'male' : 'female';
  const slot = (ordinal * 101) % MOST_FAMILIES;
  const normal = addDays(FIRST_BIRTHDAY, slot % DAYS_OF_A_YEAR);
  // A few started school a year late or early; shifted by a year their numbers stay their own.
  const shift = random.next();
  const birthDate =
    shift < 0.02 ? shiftYear(normal, -1) : shift > 0.996 ? shiftYear(normal, 1) : normal;
  const parent = random.chance(0.94) ? family.father : family.mother;
  const name = random.chance(0.003)
    ? longName(sex, random)
    : surnameOf(parent.name) + pupilGivenName(sex, random);
  return {
    name,
    sex,
    birthDate,
    relation: 'pupil',
    idNumber: idNumberOf(birthDate, sex, Math.floor(slot / DAYS_OF_A_YEAR)),
  };
}

/** `member` 0 and 1 of the `pair`-th pair of twins: one birthday, one surname, two numbers. */
export function drawTwin(pair: number, member: number, family: Family, random: Random): Pupil {
  const birthDate = addDays(FIRST_BIRTHDAY, (pair * 13) % DAYS_OF_A_YEAR);
  const serial = TWIN_SERIALS + ((Math.floor(pair / DAYS_OF_A_YEAR) * 2) % 100) + member;
  const sex: Sex = random.chance(0.5) ? 'male' : 'female';
  const name = surnameOf(family.father.name) + pupilGivenName(sex, random);
  return { name, sex, birthDate, relation: 'pupil', idNumber: idNumberOf(birthDate, sex, serial) };
}

function shiftYear(date: string, years: number): string {
  const shifted = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  return shifted.endsWith('-02-29') ? `${shifted.slice(0, 4)}-02-28` : shifted;
}
