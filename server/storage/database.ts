import type { ColumnType } from 'kysely';
import type {
  ApplicantKind,
  Basis,
  Evidence,
  Point,
  PropertyUse,
  Submission,
} from '../../domain/evidence/evidence.ts';
import type { CoordinationReason, Route } from '../../domain/rulebook/verdict.ts';
import type { PreflightFinding } from '../../domain/allocation/preflight.ts';
import type { StraddleRule } from '../../domain/allocation/placement.ts';
import type { VerificationGroup } from '../../domain/verification/groups.ts';
import type { CaseStatus } from '../../domain/casework/status.ts';
import type { AttachmentType } from '../contract/attachments.ts';
import type { DeskIssue } from '../../domain/check-in/follow-up.ts';
import type { CheckInParameters } from '../contract/check-in-settings.ts';
import type { Role } from '../contract/common.ts';
import type { Notice } from '../contract/notice.ts';
import type { IntakeGazetteer } from '../contract/intake.ts';
import type { Json } from './json-column.ts';
import type { VerificationTables } from './verification-tables.ts';
import type { RulebookTables } from './rulebook-tables.ts';
import type { EditionTables } from './edition-tables.ts';
import type { AfterPlacing } from './after-placing.ts';
import type { FreedPlaceTables } from './freed-place-tables.ts';
import type { VerdictTable, WholeVerdictView } from './verdict-tables.ts';
import type { PlanTables } from './plan-tables.ts';
import type { ProgressTables } from './progress-tables.ts';

/** The tables as Kysely sees them; migrations/ is where they are made. Instants are ISO strings. */
export interface Database
  extends
    EditionTables,
    FreedPlaceTables,
    PlanTables,
    ProgressTables,
    RulebookTables,
    VerificationTables {
  setting: { key: string; value: Json<unknown> };
  check_in_settings: {
    season: number;
    number: number;
    settings: Json<CheckInParameters>;
    set_by: string;
    set_at: string;
    reason: string;
  };
  district: { id: string; name: string; name_en: string };
  school: {
    id: string;
    district_id: string;
    name: string;
    name_en: string;
    ownership: 'public' | 'private';
    longitude: number;
    latitude: number;
  };
  intake_plan: {
    season: number;
    school_id: string;
    classes: number;
    class_size: number;
    /** Places given or promised: the database itself refuses more than classes × size. */
    taken: number;
    version: number;
  };
  gazetteer: {
    id: string;
    district_id: string | null;
    kind: IntakeGazetteer['properties']['kind'];
    name: string;
    geometry: Json<IntakeGazetteer['geometry']>;
  };
  applicant: {
    collection_number: string;
    season: number;
    district_id: string;
    kind: ApplicantKind;
    name: string;
    pinyin: string;
    initials: string;
    sex: 'male' | 'female';
    birth_date: string;
    id_number: string;
    student_number: string | null;
    primary_school: string;
    submitted_at: string | null;
    basis: Basis | null;
    submission: Json<Submission>;
    prior_uses: Json<PropertyUse[]>;
    family_keys: string[];
    home_text: string | null;
    home_street: string | null;
    home_number: number | null;
    home_compound: string | null;
    home_village: string | null;
    home_point: Json<Point | null>;
    record_hash: string;
  };
  guardian: {
    collection_number: string;
    position: number;
    name: string;
    id_number: string | null;
    relation: string;
    phone: string | null;
  };
  evidence: {
    collection_number: string;
    evidence_id: string;
    kind: Evidence['kind'];
    source: Evidence['source'];
    status: Evidence['status'];
    extracted_at: string;
    certificate: string | null;
    certificate_serial: string | null;
    facts: Json<unknown>;
    /** What the source itself answered, word for word. */
    raw: string | null;
  };
  case_event: {
    collection_number: string;
    seq: number;
    at: string;
    type: string;
    actor_id: string;
    reason: string | null;
    rulebook: string | null;
    data: Json<Record<string, unknown>>;
  };
  /** Folded from case_event by domain/casework; kept so that lists can filter and count. */
  case_state: AfterPlacing & {
    collection_number: string;
    season: number;
    district_id: string;
    kind: ApplicantKind;
    version: number;
    status: CaseStatus;
    changed_at: string;
    route: Route | null;
    category: number | null;
    reasons: CoordinationReason[];
    home_school_ids: string[];
    placed_school_id: string | null;
    pending_school_id: string | null;
    pending_by: string | null;
    pending_until: string | null;
    checked_in_at: string | null;
    guardian_confirmed_at: string | null;
    verdict_seq: number | null;
    /** A verdict is due: new facts, or another child's use of the same home. */
    stale: boolean;
    /** Sorts as coordination serves; only cases in its queue have one. */
    service_key: string | null;
    /** Where the two sides do not meet (domain/check-in/follow-up.ts), and since when. */
    desk_issue: DeskIssue | null;
    desk_issue_since: string | null;
    other_school_id: string | null;
    /** The school or an officer reported that the pupil did not come. */
    no_show_at: string | null;
    /** The land registry's number of the home that the claim rests on now (L10). */
    unit_number: string | null;
    /** What the standing verdict leaves open; the queue of verification looks at cases in status `verify` only. */
    open_groups: VerificationGroup[];
    /** When the family submitted; `null` where it has not. */
    waiting_since: string | null;
    family_asked_at: string | null;
    /** When it came to this status; set by the database (migration 007). */
    since: ColumnType<string, never, never>;
    /** When status, school or reasons changed last; set by the database. */
    moved_at: ColumnType<string, never, never>;
  };
  verdict: VerdictTable;
  whole_verdict: WholeVerdictView;
  run: {
    id: string;
    season: number;
    kind: 'reference' | 'formal' | 'trial';
    state: 'running' | 'complete' | 'failed';
    district_id: string | null;
    edition_year: number;
    rulebook: string;
    straddle: StraddleRule;
    /** Only `seeded-draw` reads it; kept with every run, so that each can be made again. */
    seed: string;
    /** The published editions that the run rests on, as one text. */
    editions: string;
    /** What was known before it was started. */
    preflight: Json<PreflightFinding[]>;
    /** The published run that this one corrects. */
    corrects: string | null;
    /** The published correction that stands in its place. */
    superseded_by: string | null;
    /** Four eyes: who wants it public, who agreed, and from when on. */
    proposed_by: string | null;
    proposed_at: string | null;
    approved_by: string | null;
    approved_at: string | null;
    release_at: string | null;
    /** Why an approved publication could not be carried out when its time came. */
    release_problem: string | null;
    done: number;
    total: number;
    started_at: string;
    started_by: string;
    /** When the process that runs it last said so; a run that fell silent is over. */
    beat_at: string;
    finished_at: string | null;
    published_at: string | null;
    input_hash: string | null;
    failure: string | null;
    idempotency_key: string;
    summary: Json<unknown>;
    version: number;
  };
  placement: {
    run_id: string;
    collection_number: string;
    district_id: string;
    outcome: 'placed' | 'to-coordinate' | 'to-verify' | 'not-eligible';
    school_id: string | null;
    category: number | null;
    code: string;
    working: Json<Record<string, string | number | boolean | null>>;
    /** The verdict it rests on. */
    verdict_seq: number | null;
    /** Of the verdict by the run's edition; `null` in runs from before it was kept. */
    route: Route | null;
    home_school_ids: string[];
  };
  attachment: {
    id: string;
    collection_number: string;
    name: string;
    media_type: AttachmentType;
    size: number;
    sha256: string;
    uploaded_by: string;
    uploaded_at: string;
    /** When a decision first cited it; until then it may be tidied away. */
    used_at: string | null;
  };
  attachment_content: { attachment_id: string; content: Uint8Array };
  season_notice: {
    id: ColumnType<string, never, never>;
    season: number;
    title: string;
    issued_on: string;
    /** `null`: from then on the season has none. */
    paragraphs: Json<Notice['paragraphs'] | null>;
    set_by: string;
    set_at: string;
  };
  person: {
    id: string;
    name: string;
    name_en: string;
    role: Role;
    district_id: string | null;
    school_id: string | null;
    /** May be signed in as with a click. */
    demonstration: boolean;
  };
  session: { token_hash: string; person_id: string; expires_at: string };
  audit_log: {
    id: ColumnType<string, never, never>;
    at: string;
    actor_id: string;
    action: string;
    subject: string | null;
    reason: string | null;
    request_id: string | null;
  };
}
