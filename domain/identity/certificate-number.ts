import type { TITLE_FORMS } from '../evidence/evidence.ts';

type TitleForm = (typeof TITLE_FORMS)[number];

/** What can surely be read from a title's number; nothing about the city is inferred from it. */
export interface CertificateNumber {
  form: TitleForm;
  /** The number in its normal writing: half-width brackets and digits, no spaces. */
  text: string;
  /** The year printed in a 不动产权证 number; `null` on a 房产证, whose number holds none. */
  year: number | null;
}

// 赣（2017）南昌市不动产权第0018158号: the province's one character, the year, the registering place, the serial.
// Families leave out the brackets or the last character; the form and the year are as sure without them.
const REAL_ESTATE =
  /^\p{Script=Han}(?:\((\d{4})\)|(\d{4}))\p{Script=Han}{2,12}不动产权第\d{5,9}号?$/u;
// 洪房权证东湖区字第1000653421号: 洪 is not read as a city, Hunan has one of that short name too.
// 房产证 and 房地权证 are older names of the same paper.
const HOUSE_OWNERSHIP =
  /^\p{Script=Han}{1,4}(?:房权证|房产证|房地权证)\p{Script=Han}{0,8}字?第?[\dA-Z-]{4,16}号?$/u;

/**
 * The number as the registers write it: full-width letters, digits and every kind of bracket become
 * half-width, spaces go. Families copy it from the paper in all of these ways. Only Latin letters without
 * marks become capitals and the composing comes last, so that a normal number stays as it is.
 */
export function normaliseCertificateNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[〔［【〈﹝[]/gu, '(')
    .replace(/[〕］】〉﹞\]]/gu, ')')
    .replace(/\s+/gu, '')
    .replace(/[a-z]+/gu, (letters) => letters.toUpperCase())
    .normalize('NFKC');
}

/** Reads a title's number; `null` means the pattern is not known, never that the number is wrong. */
export function readCertificateNumber(text: string): CertificateNumber | null {
  const normal = normaliseCertificateNumber(text);
  const realEstate = REAL_ESTATE.exec(normal);
  if (realEstate) {
    const year = Number(realEstate[1] ?? realEstate[2]);
    return { form: 'real-estate-certificate', text: normal, year };
  }
  if (HOUSE_OWNERSHIP.test(normal)) {
    return { form: 'house-ownership-certificate', text: normal, year: null };
  }
  return null;
}
