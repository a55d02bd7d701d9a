import type { MultiPolygon } from '../../domain/catchment/clause.ts';
import type { EditionState } from '../../domain/catchment/edition-steps.ts';
import type { IntakeRange } from '../contract/intake.ts';
import type { Json } from './json-column.ts';

/** The tables of editions and of the history of intake plans (migrations 001 and 011). */
export interface EditionTables {
  edition: {
    id: string;
    district_id: string;
    year: number;
    state: EditionState;
    published_at: string | null;
    version: number;
    name: string | null;
    based_on: string | null;
    corrects: string | null;
    superseded_by: string | null;
    /** `null`: taken in as a file, like all else of that edition. */
    author_id: string | null;
    created_at: string | null;
    updated_at: string | null;
    checked_at: string | null;
    checked_by: string | null;
    /** Approved for publication, and not before this moment. */
    embargo_until: string | null;
    published_by: string | null;
    /** Why an approved publication could not be carried out when its time came. */
    release_problem: string | null;
    idempotency_key: string | null;
  };
  school_range: {
    edition_id: string;
    school_id: string;
    shared: boolean;
    clauses: Json<IntakeRange['properties']['clauses']>;
    area: Json<MultiPolygon | null>;
    version: number;
    updated_at: string | null;
    updated_by: string | null;
  };
  /** Whoever wrote in an edition; none of them publishes it. */
  edition_editor: { edition_id: string; person_id: string };
  intake_plan_change: {
    season: number;
    school_id: string;
    /** The version of the plan that the change made. */
    version: number;
    at: string;
    by_id: string;
    from_classes: number | null;
    from_class_size: number | null;
    classes: number;
    class_size: number;
    reason: string | null;
  };
}
