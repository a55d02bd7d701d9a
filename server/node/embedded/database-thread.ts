import { parentPort, workerData } from 'node:worker_threads';
import { openFolder } from './open-folder.ts';
import { OPENING } from './wire.ts';
import type { Answer, Ask } from './wire.ts';

/**
 * The thread in which the embedded database runs: a second core's work, while the service's own thread goes on
 * answering, reading and judging (decision record 024).
 */
const port = parentPort;
if (!port) throw new Error('This file is the embedded database’s thread, not a command.');
const say = (answer: Answer) => port.postMessage(answer);

const pglite = await openFolder((workerData as { dataDir: string }).dataDir).catch(
  (error: unknown) => {
    say(failed(OPENING, error));
    return null;
  },
);

if (pglite) {
  port.on('message', (ask: Ask) => {
    // The database takes the questions in the order in which they come.
    void answerTo(ask)
      .catch((error: unknown) => failed(ask.id, error))
      .then(say);
  });
  say({ id: OPENING, kind: 'opened' });

  async function answerTo(ask: Ask): Promise<Answer> {
    switch (ask.kind) {
      case 'query': {
        const { rows, fields, affectedRows } = await pglite!.query<unknown[]>(
          ask.sql,
          [...ask.parameters],
          {
            rowMode: 'array',
            ...(ask.copied === undefined ? {} : { blob: new Blob([ask.copied]) }),
          },
        );
        const columns = fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID }));
        return { id: ask.id, kind: 'rows', columns, rows, affectedRows };
      }
      case 'close':
        await pglite!.close();
        return { id: ask.id, kind: 'closed' };
    }
  }
}

/** What PostgreSQL says of an error, such as its code and the constraint, goes with it. */
function failed(id: number, error: unknown): Answer {
  const details: Record<string, string> = {};
  for (const [name, value] of Object.entries(error as object)) {
    if (typeof value === 'string') details[name] = value;
  }
  return {
    id,
    kind: 'failed',
    message: error instanceof Error ? error.message : String(error),
    details,
  };
}
