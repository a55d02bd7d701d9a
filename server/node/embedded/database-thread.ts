import { parentPort, workerData } from 'node:worker_threads';
import type { PGlite } from '@electric-sql/pglite';
import { openFolder } from './open-folder.ts';
import { BYTES_TYPE, JSON_TYPES, OPENING } from './wire.ts';
import type { Answer, Ask } from './wire.ts';

/**
 * The thread in which the embedded database runs: a second core's work, while the service's own thread goes on
 * answering, reading and judging (decision record 024).
 */
const port = parentPort;
if (!port) throw new Error('This file is the embedded database’s thread, not a command.');
const say = (answer: Answer) => port.postMessage(answer);

try {
  const pglite = await openFolder((workerData as { dataDir: string }).dataDir);
  port.on('message', (ask: Ask) => {
    // The database takes the questions in the order in which they come.
    void answerTo(pglite, ask).then(say);
  });
  say({ id: OPENING, kind: 'opened' });
} catch (error) {
  say(failed(OPENING, error));
}

async function answerTo(pglite: PGlite, ask: Ask): Promise<Answer> {
  try {
    switch (ask.kind) {
      case 'query':
        return await query(pglite, ask);
      case 'close':
        await pglite.close();
        return { id: ask.id, kind: 'closed' };
    }
  } catch (error) {
    return failed(ask.id, error);
  }
}

async function query(
  pglite: PGlite,
  { id, sql, parameters, copied }: Extract<Ask, { kind: 'query' }>,
): Promise<Answer> {
  const { rows, fields, affectedRows } = await pglite.query<unknown[]>(sql, [...parameters], {
    rowMode: 'array',
    ...(copied === undefined ? {} : { blob: new Blob([copied]) }),
  });
  const names = fields.map(({ name }) => name);
  const types = fields.map(({ dataTypeID }) => dataTypeID);
  return { id, kind: 'rows', names, rows: packed(rows, types), affectedRows };
}

function packed(rows: unknown[][], types: readonly number[]): string | unknown[][] {
  const isJson = types.map((type) => JSON_TYPES.includes(type));
  if (types.includes(BYTES_TYPE)) {
    return rows.map((row) =>
      row.map((value, at) =>
        isJson[at] && typeof value === 'string' ? (JSON.parse(value) as unknown) : value,
      ),
    );
  }
  // A JSON column is text here and goes into the text as it is.
  const cell = (value: unknown, at: number) =>
    isJson[at] && typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return `[${rows.map((row) => `[${row.map(cell).join(',')}]`).join(',')}]`;
}

/** What PostgreSQL says of an error, such as its code and the constraint, goes with it. */
function failed(id: number, error: unknown): Answer {
  const details: Record<string, string> = {};
  for (const [name, value] of Object.entries(error as object)) {
    if (typeof value === 'string') details[name] = value;
  }
  const message = error instanceof Error ? error.message : String(error);
  return { id, kind: 'failed', message, details };
}
