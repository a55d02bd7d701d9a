import { access, createRoute, json, jsonBody, textSchema, versionSchema, z } from './common.ts';

const settings = {
  /** Families come from here on. */
  opensAt: z.iso.datetime({ offset: true }),
  /** Until then nobody is reported as not having come. */
  closesAt: z.iso.datetime({ offset: true }),
  /** What a desk ticks, in its order; the id is what is recorded. */
  papers: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]{1,40}$/, { error: 'not-an-id' }),
        name: textSchema(60).min(1),
        nameEn: textSchema(100).min(1),
      }),
    )
    .max(12),
  /** Where a desk sends a family that it cannot help. */
  serviceCentre: z.strictObject({
    name: textSchema(60).min(1),
    nameEn: textSchema(100).min(1),
    phones: z.array(textSchema(30).min(1)).max(4),
    /** When the telephone is answered. */
    hours: textSchema(60),
    hoursEn: textSchema(100),
  }),
};

/** A season's parameters of check-in. */
export const checkInSettingsSchema = z
  .object({
    ...settings,
    version: z.int(),
    /** Nobody has said anything yet: these are defaults, and wherever they are shown they are called so. */
    assumed: z.boolean(),
  })
  .openapi('CheckInSettings');
export type CheckInSettings = z.infer<typeof checkInSettingsSchema>;

export const getCheckInSettings = createRoute({
  method: 'get',
  path: '/api/check-in-settings',
  tags: ['check-in'],
  'x-access': access({ who: ['registrar', 'officer', 'supervisor'] }),
  responses: { 200: json(checkInSettingsSchema) },
});

export const putCheckInSettings = createRoute({
  method: 'put',
  path: '/api/check-in-settings',
  tags: ['check-in'],
  'x-access': access({ who: ['supervisor'] }),
  request: { body: jsonBody(z.strictObject({ ...settings, version: versionSchema })) },
  responses: { 200: json(checkInSettingsSchema) },
});

export const checkInSettingsRoutes = [getCheckInSettings, putCheckInSettings] as const;
