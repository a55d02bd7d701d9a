import { DEFAULT_REASON_ORDER } from '../../domain/coordination/served-order.ts';
import { access, createRoute, json, jsonBody, reasonSchema, versionSchema, z } from './common.ts';

/** Every reason that an order may name, each once: whoever is left out would stand nowhere. */
export const reasonOrderSchema = z
  .array(z.enum(DEFAULT_REASON_ORDER))
  .length(DEFAULT_REASON_ORDER.length)
  .refine((order) => new Set(order).size === order.length, { error: 'reason-twice' });

const settings = {
  /** Whose turn in the queue comes first; false information is after all of them (L13). */
  reasonOrder: reasonOrderSchema,
  /** By so many metres a move must shorten the way, so that a child who has a place is offered another. */
  leastGainMetres: z.int().min(0).max(20_000),
  /** After so many days a reconsideration without an answer is late. */
  reconsiderationDays: z.int().min(1).max(60),
};

export const coordinationSettingsSchema = z
  .object({
    ...settings,
    /** 0: the defaults; nobody has said anything yet. */
    version: z.int(),
    setBy: z.string().nullable(),
    setAt: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .openapi('CoordinationSettings');
export type CoordinationSettingsVersion = z.infer<typeof coordinationSettingsSchema>;

/** Every version of the season's parameters, the one in force first, and last the defaults before any. */
export const listCoordinationSettings = createRoute({
  method: 'get',
  path: '/api/coordination-settings',
  tags: ['coordination'],
  'x-access': access({ who: ['officer', 'supervisor'] }),
  responses: { 200: json(z.object({ versions: z.array(coordinationSettingsSchema) })) },
});

export const putCoordinationSettings = createRoute({
  method: 'put',
  path: '/api/coordination-settings',
  tags: ['coordination'],
  'x-access': access({ who: ['supervisor'] }),
  request: {
    body: jsonBody(z.strictObject({ ...settings, version: versionSchema, reason: reasonSchema })),
  },
  responses: { 200: json(coordinationSettingsSchema) },
});

export const coordinationSettingsRoutes = [
  listCoordinationSettings,
  putCoordinationSettings,
] as const;
