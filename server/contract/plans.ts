import { PLAN_AIMS } from '../../domain/coordination/plan-problem.ts';
import { TIER_RULES } from '../../domain/coordination/served-order.ts';
import { COORDINATION_REASONS } from '../../domain/rulebook/verdict.ts';
import { CASE_STATUSES } from '../../domain/casework/status.ts';
import { idSchema, z } from './common.ts';
import { reasonOrderSchema } from './coordination-settings.ts';

export const PLAN_PHASES = ['reading', 'planning', 'comparing', 'proving', 'storing'] as const;
export type PlanPhase = (typeof PLAN_PHASES)[number];

const aimsSchema = z
  .array(z.enum(PLAN_AIMS))
  .min(1)
  .max(PLAN_AIMS.length)
  .refine((aims) => new Set(aims).size === aims.length, { error: 'aim-twice' });

export const planParametersSchema = z.strictObject({
  /** After "as many as possible placed", the first most; `distance` comes last where it is not named. */
  aims: aimsSchema,
  /** "No child beyond so many metres if it can be helped"; read by `within-limit`. */
  limitMetres: z.int().min(100).max(100_000).nullable(),
  /** The table of travel times that the plan goes by, in minutes; `null`: straight distances, in metres. */
  travelTable: idSchema.nullable(),
  /** As `limitMetres`, where the plan goes by travel times. */
  limitMinutes: z.int().min(1).max(600).nullable(),
  tierRule: z.enum(TIER_RULES),
  /** The season's when the plan was ordered; by it the queue stood. */
  reasonOrder: reasonOrderSchema,
  /** The earlier plan from which as little as possible is to change; read by `unchanged`. */
  before: idSchema.nullable(),
  sample: z.object({ least: z.int().min(1).max(200), percent: z.int().min(1).max(100) }),
});
export type PlanParameters = z.infer<typeof planParametersSchema>;

/** What an officer chooses for a plan; in which order reasons are served a supervisor says for the season. */
export const planChoicesSchema = planParametersSchema.omit({ reasonOrder: true });
export type PlanChoices = z.infer<typeof planChoicesSchema>;

const figuresSchema = z.object({
  placed: z.int(),
  withoutPlace: z.int(),
  ownCatchment: z.int(),
  beyondLimit: z.int(),
  changed: z.int(),
  /** Metres, or minutes where the plan goes by travel times; the last three are `null` when nobody has a place. */
  total: z.number(),
  mean: z.number().nullable(),
  ninetieth: z.number().nullable(),
  worst: z.number().nullable(),
  schools: z.array(z.object({ schoolId: z.string(), given: z.int(), placesLeft: z.int() })),
});
const sidesSchema = z.object({ better: z.int(), worse: z.int(), same: z.int() });
const moveSchema = z.object({
  collectionNumber: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
const stageSchema = z.object({ tier: z.int(), aim: z.enum(['placed', ...PLAN_AIMS]) });
/** By how much a count of a stage would change; above 0 is a loss. */
const changeSchema = stageSchema.extend({ by: z.number() });
const certificateSchema = z.object({
  stages: z.array(stageSchema.extend({ value: z.number(), prices: z.record(z.string(), z.int()) })),
});
const shortageSchema = z.object({
  left: z.array(z.string()),
  withoutSchool: z.array(z.string()),
  bottlenecks: z.array(
    z.object({
      schoolIds: z.array(z.string()),
      places: z.int(),
      pupils: z.int(),
      left: z.array(z.string()),
    }),
  ),
  byOrder: z.array(z.string()),
  toAdd: z.array(z.object({ schoolId: z.string(), places: z.int() })),
});

const resultSchema = z.object({
  joint: figuresSchema,
  served: figuresSchema,
  /** Of the joint plan against strict order of service. */
  comparison: sidesSchema,
  shortage: shortageSchema,
  /** Prices that prove that no plan is better; checked by independent code before the plan was kept. */
  certificate: certificateSchema,
});
export type PlanResult = z.infer<typeof resultSchema>;

const adjustedSchema = z.object({
  figures: figuresSchema,
  /** Of the adjusted plan against the one computed. */
  comparison: sidesSchema,
  adjusted: z.int(),
  /** Moves that together would better it; none: as good as the plan computed. */
  moves: z.array(moveSchema),
  changes: z.array(changeSchema),
});
export type PlanAdjusted = z.infer<typeof adjustedSchema>;

const plannedSchoolSchema = z.object({
  schoolId: z.string(),
  placesLeft: z.int(),
  point: z.tuple([z.number(), z.number()]),
});
export type PlannedSchool = z.infer<typeof plannedSchoolSchema>;

const countsSchema = z.object({
  /** With a school, not yet proposed. */
  open: z.int(),
  proposed: z.int(),
  approved: z.int(),
  /** Returned, or refused when last tried. */
  refused: z.int(),
  withoutPlace: z.int(),
});

export const planSchema = z
  .object({
    id: z.string(),
    districtId: z.string(),
    state: z.enum(['running', 'complete', 'failed']),
    phase: z.enum(PLAN_PHASES),
    parameters: planParametersSchema,
    pupils: z.int(),
    inputHash: z.string().nullable(),
    startedAt: z.string(),
    startedBy: z.string(),
    finishedAt: z.string().nullable(),
    failure: z.string().nullable(),
    proposedBy: z.string().nullable(),
    proposedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi('CoordinationPlan');
export type Plan = z.infer<typeof planSchema>;

export const planDetailSchema = planSchema
  .extend({
    result: resultSchema.nullable(),
    adjusted: adjustedSchema.nullable(),
    schools: z.array(plannedSchoolSchema),
    counts: countsSchema,
    sample: z.object({
      seed: z.string().nullable(),
      size: z.int(),
      /** How many of them the reader has looked at. */
      checked: z.int(),
    }),
  })
  .openapi('CoordinationPlanDetail');
export type PlanDetail = z.infer<typeof planDetailSchema>;

export const PLAN_FILTERS = ['all', 'differs', 'adjusted', 'sample', 'refused', 'without'] as const;
export const planPlaceSchema = z
  .object({
    position: z.int(),
    collectionNumber: z.string(),
    name: z.string(),
    homeAddress: z.string().nullable(),
    homePoint: z.tuple([z.number(), z.number()]).nullable(),
    reasons: z.array(z.enum(COORDINATION_REASONS)),
    category: z.int().nullable(),
    plannedSchoolId: z.string().nullable(),
    servedSchoolId: z.string().nullable(),
    chosenSchoolId: z.string().nullable(),
    /** From the home to the chosen and to the served school. */
    metres: z.int().nullable(),
    /** By the plan's table of travel times. */
    minutes: z.int().nullable(),
    servedMetres: z.int().nullable(),
    servedMinutes: z.int().nullable(),
    ownCatchment: z.boolean(),
    /** The case as it stands now. */
    status: z.enum(CASE_STATUSES),
    step: z.enum(['open', 'proposed', 'approved', 'refused', 'without']),
    problem: z.string().nullable(),
    proposedBy: z.string().nullable(),
    inSample: z.boolean(),
    /** By the reader. */
    checked: z.boolean(),
    approvedAt: z.string().nullable(),
    /** When the family was told in writing; from then on only a reconsideration changes the placement. */
    noticeIssuedAt: z.string().nullable(),
  })
  .openapi('CoordinationPlanPlace');
export type PlanPlaceRow = z.infer<typeof planPlaceSchema>;

export const nearerSchema = z.object({
  schoolId: z.string(),
  /** Metres, or minutes where the plan goes by travel times. */
  cost: z.int(),
  ownCatchment: z.boolean(),
  state: z.enum(['full', 'has-room', 'no-places']),
  heldBy: z.int(),
  /** Who would have to move for it, this child first, and what all together would lose. */
  instead: z.object({ moves: z.array(moveSchema), changes: z.array(changeSchema) }).nullable(),
});
export type NearerSchool = z.infer<typeof nearerSchema>;

/** One call does a part of the batch: it is repeated with `next` until that is `null`. */
export const planPartSchema = z
  .object({
    done: z.int(),
    refused: z.array(z.object({ collectionNumber: z.string(), code: z.string() })),
    next: z.int().nullable(),
  })
  .openapi('CoordinationPlanPart');
export type PlanPart = z.infer<typeof planPartSchema>;
