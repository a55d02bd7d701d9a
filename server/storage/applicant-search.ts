import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { normaliseCertificateNumber } from '../../domain/identity/certificate-number.ts';

/** What a text typed into the one search box may be; several may hold, and then any of them finds. */
export type SearchReading =
  | { kind: 'collection-number'; prefix: string }
  | { kind: 'id-number'; value: string }
  | { kind: 'last-four'; value: string }
  | { kind: 'phone'; prefix: string }
  | { kind: 'certificate'; value: string }
  | { kind: 'certificate-serial'; value: string }
  | { kind: 'pinyin'; prefix: string }
  | { kind: 'name'; prefix: string }
  | { kind: 'place'; prefix: string; number: number | null };

/** Reads the text; nothing is guessed that an index could not answer. Pure, so that it can be tested alone. */
export function readSearch(text: string): SearchReading[] {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  // People write long numbers in groups.
  const q = /^[\dx\s-]+$/.test(typed) ? typed.replaceAll(/[\s-]/g, '') : typed;
  if (q === '') return [];
  if (/^\d{17}[\dx]$/.test(q)) return [{ kind: 'id-number', value: q.toUpperCase() }];
  if (/^\d{3}[\dx]$/.test(q)) {
    const readings: SearchReading[] = [{ kind: 'last-four', value: q.toUpperCase() }];
    if (/^20\d\d$/.test(q)) readings.push({ kind: 'collection-number', prefix: q });
    return readings;
  }
  if (/^\d+$/.test(q)) {
    const readings: SearchReading[] = [];
    if (/^20\d{3,}$/.test(q)) readings.push({ kind: 'collection-number', prefix: q });
    if (/^1\d{5,10}$/.test(q)) readings.push({ kind: 'phone', prefix: q });
    if (q.length >= 5) readings.push({ kind: 'certificate-serial', value: q });
    return readings.length > 0 ? readings : [{ kind: 'collection-number', prefix: q }];
  }
  if (/^[a-zü'’\s·]+$/.test(q)) {
    const prefix = q.replaceAll(/['’\s·]/g, '').replaceAll('ü', 'v');
    return prefix === '' ? [] : [{ kind: 'pinyin', prefix }];
  }
  if (/权第|权证|第\d+号/.test(q)) {
    const value = normaliseCertificateNumber(text);
    const serial = /(\d{5,})号?$/.exec(q)?.[1];
    const readings: SearchReading[] = [{ kind: 'certificate', value }];
    if (serial) readings.push({ kind: 'certificate-serial', value: serial });
    return readings;
  }
  const house = /^(\D+?)\s*(\d{1,5})\s*号?$/.exec(q);
  if (house?.[1]) return [{ kind: 'place', prefix: house[1].trim(), number: Number(house[2]) }];
  return [
    { kind: 'name', prefix: text.normalize('NFKC').trim() },
    { kind: 'place', prefix: q, number: null },
  ];
}

const LAST_POINT = 0x10ffff;

/** The first text after every text that begins with `prefix`, so that a prefix is a range of the index. */
function after(prefix: string): string {
  const points = [...prefix];
  const last = points.pop();
  if (last === undefined) return '\u{10FFFF}';
  const point = last.codePointAt(0) ?? 0;
  // Nothing comes after the last character, and the surrogates before U+E000 are none.
  if (point >= LAST_POINT) return prefix + last;
  return points.join('') + String.fromCodePoint(point === 0xd7ff ? 0xe000 : point + 1);
}

type Condition = RawBuilder<unknown>;

const startsWith = (column: RawBuilder<unknown>, prefix: string): Condition =>
  sql`(${column} >= ${prefix} and ${column} < ${after(prefix)})`;

const applicantsWhere = (condition: Condition): Condition =>
  sql`select collection_number from applicant where ${condition}`;

/**
 * Collection numbers that a reading finds, each by indexes of its own. The columns are collated "C", where a
 * prefix is a range; alternatives in one table are joined by "or", so that their indexes meet in a bitmap.
 */
function finds(reading: SearchReading): Condition {
  switch (reading.kind) {
    case 'collection-number':
      return applicantsWhere(startsWith(sql`collection_number`, reading.prefix));
    case 'id-number':
      return applicantsWhere(sql`id_number = ${reading.value}`);
    case 'last-four':
      return applicantsWhere(sql`"right"(id_number, 4) = ${reading.value}`);
    case 'phone':
      return sql`select distinct collection_number from guardian
        where phone is not null and ${startsWith(sql`phone`, reading.prefix)}`;
    case 'certificate':
      return sql`select distinct collection_number from evidence where certificate = ${reading.value}`;
    case 'certificate-serial':
      return sql`select distinct collection_number from evidence where certificate_serial = ${reading.value}`;
    case 'pinyin':
      return applicantsWhere(
        sql`${startsWith(sql`pinyin`, reading.prefix)} or ${startsWith(sql`initials`, reading.prefix)}`,
      );
    case 'name':
      return applicantsWhere(
        sql`${startsWith(sql`name`, reading.prefix)} or ${startsWith(sql`substr(name, 2)`, reading.prefix)}`,
      );
    case 'place':
      return reading.number === null
        ? applicantsWhere(
            sql`${startsWith(sql`home_street`, reading.prefix)}
              or ${startsWith(sql`home_compound`, reading.prefix)}
              or ${startsWith(sql`home_village`, reading.prefix)}`,
          )
        : applicantsWhere(
            sql`home_number = ${reading.number} and ${startsWith(sql`home_street`, reading.prefix)}`,
          );
  }
}

/** Name and place are both columns of one table: one scan with "or" instead of two and a union. */
function merged(readings: readonly SearchReading[]): Condition[] {
  const [first, second] = readings;
  if (first?.kind === 'name' && second?.kind === 'place' && second.number === null) {
    return [
      applicantsWhere(
        sql.join(
          [
            startsWith(sql`name`, first.prefix),
            startsWith(sql`substr(name, 2)`, first.prefix),
            startsWith(sql`home_street`, second.prefix),
            startsWith(sql`home_compound`, second.prefix),
            startsWith(sql`home_village`, second.prefix),
          ],
          sql` or `,
        ),
      ),
    ];
  }
  return readings.map(finds);
}

/** The numbers that any of the readings finds, each once, as a subquery; no reading finds nobody. */
export function foundBy(readings: readonly SearchReading[]): Condition {
  if (readings.length === 0) return sql`select ''::text where false`;
  return sql.join(merged(readings), sql` union `);
}
