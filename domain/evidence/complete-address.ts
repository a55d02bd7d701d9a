import type { Address, Evidence, Known } from './evidence.ts';
import { plainText } from './plain-text.ts';
import { readAddress, type Gazetteer } from './read-address.ts';

/** The districts of the city by the names that addresses use. */
export type Districts = readonly { id: string; name: string }[];

/** What an application's addresses are read with. */
export interface Reader {
  districts: Districts;
  gazetteerOf: (districtId: string) => Gazetteer;
}

/** A province, city or county that an address begins with. 小区, 社区 and the like are none of these. */
const ANOTHER_PLACE = /^\p{Script=Han}{2,8}?(?:省|自治区|自治州|市|县)/u;

/** Only the words stand there: no source and nobody else has taken the address apart. */
function onlyText({ street, number, compound, building, unit, village }: Address): boolean {
  return [street, number, compound, building, unit ?? null, village].every((part) => part === null);
}

/**
 * The district by whose names a text can be read: the one it names, or the responsible one where it names no
 * place at all. An address in another city, or in this one with its district left out, is read by nobody: two
 * cities have a 阳光小区 each, and a wrong catchment is worse than an unknown one.
 */
function districtOf(text: string, districts: Districts, responsible: string): Known<string> {
  const plain = plainText(text);
  const named = districts.filter(({ name }) => plain.includes(plainText(name)));
  if (named.length > 0) return named.length === 1 ? (named[0]?.id ?? null) : null;
  return ANOTHER_PLACE.test(plain) ? null : responsible;
}

/** An address of words alone, taken apart; whatever a source stated stays as it is. */
export function completeAddress(address: Address, reader: Reader, responsible: string): Address {
  if (!onlyText(address)) return address;
  const district = address.district ?? districtOf(address.text, reader.districts, responsible);
  if (district === null) return address;
  const read = readAddress(address.text, reader.gazetteerOf(district));
  if (onlyText(read)) return address;
  return { ...read, district, point: address.point ?? read.point };
}

const ADDRESS_FIELDS = ['address', 'originalAddress', 'resettlementAddress'] as const;

/** Whether any address of a paper is words alone, so that nobody prepares names for nothing. */
export function wantsReading({ facts }: Evidence): boolean {
  if (facts === null) return false;
  return ADDRESS_FIELDS.some((field) => {
    const address = (facts as Partial<Record<typeof field, Address | null>>)[field];
    return address !== null && address !== undefined && onlyText(address);
  });
}

/** The paper with its addresses taken apart; the very same where there is nothing to add. */
export function withAddressesRead<E extends Evidence>(
  paper: E,
  reader: Reader,
  responsible: string,
): E {
  if (!wantsReading(paper)) return paper;
  const facts: Record<string, unknown> = { ...paper.facts };
  for (const field of ADDRESS_FIELDS) {
    const address = facts[field] as Address | null | undefined;
    if (address) facts[field] = completeAddress(address, reader, responsible);
  }
  return { ...paper, facts };
}
