import { Worker } from 'node:worker_threads';
import type { Kysely } from 'kysely';
import type { Database } from '../../storage/database.ts';
import { onEngine } from '../../storage/pglite.ts';
import type { EmbeddedEngine, EmbeddedResult } from '../../storage/pglite-dialect.ts';
import { claimDataFolder } from './claim.ts';
import { OPENING } from './wire.ts';
import type { Answer, Ask } from './wire.ts';

/** The embedded database in a folder, for this process alone, in a thread of its own. */
export async function openEmbedded(
  dataDir: string,
): Promise<{ db: Kysely<Database>; close: () => Promise<void> }> {
  const release = await claimDataFolder(dataDir);
  try {
    const thread = new DatabaseThread(dataDir);
    await thread.opened;
    const db = onEngine(thread);
    return {
      db,
      close: async () => {
        await db.destroy();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

type Waiting = Pick<PromiseWithResolvers<Answer>, 'resolve' | 'reject'>;
type AskBody = Ask extends infer Each ? (Each extends Ask ? Omit<Each, 'id'> : never) : never;

/** The service's end of the line to the database's thread. */
class DatabaseThread implements EmbeddedEngine {
  readonly opened: Promise<unknown>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = OPENING;
  #gone: Error | null = null;
  #closed: Promise<void> | null = null;

  constructor(dataDir: string) {
    this.#worker = new Worker(new URL('./database-thread.ts', import.meta.url), {
      workerData: { dataDir },
    });
    this.#worker.on('message', (answer: Answer) => this.#hear(answer));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(new Error('The embedded database has ended.')));
    this.opened = this.#await(OPENING);
  }

  async query(
    sql: string,
    parameters: readonly unknown[],
    copied?: string,
  ): Promise<EmbeddedResult> {
    const answer = await this.#ask({ kind: 'query', sql, parameters, copied });
    if (answer.kind !== 'rows') throw new Error(`The database answered "${answer.kind}".`);
    return { rows: toObjects(answer), affectedRows: answer.affectedRows };
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    if (this.#gone) return;
    await this.#ask({ kind: 'close' });
    await this.#worker.terminate();
  }

  #ask(body: AskBody): Promise<Answer> {
    if (this.#gone) return Promise.reject(this.#gone);
    this.#lastId += 1;
    const answer = this.#await(this.#lastId);
    // oxlint-disable-next-line require-post-message-target-origin -- a worker thread, not a window
    this.#worker.postMessage({ id: this.#lastId, ...body } satisfies Ask);
    return answer;
  }

  #await(id: number): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    this.#waiting.set(id, { resolve, reject });
    // An open database alone keeps no process alive; somebody who waits for it does.
    this.#worker.ref();
    return promise;
  }

  #hear(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if (answer.kind === 'failed') {
      waiting?.reject(Object.assign(new Error(answer.message), answer.details));
    } else waiting?.resolve(answer);
  }

  #end(error: Error): void {
    this.#gone ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#gone);
    this.#waiting.clear();
  }
}

function toObjects({ names, rows }: Extract<Answer, { kind: 'rows' }>): unknown[] {
  const values = typeof rows === 'string' ? (JSON.parse(rows) as unknown[][]) : rows;
  return values.map((cells) => {
    const row: Record<string, unknown> = {};
    names.forEach((name, at) => {
      row[name] = cells[at];
    });
    return row;
  });
}
