import { collectionNumberSchema, idSchema, textSchema, z } from './common.ts';
import {
  APPLICANT_KINDS,
  BASES,
  EXTRACTION_STATUSES,
  KIN_ROLES,
  SOURCE_SYSTEMS,
  TITLE_FORMS,
  USAGES,
} from '../../domain/evidence/evidence.ts';
import type { Evidence, EvidenceKind } from '../../domain/evidence/evidence.ts';
import { dayNumber } from '../../domain/season/date.ts';
import {
  DIRECTIONS,
  LINE_KINDS,
  PARITIES,
  PLACE_LEVELS,
  VILLAGE_LEVELS,
} from '../../domain/catchment/clause.ts';

/**
 * The formats by which data enters (docs/intake.md): one application per line of JSON, schools and
 * intake plans as CSV rows, ranges as GeoJSON. Everything comes through here, the demonstration too.
 */
export const INTAKE_FORMAT = 1;

/** What a private school's list says: who, and by which school (L17). */
export const intakePrivateAdmissionSchema = z.strictObject({
  collection_number: collectionNumberSchema,
  school_id: idSchema,
});
export type IntakePrivateAdmission = z.infer<typeof intakePrivateAdmissionSchema>;

const text = (max = 200) => textSchema(max).min(1);
const civilDate = z.string().refine((value) => dayNumber(value) !== null, { error: 'not-a-date' });
const instant = z.iso.datetime({ offset: true });
export const longitude = z.number().min(-180).max(180);
export const latitude = z.number().min(-90).max(90);
const point = z.tuple([longitude, latitude]);

export const addressSchema = z.strictObject({
  text: text(300),
  district: text(60).nullable(),
  street: text(100).nullable(),
  number: z.int().min(1).max(99_999).nullable(),
  compound: text(100).nullable(),
  building: text(60).nullable(),
  village: text(100).nullable(),
  point: point.nullable(),
});

const relation = z.enum(KIN_ROLES).nullable();
const named = { name: text(100).nullable(), idNumber: text(30).nullable(), relation };
const percent = z.number().min(0).max(100).nullable();

export const evidenceFactsSchemas = {
  'household-register': z.strictObject({
    registerNumber: text(60).nullable(),
    address: addressSchema.nullable(),
    urban: z.boolean().nullable(),
    collective: z.boolean().nullable(),
    head: relation,
    members: z.array(z.strictObject({ ...named, movedIn: civilDate.nullable() })).max(30),
  }),
  'property-title': z.strictObject({
    certificateNumber: text(100).nullable(),
    form: z.enum(TITLE_FORMS).nullable(),
    unitNumber: text(60).nullable(),
    registeredOn: civilDate.nullable(),
    usage: z.enum(USAGES).nullable(),
    address: addressSchema.nullable(),
    owners: z.array(z.strictObject({ ...named, share: percent })).max(30),
  }),
  'property-search': z.strictObject({
    searched: z
      .array(z.strictObject({ relation: z.enum(KIN_ROLES), ownsUrbanHome: z.boolean().nullable() }))
      .max(10),
  }),
  'purchase-contract': z.strictObject({
    contractNumber: text(100).nullable(),
    signedOn: civilDate.nullable(),
    address: addressSchema.nullable(),
  }),
  'filed-lease': z.strictObject({
    filingNumber: text(100).nullable(),
    filedOn: civilDate.nullable(),
    startsOn: civilDate.nullable(),
    endsOn: civilDate.nullable(),
    address: addressSchema.nullable(),
    tenants: z.array(z.strictObject(named)).max(10),
  }),
  'residence-permit': z.strictObject({
    permitNumber: text(60).nullable(),
    holder: relation,
    issuedOn: civilDate.nullable(),
    validUntil: civilDate.nullable(),
    address: addressSchema.nullable(),
  }),
  'business-licence': z.strictObject({
    licenceNumber: text(60).nullable(),
    holder: relation,
    issuedOn: civilDate.nullable(),
    address: addressSchema.nullable(),
  }),
  'social-insurance': z.strictObject({
    holder: relation,
    months: z.int().min(0).max(600).nullable(),
  }),
  'demolition-agreement': z.strictObject({
    agreementNumber: text(100).nullable(),
    signedOn: civilDate.nullable(),
    signatory: relation,
    originalAddress: addressSchema.nullable(),
    resettlementAddress: addressSchema.nullable(),
  }),
} satisfies Record<EvidenceKind, z.ZodType>;

const evidenceBase = {
  id: text(40),
  source: z.enum(SOURCE_SYSTEMS),
  extractedAt: instant,
  status: z.enum(EXTRACTION_STATUSES),
};

const evidenceOf = <K extends EvidenceKind>(kind: K) =>
  z.strictObject({
    ...evidenceBase,
    kind: z.literal(kind),
    facts: evidenceFactsSchemas[kind].nullable(),
  });

/** One extraction; the schemas above follow the domain's types kind by kind. */
export const evidenceSchema = z.discriminatedUnion('kind', [
  evidenceOf('household-register'),
  evidenceOf('property-title'),
  evidenceOf('property-search'),
  evidenceOf('purchase-contract'),
  evidenceOf('filed-lease'),
  evidenceOf('residence-permit'),
  evidenceOf('business-licence'),
  evidenceOf('social-insurance'),
  evidenceOf('demolition-agreement'),
]) as unknown as z.ZodType<Evidence, Evidence>;

export const guardianSchema = z.strictObject({
  name: text(100),
  idNumber: text(30).nullable(),
  relation: z.enum(KIN_ROLES),
  phone: text(30).nullable(),
});

/** One line of an applications file. */
export const intakeApplicationSchema = z.strictObject({
  format: z.literal(INTAKE_FORMAT),
  /** Season (4 digits) and a serial number of at least 4. */
  collectionNumber: z.string().regex(/^20\d{2}\d{4,10}$/),
  season: z.int().min(2015).max(2100),
  /** The id of the district whose office is responsible. */
  district: text(60),
  kind: z.enum(APPLICANT_KINDS),
  name: text(100),
  sex: z.enum(['male', 'female']),
  birthDate: civilDate,
  idNumber: text(30),
  /** 学籍号; never derived from the ID number. */
  studentNumber: text(30).nullable(),
  primarySchool: text(100),
  submission: z.strictObject({
    submittedAt: instant.nullable(),
    basis: z.enum(BASES).nullable(),
    submittedBy: z.strictObject(named),
    grandparentVerified: z.boolean().nullable(),
  }),
  guardians: z.array(guardianSchema).min(1).max(6),
  evidence: z.array(evidenceSchema).max(30),
  /** Uses of the family's home known from earlier seasons (L10). */
  priorUses: z
    .array(
      z.strictObject({
        season: z.int().min(2015).max(2100),
        unitNumber: text(60),
        familyKeys: z.array(text(60)).max(10),
        pupilName: text(100),
      }),
    )
    .max(10),
});
export type IntakeApplication = z.infer<typeof intakeApplicationSchema>;

/** One row of a schools file (CSV with this header). */
export const intakeSchoolSchema = z.strictObject({
  season: z.coerce.number().int().min(2015).max(2100),
  district_id: text(60),
  district_name: text(60),
  district_name_en: text(60),
  school_id: text(60),
  name: text(100),
  name_en: text(150),
  ownership: z.enum(['public', 'private']),
  longitude: z.coerce.number().pipe(longitude),
  latitude: z.coerce.number().pipe(latitude),
  classes: z.coerce.number().int().min(0).max(200),
  class_size: z.coerce.number().int().min(1).max(100),
});
export type IntakeSchool = z.infer<typeof intakeSchoolSchema>;

const ring = z.array(point).min(4).max(5_000);
const polygonSchema = z.array(ring).min(1).max(100);
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

const geometrySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Polygon'), coordinates: polygonSchema }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: multiPolygonSchema }),
]);

/** One feature of a ranges file: the range of one school in one year's edition. */
export const intakeRangeSchema = z.strictObject({
  type: z.literal('Feature'),
  geometry: geometrySchema.nullable(),
  properties: z.strictObject({
    format: z.literal(INTAKE_FORMAT),
    year: z.int().min(2015).max(2100),
    district: text(60),
    school: text(60),
    shared: z.boolean().default(false),
    clauses: z.array(intakeClauseSchema).max(500),
  }),
});
export type IntakeRange = z.infer<typeof intakeRangeSchema>;

export const GAZETTEER_KINDS = [
  'river',
  'lake',
  'levee',
  'railway',
  'street',
  'compound',
  'village',
  'town',
  'place',
  'district',
] as const;

/** One feature of a gazetteer file: what the schematic map draws and names. */
export const intakeGazetteerSchema = z.strictObject({
  type: z.literal('Feature'),
  geometry: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('Point'), coordinates: point }),
    z.strictObject({
      type: z.literal('LineString'),
      coordinates: z.array(point).min(2).max(5_000),
    }),
    z.strictObject({ type: z.literal('Polygon'), coordinates: polygonSchema }),
    z.strictObject({ type: z.literal('MultiPolygon'), coordinates: multiPolygonSchema }),
  ]),
  properties: z.strictObject({
    format: z.literal(INTAKE_FORMAT),
    kind: z.enum(GAZETTEER_KINDS),
    district: text(60).nullable(),
    name: text(100),
  }),
});
export type IntakeGazetteer = z.infer<typeof intakeGazetteerSchema>;
