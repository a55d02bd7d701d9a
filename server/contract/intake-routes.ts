import { access, createRoute, json, z } from './common.ts';

export const intakeErrorSchema = z.object({
  /** From 1; for GeoJSON the number of the feature. */
  line: z.int(),
  field: z.string(),
  code: z.string(),
  detail: z.string(),
});
export type IntakeError = z.infer<typeof intakeErrorSchema>;

export const intakeReportSchema = z
  .object({
    file: z.string(),
    read: z.int(),
    accepted: z.int(),
    /** Already there, word for word. */
    unchanged: z.int(),
    rejected: z.int(),
    /** Whether anything was kept: with one bad line nothing is, unless `keepGood` was asked for. */
    kept: z.boolean(),
    errors: z.array(intakeErrorSchema),
    /** How many more errors there were than are listed. */
    moreErrors: z.int(),
  })
  .openapi('IntakeReport');
export type IntakeReport = z.infer<typeof intakeReportSchema>;

const query = z.object({ keepGood: z.enum(['true', 'false']).default('false') });
const responses = { 200: json(intakeReportSchema) };
const feeders = access({ who: ['supervisor', 'intake'] });

/** Read as text whatever its type, so that a fault can be told by its line. */
const textBody = (type: string) => ({
  required: true as const,
  content: { [type]: { schema: { type: 'string' as const } } },
});

export const intakeSchools = createRoute({
  method: 'post',
  path: '/api/intake/schools',
  tags: ['intake'],
  'x-access': feeders,
  request: { query, body: textBody('text/csv') },
  responses,
});
export const intakeRanges = createRoute({
  method: 'post',
  path: '/api/intake/ranges',
  tags: ['intake'],
  'x-access': feeders,
  request: { query, body: textBody('application/geo+json') },
  responses,
});
export const intakeGazetteer = createRoute({
  method: 'post',
  path: '/api/intake/gazetteer',
  tags: ['intake'],
  'x-access': feeders,
  request: { query, body: textBody('application/geo+json') },
  responses,
});
export const intakeApplications = createRoute({
  method: 'post',
  path: '/api/intake/applications',
  tags: ['intake'],
  'x-access': feeders,
  request: { query, body: textBody('application/x-ndjson') },
  responses,
});

/** How long the ways to schools are, for the plans of coordination. */
export const intakeTravelTimes = createRoute({
  method: 'post',
  path: '/api/intake/travel-times',
  tags: ['intake'],
  'x-access': feeders,
  request: { query, body: textBody('text/csv') },
  responses,
});

/** Whom private schools admitted by their own plans (L17). */
export const intakePrivateAdmissions = createRoute({
  method: 'post',
  path: '/api/intake/private-admissions',
  tags: ['intake'],
  'x-access': feeders,
  request: { query, body: textBody('text/csv') },
  responses,
});

/** Running totals by day of an earlier season, for the curve beside this one's. */
export const intakeDailyFigures = createRoute({
  method: 'post',
  path: '/api/intake/daily-figures',
  tags: ['intake'],
  'x-access': feeders,
  request: { query, body: textBody('text/csv') },
  responses,
});

/** The season's official notice, clause by clause. */
export const intakeNotice = createRoute({
  method: 'post',
  path: '/api/intake/notice',
  tags: ['intake'],
  'x-access': feeders,
  request: { query, body: textBody('application/json') },
  responses,
});

export const intakeRoutes = [
  intakeSchools,
  intakeRanges,
  intakeGazetteer,
  intakeApplications,
  intakePrivateAdmissions,
  intakeTravelTimes,
  intakeDailyFigures,
  intakeNotice,
] as const;
