import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { AGE_DAYS } from '../../domain/casework/steps.ts';
import type { Age } from '../../domain/casework/steps.ts';
import type { Scope } from './scope.ts';

export interface Standing {
  season: number;
  scope: Scope;
  /** Narrowed to one district. */
  district?: string;
  /** `null`: as it is now. */
  moment: string | null;
}

/** The condition of a scope on rows that have a `district_id` and a school (policy §2). */
export function inScope(scope: Scope, school: RawBuilder<unknown>): RawBuilder<boolean> {
  switch (scope.kind) {
    case 'city':
      return sql`true`;
    case 'district':
      return sql`district_id = ${scope.districtId}`;
    case 'school':
      return sql`${school} = ${scope.schoolId}`;
    case 'nothing':
      return sql`false`;
  }
}

/**
 * Where every case of the scope stands, or stood at a moment: collection_number, district_id, school_id, status,
 * since and reasons. What was recorded then and not what is known now: a pupil whom an officer moved later
 * counts where they were.
 */
export function standing({ season, scope, district, moment }: Standing): RawBuilder<unknown> {
  const own = district === undefined ? sql`true` : sql`district_id = ${district}`;
  if (moment === null) {
    return sql`(select collection_number, district_id, placed_school_id as school_id, status, since, reasons
      from case_state where season = ${season} and ${own} and ${inScope(scope, sql`placed_school_id`)})`;
  }
  return sql`(select * from (
      select distinct on (collection_number) collection_number, district_id, school_id, status, since, reasons
      from case_change where season = ${season} and at <= ${moment} and ${own}
      order by collection_number, id desc) as stood
    where ${inScope(scope, sql`school_id`)})`;
}

const DAY_MS = 86_400_000;

/** Who is of an age came to where they are after `after` (if there is one) and not after `upTo`. */
export function ageBounds(age: Age, at: string): { after: string | null; upTo: string } {
  const { from, below } = AGE_DAYS[age];
  const ago = (days: number) => new Date(Date.parse(at) - days * DAY_MS).toISOString();
  return { after: below === null ? null : ago(below), upTo: ago(from) };
}
