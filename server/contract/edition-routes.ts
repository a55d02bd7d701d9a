import { editionDetailSchema, editionSchema, rangeSchema } from './catchments.ts';
import { intakeClauseSchema, multiPolygonSchema } from './clause-schema.ts';
import {
  access,
  createRoute,
  editionParams,
  idSchema,
  json,
  jsonBody,
  reasonSchema,
  textSchema,
  versionSchema,
  z,
} from './common.ts';
import {
  editionChecksSchema,
  editionExtractSchema,
  editionImpactSchema,
} from './edition-figures.ts';
import { intakeRangeSchema } from './intake.ts';

const tags = ['catchments'];
const base = '/api/editions' as const;
const drafters = ['officer', 'supervisor'] as const;
const ofEdition = access({ who: drafters, row: 'edition' });

/**
 * Begins a draft, once for each key: a copy of `basedOn`, or empty ranges for the district's public schools.
 * `corrects` names the published edition of the same year that it is to stand in for.
 */
export const createEdition = createRoute({
  method: 'post',
  path: base,
  tags,
  'x-access': access({ who: drafters }),
  request: {
    body: jsonBody(
      z.strictObject({
        idempotencyKey: idSchema,
        districtId: idSchema,
        year: z.int().min(2000).max(2100),
        name: textSchema(100).min(1),
        basedOn: idSchema.nullable(),
        corrects: idSchema.nullable(),
      }),
    ),
  },
  responses: { 201: json(editionDetailSchema) },
});

export const rangeInputSchema = z.strictObject({
  schoolId: idSchema,
  /** Of the range as it was read; 0: the school had none in this edition. */
  version: versionSchema,
  shared: z.boolean(),
  clauses: z.array(intakeClauseSchema).max(500),
  area: multiPolygonSchema.nullable(),
});
export type RangeInput = z.infer<typeof rangeInputSchema>;

export const savedRangesSchema = z
  .object({
    edition: editionSchema,
    /** Every range's version after the save: whichever moved on and was not sent is a colleague's. */
    versions: z.array(z.object({ schoolId: z.string(), version: z.int() })),
  })
  .openapi('SavedRanges');
export type SavedRanges = z.infer<typeof savedRangesSchema>;

/**
 * Saves the ranges that were changed, all of them or none. A range that somebody else changed meanwhile gives
 * 412: `errors` names it by its place in what was sent, `current` has it as it is now (`StaleRanges`). Sending
 * what is stored already changes nothing, so that a save may be sent again. A checked edition is a draft again.
 */
export const saveRanges = createRoute({
  method: 'put',
  path: `${base}/{editionId}/ranges`,
  tags,
  'x-access': ofEdition,
  request: {
    params: editionParams,
    body: jsonBody(z.strictObject({ ranges: z.array(rangeInputSchema).min(1).max(200) })),
  },
  responses: { 200: json(savedRangesSchema) },
});

/** `current` of the 412 of `saveRanges`. */
export const staleRangesSchema = z
  .object({ version: z.int(), ranges: z.array(rangeSchema) })
  .openapi('StaleRanges');
export type StaleRanges = z.infer<typeof staleRangesSchema>;

export const renameEdition = createRoute({
  method: 'post',
  path: `${base}/{editionId}/rename`,
  tags,
  'x-access': ofEdition,
  request: {
    params: editionParams,
    body: jsonBody(z.strictObject({ version: versionSchema, name: textSchema(100).min(1) })),
  },
  responses: { 200: json(editionSchema) },
});

export const getEditionChecks = createRoute({
  method: 'get',
  path: `${base}/{editionId}/checks`,
  tags,
  'x-access': ofEdition,
  request: { params: editionParams },
  responses: { 200: json(editionChecksSchema) },
});

const step = <Name extends string, Shape extends z.ZodRawShape>(name: Name, more: Shape) => ({
  method: 'post' as const,
  path: `${base}/{editionId}/${name}` as const,
  tags,
  'x-access': ofEdition,
  request: {
    params: editionParams,
    body: jsonBody(z.strictObject({ version: versionSchema, ...more })),
  },
});

/** Draft → checked. 409 `blocking-checks` while one is open; `current` is then the EditionChecks. */
export const checkEdition = createRoute({
  ...step('check', {}),
  responses: { 200: json(editionSchema) },
});

/** Checked → draft, with a word to its author. */
export const reopenEdition = createRoute({
  ...step('reopen', { reason: reasonSchema }),
  responses: { 200: json(editionSchema) },
});

/** A draft is put away; it stays readable by its id and in the log. */
export const discardEdition = createRoute({
  ...step('discard', {}),
  responses: { 200: json(editionSchema) },
});

export const publishedSchema = z
  .object({
    edition: editionSchema,
    /** The sweeps that judge the cases by the new ranges; none while the publication waits for its moment. */
    sweepIds: z.array(z.string()),
  })
  .openapi('PublishedEdition');
export type PublishedEdition = z.infer<typeof publishedSchema>;

/**
 * Checked → published, or scheduled when `embargoUntil` lies ahead. Not by who wrote in it (409
 * `four-eyes-edition`), not unchecked (`edition-not-checked`), not with an open blocking check
 * (`blocking-checks`), not beside another edition in force unless it corrects that one (`edition-in-force`).
 */
export const publishEdition = createRoute({
  ...step('publish', { embargoUntil: z.iso.datetime({ offset: true }).nullable() }),
  'x-access': access({ who: ['supervisor'], row: 'edition' }),
  responses: { 200: json(publishedSchema) },
});

/** Scheduled → checked: the publication does not take place. */
export const withdrawEdition = createRoute({
  ...step('withdraw', { reason: reasonSchema }),
  responses: { 200: json(editionSchema) },
});

/** The service's own figures; against the edition in force (or what it is based on) where none is named. */
export const getEditionImpact = createRoute({
  method: 'get',
  path: `${base}/{editionId}/impact`,
  tags,
  'x-access': ofEdition,
  request: { params: editionParams, query: z.object({ against: idSchema.optional() }) },
  responses: { 200: json(editionImpactSchema) },
});

export const getEditionExtract = createRoute({
  method: 'get',
  path: `${base}/{editionId}/extract`,
  tags,
  'x-access': ofEdition,
  request: { params: editionParams },
  responses: { 200: json(editionExtractSchema) },
});

/** The ranges as a file; with `wgs84` it is one that intake reads (docs/intake.md). */
export const exportEdition = createRoute({
  method: 'get',
  path: `${base}/{editionId}/geojson`,
  tags,
  'x-access': ofEdition,
  request: {
    params: editionParams,
    query: z.object({ crs: z.enum(['wgs84', 'gcj02']).default('wgs84') }),
  },
  responses: {
    200: json(
      z
        .object({
          type: z.literal('FeatureCollection'),
          /** Said only of GCJ-02: without it GeoJSON is WGS-84 (RFC 7946). */
          crs: z
            .object({ type: z.literal('name'), properties: z.object({ name: z.string() }) })
            .optional(),
          features: z.array(intakeRangeSchema),
        })
        .openapi('EditionGeoJson'),
    ),
  },
});

export const editionRoutes = [
  createEdition,
  saveRanges,
  renameEdition,
  getEditionChecks,
  checkEdition,
  reopenEdition,
  discardEdition,
  publishEdition,
  withdrawEdition,
  getEditionImpact,
  getEditionExtract,
  exportEdition,
] as const;
