import {
  APPLICANT_KINDS,
  BASES,
  EVIDENCE_DECISIONS,
  KIN_ROLES,
} from '../../domain/evidence/evidence.ts';
import { ACTION_NAMES } from '../../domain/casework/action-names.ts';
import { EVENT_TYPES } from '../../domain/casework/events.ts';
import {
  RECONSIDERATION_GROUNDS,
  RECONSIDERATION_STATES,
} from '../../domain/casework/reconsideration.ts';
import { CASE_STATUSES } from '../../domain/casework/status.ts';
import { USE_READINGS } from '../../domain/rulebook/home-uses.ts';
import { CLAUSE_IDS, COORDINATION_REASONS, ROUTES } from '../../domain/rulebook/verdict.ts';
import { attachmentSchema } from './attachments.ts';
import { NEEDED_CODES } from '../../domain/rulebook/would-change/needed.ts';
import { z } from './common.ts';
import { evidenceSchema } from './intake.ts';

export const caseStatusSchema = z.enum(CASE_STATUSES);

export const actionSchema = z.object({
  name: z.enum(ACTION_NAMES),
  allowed: z.boolean(),
  /** Why not; a code that the console names in both languages. */
  because: z.string().nullable(),
});
export type Action = z.infer<typeof actionSchema>;

const workingSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]),
);
const needSchema = z.object({ fact: z.string(), from: z.enum(['family', 'officer', 'source']) });

export const findingSchema = z.object({
  rule: z.string(),
  outcome: z.enum(['met', 'not-met', 'unknown']),
  because: z.object({ code: z.string(), working: workingSchema }),
  uses: z.array(z.string()),
  needs: z.array(needSchema),
  cites: z.array(z.enum(CLAUSE_IDS)),
});
export type FindingView = z.infer<typeof findingSchema>;

export const verdictSchema = z
  .object({
    rulebook: z.string(),
    asOf: z.string(),
    route: z.enum(ROUTES),
    category: z.int().nullable(),
    reasons: z.array(z.enum(COORDINATION_REASONS)),
    findings: z.array(findingSchema),
    needs: z.array(needSchema),
    homeSchoolIds: z.array(z.string()),
  })
  .openapi('Verdict');
export type VerdictView = z.infer<typeof verdictSchema>;

/** A change that would give another verdict: the conditions that make it, together, and what it leads to. */
export const wouldChangeSchema = z
  .object({
    conditions: z.array(
      z.object({
        fact: z.string(),
        needed: z.discriminatedUnion('is', [
          z.object({
            is: z.literal('one-of'),
            values: z.array(z.union([z.string(), z.boolean()])),
          }),
          z.object({
            is: z.literal('dates'),
            from: z.string().nullable(),
            to: z.string().nullable(),
          }),
          z.object({ is: z.literal('at-least'), value: z.number() }),
          z.object({ is: z.literal('code'), code: z.enum(NEEDED_CODES) }),
        ]),
        /** `nobody`: the fact is known; only a mistake in the record could make it another. */
        by: z.enum(['family', 'officer', 'source', 'nobody']),
      }),
    ),
    route: z.enum(ROUTES),
    category: z.int().nullable(),
    reasons: z.array(z.enum(COORDINATION_REASONS)),
    /** The rule that would stand in the way even then. */
    rule: z.string().nullable(),
  })
  .openapi('WouldChange');
export type WouldChangeView = z.infer<typeof wouldChangeSchema>;

/** What an ID or a telephone number looks like until somebody says why they need it. */
export const maskedPersonSchema = z.object({
  name: z.string(),
  relation: z.enum(KIN_ROLES),
  idNumberMasked: z.string().nullable(),
  phoneMasked: z.string().nullable(),
});

export const caseEventSchema = z.object({
  seq: z.int(),
  at: z.string(),
  type: z.enum(EVENT_TYPES),
  actorId: z.string(),
  reason: z.string().nullable(),
  rulebook: z.string().nullable(),
  /** The event's own figures: schools, categories, codes; never a person's numbers. */
  data: z.record(z.string(), z.unknown()),
});
export type CaseEventView = z.infer<typeof caseEventSchema>;

export const placementViewSchema = z.object({
  runId: z.string(),
  runKind: z.enum(['reference', 'formal', 'trial']),
  editionYear: z.int(),
  outcome: z.enum(['placed', 'to-coordinate', 'to-verify', 'not-eligible']),
  schoolId: z.string().nullable(),
  category: z.int().nullable(),
  because: z.object({ code: z.string(), working: workingSchema }),
  publishedAt: z.string().nullable(),
});

export const caseStateSchema = z
  .object({
    collectionNumber: z.string(),
    version: z.int(),
    status: caseStatusSchema,
    placedSchoolId: z.string().nullable(),
    placedBy: z.enum(['run', 'coordination']).nullable(),
    /** The school of a live hold or proposal. */
    pendingSchoolId: z.string().nullable(),
    pendingBy: z.string().nullable(),
    checkedInAt: z.string().nullable(),
    guardianConfirmedAt: z.string().nullable(),
    falseInformation: z.enum(['none', 'proposed', 'confirmed']),
    /** A right that a reconsideration gave, to a place that is not free yet. */
    awaitedSchoolId: z.string().nullable(),
    /** A place that came free, offered to this child. */
    offeredSchoolId: z.string().nullable(),
    reconsideration: z.enum(RECONSIDERATION_STATES).nullable(),
    noticeIssuedAt: z.string().nullable(),
    actions: z.array(actionSchema),
  })
  .openapi('CaseState');
export type CaseStateView = z.infer<typeof caseStateSchema>;

/** A request of the family that a decision be looked at again (复议), and what became of it. */
export const reconsiderationSchema = z.object({
  openedAt: z.string(),
  openedBy: z.string().nullable(),
  askedBy: z.string(),
  askedOn: z.string(),
  ground: z.enum(RECONSIDERATION_GROUNDS),
  reason: z.string().nullable(),
  state: z.enum(RECONSIDERATION_STATES),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
  endReason: z.string().nullable(),
  clause: z.enum(CLAUSE_IDS).nullable(),
  /** Where the changed outcome gave a right to a place, and the place that was found. */
  rightSchoolId: z.string().nullable(),
  placedSchoolId: z.string().nullable(),
});
export type ReconsiderationView = z.infer<typeof reconsiderationSchema>;

/** Numbers are masked; names of pupils outside the reader's scope too. */
export const homeUsesSchema = z.object({
  unitNumber: z.string(),
  lockYears: z.int(),
  season: z.int(),
  familyKeys: z.array(z.string()),
  uses: z.array(
    z.object({
      /** By which a command names it. */
      key: z.string(),
      season: z.int(),
      reading: z.enum(USE_READINGS),
      seasonsAgo: z.int(),
      freeFrom: z.int(),
      pupilName: z.string(),
      /** Of a case in the reader's scope; `null` for others and for what only a register knows. */
      collectionNumber: z.string().nullable(),
      familyKeys: z.array(z.string()),
      sharedKeys: z.array(z.string()),
    }),
  ),
});
export type HomeUsesView = z.infer<typeof homeUsesSchema>;

export const caseSchema = z
  .object({
    state: caseStateSchema,
    applicant: z.object({
      collectionNumber: z.string(),
      season: z.int(),
      districtId: z.string(),
      kind: z.enum(APPLICANT_KINDS),
      name: z.string(),
      sex: z.enum(['male', 'female']),
      birthDate: z.string(),
      idNumberMasked: z.string(),
      studentNumberMasked: z.string().nullable(),
      primarySchool: z.string(),
      submittedAt: z.string().nullable(),
      basis: z.enum(BASES).nullable(),
      submittedByName: z.string().nullable(),
      submittedByRelation: z.enum(KIN_ROLES).nullable(),
      grandparentVerified: z.boolean().nullable(),
    }),
    guardians: z.array(maskedPersonSchema),
    /** ID numbers inside are masked. */
    evidence: z.array(evidenceSchema),
    suppliedFacts: z.array(
      z.object({
        ref: z.string(),
        value: z.unknown(),
        by: z.string().nullable(),
        at: z.string(),
        reason: z.string().nullable(),
      }),
    ),
    /** Decisions on papers that stand (L5: beside the extraction). */
    evidenceDecisions: z.array(
      z.object({
        evidenceId: z.string(),
        decision: z.enum(EVIDENCE_DECISIONS),
        by: z.string().nullable(),
        at: z.string(),
        reason: z.string().nullable(),
      }),
    ),
    /** The files that decisions cite. */
    attachments: z.array(attachmentSchema),
    /** L10: whose basis the home was before, or is as well. `null` when the claim is no title. */
    homeUses: homeUsesSchema.nullable(),
    home: z.object({
      text: z.string().nullable(),
      point: z.tuple([z.number(), z.number()]).nullable(),
    }),
    verdict: verdictSchema.nullable(),
    /** Best first. `null` when the case is not open to a change any more: it has a place, or one is promised. */
    wouldChange: z.array(wouldChangeSchema).nullable(),
    placements: z.array(placementViewSchema),
    /** Newest first. */
    reconsiderations: z.array(reconsiderationSchema),
    timeline: z.array(caseEventSchema),
  })
  .openapi('Case');
export type CaseView = z.infer<typeof caseSchema>;
