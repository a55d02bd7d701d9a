import {
  access,
  collectionNumberSchema,
  createRoute,
  idSchema,
  json,
  jsonBody,
  z,
} from './common.ts';

/** What the city's app and the private schools report of single children; each line is for itself. */
const lines = z
  .array(z.strictObject({ collectionNumber: collectionNumberSchema, schoolId: idSchema }))
  .min(1)
  .max(1_000);
export type ReportedLine = z.infer<typeof lines>[number];

const answer = json(
  z.object({
    accepted: z.int(),
    /** Reported before, or overtaken by something later. */
    unchanged: z.int(),
    refused: z.array(z.object({ collectionNumber: z.string(), code: z.string() })),
  }),
);
const feeders = access({ who: ['intake'] });

/** What guardians confirmed in the city's app (L12). Repeating one changes nothing. */
export const intakeConfirmations = createRoute({
  method: 'post',
  path: '/api/intake/guardian-confirmations',
  tags: ['intake'],
  'x-access': feeders,
  request: { body: jsonBody(z.strictObject({ confirmations: lines })) },
  responses: { 200: answer },
});

/** A guardian takes the confirmation of this school back; one of another school stays. */
export const intakeConfirmationWithdrawals = createRoute({
  method: 'post',
  path: '/api/intake/guardian-withdrawals',
  tags: ['intake'],
  'x-access': feeders,
  request: { body: jsonBody(z.strictObject({ withdrawals: lines })) },
  responses: { 200: answer },
});

/** A private school no longer admits the pupil, or the family turned it down (L17). */
export const intakePrivateWithdrawals = createRoute({
  method: 'post',
  path: '/api/intake/private-withdrawals',
  tags: ['intake'],
  'x-access': feeders,
  request: { body: jsonBody(z.strictObject({ withdrawals: lines })) },
  responses: { 200: answer },
});

export const bothSidesRoutes = [
  intakeConfirmations,
  intakeConfirmationWithdrawals,
  intakePrivateWithdrawals,
] as const;
