import type { Kysely } from 'kysely';
import type { App } from '../server/deps.ts';
import type { IntakeReport } from '../server/contract/intake-routes.ts';
import type { Person } from '../server/contract/session.ts';
import { beginBulkLoad, endBulkLoad } from '../server/storage/bulk-load.ts';
import type { Database } from '../server/storage/database.ts';
import { savePerson } from '../server/storage/people.ts';
import { readSettings, saveSetting } from '../server/storage/settings.ts';
import type { Settings } from '../server/storage/settings.ts';
import { tidy } from '../server/storage/tidy.ts';
import { beginDraft } from './demonstration-draft.ts';
import { demonstrationPeople } from './people.ts';
import { generateScenario } from './scenarios/scenario.ts';
import type { Scenario, ScenarioName } from './scenarios/scenario.ts';
import { toCsv } from './scenarios/csv.ts';
import { dailyFiguresCsv, lastSeasonFigures } from './scenarios/last-season.ts';

/** A demonstration begins on the day on which the season's ranges are published (L16). */
const CLOCK_START = '2021-06-21T09:00:00+08:00';
const LINES_PER_FILE = 1_500;
const LINES_AT_ONCE = 20;
/** From this many applications on, making all indexes at the end is quicker than keeping them up to date. */
const WHOLE_SEASON = 2_000;
/** Where somebody looks around; tests begin their own. */
const WITH_DRAFT: ReadonlySet<ScenarioName> = new Set(['city', 'district']);

/** The city's app, which feeds applications and confirmations in. */
export const CITY_APP: Person = {
  id: 'city-app',
  name: '南昌城市大脑',
  nameEn: 'The city’s app',
  role: 'intake',
  districtId: null,
  schoolId: null,
};

export interface FillStep {
  label: string;
  done: number;
  total: number;
}

interface Fill {
  app: App;
  db: Kysely<Database>;
  scenario: ScenarioName;
  report?: (step: FillStep) => void;
}

/** Marks the database as a demonstration, so that its clock stands in the season from the first record on. */
export async function beginDemonstration(
  db: Kysely<Database>,
  scenario: ScenarioName,
): Promise<NonNullable<Settings['demonstration']>> {
  const { demonstration } = await readSettings(db);
  if (demonstration) return demonstration;
  const begun = {
    scenario,
    filledAt: new Date().toISOString(),
    clockStart: CLOCK_START,
    complete: false,
  };
  await saveSetting(db, 'demonstration', begun);
  return begun;
}

/** A season that was filled ahead, perhaps days ago, begins now. */
export async function beginToday(db: Kysely<Database>): Promise<void> {
  const { demonstration } = await readSettings(db);
  if (!demonstration) return;
  await saveSetting(db, 'demonstration', { ...demonstration, filledAt: new Date().toISOString() });
}

/**
 * Fills a database with a demonstration season, through the same door as any other data. Intake is idempotent,
 * so that a filling that was interrupted goes on where it stopped.
 */
export async function fillScenario({ app, db, scenario: name, report }: Fill): Promise<void> {
  const begun = await beginDemonstration(db, name);
  const scenario = generateScenario(name);
  const step = (label: string, done: number, total: number) => report?.({ label, done, total });
  step('schools', 0, scenario.applicantCount);
  await takeIn(app, 'schools', 'text/csv', toCsv([...scenario.schoolsBefore, ...scenario.schools]));
  step('ranges', 0, scenario.applicantCount);
  await takeIn(app, 'gazetteer', 'application/geo+json', collection(scenario.gazetteer));
  await takeIn(app, 'ranges', 'application/geo+json', collection(scenario.ranges));
  const before = lastSeasonFigures(scenario);
  if (scenario.applicantCount > 0) {
    await takeIn(app, 'daily-figures', 'text/csv', dailyFiguresCsv(before));
  }
  for (const person of [...demonstrationPeople(scenario), CITY_APP]) {
    await savePerson(db, { ...person, demonstration: true });
  }
  const whole = scenario.applicantCount >= WHOLE_SEASON;
  if (whole) await beginBulkLoad(db);
  await takeInAll(app, files(scenario), (done) =>
    step('applications', done, scenario.applicantCount),
  );
  if (whole) await endBulkLoad(db);
  if (WITH_DRAFT.has(name)) {
    await beginDraft(
      app,
      demonstrationPeople(scenario).find(({ id }) => id === 'officer-li'),
    );
  }
  await tidy(db);
  await saveSetting(db, 'demonstration', { ...begun, complete: true });
}

function collection(features: readonly object[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features });
}

async function* files(scenario: Scenario): AsyncGenerator<{ text: string; lines: number }> {
  let lines: string[] = [];
  for (const application of scenario.applications()) {
    lines.push(JSON.stringify(application));
    // The database works meanwhile, and must not wait for an answer.
    if (lines.length % LINES_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    if (lines.length === LINES_PER_FILE) {
      yield { text: lines.join('\n'), lines: lines.length };
      lines = [];
    }
  }
  if (lines.length > 0) yield { text: lines.join('\n'), lines: lines.length };
}

/** So many files are on their way at once: one is stored while the next are written and read. */
const FILES_AT_ONCE = 4;

/** The service stores the files in the order in which they come. */
async function takeInAll(
  app: App,
  applications: AsyncIterable<{ text: string; lines: number }>,
  report: (done: number) => void,
): Promise<void> {
  let done = 0;
  const send = async ({ text, lines }: { text: string; lines: number }) => {
    await takeIn(app, 'applications', 'application/x-ndjson', text);
    done += lines;
    report(done);
  };
  const sent: Promise<void>[] = [];
  for await (const file of applications) {
    sent.push(send(file));
    // Each is waited for below, or not at all when one before it fails.
    sent.at(-1)?.catch(() => {});
    if (sent.length >= FILES_AT_ONCE) await sent.shift();
  }
  for (const each of sent) await each;
}

async function takeIn(app: App, what: string, type: string, body: string): Promise<void> {
  const response = await app.fetch(
    new Request(`http://service/api/intake/${what}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    }),
    { caller: CITY_APP },
  );
  if (!response.ok) throw new Error(`the ${what} were not taken in: ${await response.text()}`);
  const report = (await response.json()) as IntakeReport;
  if (!report.kept) {
    throw new Error(
      `the ${what} of the scenario are faulty: ${JSON.stringify(report.errors.slice(0, 3))}`,
    );
  }
}
