import { dayNumber, type CivilDate } from '../season/date.ts';

/** Why a text is no ID number. */
type IdNumberFault =
  | 'not-18-characters'
  | 'not-digits'
  | 'impossible-date'
  | 'wrong-check-character';

export type IdNumber =
  | {
      valid: true;
      /** 18 characters, half-width, X upper case. */
      idNumber: string;
      birthDate: CivilDate;
      sex: 'male' | 'female';
      /** Where it was first registered: six digits, not looked up anywhere. */
      areaCode: string;
    }
  | { valid: false; because: IdNumberFault };

// GB 11643-1999: the weight of each of the first seventeen digits, and the character of each sum mod 11.
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHARACTERS = '10X98765432';

/**
 * The eighteenth character of an ID number (GB 11643): a digit or X. `null` unless given seventeen digits.
 */
export function checkCharacter(seventeen: string): string | null {
  if (!/^\d{17}$/.test(seventeen)) return null;
  let sum = 0;
  WEIGHTS.forEach((weight, at) => {
    sum += weight * Number(seventeen[at]);
  });
  return CHARACTERS[sum % 11] ?? null;
}

/** As it is compared and kept: half-width, no spaces, X upper case. Nothing is repaired. */
export function normaliseIdNumber(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
}

/**
 * Reads an 18-character ID number (GB 11643): check character, a birth date that existed, sex by the
 * seventeenth digit. Area codes are not judged: old ones stay in use when districts are renamed, and new
 * ones appear without notice. Never throws.
 */
export function validateIdNumber(text: string): IdNumber {
  const idNumber = normaliseIdNumber(text);
  if (idNumber.length !== 18) return { valid: false, because: 'not-18-characters' };
  const expected = checkCharacter(idNumber.slice(0, 17));
  if (expected === null || !/[\dX]$/.test(idNumber)) {
    return { valid: false, because: 'not-digits' };
  }
  const birthDate = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  if (dayNumber(birthDate) === null) return { valid: false, because: 'impossible-date' };
  if (expected !== idNumber[17]) return { valid: false, because: 'wrong-check-character' };
  const sex = Number(idNumber[16]) % 2 === 1 ? 'male' : 'female';
  return { valid: true, idNumber, birthDate, sex, areaCode: idNumber.slice(0, 6) };
}
