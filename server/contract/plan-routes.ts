import {
  access,
  collectionNumberSchema,
  createRoute,
  idSchema,
  json,
  jsonBody,
  pageSchema,
  pageSizeSchema,
  planParams,
  reasonSchema,
  versionSchema,
  z,
} from './common.ts';
import {
  nearerSchema,
  PLAN_FILTERS,
  planDetailSchema,
  planChoicesSchema,
  planPartSchema,
  planPlaceSchema,
  planSchema,
} from './plans.ts';

const readers = access({ who: ['officer', 'supervisor'], row: 'plan' });
const officers = access({ who: ['officer'], row: 'plan' });
const base = '/api/coordination-plans' as const;
const tags = ['coordination'];

export const listCoordinationPlans = createRoute({
  method: 'get',
  path: base,
  tags,
  'x-access': access({ who: ['officer', 'supervisor'] }),
  responses: {
    200: json(
      z.object({
        rows: z.array(planSchema),
        defaults: planChoicesSchema,
        /** The district's travel times, if any were taken in. */
        travelTable: z.object({ id: z.string(), takenInAt: z.string(), pairs: z.int() }).nullable(),
      }),
    ),
  },
});

/** Plans the officer's district in the background, once for each key. */
export const startPlan = createRoute({
  method: 'post',
  path: base,
  tags,
  'x-access': access({ who: ['officer'] }),
  request: {
    body: jsonBody(
      z.strictObject({
        idempotencyKey: idSchema,
        parameters: planChoicesSchema.partial().optional(),
      }),
    ),
  },
  responses: { 202: json(planSchema) },
});

export const getPlan = createRoute({
  method: 'get',
  path: `${base}/{planId}`,
  tags,
  'x-access': readers,
  request: { params: planParams },
  responses: { 200: json(planDetailSchema) },
});

export const listPlanPlaces = createRoute({
  method: 'get',
  path: `${base}/{planId}/places`,
  tags,
  'x-access': readers,
  request: {
    params: planParams,
    query: z.object({
      show: z.enum(PLAN_FILTERS).default('all'),
      step: planPlaceSchema.shape.step.optional(),
      school: idSchema.optional(),
      page: pageSchema,
      pageSize: pageSizeSchema,
    }),
  },
  responses: {
    200: json(
      z.object({
        rows: z.array(planPlaceSchema),
        total: z.int(),
        page: z.int(),
        pageSize: z.int(),
      }),
    ),
  },
});

/** "Why not the nearer school?", for one child of the plan as it is now. */
export const explainPlace = createRoute({
  method: 'get',
  path: `${base}/{planId}/why-not`,
  tags,
  'x-access': readers,
  request: { params: planParams, query: z.object({ collectionNumber: collectionNumberSchema }) },
  responses: { 200: json(z.object({ nearer: z.array(nearerSchema) }).openapi('WhyNotNearer')) },
});

/** Gives single children other schools, all together or none; answers what the plan then comes to. */
export const adjustPlan = createRoute({
  method: 'post',
  path: `${base}/{planId}/adjust`,
  tags,
  'x-access': officers,
  request: {
    params: planParams,
    body: jsonBody(
      z.strictObject({
        version: versionSchema,
        moves: z
          .array(
            z.strictObject({
              collectionNumber: collectionNumberSchema,
              schoolId: idSchema.nullable(),
            }),
          )
          .min(1)
          .max(200),
      }),
    ),
  },
  responses: { 200: json(planDetailSchema) },
});

const afterSchema = z.int().min(0).default(0);
const chosenSchema = z.array(collectionNumberSchema).min(1).max(200).optional();

/** Proposes what is not yet proposed, child by child; who is refused stays and is told why. */
export const proposePlan = createRoute({
  method: 'post',
  path: `${base}/{planId}/propose`,
  tags,
  'x-access': officers,
  request: {
    params: planParams,
    body: jsonBody(
      z.strictObject({ version: versionSchema, reason: reasonSchema, after: afterSchema }),
    ),
  },
  responses: { 200: json(planPartSchema) },
});

/** "I have looked at these": the second person's tick. */
export const checkPlan = createRoute({
  method: 'post',
  path: `${base}/{planId}/check`,
  tags,
  'x-access': officers,
  request: {
    params: planParams,
    body: jsonBody(
      z.strictObject({ collectionNumbers: z.array(collectionNumberSchema).min(1).max(200) }),
    ),
  },
  responses: { 200: json(planDetailSchema) },
});

/** These families, or all approved, were told in writing; their placements are withdrawn no more. */
export const issueNotices = createRoute({
  method: 'post',
  path: `${base}/{planId}/issue`,
  tags,
  'x-access': officers,
  request: {
    params: planParams,
    body: jsonBody(z.strictObject({ collectionNumbers: chosenSchema, after: afterSchema })),
  },
  responses: { 200: json(planPartSchema) },
});

/** All that is proposed, once the sample is ticked; or those named, each of them ticked. */
export const approvePlan = createRoute({
  method: 'post',
  path: `${base}/{planId}/approve`,
  tags,
  'x-access': officers,
  request: {
    params: planParams,
    body: jsonBody(z.strictObject({ collectionNumbers: chosenSchema, after: afterSchema })),
  },
  responses: { 200: json(planPartSchema) },
});

/** Those named, or all that is proposed: the batch taken back before it is approved. */
export const returnPlan = createRoute({
  method: 'post',
  path: `${base}/{planId}/return`,
  tags,
  'x-access': officers,
  request: {
    params: planParams,
    body: jsonBody(
      z.strictObject({
        collectionNumbers: chosenSchema,
        reason: reasonSchema,
        after: afterSchema,
      }),
    ),
  },
  responses: { 200: json(planPartSchema) },
});

export const planRoutes = [
  listCoordinationPlans,
  startPlan,
  getPlan,
  listPlanPlaces,
  explainPlace,
  adjustPlan,
  proposePlan,
  checkPlan,
  approvePlan,
  issueNotices,
  returnPlan,
] as const;
