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
  readonly #engine: EmbeddedEngine;
  readonly #turns: Turns;

  constructor(engine: EmbeddedEngine, turns: Turns) {
    super();
    this.#engine = engine;
    this.#turns = turns;
  }

  /** Kysely would let one in after the other by itself, blind to who is in a hurry: `Turns` does it. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  /** The same database for whoever lets others go before (unhurried.ts). */
  unhurried(quiet: Quiet): Dialect {
    return new EmbeddedDialect(this.#engine, this.#turns, quiet);
  }
}

/** How whoever is in no hurry knows whether somebody waits for an answer (server/pace.ts). */
export interface Quiet {
  isQuiet(): boolean;
  /** `true` once nobody waits, `false` when that took too long to wait for. */
  quiet(): Promise<boolean>;
}

/** Whose turn it is to hold the one connection: in the order of their coming, the unhurried after all others. */
class Turns {
  #held = false;
  readonly #waiting: (() => void)[] = [];
  readonly #unhurried: (() => void)[] = [];

  async take(unhurried: boolean): Promise<void> {
    if (!this.#held) {
      this.#held = true;
      return;
    }
    const line = unhurried ? this.#unhurried : this.#waiting;
    await new Promise<void>((resolve) => line.push(resolve));
  }

  give(): void {
    const next = this.#waiting.shift() ?? this.#unhurried.shift();
    if (next) next();
    else this.#held = false;
  }
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
  readonly #turns: Turns;
  readonly #quiet: Quiet | undefined;

  constructor(engine: EmbeddedEngine, turns: Turns, quiet?: Quiet) {
    this.#engine = engine;
    this.#connection = new EmbeddedConnection(engine);
    this.#turns = turns;
    this.#quiet = quiet;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#quiet) await this.#takeWhenQuiet(this.#quiet);
    else await this.#turns.take(false);
    return this.#connection;
  }

  /** Between two questions of a request the connection is free for a moment: that is no quiet one. */
  async #takeWhenQuiet(quiet: Quiet): Promise<void> {
    while (await quiet.quiet()) {
      await this.#turns.take(true);
      if (quiet.isQuiet()) return;
      this.#turns.give();
    }
    await this.#turns.take(true);
  }

  async releaseConnection(): Promise<void> {
    this.#turns.give();
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
  readonly #turns: Turns;
  readonly #quiet: Quiet | undefined;

  constructor(engine: EmbeddedEngine, turns = new Turns(), quiet?: Quiet) {
    this.#engine = engine;
    this.#turns = turns;
    this.#quiet = quiet;
  }
  createDriver(): Driver {
    return new OneHolderDriver(this.#engine, this.#turns, this.#quiet);
  }
  createAdapter(): DialectAdapter {
    return new EmbeddedAdapter(this.#engine, this.#turns);
  }
  createQueryCompiler(): QueryCompiler {
    return new PostgresQueryCompiler();
  }
  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new PostgresIntrospector(db);
  }
}
