import { parse } from 'csv-parse/browser/esm/sync';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import type { z } from 'zod';
import { crsOf } from '../../domain/catchment/geojson/read-geojson.ts';
import type { ReportBuilder } from './report.ts';

/** A good record with the line it stands on, from 1. */
export interface Read<T> {
  line: number;
  value: T;
}

const MAX_ERROR_TEXT = 200;

/** So many lines are read before others have their turn. */
const LINES_AT_ONCE = 20;

/**
 * JSON Lines: each line is one record; empty lines are passed over. A file of a thousand takes a tenth of a second, in
 * which nobody else would be answered and no transaction go on: it is read in pieces.
 */
export async function readJsonLines<T>(
  text: string,
  schema: z.ZodType<T>,
  report: ReportBuilder,
): Promise<Read<T>[]> {
  const good: Read<T>[] = [];
  let line = 0;
  for (const content of text.split('\n')) {
    line += 1;
    if (line % LINES_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    if (content.trim() === '') continue;
    report.read += 1;
    let record: unknown;
    try {
      record = JSON.parse(content);
    } catch (error) {
      report.add(line, '', 'not-json', messageOf(error));
      continue;
    }
    check(line, record, schema, report, good);
  }
  return good;
}

/** CSV with a header of exactly the schema's fields, in any order. */
export function readCsv<T>(
  text: string,
  schema: z.ZodType<T>,
  columns: readonly string[],
  report: ReportBuilder,
): Read<T>[] {
  const good: Read<T>[] = [];
  let rows: { info: { lines: number }; record: string[] }[];
  try {
    rows = parse(text, {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as unknown as typeof rows;
  } catch (error) {
    const at = (error as { lines?: number }).lines ?? 1;
    report.add(at, '', 'not-csv', messageOf(error));
    return good;
  }
  const [header, ...records] = rows;
  if (!header) {
    report.add(1, '', 'empty-file', 'the file has no header');
    return good;
  }
  for (const name of columns) {
    if (!header.record.includes(name)) report.add(1, name, 'missing-column', `no column ${name}`);
  }
  for (const name of header.record) {
    if (!columns.includes(name))
      report.add(1, name, 'unknown-column', `column ${name} is not known`);
  }
  if (report.rejected > 0) return good;
  for (const { info, record } of records) {
    report.read += 1;
    if (record.length !== header.record.length) {
      report.add(
        info.lines,
        '',
        'wrong-number-of-cells',
        `${record.length} cells under ${header.record.length} columns`,
      );
      continue;
    }
    const row = Object.fromEntries(header.record.map((name, index) => [name, record[index]]));
    check(info.lines, row, schema, report, good);
  }
  return good;
}

/** A GeoJSON FeatureCollection; `line` is the number of the feature. */
export function readFeatures<T>(
  text: string,
  schema: z.ZodType<T>,
  report: ReportBuilder,
): Read<T>[] {
  const good: Read<T>[] = [];
  let collection: unknown;
  try {
    collection = JSON.parse(text);
  } catch (error) {
    report.add(lineOfJsonError(text), '', 'not-json', messageOf(error));
    return good;
  }
  const features = (collection as { type?: unknown; features?: unknown } | null)?.features;
  if (
    (collection as { type?: unknown } | null)?.type !== 'FeatureCollection' ||
    !Array.isArray(features)
  ) {
    report.add(1, 'type', 'not-a-feature-collection', 'a GeoJSON FeatureCollection is expected');
    return good;
  }
  const declared = crsOf((collection as { crs?: unknown }).crs);
  if (declared !== null && declared !== 'wgs84') {
    // Read as WGS-84 every border would lie half a kilometre off, and nothing would look wrong.
    report.add(1, 'crs', 'not-wgs84', 'coordinates are taken in WGS-84 only');
    return good;
  }
  features.forEach((feature: unknown, index) => {
    report.read += 1;
    check(index + 1, feature, schema, report, good);
  });
  return good;
}

/** A file that is one JSON object; a fault is told by the line on which its field stands. */
export function readJson<T>(text: string, schema: z.ZodType<T>, report: ReportBuilder): T | null {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch (error) {
    report.add(lineOfJsonError(text), '', 'not-json', messageOf(error));
    return null;
  }
  report.read += 1;
  const result = schema.safeParse(record);
  if (result.success) return result.data;
  const tree = parseTree(text);
  for (const issue of result.error.issues) {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    const node = tree && findNodeAtLocation(tree, path);
    report.addIssues(lineAt(text, node?.offset ?? 0), [issue]);
  }
  return null;
}

function check<T>(
  line: number,
  record: unknown,
  schema: z.ZodType<T>,
  report: ReportBuilder,
  good: Read<T>[],
): void {
  const result = schema.safeParse(record);
  if (result.success) good.push({ line, value: result.data });
  else report.addIssues(line, result.error.issues);
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, MAX_ERROR_TEXT);
}

/** The runtime does not always say where JSON broke; a fault-tolerant parser does. */
function lineOfJsonError(text: string): number {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  return lineAt(text, errors[0]?.offset ?? 0);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
