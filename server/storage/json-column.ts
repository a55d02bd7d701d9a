import type { ColumnType } from 'kysely';

/** JSON goes in as text and comes out parsed, on both drivers. */
export type Json<T> = ColumnType<T, string, string>;
