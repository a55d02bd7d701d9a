import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import { createApp } from '../app.ts';
import { folderStore } from './folder-store.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import type { App, Deps, LogEntry, SourcePort } from '../deps.ts';
import { demonstrationClock, realClock } from '../clock.ts';
import { demonstrationIdentity } from '../identity.ts';
import type { Database } from '../storage/database.ts';
import { keepReleasing } from '../releases.ts';
import { migrate } from '../storage/migrate.ts';
import { openPostgres } from '../storage/postgres.ts';
import { reapBatches } from '../storage/batches.ts';
import { reapPlans } from '../storage/plans.ts';
import { reapRuns } from '../storage/runs.ts';
import { readSettings } from '../storage/settings.ts';
import { SWEEP_SILENCE_MS } from '../storage/sweeps.ts';
import { resumeAbandoned } from '../sweeps/run.ts';
import { planInThread } from './plan-thread.ts';
import { createPace } from '../pace.ts';
import { randomId } from '../random-id.ts';

/** The project's folder, wherever the command was called from. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export interface NodeOptions {
  /** `postgres://…`; without it the embedded database in `dataDir`. */
  databaseUrl: string | undefined;
  dataDir: string;
  port: number;
  host: string;
  quiet: boolean;
  /** The cookie only over https: set SECURE_COOKIE=1 behind a proxy that speaks it. */
  secureCookie: boolean;
  /** A folder for attachments; without it they are kept in the database. */
  attachmentsDir?: string;
}

/** Settings of the environment; each has a default that works. */
export function readOptions(env: NodeJS.ProcessEnv = process.env): NodeOptions {
  const port = Number(env.PORT ?? 8787);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT must be a number from 0 to 65535, not "${env.PORT}"`);
  }
  return {
    databaseUrl: env.DATABASE_URL || undefined,
    dataDir: resolve(ROOT, env.DATA_DIR || 'data/demonstration'),
    port,
    host: env.HOST ?? '127.0.0.1',
    quiet: env.LOG === 'off',
    secureCookie: env.SECURE_COOKIE === '1',
    attachmentsDir: env.ATTACHMENTS_DIR ? resolve(ROOT, env.ATTACHMENTS_DIR) : undefined,
  };
}

export interface OpenService {
  app: App;
  /** For what is no request: a command that works on the same service. */
  deps: Deps;
  db: Kysely<Database>;
  /** Puts the service's clock into the demonstration's season, once there is one. */
  followDemonstration: () => Promise<void>;
  /** Waits for the work that goes on after an answer, such as a run. */
  settled: () => Promise<void>;
  /** Ends the live streams, which would keep a server from closing. */
  endStreams: () => void;
  close: () => Promise<void>;
}

/** Opens the database, brings it up to date and puts the service on it. */
export async function openService(
  options: NodeOptions,
  /** A way to the city's registers; without one, what would ask them is barred. */
  sourcesOf?: (db: Kysely<Database>) => SourcePort,
): Promise<OpenService> {
  const { db, close } = options.databaseUrl
    ? openPostgres(options.databaseUrl)
    : await openEmbedded(options.dataDir);
  await migrate(db);
  let clock = realClock;
  const followDemonstration = async () => {
    const { demonstration } = await readSettings(db);
    if (demonstration) clock = demonstrationClock(demonstration);
  };
  await followDemonstration();
  // Nobody else can be running a run on an embedded database that was just opened.
  await reapRuns(db, clock(), options.databaseUrl === undefined);
  await reapBatches(db, clock(), options.databaseUrl === undefined);
  await reapPlans(db, clock(), options.databaseUrl === undefined);
  const atWork = new Set<Promise<void>>();
  const stopping = new AbortController();
  const deps: Deps = {
    pace: createPace(),
    db,
    now: () => clock(),
    newId: randomId,
    attachments:
      options.attachmentsDir === undefined
        ? undefined
        : await folderStore(options.attachmentsDir, db),
    identity: demonstrationIdentity(db, { secureCookie: options.secureCookie }),
    sources: sourcesOf?.(db) ?? null,
    planner: planInThread,
    log: options.quiet ? () => {} : writeLog,
    stopping: stopping.signal,
    background(work) {
      const done = work
        .catch((error: unknown) =>
          writeLog({ level: 'error', event: 'background', message: String(error) }),
        )
        .finally(() => atWork.delete(done));
      atWork.add(done);
    },
  };
  const app = createApp(deps);
  const stopReleasing = keepReleasing(deps);
  await resumeAbandoned(deps, options.databaseUrl === undefined);
  // Another process that was killed just now is not silent for long enough yet.
  const later = setTimeout(() => deps.background(resumeAbandoned(deps)), SWEEP_SILENCE_MS + 5_000);
  later.unref();
  const settled = async () => {
    while (atWork.size > 0) await Promise.allSettled(atWork);
  };
  return {
    app,
    deps,
    db,
    followDemonstration,
    settled,
    endStreams: () => stopping.abort(),
    async close() {
      stopping.abort();
      stopReleasing();
      clearTimeout(later);
      // What walks through the cases ends between two steps; the next process goes on with it.
      deps.pace.close();
      await settled();
      await close();
    },
  };
}

function writeLog(entry: LogEntry): void {
  // A reading that went well says nothing new; writes, refusals and failures do.
  if (entry.event === 'request' && entry.method === 'GET' && Number(entry.status) < 400) return;
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
}
