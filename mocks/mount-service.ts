import type { Kysely } from 'kysely';
import { createApp } from '../server/app.ts';
import { demonstrationClock } from '../server/clock.ts';
import type { App, Deps, IdentityPort, LogEntry, SourcePort } from '../server/deps.ts';
import { demonstrationIdentity } from '../server/identity.ts';
import { createPace } from '../server/pace.ts';
import { keepReleasing } from '../server/releases.ts';
import { randomId } from '../server/random-id.ts';
import { resumeAbandoned } from '../server/sweeps/run.ts';
import type { Database } from '../server/storage/database.ts';
import { migrate } from '../server/storage/migrate.ts';
import { demonstrationSources } from './demonstration-sources.ts';
import { beginDemonstration, fillScenario } from './fill.ts';
import type { ScenarioName } from './scenarios/scenario.ts';
import type { Step } from './wire.ts';

export interface MountOptions {
  db: Kysely<Database>;
  scenario: ScenarioName;
  report?: (step: Step) => void;
  /** Fixed by tests; otherwise the demonstration's own clock, which stands in the season and runs on. */
  now?: () => Date;
  log?: (entry: LogEntry) => void;
  /** Puts something around the product's own identity. */
  wrapIdentity?: (identity: IdentityPort) => IdentityPort;
  /** The registers; the demonstration's own unless said otherwise, `null` for none. */
  sources?: SourcePort | null;
}

export interface MountedService {
  app: App;
  /** Ends embargoes when their time comes; not for tests, whose clock stands still. */
  keepReleasing: () => void;
  /** Waits for the work that goes on after an answer, such as a run. */
  settled: () => Promise<void>;
}

/** The product's own service over an embedded database, filled with a scenario unless it already is. */
export async function mountService(options: MountOptions): Promise<MountedService> {
  const { db } = options;
  await migrate(db);
  const demonstration = await beginDemonstration(db, options.scenario);
  const clock = options.now ?? demonstrationClock(demonstration);
  const identity = demonstrationIdentity(db, { secureCookie: false });
  const atWork = new Set<Promise<void>>();
  const deps: Deps = {
    pace: createPace(),
    db,
    now: () => clock(),
    newId: randomId,
    identity: options.wrapIdentity?.(identity) ?? identity,
    sources: options.sources === undefined ? demonstrationSources(db) : options.sources,
    log: options.log ?? (() => {}),
    background(work) {
      const done = work.finally(() => atWork.delete(done));
      atWork.add(done);
    },
  };
  const app = createApp(deps);
  // Nobody else can be walking a sweep on a database that was just mounted.
  await resumeAbandoned(deps, true);
  if (!demonstration.complete) {
    await fillScenario({ app, db, scenario: options.scenario, report: options.report });
  }
  return {
    app,
    keepReleasing: () => keepReleasing(deps),
    async settled() {
      while (atWork.size > 0) await Promise.all(atWork);
    },
  };
}
