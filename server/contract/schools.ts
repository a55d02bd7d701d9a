import {
  access,
  createRoute,
  idSchema,
  json,
  jsonBody,
  reasonSchema,
  schoolParams,
  versionSchema,
  z,
} from './common.ts';
import { schoolSchema } from './season.ts';

export const WARNINGS = ['red', 'orange', 'yellow', 'none'] as const;

const thresholdSchema = z.strictObject({
  categories: z.array(z.int()).max(20),
  percent: z.int(),
});
/** When a district warns: these categories together fill that share of the capacity, in percent. */
export const thresholdsSchema = z.strictObject({
  red: thresholdSchema,
  orange: thresholdSchema,
  yellow: thresholdSchema,
});
export type ThresholdsView = z.infer<typeof thresholdsSchema>;

export const schoolStandingSchema = z
  .object({
    school: schoolSchema,
    plan: z.object({ classes: z.int(), classSize: z.int(), version: z.int() }),
    /** classes × class size, in heads. */
    capacity: z.int(),
    taken: z.int(),
    placesLeft: z.int(),
    /** Pupils whose home lies in the range and whose verdict gives the category. */
    demandByCategory: z.record(z.string(), z.int()),
    warning: z.object({
      level: z.enum(WARNINGS),
      /** The figures behind the colour. */
      demand: z.int(),
      of: z.int(),
      categories: z.array(z.int()),
    }),
    thresholds: thresholdsSchema,
  })
  .openapi('SchoolStanding');
export type SchoolStanding = z.infer<typeof schoolStandingSchema>;

export const listSchools = createRoute({
  method: 'get',
  path: '/api/schools',
  tags: ['schools'],
  'x-access': access({ who: ['officer', 'registrar', 'supervisor'] }),
  request: { query: z.object({ district: idSchema.optional() }) },
  responses: { 200: json(z.object({ rows: z.array(schoolStandingSchema) })) },
});

export const changeIntakePlan = createRoute({
  method: 'put',
  path: '/api/schools/{schoolId}/intake-plan',
  tags: ['schools'],
  'x-access': access({ who: ['officer'], row: 'school' }),
  request: {
    params: schoolParams,
    body: jsonBody(
      z.strictObject({
        version: versionSchema,
        classes: z.int().min(0).max(200),
        classSize: z.int().min(1).max(100),
        reason: reasonSchema,
      }),
    ),
  },
  responses: { 200: json(schoolStandingSchema) },
});

export const schoolRoutes = [listSchools, changeIntakePlan] as const;
