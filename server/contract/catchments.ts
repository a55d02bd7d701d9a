import { access, createRoute, editionParams, idSchema, json, textSchema, z } from './common.ts';
import { intakeClauseSchema, multiPolygonSchema } from './clause-schema.ts';
import { intakeGazetteerSchema } from './intake.ts';

export const editionSchema = z
  .object({
    id: z.string(),
    districtId: z.string(),
    year: z.int(),
    state: z.enum(['draft', 'checked', 'published']),
    publishedAt: z.string().nullable(),
    schools: z.int(),
    version: z.int(),
  })
  .openapi('Edition');
export type Edition = z.infer<typeof editionSchema>;

export const rangeSchema = z.object({
  schoolId: z.string(),
  shared: z.boolean(),
  clauses: z.array(intakeClauseSchema),
  area: multiPolygonSchema.nullable(),
});
export type Range = z.infer<typeof rangeSchema>;

export const editionDetailSchema = editionSchema
  .extend({ ranges: z.array(rangeSchema) })
  .openapi('EditionDetail');
export type EditionDetail = z.infer<typeof editionDetailSchema>;

const readers = ['officer', 'supervisor'] as const;

export const listEditions = createRoute({
  method: 'get',
  path: '/api/editions',
  tags: ['catchments'],
  'x-access': access({ who: readers }),
  request: { query: z.object({ district: idSchema.optional() }) },
  responses: { 200: json(z.object({ rows: z.array(editionSchema) })) },
});

export const getEdition = createRoute({
  method: 'get',
  path: '/api/editions/{editionId}',
  tags: ['catchments'],
  'x-access': access({ who: readers, row: 'edition' }),
  request: { params: editionParams },
  responses: { 200: json(editionDetailSchema) },
});

export const locateAnswerSchema = z
  .object({
    state: z.enum(['in', 'overlap', 'outside', 'unknown']),
    /** Each school with the clause that claims the address. */
    by: z.array(z.object({ schoolId: z.string(), clauseId: z.string(), kind: z.string() })),
    /** What was understood of the address that was asked. */
    read: z.object({
      text: z.string(),
      street: z.string().nullable(),
      number: z.int().nullable(),
      compound: z.string().nullable(),
      building: z.string().nullable(),
      village: z.string().nullable(),
      point: z.tuple([z.number(), z.number()]).nullable(),
    }),
  })
  .openapi('LocateAnswer');
export type LocateAnswer = z.infer<typeof locateAnswerSchema>;

export const locateAddress = createRoute({
  method: 'get',
  path: '/api/editions/{editionId}/locate',
  tags: ['catchments'],
  'x-access': access({ who: readers, row: 'edition' }),
  request: {
    params: editionParams,
    query: z.object({ address: textSchema(200).min(2) }),
  },
  responses: { 200: json(locateAnswerSchema) },
});

export const getGazetteer = createRoute({
  method: 'get',
  path: '/api/gazetteer',
  tags: ['catchments'],
  'x-access': access({ who: ['officer', 'registrar', 'supervisor'] }),
  request: { query: z.object({ district: idSchema.optional() }) },
  responses: {
    200: json(
      z.object({ type: z.literal('FeatureCollection'), features: z.array(intakeGazetteerSchema) }),
    ),
  },
});

export const catchmentRoutes = [listEditions, getEdition, locateAddress, getGazetteer] as const;
