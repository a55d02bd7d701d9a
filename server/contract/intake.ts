import { TRAVEL_FROM } from '../../domain/coordination/travel-times.ts';
import { LAST_SEASON_MEASURES } from '../../domain/casework/steps.ts';
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
  intakeClauseSchema,
  latitude,
  longitude,
  multiPolygonSchema,
  point,
  polygonSchema,
} from './clause-schema.ts';

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

/** The text alone will do: what can surely be read from it is read when it is taken in. */
export const addressSchema = z.strictObject({
  text: text(300),
  district: text(60).nullable().default(null),
  street: text(100).nullable().default(null),
  number: z.int().min(1).max(99_999).nullable().default(null),
  compound: text(100).nullable().default(null),
  building: text(60).nullable().default(null),
  // Without a default, so that a record from before there was a unit keeps its hash.
  unit: text(30).nullable().optional(),
  village: text(100).nullable().default(null),
  point: point.nullable().default(null),
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
    formerCertificateNumber: text(100).nullable().optional(),
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

/** What the source itself answered, word for word: not trimmed, not parsed, of whatever format it is. */
const rawRecord = z
  .string()
  .max(20_000)
  .regex(/^[^\0\p{Cs}]*$/u, { error: 'nul-character' });

const evidenceBase = {
  id: text(40),
  source: z.enum(SOURCE_SYSTEMS),
  extractedAt: instant,
  status: z.enum(EXTRACTION_STATUSES),
  raw: rawRecord.nullable().optional(),
};

const evidenceOf = <K extends EvidenceKind>(kind: K) =>
  z.strictObject({
    ...evidenceBase,
    kind: z.literal(kind),
    facts: evidenceFactsSchemas[kind].nullable(),
  });

/** One extraction as it comes in and as a case shows it: the facts, and the source's own words beside them. */
export type EvidenceRecord = Evidence & { raw?: string | null };

/** The schemas above follow the domain's types kind by kind. */
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
]) as unknown as z.ZodType<EvidenceRecord, EvidenceRecord>;

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

/** One row of a daily figures file: how many had come so far by the end of a day of an earlier season. */
export const intakeDailyFigureSchema = z.strictObject({
  season: z.coerce.number().int().min(2015).max(2100),
  measure: z.enum(LAST_SEASON_MEASURES),
  district_id: text(60),
  date: z.iso.date(),
  count: z.coerce.number().int().min(0).max(10_000_000),
});
export type IntakeDailyFigure = z.infer<typeof intakeDailyFigureSchema>;

/** One row of a travel times file: whole minutes from a place of the district to a public school. */
export const intakeTravelTimeSchema = z.strictObject({
  district_id: text(60),
  from_kind: z.enum(TRAVEL_FROM),
  from: text(60),
  school_id: text(60),
  minutes: z.coerce.number().int().min(0).max(600),
});

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
