import { CASE_STATUSES } from '../../domain/casework/status.ts';
import { access, createRoute, idSchema, json, z } from './common.ts';

/** Pupils by the status of their case; each figure is the total of the applicants list filtered so. */
export const statusCountsSchema = z.object(
  Object.fromEntries(CASE_STATUSES.map((status) => [status, z.int()])) as Record<
    (typeof CASE_STATUSES)[number],
    z.ZodInt
  >,
);
export const progressSchema = z
  .object({
    at: z.string(),
    total: z.int(),
    counts: statusCountsSchema,
    /** By the office responsible, or, within one district, by the school placed at. */
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

export const getProgress = createRoute({
  method: 'get',
  path: '/api/progress',
  tags: ['progress'],
  'x-access': access({ who: ['officer', 'registrar', 'supervisor'] }),
  request: { query: z.object({ district: idSchema.optional() }) },
  responses: { 200: json(progressSchema) },
});

export const progressRoutes = [getProgress] as const;
