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
      names: string[];
      /** The values of each row in the order of the names, as JSON: cloning them takes three times as long. */
      rows: string | unknown[][];
      affectedRows?: number;
    }
  | { id: number; kind: 'failed'; message: string; details: Record<string, string> };

/** PostgreSQL's type number of bytea, which JSON cannot say: rows with such a column cross as they are. */
export const BYTES_TYPE = 17;

/** The answer to the opening itself, which nobody asks for. */
export const OPENING = 0;
