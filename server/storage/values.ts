import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** `2021-06-01 10:00:00+08` as the drivers hand it over → `2021-06-01T02:00:00.000Z`. */
export function parseTimestamp(text: string): string {
  return new Date(text).toISOString();
}

/** A value for a json column, kept word for word, the same on both drivers. */
export function jsonValue(value: unknown): RawBuilder<string> {
  return sql<string>`${JSON.stringify(value)}::json`;
}

/** A value for a text[] column. */
export function textArray(values: readonly string[]): RawBuilder<never> {
  return sql<never>`${sql.val(`{${values.map((v) => `"${v.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`)}::text[]`;
}
