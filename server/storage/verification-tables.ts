import type { ColumnType } from 'kysely';
import type { CaseStatus } from '../../domain/casework/status.ts';
import type { Decision } from '../../domain/verification/decisions.ts';
import type { VerificationGroup } from '../../domain/verification/groups.ts';

/** JSON goes in as text and comes out parsed. */
type Json<T> = ColumnType<T, string, string>;

/** The tables of the queue of verification: who works on what, and what was decided for many at once. */
export interface VerificationTables {
  case_claim: {
    collection_number: string;
    person_id: string;
    since: string;
    /** The last thing that its holder did; a claim that fell silent is over. */
    seen_at: string;
    taken_from: string | null;
  };
  batch: {
    id: string;
    season: number;
    district_id: string;
    group_name: VerificationGroup | null;
    decision: Json<Decision | { kind: 'undo' }>;
    reason: string;
    state: 'running' | 'complete' | 'interrupted';
    started_at: string;
    started_by: string;
    /** When the process that carries it out last said so. */
    beat_at: string;
    finished_at: string | null;
    /** The batch that this one takes back. */
    undoes: string | null;
    idempotency_key: string;
  };
  batch_member: {
    batch_id: string;
    collection_number: string;
    /** The version that was seen; `null` where it does not matter. */
    version: number | null;
    outcome: 'done' | 'failed' | null;
    code: string | null;
    from_status: CaseStatus | null;
    to_status: CaseStatus | null;
    /** The events that the batch added. */
    first_seq: number | null;
    last_seq: number | null;
  };
}
