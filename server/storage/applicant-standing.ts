import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { statusesReaching } from '../../domain/casework/steps.ts';
import type { Age, Step } from '../../domain/casework/steps.ts';
import type { CaseStatus } from '../../domain/casework/status.ts';
import type { Scope } from './scope.ts';
import { ageBounds, standing } from './standing.ts';
import { textArray } from './values.ts';

interface Filters {
  district?: string;
  school?: string;
  status?: CaseStatus;
  reason?: string;
  reached?: Step;
  placement?: 'none';
  age?: Age;
  since?: string;
  source?: string;
  failure?: string;
  decidedOn?: string;
  decidedBy?: string;
  at?: string;
  /** The service's clock. */
  now?: string;
}

/**
 * The numbers of those who stand, or stood at the moment asked for, as the figures of the progress count them;
 * `null` when no filter asks for it. The same relation is counted there and listed here, so that a figure and its
 * list cannot differ.
 */
export function stoodSo(season: number, scope: Scope, asked: Filters): RawBuilder<unknown> | null {
  const { reached, placement, age, since, source, failure, decidedOn, decidedBy } = asked;
  const now = asked.now ?? new Date().toISOString();
  const past = asked.at !== undefined && Date.parse(asked.at) < Date.parse(now);
  const moment = past && asked.at ? new Date(asked.at).toISOString() : null;
  const conditions: RawBuilder<boolean>[] = [];
  if (asked.at !== undefined) {
    if (asked.status) conditions.push(sql`s.status = ${asked.status}`);
    if (asked.school) conditions.push(sql`s.school_id = ${asked.school}`);
    if (asked.reason) conditions.push(sql`s.reasons @> ${textArray([asked.reason])}`);
    conditions.push(sql`true`);
  }
  if (reached) conditions.push(sql`s.status in (${sql.join(statusesReaching(reached))})`);
  if (placement === 'none') conditions.push(sql`s.school_id is null`);
  if (age) {
    const { after, upTo } = ageBounds(age, moment ?? now);
    // Who came to it by a clock that runs ahead of ours came to it now.
    conditions.push(sql`least(s.since, ${moment ?? now}) <= ${upTo}`);
    if (after !== null) conditions.push(sql`s.since > ${after}`);
  }
  if (since) conditions.push(sql`s.since > ${new Date(since).toISOString()}`);
  if (source ?? failure) {
    conditions.push(sql`exists (select 1 from evidence e where e.collection_number = s.collection_number
      and e.status <> 'found' and ${source ? sql`e.source = ${source}` : sql`true`}
      and ${failure ? sql`e.status = ${failure}` : sql`true`})`);
  }
  if (decidedOn ?? decidedBy) {
    conditions.push(sql`exists (select 1 from case_decision d where d.collection_number = s.collection_number
      and d.season = ${season} and d.district_id = s.district_id
      and ${decidedOn ? sql`d.day = ${decidedOn}` : sql`true`}
      and ${decidedBy ? sql`d.school_id = ${decidedBy === 'officers' ? '' : decidedBy}` : sql`true`}
      and ${moment === null ? sql`true` : sql`d.at <= ${moment}`})`);
  }
  if (conditions.length === 0) return null;
  return sql`select s.collection_number from ${standing({ season, scope, district: asked.district, moment })} as s
    where ${sql.join(conditions, sql` and `)}`;
}
