import { access, createRoute, idSchema, json, jsonBody, noContent, ROLES, z } from './common.ts';

export const personSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    nameEn: z.string(),
    role: z.enum(ROLES),
    /** Set for officers (and registrars: their school's district). */
    districtId: z.string().nullable(),
    /** Set for registrars. */
    schoolId: z.string().nullable(),
  })
  .openapi('Person');
export type Person = z.infer<typeof personSchema>;

/** A demonstration person with the words for what they see; an office's name is no secret. */
export const identitySchema = personSchema
  .extend({
    /** The district or school; `null` for the whole city. */
    scope: z.object({ name: z.string(), nameEn: z.string() }).nullable(),
  })
  .openapi('Identity');
export type Identity = z.infer<typeof identitySchema>;

export const sessionSchema = z
  .object({
    person: personSchema.nullable(),
    /** The data are invented; the screens say so. */
    demonstration: z.boolean(),
    /** Whom one may sign in as with a click: a demonstration's people, or those of a trial. */
    identities: z.array(identitySchema),
  })
  .openapi('Session');
export type Session = z.infer<typeof sessionSchema>;

export const getSession = createRoute({
  method: 'get',
  path: '/api/session',
  tags: ['session'],
  'x-access': access({ who: 'anyone' }),
  responses: { 200: json(sessionSchema) },
});

export const signIn = createRoute({
  method: 'post',
  path: '/api/session',
  tags: ['session'],
  'x-access': access({ who: 'anyone' }),
  request: { body: jsonBody(z.strictObject({ personId: idSchema })) },
  responses: { 200: json(sessionSchema) },
});

export const signOut = createRoute({
  method: 'delete',
  path: '/api/session',
  tags: ['session'],
  'x-access': access({ who: 'anyone' }),
  responses: { 204: noContent },
});

export const sessionRoutes = [getSession, signIn, signOut] as const;
