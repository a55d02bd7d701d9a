import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { sql } from 'kysely';
import type { App, AppEnv, Deps } from './deps.ts';
import { openApiDocument } from './openapi-document.ts';
import { fieldError } from './field-error.ts';
import { ProblemError, problemResponse } from './problem.ts';
import { mountApplicants } from './routes/applicants.ts';
import { mountAttachments } from './routes/attachments.ts';
import { mountAudit } from './routes/audit.ts';
import { mountCapacity } from './routes/capacity.ts';
import { mountBothSides } from './routes/both-sides.ts';
import { mountCatchments } from './routes/catchments.ts';
import { mountCheckIn } from './routes/check-in.ts';
import { mountCheckInSettings } from './routes/check-in-settings.ts';
import { mountCoordinationSettings } from './routes/coordination-settings.ts';
import { mountBatches } from './routes/batches.ts';
import { mountCoordination } from './routes/coordination.ts';
import { mountEditions } from './routes/editions.ts';
import { mountHome } from './routes/home.ts';
import { mountIntake } from './routes/intake.ts';
import { mountLive } from './routes/live.ts';
import { mountEvidenceWork } from './routes/evidence-work.ts';
import { mountFollowUp } from './routes/follow-up.ts';
import { mountFreedPlaces } from './routes/freed-places.ts';
import { mountReconsiderations } from './routes/reconsiderations.ts';
import { mountNotice } from './routes/notice.ts';
import { mountPlans } from './routes/plans.ts';
import { mountProgress } from './routes/progress.ts';
import { mountRulebook } from './routes/rulebook.ts';
import { mountRuns } from './routes/runs.ts';
import { mountSchools } from './routes/schools.ts';
import { mountSeason } from './routes/season.ts';
import { mountSession } from './routes/session.ts';
import { mountSweeps } from './routes/sweeps.ts';
import { mountVerification } from './routes/verification.ts';
import { readSettings } from './storage/settings.ts';

const MAX_BODY_BYTES = 1024 * 1024;
const MAX_INTAKE_BYTES = 256 * 1024 * 1024;
const TAKES_LINES = /\/(guardian-confirmations|guardian-withdrawals|private-withdrawals)$/;
const TAKES_FILE = /^\/api\/applicants\/[^/]+\/attachments$/;
/** A district's whole ranges at once, as they come from a file with finely drawn borders. */
const MAX_RANGES_BYTES = 8 * 1024 * 1024;
const TAKES_RANGES = /^\/api\/editions\/[^/]+\/ranges$/;

/**
 * The service: one Fetch-standard app over one database. Node serves it, MSW mounts it inside the page and the
 * tests; what differs between them is in `deps` and nowhere else.
 */
export function createApp(deps: Deps): App {
  const app: App = new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (!result.success)
        throw new ProblemError(422, 'invalid', { errors: result.error.issues.map(fieldError) });
    },
  });

  app.use('*', async (c, next) => {
    const requestId = deps.newId();
    c.set('requestId', requestId);
    const started = performance.now();
    await deps.pace.during(next);
    // Not with `c.header`, which makes a finished answer anew each time.
    c.res.headers.set('x-request-id', requestId);
    if (c.req.path.startsWith('/api/')) {
      c.res.headers.set('cache-control', 'no-store');
      deps.log({
        level: c.res.status >= 500 ? 'error' : 'info',
        event: 'request',
        requestId,
        method: c.req.method,
        // The path only: a query may hold a name or a number.
        path: c.req.routePath === '/*' ? c.req.path : c.req.routePath,
        status: c.res.status,
        ms: Math.round(performance.now() - started),
      });
    }
  });
  const tooLarge = () => {
    throw new ProblemError(413, 'too-large');
  };
  app.use('/api/intake/*', async (c, next) => {
    // Nobody fills the memory with a file before it is known who sends it.
    if (!c.env?.caller && !(await deps.identity.whoIs(c.req.raw))) {
      throw new ProblemError(401, 'not-signed-in');
    }
    const isFile = !TAKES_LINES.test(c.req.path);
    const maxSize = isFile ? MAX_INTAKE_BYTES : MAX_BODY_BYTES;
    return bodyLimit({ maxSize, onError: tooLarge })(c, next);
  });
  app.post('/api/applicants/:collectionNumber/attachments', async (c, next) => {
    if (!c.env?.caller && !(await deps.identity.whoIs(c.req.raw))) {
      throw new ProblemError(401, 'not-signed-in');
    }
    const { maxAttachmentBytes: maxSize } = await readSettings(deps.db);
    const onError = () => {
      throw new ProblemError(413, 'attachment-too-large', { detail: String(maxSize) });
    };
    try {
      return await bodyLimit({ maxSize, onError })(c, next);
    } catch (error) {
      // What the handlers throw is answered before it gets here: this is the body that broke off.
      throw error instanceof ProblemError ? error : new ProblemError(400, 'half-sent');
    }
  });
  app.use('/api/*', async (c, next) =>
    c.req.path.startsWith('/api/intake/') || TAKES_FILE.test(c.req.path)
      ? next()
      : bodyLimit({
          maxSize: TAKES_RANGES.test(c.req.path) ? MAX_RANGES_BYTES : MAX_BODY_BYTES,
          onError: tooLarge,
        })(c, next),
  );
  app.use('/api/*', sameOrigin);

  app.get('/healthz', (c) => c.json({ status: 'up' }));
  app.get('/readyz', async (c) => {
    await sql`select 1`.execute(deps.db);
    return c.json({ status: 'ready' });
  });
  app.get('/api/openapi.json', (c) => c.json(openApiDocument()));

  mountSession(app, deps);
  mountSeason(app, deps);
  mountNotice(app, deps);
  mountApplicants(app, deps);
  mountEvidenceWork(app, deps);
  mountAttachments(app, deps);
  mountSchools(app, deps);
  mountCatchments(app, deps);
  mountEditions(app, deps);
  mountCapacity(app, deps);
  mountRuns(app, deps);
  mountVerification(app, deps);
  mountBatches(app, deps);
  mountCoordination(app, deps);
  mountPlans(app, deps);
  mountCheckIn(app, deps);
  mountCheckInSettings(app, deps);
  mountCoordinationSettings(app, deps);
  mountFollowUp(app, deps);
  mountReconsiderations(app, deps);
  mountFreedPlaces(app, deps);
  mountBothSides(app, deps);
  mountProgress(app, deps);
  mountHome(app, deps);
  mountLive(app, deps);
  mountAudit(app, deps);
  mountRulebook(app, deps);
  mountSweeps(app, deps);
  mountIntake(app, deps);

  app.notFound((c) => problemResponse(new ProblemError(404, 'no-such-route'), c.req.path));
  app.onError((error, c) => answerError(error, c, deps));
  return app;
}

function answerError(error: unknown, c: Context<AppEnv>, deps: Deps): Response {
  const problem = toProblem(error);
  if (problem.status >= 500) {
    deps.log({
      level: 'error',
      event: 'failure',
      requestId: c.get('requestId'),
      path: c.req.path,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
  return problemResponse(problem, c.req.path);
}

function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException) {
    const code = error.status === 415 ? 'unsupported-media-type' : 'unreadable';
    return new ProblemError(error.status, code, { detail: error.message });
  }
  return new ProblemError(500, 'failure');
}

/** A write from another site is refused even if a browser should send the cookie along. */
async function sameOrigin(c: Context<AppEnv>, next: () => Promise<void>): Promise<void> {
  const site = c.req.header('sec-fetch-site');
  const safe = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!safe && site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw new ProblemError(403, 'other-site');
  }
  await next();
}
