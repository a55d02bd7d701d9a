import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Kysely } from 'kysely';
import type { EvidenceKind, SourceSystem } from '../domain/evidence/evidence.ts';
import type { SourceAnswer } from '../domain/verification/decisions.ts';
import type { PlanProblem } from '../domain/coordination/plan-problem.ts';
import type { ComputedPlan, ComputePhase } from './plans/compute.ts';
import type { Person } from './contract/session.ts';
import type { Pace } from './pace.ts';
import type { AttachmentStore } from './storage/attachment-store.ts';
import type { Database } from './storage/database.ts';

/** One line of the structured log. No names, no numbers of people. */
export interface LogEntry {
  level: 'info' | 'warn' | 'error';
  event: string;
  requestId?: string;
  [field: string]: unknown;
}

/** Who is calling, behind a port, so that accounts and single sign-on can follow (identity.ts has the first). */
export interface IdentityPort {
  /** The signed-in person of a request, or `null`. */
  whoIs(request: Request): Promise<Person | null>;
  /** Opens a session; the answer is the `Set-Cookie` value. `null`: this person may not sign in this way. */
  signIn(personId: string): Promise<{ person: Person; cookie: string } | null>;
  /** Closes the session of a request; the answer is the `Set-Cookie` value that clears it. */
  signOut(request: Request): Promise<string>;
}

/** One paper that a register is asked for again, with what it needs to find it. */
export interface SourceQuestion {
  collectionNumber: string;
  kind: EvidenceKind;
  source: SourceSystem;
}

/** The city's registers, asked anew for a paper (L5: what they answer is added, it replaces nothing). */
export interface SourcePort {
  ask(question: SourceQuestion): Promise<SourceAnswer>;
}

/** All that the service needs from where it is mounted: Node, a page or a test. */
export interface Deps {
  db: Kysely<Database>;
  now: () => Date;
  newId: () => string;
  identity: IdentityPort;
  /** `null`: the registers cannot be asked from here, and what would ask them is barred. */
  sources: SourcePort | null;
  log: (entry: LogEntry) => void;
  /** Where attachments are kept; left out: in the database. */
  attachments?: AttachmentStore;
  /** Computes a joint plan outside this thread; left out: here, in slices. */
  planner?: (problem: PlanProblem, say: (phase: ComputePhase) => void) => Promise<ComputedPlan>;
  /** Work that goes on after the answer, such as a run. */
  background: (work: Promise<void>) => void;
  /** When such work may take its next step. */
  pace: Pace;
  /** Ends what would otherwise stay open, when the process is to stop. */
  stopping?: AbortSignal;
}

/** What a request carries through the handlers. */
export interface AppEnv {
  Variables: { person: Person; requestId: string };
  /** Set only by code in the same process (the first filling, the simulator): a caller that needs no session. */
  Bindings: { caller?: Person };
}

/** What routes are mounted on. */
export type App = OpenAPIHono<AppEnv>;
