import type { ColumnType } from 'kysely';
import type {
  PlanAdjusted,
  PlannedSchool,
  PlanParameters,
  PlanPhase,
  PlanResult,
} from '../contract/plans.ts';
import type { Json } from './json-column.ts';

type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>;

/** The tables of joint plans, a part of `Database`. */
export interface PlanTables {
  coordination_plan: {
    id: string;
    season: number;
    district_id: string;
    state: 'running' | 'complete' | 'failed';
    parameters: Json<PlanParameters>;
    /** What is being worked on while it runs. */
    phase: PlanPhase;
    pupils: number;
    /** As they were when it was made; by id. */
    schools: Json<PlannedSchool[]>;
    input_hash: string | null;
    result: JsonOrNull<PlanResult>;
    /** What the plan comes to as adjusted by hand; `null` while it stands as computed. */
    adjusted: JsonOrNull<PlanAdjusted>;
    started_at: string;
    started_by: string;
    beat_at: string;
    finished_at: string | null;
    failure: string | null;
    idempotency_key: string;
    proposed_by: string | null;
    proposed_at: string | null;
    /** Draws whom the second person must look at; fixed with the first proposal. */
    sample_seed: string | null;
    version: number;
  };
  coordination_plan_place: {
    plan_id: string;
    collection_number: string;
    /** In the order of service, from 1. */
    position: number;
    service_key: string;
    tier: number;
    /** The case as the plan saw it; a proposal rests on it. */
    case_version: number;
    own_school_ids: string[];
    before_school_id: string | null;
    planned_school_id: string | null;
    /** What strict order of service would give. */
    served_school_id: string | null;
    /** As adjusted by hand; what is proposed. */
    chosen_school_id: string | null;
    /** The case's event with which this plan proposed the place; `null` when it has not, or it was returned. */
    proposed_seq: number | null;
    proposed_by: string | null;
    approved_at: string | null;
    /** Why the last step for this child was refused, or that it was returned. */
    problem: string | null;
  };
  /** Who has looked at which proposal of a batch. */
  coordination_plan_check: {
    plan_id: string;
    collection_number: string;
    person_id: string;
    proposed_seq: number;
    at: string;
  };
}
