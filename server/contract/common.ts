import { createRoute, z } from '@hono/zod-openapi';

export const ROLES = ['officer', 'registrar', 'supervisor', 'intake'] as const;
/** `intake` is the city's app feeding data in; the other three are people (policy §2). */
export type Role = (typeof ROLES)[number];

export const ROW_KINDS = ['applicant', 'school', 'edition', 'run', 'batch', 'plan'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/**
 * Who may call a route, and which row of whose scope it touches. The service enforces exactly this before
 * the handler runs (server/access.ts), and the scope test is generated from it.
 */
export type Access = { who: 'anyone' } | { who: readonly Role[]; row?: RowKind };

/** Keeps the literal types of an access rule. */
export function access(rule: Access): Access {
  return rule;
}

/** The path parameter that names a row of each kind. */
export const ROW_PARAMS: Record<RowKind, string> = {
  applicant: 'collectionNumber',
  school: 'schoolId',
  edition: 'editionId',
  run: 'runId',
  batch: 'batchId',
  plan: 'planId',
};

/** Free text. PostgreSQL can store every character but NUL and halves of one, which no keyboard types either. */
export const textSchema = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\0\p{Cs}]*$/u, { error: 'nul-character' });
export const idSchema = textSchema(60).min(1);
export const collectionNumberSchema = z
  .string()
  .regex(/^20\d{2}\d{4,10}$/, { error: 'not-a-collection-number' });
export const reasonSchema = textSchema(500).min(2, { error: 'reason-required' });
export const versionSchema = z.int().min(0);
export const pageSchema = z.coerce.number().int().min(1).max(100_000).default(1);
export const pageSizeSchema = z.coerce.number().int().min(1).max(200).default(50);

export const applicantParams = z.object({ collectionNumber: collectionNumberSchema });
export const schoolParams = z.object({ schoolId: idSchema });
export const editionParams = z.object({ editionId: idSchema });
export const runParams = z.object({ runId: idSchema });
export const batchParams = z.object({ batchId: idSchema });
export const planParams = z.object({ planId: idSchema });

/** RFC 9457; `code` is what the console translates, `detail` is for logs and integrators. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z
      .array(
        z.object({
          field: z.string(),
          code: z.string(),
          detail: z.string().optional(),
        }),
      )
      .optional(),
    /** With 412: the row as it is now. */
    current: z.unknown().optional(),
  })
  .openapi('Problem');
export type Problem = z.infer<typeof problemSchema>;

export function json<S extends z.ZodType>(schema: S, description = 'OK') {
  return { description, content: { 'application/json': { schema } } };
}

export function jsonBody<S extends z.ZodType>(schema: S) {
  return { required: true as const, content: { 'application/json': { schema } } };
}

export const noContent = { description: 'Done' };

export { createRoute, z };
