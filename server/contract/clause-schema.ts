import { textSchema, z } from './common.ts';
import {
  DIRECTIONS,
  LINE_KINDS,
  PARITIES,
  PLACE_LEVELS,
  VILLAGE_LEVELS,
} from '../../domain/catchment/clause.ts';

/** Points, areas and the clauses of a range, as they cross the wire and lie in a file (docs/intake.md). */
const text = (max = 200) => textSchema(max).min(1);
export const longitude = z.number().min(-180).max(180);
export const latitude = z.number().min(-90).max(90);
export const point = z.tuple([longitude, latitude]);

const ring = z.array(point).min(4).max(5_000);
export const polygonSchema = z.array(ring).min(1).max(100);
export const multiPolygonSchema = z.array(polygonSchema).min(1).max(100);

const year = z.int().min(2000).max(2100).nullable();
const clauseBase = {
  id: text(60),
  effect: z.enum(['include', 'exclude']),
  text: text(2_000).nullable(),
  within: text(100).optional(),
  shared: z.strictObject({ with: z.array(text(100)).max(20) }).optional(),
  transitional: z.strictObject({ from: year, until: year }).optional(),
  condition: text(200).optional(),
};
const houseNumber = z.int().min(1).max(99_999).nullable();
/** `null` or left out: not drawn yet. */
const placed = { area: multiPolygonSchema.nullish() };

const sideSchema = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        name: text(100),
        kind: z.enum(LINE_KINDS),
        part: text(100).optional(),
        formerly: text(100).optional(),
      }),
    )
    .min(1)
    .max(50),
  lies: z.enum(DIRECTIONS),
});

/** A range's clauses; an `area` clause without coordinates of its own is the feature's geometry. */
export const intakeClauseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...clauseBase, ...placed, kind: z.literal('area') }),
  z.strictObject({
    ...clauseBase,
    ...placed,
    kind: z.literal('bounded'),
    sides: z.array(sideSchema).min(1).max(50),
    enclosed: z.boolean(),
  }),
  z.strictObject({
    ...clauseBase,
    ...placed,
    kind: z.literal('place'),
    place: text(100),
    level: z.enum(PLACE_LEVELS),
  }),
  z.strictObject({
    ...clauseBase,
    ...placed,
    kind: z.literal('remainder'),
    of: text(100).nullable(),
  }),
  z.strictObject({
    ...clauseBase,
    kind: z.literal('school-range'),
    school: text(100),
    schoolId: text(60).nullable(),
  }),
  z.strictObject({
    ...clauseBase,
    kind: z.literal('street'),
    street: text(100),
    from: houseNumber,
    to: houseNumber,
    parity: z.enum(PARITIES),
  }),
  z.strictObject({ ...clauseBase, kind: z.literal('compound'), compound: text(100) }),
  z.strictObject({
    ...clauseBase,
    kind: z.literal('building'),
    compound: text(100),
    building: text(60),
  }),
  z.strictObject({
    ...clauseBase,
    kind: z.literal('buildings'),
    compound: text(100),
    from: houseNumber,
    to: houseNumber,
    parity: z.enum(PARITIES),
  }),
  z.strictObject({
    ...clauseBase,
    kind: z.literal('village'),
    village: text(100),
    level: z.enum(VILLAGE_LEVELS).nullish(),
  }),
]);
