import type { Generated } from 'kysely';
import type { TravelFrom } from '../../domain/coordination/travel-times.ts';
import type { FreedBecause } from '../../domain/casework/freed-place.ts';
import type { CoordinationSettings } from '../../domain/coordination/coordination-settings.ts';
import type { Json } from './json-column.ts';

/** Places that came free, by what they are offered, and how long the ways to schools are; a part of `Database`. */
export interface FreedPlaceTables {
  coordination_settings: {
    season: number;
    number: number;
    settings: Json<CoordinationSettings>;
    set_by: string;
    set_at: string;
    reason: string;
  };
  freed_place: {
    id: Generated<string>;
    season: number;
    school_id: string;
    /** Whose place it was. */
    collection_number: string;
    at: string;
    because: FreedBecause;
    /** Who was placed at the school after it came free. */
    filled_by: string | null;
    filled_at: string | null;
  };
  /** One file of a district's travel times; a plan names the one that it used. */
  travel_table: {
    id: string;
    season: number;
    district_id: string;
    taken_in_at: string;
    pairs: number;
  };
  travel_time: {
    table_id: string;
    from_kind: TravelFrom;
    from_key: string;
    school_id: string;
    minutes: number;
  };
}
