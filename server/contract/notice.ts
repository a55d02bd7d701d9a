import { CLAUSE_IDS } from '../../domain/rulebook/verdict.ts';
import { access, createRoute, json, jsonBody, textSchema, z } from './common.ts';

/** A season's official notice by its clauses; a season has none until somebody sets it. */
const noticeFields = {
  season: z.int().min(2015).max(2100),
  title: textSchema(200).min(2),
  issuedOn: z.iso.date(),
  /** The official text of each clause that the notice has. */
  paragraphs: z.partialRecord(z.enum(CLAUSE_IDS), textSchema(5_000).min(1)),
};
export const noticeSchema = z
  .object({ ...noticeFields, setBy: z.string(), setAt: z.string() })
  .openapi('Notice');
export type Notice = z.infer<typeof noticeSchema>;

export const getNotice = createRoute({
  method: 'get',
  path: '/api/season/notice',
  tags: ['season'],
  'x-access': access({ who: ['officer', 'registrar', 'supervisor'] }),
  responses: { 200: json(z.object({ notice: noticeSchema.nullable() })) },
});

/** Sets or corrects it; what stood before stays on record. */
export const setNotice = createRoute({
  method: 'put',
  path: '/api/season/notice',
  tags: ['season'],
  'x-access': access({ who: ['supervisor', 'intake'] }),
  request: { body: jsonBody(z.strictObject(noticeFields)) },
  responses: { 200: json(z.object({ notice: noticeSchema })) },
});

export const noticeRoutes = [getNotice, setNotice] as const;
