import { FREED_BECAUSE } from '../../domain/casework/freed-place.ts';
import { OFFER_CODES } from '../../domain/coordination/offer-places.ts';
import { COORDINATION_REASONS } from '../../domain/rulebook/verdict.ts';
import { actionSchema, caseStateSchema, caseStatusSchema } from './case.ts';
import {
  access,
  applicantParams,
  createRoute,
  idSchema,
  json,
  jsonBody,
  reasonSchema,
  versionSchema,
  z,
} from './common.ts';

const offeredChildSchema = z.object({
  collectionNumber: z.string(),
  name: z.string(),
  version: z.int(),
  status: caseStatusSchema,
  category: z.int().nullable(),
  reasons: z.array(z.enum(COORDINATION_REASONS)),
  /** Why this child (domain/coordination/offer-places.ts). */
  code: z.enum(OFFER_CODES),
  metres: z.int().nullable(),
  /** The school that the child would leave, and how much shorter the way gets. */
  from: z.string().nullable(),
  gain: z.int().nullable(),
  offeredBy: z.string().nullable(),
  actions: z.array(actionSchema),
});
export type OfferedChild = z.infer<typeof offeredChildSchema>;

export const freedSchoolSchema = z
  .object({
    schoolId: z.string(),
    /** Places left now, and how many of those came free and are still to be offered. */
    placesLeft: z.int(),
    toOffer: z.int(),
    freed: z.array(
      z.object({
        at: z.string(),
        because: z.enum(FREED_BECAUSE),
        collectionNumber: z.string(),
        name: z.string(),
      }),
    ),
    /** Offered and not yet decided. */
    offered: z.array(offeredChildSchema),
    /** Who comes next by the rule, one for each place that is still to be offered. */
    next: z.array(offeredChildSchema),
  })
  .openapi('FreedSchool');
export type FreedSchool = z.infer<typeof freedSchoolSchema>;

export const listFreedPlaces = createRoute({
  method: 'get',
  path: '/api/freed-places',
  tags: ['coordination'],
  'x-access': access({ who: ['officer', 'supervisor'] }),
  request: { query: z.object({ district: idSchema.optional() }) },
  responses: {
    200: json(
      z.object({
        at: z.string(),
        leastGainMetres: z.int(),
        schools: z.array(freedSchoolSchema),
        /** Taken again since they came free. */
        filled: z.int(),
      }),
    ),
  },
});

const command = <P extends string, S extends z.ZodRawShape>(path: P, body: S) => ({
  method: 'post' as const,
  path,
  tags: ['coordination'],
  'x-access': access({ who: ['officer'], row: 'applicant' }),
  request: {
    params: applicantParams,
    body: jsonBody(z.strictObject({ version: versionSchema, ...body })),
  },
  responses: { 200: json(caseStateSchema) },
});

/** Offers the place to the child whom the rule names next; anybody else is refused (`not-next`). */
export const offerPlace = createRoute(
  command('/api/freed-places/{collectionNumber}/offer', { schoolId: idSchema }),
);
/** By a second person: the child has the place, and gives back the one before in the same transaction. */
export const acceptOffer = createRoute(command('/api/freed-places/{collectionNumber}/accept', {}));
/** Then the next child is named. */
export const declineOffer = createRoute(
  command('/api/freed-places/{collectionNumber}/decline', { reason: reasonSchema }),
);

export const freedPlaceRoutes = [listFreedPlaces, offerPlace, acceptOffer, declineOffer] as const;
