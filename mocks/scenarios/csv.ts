import type { IntakeSchool } from '../../server/contract/intake.ts';

/** The columns in the order in which the format lists them. */
const COLUMNS = [
  'season',
  'district_id',
  'district_name',
  'district_name_en',
  'school_id',
  'name',
  'name_en',
  'ownership',
  'longitude',
  'latitude',
  'classes',
  'class_size',
] as const satisfies readonly (keyof IntakeSchool)[];

/** A schools file as RFC 4180 has it: quotes where a value needs them, and CRLF. */
export function toCsv(schools: readonly IntakeSchool[]): string {
  const rows = schools.map((school) => COLUMNS.map((column) => quoted(String(school[column]))));
  return [COLUMNS, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
