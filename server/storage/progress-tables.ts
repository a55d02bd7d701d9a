import type { ColumnType } from 'kysely';
import type { NoticeKind } from '../../domain/casework/notices.ts';
import type { CaseStatus } from '../../domain/casework/status.ts';
import type { LastSeasonMeasure } from '../../domain/casework/steps.ts';
import type { CoordinationReason } from '../../domain/rulebook/verdict.ts';
import type { LiveTopic } from '../contract/live.ts';

/** The tables of progress, live events, notices and visits (migration 007). */
export interface ProgressTables {
  /** Every change of status, school or reasons; written by the database (migration 007). */
  case_change: {
    id: ColumnType<string, never, never>;
    season: number;
    collection_number: string;
    district_id: string;
    at: string;
    since: string;
    status: CaseStatus;
    school_id: string | null;
    reasons: CoordinationReason[];
    from_status: CaseStatus | null;
    from_school_id: string | null;
  };
  /** Whom an office decided on, once a day. */
  case_decision: {
    season: number;
    day: string;
    district_id: string;
    /** Empty: the district's officers. */
    school_id: string;
    collection_number: string;
    at: string;
  };
  /** How many had come so far by the end of each day of an earlier season. */
  last_season_day: {
    season: number;
    measure: LastSeasonMeasure;
    district_id: string;
    day: string;
    n: number;
  };
  /** What open consoles are told of; kept for an hour. */
  live_event: {
    id: ColumnType<string, never, never>;
    topic: LiveTopic;
    district_id: string | null;
    schools: string[];
    person_id: string | null;
    collection_number: string | null;
  };
  notice: {
    id: ColumnType<string, never, never>;
    season: number;
    at: string;
    kind: NoticeKind;
    district_id: string | null;
    school_id: string | null;
    person_id: string | null;
    actor_id: string;
    subject: string;
    once: string | null;
  };
  notice_read: { person_id: string; notice_id: string };
  visit: { person_id: string; last_at: string; previous_at: string | null };
}
