import { APPLICANT_KINDS } from '../../domain/evidence/evidence.ts';
import { COORDINATION_REASONS, ROUTES } from '../../domain/rulebook/verdict.ts';
import { CASE_STATUSES } from '../../domain/casework/status.ts';
import { attachmentIds } from './attachments.ts';
import { caseSchema, caseStatusSchema } from './case.ts';
import {
  access,
  applicantParams,
  createRoute,
  idSchema,
  json,
  jsonBody,
  pageSchema,
  pageSizeSchema,
  reasonSchema,
  textSchema,
  z,
} from './common.ts';

export const APPLICANT_SORTS = [
  'collectionNumber',
  '-collectionNumber',
  'name',
  '-name',
  'submittedAt',
  '-submittedAt',
  'changedAt',
  '-changedAt',
] as const;

const filters = {
  /** One box: name, pinyin, initials, collection number, ID or its last four, certificate, address, phone. */
  q: textSchema(100).optional(),
  district: idSchema.optional(),
  /** The school the pupil is placed at. */
  school: idSchema.optional(),
  /** The school whose range holds the home. */
  homeSchool: idSchema.optional(),
  status: z.enum(CASE_STATUSES).optional(),
  route: z.enum(ROUTES).optional(),
  reason: z.enum(COORDINATION_REASONS).optional(),
  category: z.coerce.number().int().min(1).max(9).optional(),
  kind: z.enum(APPLICANT_KINDS).optional(),
};
export const applicantFiltersSchema = z.object(filters);

export const applicantListQuery = z.object({
  ...filters,
  sort: z.enum(APPLICANT_SORTS).default('collectionNumber'),
  page: pageSchema,
  pageSize: pageSizeSchema,
});

export const applicantRowSchema = z
  .object({
    collectionNumber: z.string(),
    name: z.string(),
    sex: z.enum(['male', 'female']),
    idNumberMasked: z.string(),
    districtId: z.string(),
    kind: z.enum(APPLICANT_KINDS),
    primarySchool: z.string(),
    homeAddress: z.string().nullable(),
    submittedAt: z.string().nullable(),
    changedAt: z.string(),
    route: z.enum(ROUTES).nullable(),
    category: z.int().nullable(),
    reasons: z.array(z.enum(COORDINATION_REASONS)),
    status: caseStatusSchema,
    homeSchoolIds: z.array(z.string()),
    placedSchoolId: z.string().nullable(),
    version: z.int(),
  })
  .openapi('ApplicantRow');
export type ApplicantRow = z.infer<typeof applicantRowSchema>;

export const applicantListSchema = z
  .object({ rows: z.array(applicantRowSchema), total: z.int(), page: z.int(), pageSize: z.int() })
  .openapi('ApplicantList');
export type ApplicantList = z.infer<typeof applicantListSchema>;

const people = ['officer', 'registrar', 'supervisor'] as const;

export const listApplicants = createRoute({
  method: 'get',
  path: '/api/applicants',
  tags: ['applicants'],
  'x-access': access({ who: people }),
  request: { query: applicantListQuery },
  responses: { 200: json(applicantListSchema) },
});

/** How many rows each value of a filter would leave, all other filters kept. */
export const applicantFacetsSchema = z
  .object({
    status: z.record(z.string(), z.int()),
    route: z.record(z.string(), z.int()),
    category: z.record(z.string(), z.int()),
    kind: z.record(z.string(), z.int()),
    district: z.record(z.string(), z.int()),
  })
  .openapi('ApplicantFacets');
export type ApplicantFacets = z.infer<typeof applicantFacetsSchema>;

export const countApplicants = createRoute({
  method: 'get',
  path: '/api/applicant-facets',
  tags: ['applicants'],
  'x-access': access({ who: people }),
  request: { query: applicantFiltersSchema },
  responses: { 200: json(applicantFacetsSchema) },
});

export const getCase = createRoute({
  method: 'get',
  path: '/api/applicants/{collectionNumber}',
  tags: ['applicants'],
  'x-access': access({ who: people, row: 'applicant' }),
  request: { params: applicantParams },
  responses: { 200: json(caseSchema) },
});

/** Shows one whole number for a stated reason; the look is logged. */
export const reveal = createRoute({
  method: 'post',
  path: '/api/applicants/{collectionNumber}/reveal',
  tags: ['applicants'],
  'x-access': access({ who: people, row: 'applicant' }),
  request: {
    params: applicantParams,
    body: jsonBody(
      z.strictObject({
        what: z.enum(['pupil-id', 'student-number', 'guardian-id', 'guardian-phone']),
        /** Which guardian, from 0; ignored for the pupil. */
        guardian: z.int().min(0).max(10).default(0),
        reason: reasonSchema,
      }),
    ),
  },
  responses: { 200: json(z.object({ value: z.string().nullable() })) },
});

export const addNote = createRoute({
  method: 'post',
  path: '/api/applicants/{collectionNumber}/notes',
  tags: ['applicants'],
  'x-access': access({ who: ['officer', 'registrar'], row: 'applicant' }),
  request: {
    params: applicantParams,
    body: jsonBody(z.strictObject({ text: reasonSchema, attachments: attachmentIds })),
  },
  responses: { 200: json(caseSchema) },
});

export const applicantRoutes = [listApplicants, countApplicants, getCase, reveal, addNote] as const;
