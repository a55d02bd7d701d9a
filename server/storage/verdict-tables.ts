import type {
  CoordinationReason,
  Finding,
  Located,
  Need,
  Route,
} from '../../domain/rulebook/verdict.ts';
import type { Json } from './json-column.ts';
import type { VerdictInputs } from './rulebook-tables.ts';

interface Outcome {
  collection_number: string;
  /** The event that says it. */
  seq: number;
  rulebook: string;
  edition_year: number;
  as_of: string;
  route: Route;
  category: number | null;
  reasons: CoordinationReason[];
  home_school_ids: string[];
  /** SHA-256 of what is told; `null`: made before it was kept. */
  digest: string | null;
}

export interface VerdictTable extends Outcome {
  /** It repeats this one, where it is told; then the columns below are `null`. */
  same_as: number | null;
  findings: Json<Finding[] | null>;
  needs: Json<Need[] | null>;
  located: Json<{ home: Located; register: Located } | null>;
  /** `null` too where it was made before inputs were kept. */
  inputs: Json<VerdictInputs | null>;
}

/** A view: every verdict with all that it says, wherever that is told. */
export interface WholeVerdictView extends Outcome {
  told_at: number;
  findings: Json<Finding[]>;
  needs: Json<Need[]>;
  located: Json<{ home: Located; register: Located }>;
  /** `null`: made before inputs were kept. */
  inputs: Json<VerdictInputs | null>;
}
