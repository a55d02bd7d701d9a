/**
 * Masks for what is shown by default: pupils are twelve, and all about them is sensitive (PIPL art. 28).
 * A mask never shows more of an odd text than of a regular one.
 */

/** Six characters, eight stars, four characters; of a 学籍号 the letter before them as well. */
export function maskIdNumber(number: string): string {
  const id = /^(?<letter>\p{L}?)(?<area>\d{6})\d{8}(?<tail>\d{3}[\dXx])$/u.exec(number)?.groups;
  return id ? `${id['letter']}${id['area']}********${id['tail']}` : stars(number, 8);
}

/** The family name's first character; the rest are stars, one each. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name.trim();
  return rest.length === 0 ? stars(first, 1) : first + '*'.repeat(rest.length);
}

/** 138****1234 for a mobile number, nothing but stars for what is none. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '');
  return /^1\d{10}$/.test(digits) ? `${digits.slice(0, 3)}****${digits.slice(7)}` : stars(phone, 7);
}

/** All words of a certificate's number, and of its serial the last two digits. */
export function maskCertificate(number: string): string {
  return /\d{5,}/.test(number)
    ? number.replace(/\d{5,}/g, (serial) => '*'.repeat(serial.length - 2) + serial.slice(-2))
    : stars(number, 8);
}

function stars(text: string, atMost: number): string {
  return '*'.repeat(Math.min(atMost, [...text].length));
}
