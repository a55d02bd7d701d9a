import { access, applicantParams, createRoute, idSchema, json, textSchema, z } from './common.ts';

/** What a scan may be. The content decides, not the name or what the browser says of it. */
export const ATTACHMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

/** The scan or PDF of a paper that an officer decides by. */
export const attachmentSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    mediaType: z.enum(ATTACHMENT_TYPES),
    /** Bytes. */
    size: z.int(),
    sha256: z.string(),
    by: z.string(),
    at: z.string(),
  })
  .openapi('Attachment');
export type Attachment = z.infer<typeof attachmentSchema>;

const bytes = { schema: { type: 'string' as const, format: 'binary' } };
const anyType = Object.fromEntries(ATTACHMENT_TYPES.map((type) => [type, bytes])) as Record<
  AttachmentType,
  typeof bytes
>;

/**
 * Takes one file in, as the whole body. It belongs to the case from the moment that a decision cites it; what no
 * decision cites within a day is tidied away.
 */
export const addAttachment = createRoute({
  method: 'post',
  path: '/api/applicants/{collectionNumber}/attachments',
  tags: ['attachments'],
  'x-access': access({ who: ['officer'], row: 'applicant' }),
  request: {
    params: applicantParams,
    query: z.object({ name: textSchema(200).min(1) }),
    body: { required: true as const, content: anyType },
  },
  responses: { 201: json(attachmentSchema, 'Stored') },
});

/** The file itself. Every look is logged. */
export const getAttachment = createRoute({
  method: 'get',
  path: '/api/applicants/{collectionNumber}/attachments/{attachmentId}',
  tags: ['attachments'],
  'x-access': access({ who: ['officer', 'supervisor'], row: 'applicant' }),
  request: { params: applicantParams.extend({ attachmentId: idSchema }) },
  responses: { 200: { description: 'The file', content: anyType } },
});

export const attachmentRoutes = [addAttachment, getAttachment] as const;

/** Those that a decision rests on, by their ids. */
export const attachmentIds = z.array(idSchema).max(10).optional();
