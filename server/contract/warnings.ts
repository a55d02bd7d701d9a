import { CLASS_SIZE_BANDS } from '../../domain/capacity/places.ts';
import { access, createRoute, idSchema, json, z } from './common.ts';
import { thresholdsSchema, WARNINGS } from './schools.ts';

export const districtWarningsSchema = z
  .object({
    districtId: z.string(),
    thresholds: thresholdsSchema,
    counts: z.object({ red: z.int(), orange: z.int(), yellow: z.int(), none: z.int() }),
    /** Public schools, the gravest first. */
    schools: z.array(
      z.object({
        schoolId: z.string(),
        level: z.enum(WARNINGS),
        /** The reason: `demand` pupils of `categories` against `percent` of `of` places. */
        demand: z.int(),
        categories: z.array(z.int()),
        of: z.int(),
        percent: z.number(),
        /** Pupils whose home lies in the range, in whatever category. */
        pupils: z.int(),
        byCategory: z.record(z.string(), z.int()),
        taken: z.int(),
        /** Heads in the fullest class, if all of them came. */
        largestClass: z.int(),
        band: z.enum(CLASS_SIZE_BANDS),
      }),
    ),
  })
  .openapi('DistrictWarnings');
export type DistrictWarnings = z.infer<typeof districtWarningsSchema>;

/** By the verdicts as they stand; with `edition` that district alone, by that edition's ranges. */
export const listWarnings = createRoute({
  method: 'get',
  path: '/api/warnings',
  tags: ['schools'],
  'x-access': access({ who: ['officer', 'supervisor'] }),
  request: { query: z.object({ district: idSchema.optional(), edition: idSchema.optional() }) },
  responses: {
    200: json(
      z.object({ editionId: z.string().nullable(), rows: z.array(districtWarningsSchema) }),
    ),
  },
});

export const warningRoutes = [listWarnings] as const;
