import type { Context } from 'hono';
import { mount } from '../access.ts';
import { takeInTravelTimes } from '../intake/travel-times.ts';
import type { App, AppEnv, Deps } from '../deps.ts';
import {
  intakeApplications,
  intakeDailyFigures,
  intakeGazetteer,
  intakeNotice,
  intakePrivateAdmissions,
  intakeTravelTimes,
  intakeRanges,
  intakeSchools,
} from '../contract/intake-routes.ts';
import type { IntakeReport } from '../contract/intake-routes.ts';
import { takeInApplications } from '../intake/applications.ts';
import type { AuditAction } from '../contract/audit.ts';
import type { Person } from '../contract/session.ts';
import { takeInDailyFigures } from '../intake/daily-figures.ts';
import { takeInGazetteer } from '../intake/gazetteer.ts';
import { takeInNotice } from '../intake/notice.ts';
import { takeInPrivateAdmissions } from '../intake/private-admissions.ts';
import { takeInRanges } from '../intake/ranges.ts';
import { takeInSchools } from '../intake/schools.ts';
import { ProblemError } from '../problem.ts';
import { appendAudit } from '../storage/audit.ts';
import { tidy } from '../storage/tidy.ts';

/** So many new records that the planner should hear of it at once. */
const MANY = 1_000;

export function mountIntake(app: App, deps: Deps): void {
  const taking =
    (
      what: Extract<AuditAction, `took-in-${string}`> extends `took-in-${infer What}`
        ? What
        : never,
      takeIn: (
        deps: Deps,
        text: string,
        keepGood: boolean,
        caller: { person: Person; requestId: string },
      ) => Promise<IntakeReport>,
    ) =>
    async (c: Context<AppEnv>, keepGood: 'true' | 'false') => {
      const text = await c.req.text();
      // PostgreSQL cannot store it, and no paper has it.
      if (text.includes('\u0000') || text.includes('\\u0000')) {
        throw new ProblemError(422, 'invalid', {
          errors: [{ field: '', code: 'nul-character' }],
        });
      }
      const caller = { person: c.get('person'), requestId: c.get('requestId') };
      const report = await takeIn(deps, text, keepGood === 'true', caller);
      await appendAudit(deps.db, {
        at: deps.now().toISOString(),
        actorId: c.get('person').id,
        action: `took-in-${what}`,
        subject: null,
        reason: countsOf(report),
        requestId: c.get('requestId'),
      });
      // Whoever fills the database from within tidies up once, at the end.
      if (report.kept && report.accepted >= MANY && !c.env?.caller) deps.background(tidy(deps.db));
      return report;
    };
  const schools = taking('schools', takeInSchools);
  const ranges = taking('ranges', takeInRanges);
  const gazetteer = taking('gazetteer', takeInGazetteer);
  const applications = taking('applications', takeInApplications);
  const dailyFigures = taking('daily-figures', takeInDailyFigures);

  const travelTimes = taking('travel-times', takeInTravelTimes);
  const privateAdmissions = taking('private-admissions', takeInPrivateAdmissions);
  const notice = taking('notice', takeInNotice);

  mount(app, deps, intakeNotice, async (c) =>
    c.json(await notice(c, c.req.valid('query').keepGood), 200),
  );
  mount(app, deps, intakeTravelTimes, async (c) =>
    c.json(await travelTimes(c, c.req.valid('query').keepGood), 200),
  );
  mount(app, deps, intakePrivateAdmissions, async (c) =>
    c.json(await privateAdmissions(c, c.req.valid('query').keepGood), 200),
  );
  mount(app, deps, intakeSchools, async (c) =>
    c.json(await schools(c, c.req.valid('query').keepGood), 200),
  );
  mount(app, deps, intakeRanges, async (c) =>
    c.json(await ranges(c, c.req.valid('query').keepGood), 200),
  );
  mount(app, deps, intakeGazetteer, async (c) =>
    c.json(await gazetteer(c, c.req.valid('query').keepGood), 200),
  );
  mount(app, deps, intakeApplications, async (c) =>
    c.json(await applications(c, c.req.valid('query').keepGood), 200),
  );
  mount(app, deps, intakeDailyFigures, async (c) =>
    c.json(await dailyFigures(c, c.req.valid('query').keepGood), 200),
  );
}

/** Nobody's words: the audit page says them in the reader's language (src/features/audit/columns.tsx). */
function countsOf({ accepted, unchanged, rejected }: IntakeReport): string {
  return `accepted=${accepted} unchanged=${unchanged} rejected=${rejected}`;
}
