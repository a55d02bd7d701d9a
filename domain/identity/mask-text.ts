import { dayNumber } from '../season/date.ts';

/**
 * Masks inside a text of any form, as a register gave it: ID numbers of eighteen and of fifteen characters, mobile
 * and fixed telephones, in half- or full-width digits and written in groups. A run of digits in which no day of
 * birth can be read stays, for certificates and units have long numbers too; whole, it is masked rather than not.
 */

const DIGIT = '[0-9\uFF10-\uFF19]';
const GROUPED = `(?:${DIGIT}[ \u3000-]?)`;
const APART = `(?<!${DIGIT})`;
const END = `(?!${DIGIT})`;
const ID_18 = new RegExp(`${APART}${GROUPED}{17}[0-9\uFF10-\uFF19Xx\uFF38\uFF58]${END}`, 'g');
const ID_15 = new RegExp(`${APART}${DIGIT}{15}${END}`, 'g');
const MOBILE = new RegExp(
  `${APART}[1\uFF11][3-9\uFF13-\uFF19](?:${DIGIT})(?:[ -]?${DIGIT}{4}){2}${END}`,
  'g',
);
const FIXED = new RegExp(`${APART}[0\uFF10]${DIGIT}{2,3}[ -]?${DIGIT}{7,8}${END}`, 'g');

/** Stars for the digits between the first `head` and the last `tail`; what groups them stays. */
function starred(text: string, head: number, tail: number): string {
  const digits = [...text.normalize('NFKC')].filter((one) => /[\dXx]/.test(one)).length;
  let seen = 0;
  return text.replaceAll(/[\dXx\uFF10-\uFF19\uFF38\uFF58]/g, (one) => {
    seen += 1;
    return seen > head && seen <= digits - tail ? '*' : one;
  });
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\dXx]/g, '');
}

function isDay(yyyymmdd: string): boolean {
  const day = `${yyyymmdd.slice(0, 4)}-${yyyymmdd.slice(4, 6)}-${yyyymmdd.slice(6, 8)}`;
  return /^(?:19|20)/.test(day) && dayNumber(day) !== null;
}

/** The same text with people's numbers masked (policy §5). Masking once more changes nothing. */
export function maskText(text: string): string {
  return text
    .replaceAll(ID_18, (id) => {
      const digits = digitsOf(id);
      return id.length === 18 || isDay(digits.slice(6, 14)) ? starred(id, 6, 4) : id;
    })
    .replaceAll(ID_15, (id) => (isDay(`19${digitsOf(id).slice(6, 12)}`) ? starred(id, 6, 3) : id))
    .replaceAll(MOBILE, (phone) => starred(phone, 3, 4))
    .replaceAll(FIXED, (phone) => starred(phone, 4, 2));
}
