import { CLAUSE_IDS } from '../../domain/rulebook/verdict.ts';
import {
  access,
  createRoute,
  json,
  jsonBody,
  reasonSchema,
  textSchema,
  versionSchema,
  z,
} from './common.ts';
import { INTAKE_FORMAT } from './intake.ts';

/** A season's official notice by its clauses; a season has none until somebody sets it. */
const noticeFields = {
  season: z.int().min(2015).max(2100),
  title: textSchema(200).min(2),
  issuedOn: z.iso.date(),
  /** The official text of each clause that the notice has. */
  paragraphs: z.partialRecord(z.enum(CLAUSE_IDS), textSchema(5_000).min(1)),
};
/** The file of it (docs/intake.md). */
export const intakeNoticeSchema = z.strictObject({
  format: z.literal(INTAKE_FORMAT),
  ...noticeFields,
});

const setFields = {
  /** From 1; each setting, and each removal, is the next. */
  version: z.int(),
  setBy: z.string(),
  setAt: z.string(),
};
export const noticeSchema = z.object({ ...noticeFields, ...setFields }).openapi('Notice');
export type Notice = z.infer<typeof noticeSchema>;

/** What was ever set, newest first; of a removal `clauses` is `null`. */
const noticeVersionSchema = z.object({
  ...setFields,
  title: z.string(),
  issuedOn: z.string(),
  clauses: z.array(z.enum(CLAUSE_IDS)).nullable(),
});

export const noticeViewSchema = z
  .object({
    /** What stands; `null` until it is set, and after it was removed. */
    notice: noticeSchema.nullable(),
    /** What a change is based on; 0 where nothing was ever set. */
    version: z.int(),
    versions: z.array(noticeVersionSchema),
  })
  .openapi('NoticeView');
export type NoticeView = z.infer<typeof noticeViewSchema>;

export const getNotice = createRoute({
  method: 'get',
  path: '/api/season/notice',
  tags: ['season'],
  'x-access': access({ who: ['officer', 'registrar', 'supervisor'] }),
  responses: { 200: json(noticeViewSchema) },
});

/** Sets or corrects it; what stood before stays on record. */
export const setNotice = createRoute({
  method: 'put',
  path: '/api/season/notice',
  tags: ['season'],
  'x-access': access({ who: ['supervisor', 'intake'] }),
  request: { body: jsonBody(z.strictObject({ ...noticeFields, version: versionSchema })) },
  responses: { 200: json(noticeViewSchema) },
});

/** Takes it away; verdicts and their clauses stand as they are, only the official words are no longer beside them. */
export const removeNotice = createRoute({
  method: 'post',
  path: '/api/season/notice/remove',
  tags: ['season'],
  'x-access': access({ who: ['supervisor'] }),
  request: {
    body: jsonBody(
      z.strictObject({
        season: noticeFields.season,
        version: versionSchema,
        reason: reasonSchema,
      }),
    ),
  },
  responses: { 200: json(noticeViewSchema) },
});

/** Reads a pasted notice: which passage seems to say which clause. A proposal; nothing is kept. */
export const readPassages = createRoute({
  method: 'post',
  path: '/api/season/notice/passages',
  tags: ['season'],
  'x-access': access({ who: ['supervisor'] }),
  request: { body: jsonBody(z.strictObject({ text: textSchema(50_000).min(1) })) },
  responses: { 200: json(z.object({ paragraphs: noticeFields.paragraphs })) },
});

export const noticeRoutes = [getNotice, setNotice, removeNotice, readPassages] as const;
