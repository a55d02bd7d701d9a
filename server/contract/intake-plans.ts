import { CLASS_SIZE_BANDS } from '../../domain/capacity/places.ts';
import { PLAN_ROW_FAULTS } from '../../domain/capacity/plan-table.ts';
import {
  access,
  createRoute,
  idSchema,
  json,
  jsonBody,
  reasonSchema,
  schoolParams,
  textSchema,
  versionSchema,
  z,
} from './common.ts';

const tags = ['schools'];
const sizeSchema = z.object({ classes: z.int(), classSize: z.int() });

export const intakePlanSchema = z
  .object({
    season: z.int(),
    schoolId: z.string(),
    districtId: z.string(),
    ownership: z.enum(['public', 'private']),
    classes: z.int(),
    classSize: z.int(),
    /** classes × class size, in heads. */
    capacity: z.int(),
    taken: z.int(),
    band: z.enum(CLASS_SIZE_BANDS),
    /** 0: the school has no plan of this season yet. */
    version: z.int(),
    /** What it was last changed from, and when; `null`: never changed. */
    changedAt: z.string().nullable(),
    changedFrom: sizeSchema.nullable(),
  })
  .openapi('IntakePlan');
export type IntakePlanView = z.infer<typeof intakePlanSchema>;

/** Of all schools in the reader's scope, public and private, by district and id. */
export const listIntakePlans = createRoute({
  method: 'get',
  path: '/api/intake-plans',
  tags,
  'x-access': access({ who: ['officer', 'supervisor'] }),
  request: { query: z.object({ district: idSchema.optional() }) },
  responses: { 200: json(z.object({ rows: z.array(intakePlanSchema) })) },
});

export const planChangeSchema = z
  .object({
    at: z.string(),
    by: z.string().nullable(),
    /** `null`: there was no plan. */
    from: sizeSchema.nullable(),
    to: sizeSchema,
    reason: z.string().nullable(),
    version: z.int(),
  })
  .openapi('IntakePlanChange');
export type PlanChange = z.infer<typeof planChangeSchema>;

/** Newest first. */
export const listPlanHistory = createRoute({
  method: 'get',
  path: '/api/schools/{schoolId}/intake-plan/history',
  tags,
  'x-access': access({ who: ['officer', 'supervisor'], row: 'school' }),
  request: { params: schoolParams },
  responses: { 200: json(z.object({ rows: z.array(planChangeSchema) })) },
});

const faultSchema = z.object({
  field: z.enum(['row', 'school', 'classes', 'classSize']),
  code: z.enum(PLAN_ROW_FAULTS),
  /** The figure or word that the code speaks of. */
  detail: z.string().nullable(),
});

export const checkedPlansSchema = z
  .object({
    /** The heading was understood as one and is not a row. */
    heading: z.boolean(),
    rows: z.array(
      z.object({
        /** The line of what was pasted, from 1. */
        line: z.int(),
        /** The cells as they were pasted. */
        cells: z.array(z.string()),
        schoolId: z.string().nullable(),
        schoolName: z.string().nullable(),
        ownership: z.enum(['public', 'private']).nullable(),
        classes: z.int().nullable(),
        classSize: z.int().nullable(),
        capacity: z.int().nullable(),
        band: z.enum(CLASS_SIZE_BANDS).nullable(),
        /** The plan that stands. */
        now: sizeSchema.extend({ taken: z.int(), version: z.int() }).nullable(),
        outcome: z.enum(['new', 'changed', 'unchanged', 'wrong']),
        errors: z.array(faultSchema),
      }),
    ),
    /** Schools of the district that the table does not name; their plans stay. */
    missing: z.array(z.string()),
    wrong: z.int(),
    changed: z.int(),
  })
  .openapi('CheckedIntakePlans');
export type CheckedPlans = z.infer<typeof checkedPlansSchema>;

/** Reads a pasted table of the officer's district and says of each row what it would do; it changes nothing. */
export const checkIntakePlans = createRoute({
  method: 'post',
  path: '/api/intake-plans/check',
  tags,
  'x-access': access({ who: ['officer'] }),
  request: { body: jsonBody(z.strictObject({ text: textSchema(100_000).min(1) })) },
  responses: { 200: json(checkedPlansSchema) },
});

/**
 * Sets plans of the officer's district, all or none. 412 names the plans that changed meanwhile, 409
 * `below-taken` and 422 those that cannot be, each as `plans.N`.
 */
export const applyIntakePlans = createRoute({
  method: 'post',
  path: '/api/intake-plans/apply',
  tags,
  'x-access': access({ who: ['officer'] }),
  request: {
    body: jsonBody(
      z.strictObject({
        reason: reasonSchema,
        plans: z
          .array(
            z.strictObject({
              schoolId: idSchema,
              /** Of the plan that was checked; 0: there was none. */
              version: versionSchema,
              classes: z.int().min(0).max(200),
              classSize: z.int().min(1).max(100),
            }),
          )
          .min(1)
          .max(500),
      }),
    ),
  },
  responses: { 200: json(z.object({ rows: z.array(intakePlanSchema), changed: z.int() })) },
});

export const intakePlanRoutes = [
  listIntakePlans,
  listPlanHistory,
  checkIntakePlans,
  applyIntakePlans,
] as const;
