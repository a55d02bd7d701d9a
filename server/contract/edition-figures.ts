import { AREA_FAULT_CODES } from '../../domain/catchment/area/faults.ts';
import { HOME_KINDS } from '../../domain/catchment/check/homes.ts';
import { LOCATE_STATES } from '../../domain/catchment/locate.ts';
import { CLASS_SIZE_BANDS } from '../../domain/capacity/places.ts';
import { multiPolygonSchema, point } from './clause-schema.ts';
import { z } from './common.ts';
import { thresholdsSchema, WARNINGS } from './schools.ts';

/** What is wrong with a draft (domain/catchment/check), as it is stored. */
const hit = {
  /** Keeps the draft from being checked and published. */
  blocks: z.boolean(),
  /** Pupils whose home it hits. */
  pupils: z.int(),
  /** Where they live, without a name; not all of very many. */
  points: z.array(point),
};
/** The homes by the names that a clause could give them; not all of very many. */
const homes = {
  homes: z.array(
    z.object({
      kind: z.enum(HOME_KINDS),
      name: z.string(),
      number: z.int().nullable(),
      pupils: z.int(),
      at: point.nullable(),
    }),
  ),
  /** Pupils whose homes have no such name. */
  unnamed: z.int(),
};
const piece = {
  ...hit,
  area: multiPolygonSchema,
  m2: z.number(),
  /** Too small or too thin to be meant. */
  sliver: z.boolean(),
};
export const findingSchema = z.discriminatedUnion('code', [
  z.object({ ...piece, code: z.literal('overlap'), schoolIds: z.array(z.string()) }),
  z.object({ ...piece, code: z.literal('gap') }),
  z.object({ ...piece, code: z.literal('outside-district'), schoolId: z.string() }),
  z.object({ ...piece, code: z.literal('part-without-school'), schoolId: z.string() }),
  z.object({
    ...hit,
    code: z.literal('area-fault'),
    schoolId: z.string(),
    clauseId: z.string(),
    fault: z.object({
      code: z.enum(AREA_FAULT_CODES),
      polygon: z.int(),
      ring: z.int(),
      position: z.int().nullable(),
      at: point.nullable(),
    }),
  }),
  z.object({
    ...hit,
    code: z.literal('not-drawn'),
    schoolId: z.string(),
    clauseId: z.string(),
  }),
  z.object({ ...hit, ...homes, code: z.literal('address-in-none') }),
  z.object({
    ...hit,
    ...homes,
    code: z.literal('address-in-two'),
    schoolIds: z.array(z.string()),
  }),
]);
export type EditionFinding = z.infer<typeof findingSchema>;

export const editionChecksSchema = z
  .object({
    editionId: z.string(),
    /** The version of the edition that was looked at. */
    version: z.int(),
    /** How many of the findings block. */
    blocking: z.int(),
    /** The outline of the district is known; without it nothing is said of gaps and of what lies outside. */
    outlined: z.boolean(),
    findings: z.array(findingSchema),
  })
  .openapi('EditionChecks');
export type EditionChecks = z.infer<typeof editionChecksSchema>;

const addressKeysSchema = z.object({
  compound: z.string().nullable(),
  building: z.string().nullable(),
  street: z.string().nullable(),
  number: z.int().nullable(),
  village: z.string().nullable(),
  point: point.nullable(),
});
const categorySchema = z.int().nullable();

/** What the worker counts with: places and categories, no name, no number, in an order that tells nothing. */
export const editionExtractSchema = z
  .object({
    editionId: z.string(),
    districtId: z.string(),
    year: z.int(),
    /** Of the rows: the same text is the same rows. */
    key: z.string(),
    /** As domain/catchment/impact/extract reads them. */
    rows: z.array(
      z.object({
        home: addressKeysSchema,
        register: addressKeysSchema.nullable(),
        category: z.object({
          inside: categorySchema,
          apart: categorySchema,
          unknown: categorySchema,
        }),
      }),
    ),
    /** Pupils of the district who have given no address yet: in no figure. */
    withoutAddress: z.int(),
    /** Of the public schools of the district. */
    plans: z.array(z.object({ schoolId: z.string(), classes: z.int(), classSize: z.int() })),
    schoolPoints: z.array(z.object({ schoolId: z.string(), point })),
    thresholds: thresholdsSchema,
    outline: multiPolygonSchema.nullable(),
  })
  .openapi('EditionExtract');
export type EditionExtract = z.infer<typeof editionExtractSchema>;

const figuresSchema = z.object({
  pupils: z.int(),
  byCategory: z.record(z.string(), z.int()),
  warning: z.object({
    level: z.enum(WARNINGS),
    demand: z.int(),
    categories: z.array(z.int()),
    of: z.int(),
    percent: z.number(),
  }),
  largestClass: z.int(),
  band: z.enum(CLASS_SIZE_BANDS),
});
const whereSchema = z.object({ state: z.enum(LOCATE_STATES), schoolIds: z.array(z.string()) });
const nowhereSchema = z.object({ outside: z.int(), overlap: z.int(), unknown: z.int() });
const distancesSchema = z.object({
  counted: z.int(),
  total: z.number(),
  median: z.number().nullable(),
});

/** The service's own figures of what an edition does (domain/catchment/impact). */
export const editionImpactSchema = z
  .object({
    editionId: z.string(),
    version: z.int(),
    /** What it is compared with. */
    againstId: z.string(),
    againstVersion: z.int(),
    /** The extract that it was counted on. */
    extractKey: z.string(),
    schools: z.array(
      z.object({
        schoolId: z.string(),
        places: z.int(),
        before: figuresSchema,
        after: figuresSchema,
      }),
    ),
    moves: z.array(z.object({ from: whereSchema, to: whereSchema, pupils: z.int() })),
    moved: z.int(),
    nowhere: z.object({ before: nowhereSchema, after: nowhereSchema }),
    distances: z.object({ before: distancesSchema, after: distancesSchema }),
  })
  .openapi('EditionImpact');
export type EditionImpact = z.infer<typeof editionImpactSchema>;
