import { COORDINATION_REASONS, ROUTES } from '../../domain/rulebook/verdict.ts';
import { attachmentIds } from './attachments.ts';
import { caseSchema, caseStatusSchema, findingSchema } from './case.ts';
import {
  access,
  applicantParams,
  createRoute,
  idSchema,
  json,
  jsonBody,
  reasonSchema,
  textSchema,
  versionSchema,
  z,
} from './common.ts';

const factRef = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,40}(\.[A-Za-z0-9_-]{1,40}){1,4}$/, { error: 'not-a-fact' });

/** A single value, the people on a paper, a place or a whole paper; domain/rulebook says what a fact can be. */
const factValue = z.union([
  textSchema(300),
  z.number(),
  z.boolean(),
  z.array(z.union([textSchema(60), z.record(textSchema(40), z.unknown())])).max(20),
  z.record(textSchema(40), z.unknown()),
]);

const evidenceDecision = z.enum(['confirm', 'reject', 'withdraw']);
const falseDecision = z.enum(['propose', 'confirm', 'withdraw']);

const stated = { version: versionSchema, reason: reasonSchema };
const officers = access({ who: ['officer'], row: 'applicant' });

/** A missing fact, supplied beside the submission with a reason (L5); the verdict is made again at once. */
export const supplyFact = createRoute({
  method: 'post',
  path: '/api/applicants/{collectionNumber}/facts',
  tags: ['applicants'],
  'x-access': officers,
  request: {
    params: applicantParams,
    body: jsonBody(
      z.strictObject({ ...stated, ref: factRef, value: factValue, attachments: attachmentIds }),
    ),
  },
  responses: { 200: json(caseSchema) },
});

export const withdrawFact = createRoute({
  method: 'post',
  path: '/api/applicants/{collectionNumber}/withdrawn-facts',
  tags: ['applicants'],
  'x-access': officers,
  request: {
    params: applicantParams,
    body: jsonBody(z.strictObject({ ...stated, ref: textSchema(200).min(3) })),
  },
  responses: { 200: json(caseSchema) },
});

/** One paper confirmed or rejected, beside what was extracted (L5), or that decision taken back. */
export const decideEvidence = createRoute({
  method: 'post',
  path: '/api/applicants/{collectionNumber}/evidence-decisions',
  tags: ['applicants'],
  'x-access': officers,
  request: {
    params: applicantParams,
    body: jsonBody(
      z.strictObject({
        ...stated,
        evidenceId: idSchema,
        decision: evidenceDecision,
        attachments: attachmentIds,
      }),
    ),
  },
  responses: { 200: json(caseSchema) },
});

/** L10: the family that used the home, or claims it too, is this child's own. */
export const recordSameFamily = createRoute({
  method: 'post',
  path: '/api/applicants/{collectionNumber}/same-family',
  tags: ['applicants'],
  'x-access': officers,
  request: {
    params: applicantParams,
    body: jsonBody(
      z.strictObject({
        ...stated,
        /** Which use, by the key that the case gives it. */
        use: idSchema,
        attachments: attachmentIds,
      }),
    ),
  },
  responses: { 200: json(caseSchema) },
});

/** False information (L13): proposed by one officer, confirmed by another. */
export const decideFalseInformation = createRoute({
  method: 'post',
  path: '/api/applicants/{collectionNumber}/false-information',
  tags: ['applicants'],
  'x-access': officers,
  request: {
    params: applicantParams,
    body: jsonBody(
      z.strictObject({ ...stated, decision: falseDecision, attachments: attachmentIds }),
    ),
  },
  responses: { 200: json(caseSchema) },
});

/** What an officer may ask the outcome of before deciding. */
export const officerCommandSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('supply-fact'), ref: factRef, value: factValue }),
  z.strictObject({ name: z.literal('withdraw-fact'), ref: textSchema(200).min(3) }),
  z.strictObject({
    name: z.literal('decide-evidence'),
    evidenceId: idSchema,
    decision: evidenceDecision,
  }),
  z.strictObject({ name: z.literal('same-family'), use: idSchema }),
  z.strictObject({ name: z.literal('false-information'), decision: falseDecision }),
]);
export type OfficerCommand = z.output<typeof officerCommandSchema>;

const outcomeSchema = z.object({
  status: caseStatusSchema,
  route: z.enum(ROUTES).nullable(),
  category: z.int().nullable(),
  reasons: z.array(z.enum(COORDINATION_REASONS)),
  homeSchoolIds: z.array(z.string()),
  /** The school where the case has a place, or holds or is proposed one. */
  takesPlaceAt: z.string().nullable(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

export const previewSchema = z
  .object({
    before: outcomeSchema,
    after: outcomeSchema,
    /** The rules that would find something else. */
    changed: z.array(
      z.object({
        rule: z.string(),
        before: findingSchema.nullable(),
        after: findingSchema.nullable(),
      }),
    ),
  })
  .openapi('Preview');
export type Preview = z.infer<typeof previewSchema>;

/** A dry run: the very command, carried out and undone. Nothing is kept of it. */
export const previewCommand = createRoute({
  method: 'post',
  path: '/api/applicants/{collectionNumber}/previews',
  tags: ['applicants'],
  'x-access': officers,
  request: {
    params: applicantParams,
    body: jsonBody(z.strictObject({ command: officerCommandSchema })),
  },
  responses: { 200: json(previewSchema) },
});

export const evidenceWorkRoutes = [
  supplyFact,
  withdrawFact,
  decideEvidence,
  recordSameFamily,
  decideFalseInformation,
  previewCommand,
] as const;
