import { access, createRoute, json, z } from './common.ts';

export const districtSchema = z.object({ id: z.string(), name: z.string(), nameEn: z.string() });
export const personNameSchema = z.object({ id: z.string(), name: z.string(), nameEn: z.string() });
export const pointSchema = z.tuple([z.number(), z.number()]);
export const schoolSchema = z
  .object({
    id: z.string(),
    districtId: z.string(),
    name: z.string(),
    nameEn: z.string(),
    ownership: z.enum(['public', 'private']),
    /** WGS-84 longitude, latitude. */
    point: pointSchema,
  })
  .openapi('School');
export type School = z.infer<typeof schoolSchema>;
export type District = z.infer<typeof districtSchema>;
export type PersonName = z.infer<typeof personNameSchema>;

export const seasonSchema = z
  .object({
    season: z.int(),
    demonstration: z.boolean(),
    /** The service's clock, which in a demonstration may stand in the season. */
    now: z.string(),
    calendar: z.object({
      collectionOpensAt: z.string(),
      collectionClosesAt: z.string(),
      evidenceCutOff: z.string(),
      rangesPublishedOn: z.string(),
    }),
    rulebook: z.string(),
    /** The year's parameters that the console's sentences name. */
    figures: z.object({
      holdingYears: z.int(),
      propertyLockYears: z.int(),
      oldTitleYear: z.int(),
    }),
    /** Heads per class at which a class counts as large (policy §3). */
    classSizes: z.object({ standard: z.int(), large: z.int(), veryLarge: z.int() }),
    /** Bytes that a scan or PDF may have. */
    maxAttachmentBytes: z.int(),
    districts: z.array(districtSchema),
    schools: z.array(schoolSchema),
    /** Everybody who may have done something here: elsewhere a person is an id. The names of officials are no secret. */
    people: z.array(personNameSchema),
  })
  .openapi('Season');
export type Season = z.infer<typeof seasonSchema>;

export const getSeason = createRoute({
  method: 'get',
  path: '/api/season',
  tags: ['season'],
  'x-access': access({ who: ['officer', 'registrar', 'supervisor'] }),
  responses: { 200: json(seasonSchema) },
});

export const seasonRoutes = [getSeason] as const;
