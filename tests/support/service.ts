import { readFile } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { inject } from 'vitest';
import { mountService } from '../../mocks/mount-service.ts';
import type { ScenarioName } from '../../mocks/scenarios/scenario.ts';
import type { App } from '../../server/deps.ts';
import type { LogEntry, SourcePort } from '../../server/deps.ts';
import type { Database } from '../../server/storage/database.ts';
import { openPglite } from '../../server/storage/pglite.ts';
import { openPostgres } from '../../server/storage/postgres.ts';
import { readSettings } from '../../server/storage/settings.ts';
import { createDatabase } from './create-database.ts';
import { TEMPLATE } from './templates.ts';
import type { DatabaseKind } from './databases.ts';

/** `fetch` of one signed-in person, straight into the service. */
export interface Caller {
  (path: string, init?: RequestInit): Promise<Response>;
  get(path: string): Promise<Response>;
  post(path: string, body?: unknown): Promise<Response>;
  put(path: string, body?: unknown): Promise<Response>;
}

export interface Service {
  app: App;
  db: Kysely<Database>;
  /** The service's clock. It stands still; a test moves it. */
  clock: { now: Date };
  /** Everything that the service logged. */
  log: LogEntry[];
  /** The person with this id, signed in as with a click. */
  as(personId: string): Caller;
  /** Nobody. */
  anonymous: Caller;
  /** Waits for runs and other work that goes on after the answer. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** When nothing else is said: the day after the ranges of 2021 were published. */
const DEFAULT_NOW = '2021-06-22T02:00:00.000Z';

/**
 * The whole service on a database of its own: the filled classroom by default, which is a copy made in
 * tenths of a second; another scenario is filled anew.
 */
export async function openService(options: {
  database: DatabaseKind;
  scenario?: ScenarioName;
  now?: string;
  /** The registers; those of the demonstration unless said otherwise. */
  sources?: SourcePort | null;
}): Promise<Service> {
  const scenario = options.scenario ?? TEMPLATE;
  const { db, close } = await openDatabase(options.database, scenario);
  const clock = { now: new Date(options.now ?? DEFAULT_NOW) };
  const log: LogEntry[] = [];
  const { app, settled } = await mountService({
    db,
    scenario,
    now: () => clock.now,
    sources: options.sources,
    log: (entry) => log.push(entry),
  });
  if (!options.now) {
    const { demonstration } = await readSettings(db);
    if (demonstration) clock.now = new Date(demonstration.clockStart);
  }

  const ask = async (path: string, init?: RequestInit) => app.request(path, init);
  return {
    app,
    db,
    clock,
    log,
    settled,
    anonymous: callerOf(ask),
    as: (personId) => signedIn(ask, personId),
    async close() {
      await settled();
      await close();
    },
  };
}

async function openDatabase(kind: DatabaseKind, scenario: ScenarioName) {
  switch (kind) {
    case 'pglite': {
      if (scenario !== TEMPLATE) return openPglite();
      const dump = await readFile(inject('classroomDump'));
      return openPglite(undefined, { loadDataDir: new Blob([dump]) });
    }
    case 'postgres': {
      const server = inject('postgres');
      if (server === null) {
        throw new Error(
          'No PostgreSQL server could be started for the tests (the reason is printed above). ' +
            'ALLOW_NO_POSTGRES=1 leaves the tests that need one out.',
        );
      }
      const { url, drop } = await createDatabase(server, scenario === TEMPLATE ? TEMPLATE : null);
      const { db, close } = openPostgres(url);
      return {
        db,
        async close() {
          await close();
          await drop();
        },
      };
    }
  }
}

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** One person at a service, wherever it runs; signs in with the first request. */
export function signedIn(ask: Ask, personId: string): Caller {
  let cookie: Promise<string> | undefined;
  return callerOf(async (path, init) => {
    cookie ??= signIn(ask, personId);
    const headers = new Headers(init?.headers);
    headers.set('cookie', await cookie);
    return ask(path, { ...init, headers });
  });
}

async function signIn(ask: Ask, personId: string): Promise<string> {
  const response = await callerOf(ask).post('/api/session', { personId });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!response.ok || !cookie) {
    throw new Error(`${personId} could not sign in: ${await response.text()}`);
  }
  return cookie;
}

function callerOf(ask: Ask): Caller {
  const send = (method: string) => (path: string, body?: unknown) =>
    ask(path, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  return Object.assign(ask, {
    get: (path: string) => ask(path),
    post: send('POST'),
    put: send('PUT'),
  });
}
