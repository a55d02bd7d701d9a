import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import { dirname } from 'node:path';

/** Somebody who has the line open but says nothing is at work inside a long query. */
const ANSWER_WITHIN_MS = 5_000;

interface Holder {
  pid: number;
  port: number;
  token: string;
}

/**
 * The embedded database belongs to one process at a time: two would write over each other's pages. A file beside
 * the folder says where its holder answers with the same token. A process number alone would not do: the number
 * of one that was killed is soon another's, in a container at the very next start.
 */
export async function claimDataFolder(dataDir: string): Promise<() => Promise<void>> {
  await mkdir(dirname(dataDir), { recursive: true });
  const lock = `${dataDir}.lock`;
  const token = randomUUID();
  const { server, port } = await answerWith(token);
  const holder: Holder = { pid: process.pid, port, token };
  try {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        await writeFile(lock, JSON.stringify(holder), { flag: 'wx' });
        return async () => {
          server.close();
          await rm(lock, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const other = await readHolder(lock);
      if (other && (await answers(other))) {
        throw new Error(
          `The database in ${dataDir} is in use by process ${other.pid}. Stop that first.`,
        );
      }
      await rm(lock, { force: true });
    }
    throw new Error(`The database in ${dataDir} could not be claimed.`);
  } catch (error) {
    server.close();
    throw error;
  }
}

async function answerWith(token: string): Promise<{ server: Server; port: number }> {
  const server = createServer((line) => line.on('error', () => {}).end(token));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return { server, port: address.port };
}

/** `null`: the file is gone again, or half written by somebody who was killed. */
async function readHolder(lock: string): Promise<Holder | null> {
  try {
    const read = JSON.parse(await readFile(lock, 'utf8')) as Partial<Holder>;
    const { pid, port, token } = read;
    return pid && port && token ? { pid, port, token } : null;
  } catch (error) {
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (gone || error instanceof SyntaxError) return null;
    throw error;
  }
}

function answers({ port, token }: Holder): Promise<boolean> {
  return new Promise((resolve) => {
    let said = '';
    const line = connect(port, '127.0.0.1');
    line.setTimeout(ANSWER_WITHIN_MS, () => {
      resolve(true);
      line.destroy();
    });
    line.on('data', (chunk) => (said += String(chunk)));
    line.on('error', () => resolve(false));
    line.on('close', () => resolve(said === token));
  });
}
