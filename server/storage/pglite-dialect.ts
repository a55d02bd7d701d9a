import type { PGlite } from '@electric-sql/pglite';
import { CompiledQuery, PGliteAdapter, PGliteDialect } from 'kysely';
import type {
  DatabaseConnection,
  DialectAdapter,
  Driver,
  QueryResult,
  TransactionSettings,
} from 'kysely';

/** Says that `copy … from '/dev/blob'` is understood here, the blob's text being the query's one parameter. */
export class EmbeddedAdapter extends PGliteAdapter {
  readonly copiesBlobs = true;
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #pglite: PGlite;
  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const result = sql.startsWith('copy ')
      ? await this.#pglite.query<R>(sql, [], { blob: new Blob([String(parameters[0])]) })
      : await this.#pglite.query<R>(sql, [...parameters]);
    return {
      rows: result.rows,
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
  readonly #pglite: PGlite;
  readonly #connection: EmbeddedConnection;
  #tail: Promise<void> = Promise.resolve();
  #release: (() => void) | null = null;

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
    this.#connection = new EmbeddedConnection(pglite);
  }

  async init(): Promise<void> {
    await this.#pglite.waitReady;
  }

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
    if (!this.#pglite.closed) await this.#pglite.close();
  }
}

/** PostgreSQL's SQL as Kysely writes it, on an embedded database of which there is one connection. */
export class EmbeddedDialect extends PGliteDialect {
  readonly #pglite: PGlite;
  constructor(pglite: PGlite) {
    super({ pglite });
    this.#pglite = pglite;
  }
  override createDriver(): Driver {
    return new OneHolderDriver(this.#pglite);
  }
  override createAdapter(): DialectAdapter {
    return new EmbeddedAdapter();
  }
}
