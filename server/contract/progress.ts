import { CASE_STATUSES } from '../../domain/casework/status.ts';
import { AGES, LAST_SEASON_MEASURES, WAITING_STATUSES } from '../../domain/casework/steps.ts';
import { EXTRACTION_STATUSES, SOURCE_SYSTEMS } from '../../domain/evidence/evidence.ts';
import { COORDINATION_REASONS } from '../../domain/rulebook/verdict.ts';
import { access, createRoute, idSchema, json, jsonBody, z } from './common.ts';

/** Pupils by the status of their case; each figure is the total of the applicants list filtered so. */
export const statusCountsSchema = z.object(
  Object.fromEntries(CASE_STATUSES.map((status) => [status, z.int()])) as Record<
    (typeof CASE_STATUSES)[number],
    z.ZodInt
  >,
);
export const progressSchema = z
  .object({
    /** When the figures were true. */
    at: z.string(),
    /** Asked for a moment that is past; the figures are those that were recorded then. */
    past: z.boolean(),
    total: z.int(),
    counts: statusCountsSchema,
    /** By the office responsible, or, within one district or where asked for, by the school placed at. */
    parts: z.array(
      z.object({
        districtId: z.string().nullable(),
        schoolId: z.string().nullable(),
        total: z.int(),
        counts: statusCountsSchema,
      }),
    ),
  })
  .openapi('Progress');
export type Progress = z.infer<typeof progressSchema>;

export const FAILURES = EXTRACTION_STATUSES.filter((status) => status !== 'found');

const ageCounts = z.object(
  Object.fromEntries(AGES.map((age) => [age, z.int()])) as Record<(typeof AGES)[number], z.ZodInt>,
);
export const waitingSchema = z
  .object({
    at: z.string(),
    past: z.boolean(),
    /** Who stands at a status at which something is to be done, by how long. */
    ages: z.array(
      z.object({ status: z.enum(WAITING_STATUSES), total: z.int(), counts: ageCounts }),
    ),
    /** Who waits to be coordinated, by reason; one pupil may have several. */
    reasons: z.array(z.object({ reason: z.enum(COORDINATION_REASONS), n: z.int() })),
    /** Who waits to be verified and has a paper that a source did not give, by source and answer. */
    sources: z.array(
      z.object({
        source: z.enum(SOURCE_SYSTEMS),
        failure: z.enum(FAILURES),
        n: z.int(),
      }),
    ),
  })
  .openapi('Waiting');
export type Waiting = z.infer<typeof waitingSchema>;

const dayFigures = Object.fromEntries(
  LAST_SEASON_MEASURES.map((measure) => [measure, z.int()]),
) as Record<(typeof LAST_SEASON_MEASURES)[number], z.ZodInt>;
export const daysSchema = z
  .object({
    at: z.string(),
    past: z.boolean(),
    /** How many had come so far by the end of each day (the last one: by `at`). */
    days: z.array(z.object({ day: z.string(), ...dayFigures })),
    /** The same of the season before, as it was brought in; `null`: none was. */
    lastSeason: z
      .object({
        season: z.int(),
        /** Of a demonstration: the figures are made up. */
        invented: z.boolean(),
        measures: z.partialRecord(
          z.enum(LAST_SEASON_MEASURES),
          z.array(z.object({ day: z.string(), n: z.int() })),
        ),
      })
      .nullable(),
    /** Pupils whom an office decided on, by day: the district's officers, or a school's registrars. */
    decisions: z.array(
      z.object({
        day: z.string(),
        districtId: z.string(),
        schoolId: z.string().nullable(),
        n: z.int(),
      }),
    ),
  })
  .openapi('ProgressDays');
export type ProgressDays = z.infer<typeof daysSchema>;

/** A moment with its offset; the console asks for whole minutes. */
export const momentSchema = z.iso.datetime({ offset: true, error: 'not-a-moment' });
const query = z.object({ district: idSchema.optional(), at: momentSchema.optional() });
const people = ['officer', 'registrar', 'supervisor'] as const;

export const getProgress = createRoute({
  method: 'get',
  path: '/api/progress',
  tags: ['progress'],
  'x-access': access({ who: people }),
  // `by=school`: the schools of the whole city, as the map shows them.
  request: { query: query.extend({ by: z.enum(['school']).optional() }) },
  responses: { 200: json(progressSchema) },
});

export const getWaiting = createRoute({
  method: 'get',
  path: '/api/progress/waiting',
  tags: ['progress'],
  'x-access': access({ who: people }),
  request: { query },
  responses: { 200: json(waitingSchema) },
});

export const getProgressDays = createRoute({
  method: 'get',
  path: '/api/progress/days',
  tags: ['progress'],
  'x-access': access({ who: people }),
  request: { query },
  responses: { 200: json(daysSchema) },
});

/** The table as it stands on the screen, as a file for a spreadsheet; who took it out is logged. */
export const exportProgress = createRoute({
  method: 'post',
  path: '/api/progress/export',
  tags: ['progress'],
  'x-access': access({ who: people }),
  request: {
    body: jsonBody(
      z.strictObject({
        district: idSchema.optional(),
        at: momentSchema.optional(),
        language: z.enum(['zh-CN', 'en']),
      }),
    ),
  },
  responses: { 200: json(z.object({ fileName: z.string(), text: z.string() })) },
});

export const progressRoutes = [getProgress, getWaiting, getProgressDays, exportProgress] as const;
