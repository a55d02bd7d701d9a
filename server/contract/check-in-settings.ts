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

const parametersSchema = z.object(settings);
export type CheckInParameters = z.infer<typeof parametersSchema>;

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
  request: {
    body: jsonBody(z.strictObject({ ...settings, version: versionSchema, reason: reasonSchema })),
  },
  responses: { 200: json(checkInSettingsSchema) },
});

/** Every version of the season's parameters, newest first, and last the defaults that stood before any. */
export const listCheckInSettingsVersions = createRoute({
  method: 'get',
  path: '/api/check-in-settings/versions',
  tags: ['check-in'],
  'x-access': access({ who: ['officer', 'supervisor'] }),
  responses: {
    200: json(
      z.object({
        versions: z.array(
          checkInSettingsSchema.extend({
            setBy: z.string().nullable(),
            setAt: z.string().nullable(),
            reason: z.string().nullable(),
          }),
        ),
      }),
    ),
  },
});
export type CheckInSettingsVersion = z.infer<
  (typeof listCheckInSettingsVersions.responses)[200]['content']['application/json']['schema']
>['versions'][number];

export const checkInSettingsRoutes = [
  getCheckInSettings,
  putCheckInSettings,
  listCheckInSettingsVersions,
] as const;
