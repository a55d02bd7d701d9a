import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './postgres.ts';

export interface Started {
  /** `http://localhost:…` */
  url: string;
  /** What it wrote so far. */
  output: () => string;
  stop: () => Promise<void>;
  /** As a power switch would: no process of it gets to do anything more. */
  kill: () => Promise<void>;
}

export interface StartOptions {
  /** With a `DATA_DIR` of its own the caller keeps the data, and removes them. */
  env?: Record<string, string>;
  args?: string[];
  /** The path that has to answer. */
  probe?: string;
  /** Instead of an answer: what it has to have written. */
  until?: RegExp;
}

const READY_WITHIN_MS = 120_000;

/**
 * Runs one of package.json's scripts as a person would, on a free port and with a data folder of its own,
 * until `probe` answers. With it end all the processes that it started.
 */
export async function startScript(
  script: 'start' | 'dev' | 'serve',
  options: StartOptions = {},
): Promise<Started> {
  const port = await freePort();
  const data = await mkdtemp(join(tmpdir(), 'admission-data-'));
  const args = script === 'dev' ? ['--port', String(port), '--strictPort'] : [];
  const child = spawn('npm', ['run', script, '--', ...args, ...(options.args ?? [])], {
    env: {
      ...process.env,
      NODE_ENV: undefined,
      PORT: String(port),
      DATA_DIR: join(data, 'database'),
      NO_OPEN: '1',
      ...options.env,
    },
    // A group of its own, so that npm's children can be ended with it.
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  child.once('exit', (code, signal) => (output += `\n(ended: ${code ?? signal})\n`));
  const endGroup = () => signalGroup(child, 'SIGKILL');
  process.once('exit', endGroup);

  const ended = new Promise((resolve) => child.once('close', resolve));
  const leave = async () => {
    await ended;
    process.off('exit', endGroup);
    await rm(data, { recursive: true, force: true });
  };
  const kill = () => {
    endGroup();
    return leave();
  };
  const stop = async () => {
    signalGroup(child, 'SIGTERM');
    const impatience = setTimeout(endGroup, 10_000);
    await leave();
    clearTimeout(impatience);
  };

  const url = `http://localhost:${port}`;
  try {
    const { until, probe = '/' } = options;
    await untilReady(child, async () =>
      until ? until.test(output) : Boolean((await fetch(url + probe).catch(() => null))?.ok),
    );
  } catch (error) {
    await stop();
    throw new Error(`npm run ${script} did not come up: ${output.slice(-4_000)}`, { cause: error });
  }
  return { url, output: () => output, stop, kill };
}

async function untilReady(child: ChildProcess, isReady: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    if (await isReady()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`it was not ready within ${READY_WITHIN_MS / 1000} s`);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    // Already gone.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
