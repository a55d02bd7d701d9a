import type { WarningThresholds } from '../../domain/capacity/warning.ts';
import type { PropertyUse } from '../../domain/evidence/evidence.ts';
import type { VerdictOutcome } from '../../domain/rulebook/outcome.ts';
import type { RulebookSettings } from '../../domain/rulebook/settings.ts';
import type { Json } from './json-column.ts';

/**
 * What a verdict looked at, besides what can be read again at any time and never changes: the application, the
 * papers by their ids, and the officers' facts from the events before it.
 */
export interface VerdictInputs {
  evidence: string[];
  /** Other children's claims on the same home, as they stood (L10). */
  uses: PropertyUse[];
}

/** What a sweep is to do, whole, so that whoever goes on with it needs nothing else. */
export type SweepTask =
  | { kind: 'compare'; before: NamedSettings; after: NamedSettings }
  | { kind: 're-evaluate'; cause: 'rulebook' | 'ranges' | 'asked'; rulebook: string }
  | { kind: 'replay' };
export interface NamedSettings {
  /** A version, or `draft`. */
  name: string;
  settings: RulebookSettings;
}

/** The tables of rulebooks, thresholds and sweeps (migration 003). */
export interface RulebookTables {
  rulebook_version: {
    season: number;
    /** From 2 on: the first version of a season is the one in code. */
    number: number;
    based_on: string;
    settings: Json<RulebookSettings>;
    drafted_by: string;
    applied_by: string;
    applied_at: string;
    reason: string;
  };
  rulebook_draft: {
    season: number;
    based_on: string;
    settings: Json<RulebookSettings>;
    changed_by: string;
    changed_at: string;
    version: number;
  };
  district_thresholds: {
    district_id: string;
    number: number;
    thresholds: Json<WarningThresholds>;
    set_by: string;
    set_at: string;
    reason: string;
  };
  /** One walk through the cases of a season (server/sweeps). */
  sweep: {
    id: string;
    season: number;
    kind: 'compare' | 're-evaluate' | 'replay';
    state: 'running' | 'stopped' | 'complete' | 'failed' | 'replaced';
    task: Json<SweepTask>;
    /** The last case that is done; the empty text before the first. */
    after: string;
    done: number;
    total: number;
    changed: number;
    /** A replay counts verdicts, of which a case may have several. */
    verdicts: number;
    without_inputs: number;
    started_at: string;
    started_by: string;
    /** When its process last said so; one that fell silent is taken over. */
    beat_at: string;
    /** Which process walks: a second one that took over makes the first stop. */
    runner: string | null;
    finished_at: string | null;
    failure: string | null;
    version: number;
  };
  sweep_change: {
    sweep_id: string;
    collection_number: string;
    /** Which verdict was replayed; 0 where the case itself was asked. */
    verdict_seq: number;
    district_id: string;
    before_key: string;
    after_key: string;
    before: Json<VerdictOutcome>;
    after: Json<VerdictOutcome>;
  };
}
