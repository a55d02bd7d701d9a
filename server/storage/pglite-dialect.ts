import { CompiledQuery, PGliteAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type {
  DatabaseConnection,
  DatabaseIntrospector,
  Dialect,
  DialectAdapter,
  Driver,
  Kysely,
  QueryCompiler,
  QueryResult,
  TransactionSettings,
} from 'kysely';

/** The embedded database as its driver needs it, wherever it runs: in this thread or in one of its own. */
export interface EmbeddedEngine {
  /** One after the other, in the order of the calls. `copied` is the text that `copy … from '/dev/blob'` reads. */
  query(sql: string, parameters: readonly unknown[], copied?: string): Promise<EmbeddedResult>;
  /** Once more does nothing. */
  close(): Promise<void>;
}

export interface EmbeddedResult {
  rows: unknown[];
  affectedRows?: number;
}

/** Says that `copy … from '/dev/blob'` is understood here, the blob's text being the query's one parameter. */
export class EmbeddedAdapter extends PGliteAdapter {
  readonly copiesBlobs = true;
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #engine: EmbeddedEngine;
  constructor(engine: EmbeddedEngine) {
    this.#engine = engine;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const result = sql.startsWith('copy ')
      ? await this.#engine.query(sql, [], String(parameters[0]))
      : await this.#engine.query(sql, parameters);
    return {
      rows: result.rows as R[],
      numAffectedRows: result.affectedRows === undefined ? undefined : BigInt(result.affectedRows),
    };
  }

  // oxlint-disable-next-line require-yield -- the interface wants a generator; nothing here streams
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('The embedded database does not stream.');
  }
}

/**
 * Kysely's own PGlite driver hands the one connection to everybody at once, so that a stranger's query would
 * run inside whichever transaction is open, see its unfinished work and be rolled back with it. Here the
 * connection has one holder at a time; the others wait their turn.
 */
class OneHolderDriver implements Driver {
  readonly #engine: EmbeddedEngine;
  readonly #connection: EmbeddedConnection;
  #tail: Promise<void> = Promise.resolve();
  #release: (() => void) | null = null;

  constructor(engine: EmbeddedEngine) {
    this.#engine = engine;
    this.#connection = new EmbeddedConnection(engine);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#tail;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#tail = promise;
    await before;
    this.#release = resolve;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    const release = this.#release;
    this.#release = null;
    release?.();
  }

  async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel }: TransactionSettings,
  ): Promise<void> {
    const level = isolationLevel ? ` isolation level ${isolationLevel}` : '';
    await connection.executeQuery(CompiledQuery.raw(`begin${level}`));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    await this.#engine.close();
  }
}

/** PostgreSQL's SQL as Kysely writes it, on an embedded database of which there is one connection. */
export class EmbeddedDialect implements Dialect {
  readonly #engine: EmbeddedEngine;
  constructor(engine: EmbeddedEngine) {
    this.#engine = engine;
  }
  createDriver(): Driver {
    return new OneHolderDriver(this.#engine);
  }
  createAdapter(): DialectAdapter {
    return new EmbeddedAdapter();
  }
  createQueryCompiler(): QueryCompiler {
    return new PostgresQueryCompiler();
  }
  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new PostgresIntrospector(db);
  }
}
