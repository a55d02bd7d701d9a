import {
  access,
  collectionNumberSchema,
  createRoute,
  editionParams,
  idSchema,
  json,
  textSchema,
  z,
} from './common.ts';
import { intakeClauseSchema, multiPolygonSchema, point } from './clause-schema.ts';
import { EDITION_ACTIONS, EDITION_STATES } from '../../domain/catchment/edition-steps.ts';
import { ESTIMATE_BASES } from '../../domain/catchment/estimate-point.ts';
import { LOCATE_STATES, MISSING_PARTS } from '../../domain/catchment/locate.ts';
import { intakeGazetteerSchema } from './intake.ts';

export const editionSchema = z
  .object({
    id: z.string(),
    districtId: z.string(),
    year: z.int(),
    state: z.enum(EDITION_STATES),
    /** What its author calls it, to tell drafts of one year apart; `null`: taken in as a file. */
    name: z.string().nullable(),
    publishedAt: z.string().nullable(),
    schools: z.int(),
    /** Goes up with every save of a range and every step. */
    version: z.int(),
    /** What it was begun from; `null`: from nothing, or taken in. */
    basedOnId: z.string().nullable(),
    /** The published edition that it corrects. */
    correctsId: z.string().nullable(),
    supersededById: z.string().nullable(),
    author: z.string().nullable(),
    /** Everybody who saved a range of it, the author included: none of them publishes it. */
    editors: z.array(z.string()),
    createdAt: z.string().nullable(),
    updatedAt: z.string().nullable(),
    checkedAt: z.string().nullable(),
    checkedBy: z.string().nullable(),
    /** Approved for publication, but not before this moment. */
    embargoUntil: z.string().nullable(),
    publishedBy: z.string().nullable(),
    /** Why a publication that was approved for a time could not be carried out; the code of a problem. */
    releaseProblem: z.string().nullable(),
    /** What the reader may do next. */
    actions: z.array(
      z.object({
        name: z.enum(EDITION_ACTIONS),
        allowed: z.boolean(),
        /** `null` exactly when allowed. */
        because: z.string().nullable(),
      }),
    ),
  })
  .openapi('Edition');
export type Edition = z.infer<typeof editionSchema>;

export const rangeSchema = z.object({
  schoolId: z.string(),
  shared: z.boolean(),
  clauses: z.array(intakeClauseSchema),
  area: multiPolygonSchema.nullable(),
  /** Goes up with every save of this range. */
  version: z.int(),
  updatedAt: z.string().nullable(),
  updatedBy: z.string().nullable(),
});
export type Range = z.infer<typeof rangeSchema>;

export const editionDetailSchema = editionSchema
  .extend({ ranges: z.array(rangeSchema) })
  .openapi('EditionDetail');
export type EditionDetail = z.infer<typeof editionDetailSchema>;

const readers = ['officer', 'supervisor'] as const;

/** The newest year first, within it what is in force before drafts. What was discarded is not listed. */
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

const claimSchema = z.object({ schoolId: z.string(), clauseId: z.string(), kind: z.string() });
const readAddressSchema = z.object({
  text: z.string(),
  street: z.string().nullable(),
  number: z.int().nullable(),
  compound: z.string().nullable(),
  building: z.string().nullable(),
  village: z.string().nullable(),
  point: point.nullable(),
});
const partAnswerSchema = z.object({
  state: z.enum(LOCATE_STATES),
  /** Each school with the clause that claims the address. */
  by: z.array(claimSchema),
  /** With `unknown`: what would settle it. */
  missing: z.array(z.enum(MISSING_PARTS)),
});

export const locateAnswerSchema = partAnswerSchema
  .extend({
    /** What was understood of the address that was asked. */
    read: readAddressSchema,
    /** Straight-line metres to each school that holds it, where both points are known or estimated. */
    distances: z.array(z.object({ schoolId: z.string(), metres: z.number() })),
    /** The nearest border of any range; `null` without a point or a drawn border. */
    border: z
      .object({ schoolId: z.string(), clauseId: z.string(), metres: z.number(), at: point })
      .nullable(),
    /** What names and numbers alone say, and what the map alone says. */
    byWords: partAnswerSchema,
    byMap: partAnswerSchema,
    /** Both are known and name different schools: the words win, and somebody should look. */
    disagree: z.boolean(),
    /** Without a point: where the address probably lies. Distances rest on it; no answer does. */
    estimate: z
      .object({
        point,
        by: z.enum(ESTIMATE_BASES),
        /** Not further from the truth than so many metres; `null` where nobody can say. */
        within: z.number().nullable(),
        /** What the map says of that place. */
        byMap: partAnswerSchema,
      })
      .nullable(),
    /** When a pupil was asked for: where the register lies; `null`: no register, or outside the city's. */
    pupil: z
      .object({
        collectionNumber: z.string(),
        register: partAnswerSchema.extend({ read: readAddressSchema }).nullable(),
      })
      .nullable(),
  })
  .openapi('LocateAnswer');
export type LocateAnswer = z.infer<typeof locateAnswerSchema>;

/** Where an address falls, or a pupil's home: one of the two is asked. */
export const locateAddress = createRoute({
  method: 'get',
  path: '/api/editions/{editionId}/locate',
  tags: ['catchments'],
  'x-access': access({ who: readers, row: 'edition' }),
  request: {
    params: editionParams,
    query: z.object({
      address: textSchema(200).min(2).optional(),
      collectionNumber: collectionNumberSchema.optional(),
    }),
  },
  responses: { 200: json(locateAnswerSchema) },
});

/** Streets, rivers, compounds, villages; and as kind `district` the outline of every district. */
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
