/** What the service's thread and the database's thread say to each other. */

/** PostgreSQL type numbers of json and jsonb. */
export const JSON_TYPES: readonly number[] = [114, 3802];

export type Ask =
  | { id: number; kind: 'query'; sql: string; parameters: readonly unknown[]; copied?: string }
  | { id: number; kind: 'close' };

export type Answer =
  | { id: number; kind: 'opened' | 'closed' }
  | {
      id: number;
      kind: 'rows';
      columns: { name: string; type: number }[];
      /** A row's values in the order of the columns; JSON as text. */
      rows: unknown[][];
      affectedRows?: number;
    }
  | { id: number; kind: 'failed'; message: string; details: Record<string, string> };

/** The answer to the opening itself, which nobody asks for. */
export const OPENING = 0;
