import type { PlacementCode } from '../allocation/placement-code.ts';
import type { Known } from '../evidence/evidence.ts';
import type {
  Category,
  ClauseId,
  CoordinationReason,
  FactRef,
  Need,
  Route,
} from '../rulebook/verdict.ts';
import type { CivilDate, Instant } from '../season/date.ts';
import type { OfferCode } from '../coordination/offer-places.ts';
import type { ReconsiderationGround } from './reconsideration.ts';

/** Ids of the scans that the officer decided by (attachments of the case). */
interface WithPapers {
  attachments?: string[];
}

/**
 * All that can ever happen to a case. Facts and decisions are appended and never changed (L5, house
 * rule 6); what a case *is* follows from them in `fold.ts` alone. Names are past tense: an event says
 * what was done, whether it ought to have been is the table of `actions.ts`.
 */
export interface EventData {
  /** The city's app delivered the application; `submittedAt` null: begun, never submitted (L4). */
  collected: { submittedAt: Known<Instant> };
  /** A rulebook judged the case; it may be judged again whenever a fact is supplied. */
  'verdict-reached': {
    route: Route;
    category: Category | null;
    reasons: CoordinationReason[];
    needs?: Need[];
  };
  'fact-supplied': { ref: FactRef; value: unknown } & WithPapers;
  'fact-withdrawn': { ref: FactRef };
  /** An officer compared the paper with its original or asked its source, and it stands. */
  'evidence-confirmed': { evidenceId: string } & WithPapers;
  /** The paper is not accepted: it carries no claim and answers no question (L6, L7). */
  'evidence-rejected': { evidenceId: string } & WithPapers;
  'evidence-decision-withdrawn': { evidenceId: string };
  /** An officer asked the family for what is missing; nothing is decided by it. */
  'returned-to-family': { text: string; facts: FactRef[] };
  'return-to-family-withdrawn': Record<string, never>;
  'false-information-proposed': WithPapers;
  /** By a second person (four eyes). Takes the place, the hold and the proposal away (L13). */
  'false-information-confirmed': WithPapers;
  /** Takes back a proposal or a confirmed finding; a place that was lost does not come back. */
  'false-information-withdrawn': Record<string, never>;
  /** Only a published formal run places; a reference run never writes to a case (L16). */
  'placed-by-run': {
    runId: string;
    schoolId: string;
    category: Category;
    code: PlacementCode;
  };
  /**
   * The published formal run did not place the pupil. Written also for pupils who were still to be
   * verified then: when their answer comes they are coordinated, since no run will come for them.
   */
  'sent-to-coordination-by-run': { runId: string; code: PlacementCode };
  held: { schoolId: string; until: Instant };
  'hold-released': Record<string, never>;
  proposed: { schoolId: string };
  'proposal-returned': Record<string, never>;
  'placement-approved': { schoolId: string };
  /** Before the family was told: the place is free at once, and the child is coordinated again. */
  'approval-withdrawn': Record<string, never>;
  /** The family was told in writing; from here on only a reconsideration changes the placement. */
  'notice-issued': { schoolId: string };
  /**
   * A place came free and the rule names this child (offer-places.ts). Who has none is proposed with it; who has one
   * keeps that until a second person accepts.
   */
  'place-offered': { schoolId: string; code: OfferCode; gain: number | null };
  /** The family does not want it, or a second person does not agree; it goes to the next. */
  'offer-declined': { schoolId: string };
  /** The family asked for reconsideration (复议) of what was decided. */
  'reconsideration-opened': {
    askedBy: string;
    askedOn: CivilDate;
    ground: ReconsiderationGround;
  } & WithPapers;
  'reconsideration-withdrawn': Record<string, never>;
  /** By a second person. `schoolId`: where the child has a right to a place, when the outcome is changed. */
  'reconsideration-decided': {
    outcome: 'upheld' | 'changed';
    clause: ClauseId;
    schoolId: string | null;
  } & WithPapers;
  /** The place that a changed outcome found at that moment; nobody was moved for it. */
  'placed-by-reconsideration': { schoolId: string; found: 'right-school' | 'nearest' };
  /** The family's half of L12, from the city's app; it may name a school that is not the placed one. */
  'guardian-confirmed': { schoolId: string };
  'guardian-confirmation-withdrawn': Record<string, never>;
  /** The school's half of L12. The service's clock counts (`at`); what the desk knew stands beside it. */
  'checked-in': { schoolId: string } & Partial<DeskFacts>;
  'check-in-undone': Record<string, never>;
  /** Admitted by a private school's own plan: the public place becomes free (L17). */
  'private-admitted': { schoolId: string };
  'private-admission-withdrawn': Record<string, never>;
  /** A private school lists a pupil whose family acted at a public school; an officer says which stands. */
  'private-claimed': { schoolId: string };
  'private-claim-declined': Record<string, never>;
  /** Somebody telephoned the family of a pupil who has not come, or whose two sides do not meet. */
  'call-noted': { outcome: CallOutcome; text: string };
  /** The pupil did not come and the place ought to be released; nobody loses a place by this alone. */
  'no-show-reported': Record<string, never>;
  'note-added': { text: string } & WithPapers;
  /** The second person does not agree, or the family has turned up after all. */
  'no-show-returned': Record<string, never>;
  /** By a second person: the place is free for coordination at once. */
  'place-released': { schoolId: string };
}

export const CALL_OUTCOMES = [
  'will-come',
  'gave-up',
  'went-private',
  'moved-away',
  'not-reached',
] as const;
/** What a family said on the telephone. */
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** What a desk knows of a check-in besides the pupil. */
export interface DeskFacts {
  /** Named by the desk before it sent; the same key never checks in twice. */
  key: string;
  /** By the desk's clock, which may be wrong. */
  deskAt: Instant;
  /** How long the desk kept it before it could be sent. */
  heldSeconds: number;
  /** What the desk calls itself ("1 号台"). */
  desk: string;
  /** The papers that were ticked. */
  papers: string[];
}

export type EventType = keyof EventData;

/** `actorId` of whatever no person did: intake, the rulebook, a run, an expired hold. */
export const SYSTEM_ACTOR = 'system';

export type CaseEventOf<T extends EventType> = {
  type: T;
  data: EventData[T];
  /** 1, 2, 3 … within the case; the last one is the case's version (house rule 8). */
  seq: number;
  at: Instant;
  /** `system` or a person's id. */
  actorId: string;
  /** What the actor stated; the service demands it where the action needs one. */
  reason: string | null;
  /** The rulebook version under which it was decided; a verdict always has one (house rule 5). */
  rulebook: T extends 'verdict-reached' ? string : string | null;
};
export type CaseEvent = { [T in EventType]: CaseEventOf<T> }[EventType];

/** Exhaustive by type: an event without a line here does not compile. */
const ALL: Record<EventType, true> = {
  collected: true,
  'verdict-reached': true,
  'fact-supplied': true,
  'fact-withdrawn': true,
  'evidence-confirmed': true,
  'evidence-rejected': true,
  'evidence-decision-withdrawn': true,
  'returned-to-family': true,
  'return-to-family-withdrawn': true,
  'false-information-proposed': true,
  'false-information-confirmed': true,
  'false-information-withdrawn': true,
  'placed-by-run': true,
  'sent-to-coordination-by-run': true,
  held: true,
  'hold-released': true,
  proposed: true,
  'proposal-returned': true,
  'placement-approved': true,
  'approval-withdrawn': true,
  'notice-issued': true,
  'place-offered': true,
  'offer-declined': true,
  'reconsideration-opened': true,
  'reconsideration-withdrawn': true,
  'reconsideration-decided': true,
  'placed-by-reconsideration': true,
  'guardian-confirmed': true,
  'guardian-confirmation-withdrawn': true,
  'checked-in': true,
  'check-in-undone': true,
  'private-admitted': true,
  'private-admission-withdrawn': true,
  'private-claimed': true,
  'private-claim-declined': true,
  'call-noted': true,
  'no-show-reported': true,
  'no-show-returned': true,
  'place-released': true,
  'note-added': true,
};
export const EVENT_TYPES = Object.keys(ALL) as [EventType, ...EventType[]];
