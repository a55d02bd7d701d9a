import { STRADDLE_RULES } from '../../domain/allocation/placement.ts';
import { KIN_ROLES } from '../../domain/evidence/evidence.ts';
import { SETTING_NAMES } from '../../domain/rulebook/settings.ts';
import type { SettingName } from '../../domain/rulebook/settings.ts';
import { CLAUSE_IDS } from '../../domain/rulebook/verdict.ts';
import {
  access,
  createRoute,
  idSchema,
  json,
  jsonBody,
  noContent,
  reasonSchema,
  textSchema,
  versionSchema,
  z,
} from './common.ts';
import { thresholdsSchema } from './schools.ts';

/** The figures of a season (policy §3). Whether they can stand is the domain's to say (settings.ts). */
export const rulebookSettingsSchema = z
  .strictObject({
    collection: z.strictObject({ opensAt: textSchema(40), closesAt: textSchema(40) }),
    evidenceCutOff: textSchema(10),
    holdingYears: z.number(),
    propertyLockYears: z.number(),
    directKin: z.array(z.enum(KIN_ROLES)).max(20),
    minimumFamilyShare: z.number().nullable(),
    oldTitleYear: z.number(),
    nonKinCoOwnership: z.enum(['coordinate', 'not-accepted']),
    categoryTable: z.enum(['2020', '2021']),
    straddle: z.enum(STRADDLE_RULES),
    classSizes: z.strictObject({ standard: z.number(), large: z.number(), veryLarge: z.number() }),
  })
  .openapi('RulebookSettings');
export type RulebookSettingsView = z.infer<typeof rulebookSettingsSchema>;

const settingNameSchema = z.enum(SETTING_NAMES as [SettingName, ...SettingName[]]);

export const rulebookVersionSchema = z
  .object({
    version: z.string(),
    season: z.int(),
    settings: rulebookSettingsSchema,
    /** What it was changed from; `null` for the one that is written in code after the season's letter. */
    basedOn: z.string().nullable(),
    /** The settings in which it differs from that. */
    changed: z.array(settingNameSchema),
    draftedBy: z.string().nullable(),
    appliedBy: z.string().nullable(),
    appliedAt: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .openapi('RulebookVersion');
export type RulebookVersion = z.infer<typeof rulebookVersionSchema>;

const actionSchema = z.object({ allowed: z.boolean(), because: z.string().nullable() });

export const rulebookDraftSchema = z
  .object({
    basedOn: z.string(),
    settings: rulebookSettingsSchema,
    changed: z.array(settingNameSchema),
    changedBy: z.string(),
    changedAt: z.string(),
    version: z.int(),
    /** The newest comparison with what is in force, of exactly these settings; `null`: none yet. */
    comparedBy: z.string().nullable(),
    apply: actionSchema,
  })
  .openapi('RulebookDraft');
export type RulebookDraft = z.infer<typeof rulebookDraftSchema>;

const conditionSchema = z.object({
  category: z.int(),
  register: z.enum(['inside', 'urban']).nullable(),
  withParent: z.boolean(),
  head: z.enum(['parent', 'grandparent']).nullable(),
  home: z.array(z.string()),
  ownsNothing: z.boolean(),
  migrant: z.boolean(),
});
export type CategoryRowView = z.infer<typeof conditionSchema>;

const districtThresholdsSchema = z.object({
  districtId: z.string(),
  /** How often they were set; 0: as the notice has them. */
  version: z.int(),
  thresholds: thresholdsSchema,
  setBy: z.string().nullable(),
  setAt: z.string().nullable(),
  reason: z.string().nullable(),
});
export type DistrictThresholds = z.infer<typeof districtThresholdsSchema>;

export const rulebookSchema = z
  .object({
    season: z.int(),
    inForce: z.string(),
    /** In the order in which they are read, each with what it rests on. */
    settings: z.array(z.object({ name: settingNameSchema, clauses: z.array(z.enum(CLAUSE_IDS)) })),
    /** Newest first; the year before's stands last, to be compared with. */
    versions: z.array(rulebookVersionSchema),
    draft: rulebookDraftSchema.nullable(),
    /** In the order in which the rows are tried. */
    categoryTables: z.object({
      '2020': z.array(conditionSchema),
      '2021': z.array(conditionSchema),
    }),
    /** Of the districts in the reader's scope. */
    thresholds: z.array(districtThresholdsSchema),
    /** All that were ever set, newest first. */
    thresholdHistory: z.array(districtThresholdsSchema),
    /** The sweep that judges all cases by what is in force, while it is not complete. */
    reEvaluation: z.string().nullable(),
  })
  .openapi('Rulebook');
export type RulebookView = z.infer<typeof rulebookSchema>;

const readers = ['officer', 'supervisor'] as const;
const writers = ['supervisor'] as const;

export const getRulebook = createRoute({
  method: 'get',
  path: '/api/rulebook',
  tags: ['rulebook'],
  'x-access': access({ who: readers }),
  responses: { 200: json(rulebookSchema) },
});

/** There is one draft at a time; version 0 begins it. */
export const saveRulebookDraft = createRoute({
  method: 'put',
  path: '/api/rulebook/draft',
  tags: ['rulebook'],
  'x-access': access({ who: writers }),
  request: {
    body: jsonBody(z.strictObject({ version: versionSchema, settings: rulebookSettingsSchema })),
  },
  responses: { 200: json(rulebookDraftSchema) },
});

export const discardRulebookDraft = createRoute({
  method: 'post',
  path: '/api/rulebook/draft/discard',
  tags: ['rulebook'],
  'x-access': access({ who: writers }),
  request: { body: jsonBody(z.strictObject({ version: versionSchema })) },
  responses: { 204: noContent },
});

/** Makes the draft the version in force and begins to judge all cases by it (four eyes). */
export const applyRulebookDraft = createRoute({
  method: 'post',
  path: '/api/rulebook/draft/apply',
  tags: ['rulebook'],
  'x-access': access({ who: writers }),
  request: {
    body: jsonBody(z.strictObject({ version: versionSchema, reason: reasonSchema })),
  },
  responses: { 200: json(z.object({ version: z.string(), sweepId: z.string() })) },
});

export const setDistrictThresholds = createRoute({
  method: 'post',
  path: '/api/rulebook/thresholds',
  tags: ['rulebook'],
  'x-access': access({ who: writers }),
  request: {
    body: jsonBody(
      z.strictObject({
        districtId: idSchema,
        version: versionSchema,
        thresholds: thresholdsSchema,
        reason: reasonSchema,
      }),
    ),
  },
  responses: { 200: json(districtThresholdsSchema) },
});

export const rulebookRoutes = [
  getRulebook,
  saveRulebookDraft,
  discardRulebookDraft,
  applyRulebookDraft,
  setDistrictThresholds,
] as const;
