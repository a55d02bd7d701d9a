import { sql } from 'kysely';
import type { ExpressionBuilder, Kysely } from 'kysely';
import type { RowKind } from '../contract/common.ts';
import type { Person } from '../contract/session.ts';
import type { Database } from './database.ts';
import { textArray } from './values.ts';

/**
 * What a role may see (policy §2). Everything that reads rows asks here, and nowhere else is a role turned
 * into a condition: an officer sees a district, a registrar the pupils placed at one school, a supervisor
 * the city. What is outside does not exist: it is answered 404 and counted in no total.
 */
export type Scope =
  | { kind: 'city' }
  | { kind: 'district'; districtId: string }
  | { kind: 'school'; schoolId: string }
  | { kind: 'nothing' };

export function scopeOf(person: Person): Scope {
  switch (person.role) {
    case 'supervisor':
      return { kind: 'city' };
    case 'officer':
      return person.districtId
        ? { kind: 'district', districtId: person.districtId }
        : { kind: 'nothing' };
    case 'registrar':
      return person.schoolId ? { kind: 'school', schoolId: person.schoolId } : { kind: 'nothing' };
    case 'intake':
      return { kind: 'nothing' };
  }
}

/** The condition on case_state rows. */
export function withinScope(scope: Scope) {
  return (eb: ExpressionBuilder<Database, 'case_state'>) => {
    switch (scope.kind) {
      case 'city':
        return sql<boolean>`true`;
      case 'district':
        return eb('case_state.district_id', '=', scope.districtId);
      case 'school':
        return eb('case_state.placed_school_id', '=', scope.schoolId);
      case 'nothing':
        return sql<boolean>`false`;
    }
  };
}

/** The condition on school rows; everybody may read the names of all schools (GET /api/season). */
export function schoolsWithinScope(scope: Scope) {
  return (eb: ExpressionBuilder<Database, 'school'>) => {
    switch (scope.kind) {
      case 'city':
        return sql<boolean>`true`;
      case 'district':
        return eb('school.district_id', '=', scope.districtId);
      case 'school':
        return eb('school.id', '=', scope.schoolId);
      case 'nothing':
        return sql<boolean>`false`;
    }
  };
}

/** The district that a scope is confined to; `null` for the whole city; `undefined` for none at all. */
export function districtOf(scope: Scope): string | null | undefined {
  return scope.kind === 'city' ? null : scope.kind === 'district' ? scope.districtId : undefined;
}

/** Which of these cases exist for the scope. */
export async function listVisible(
  db: Kysely<Database>,
  scope: Scope,
  collectionNumbers: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('case_state')
    .select('collection_number')
    .where('collection_number', '=', sql<string>`any(${textArray(collectionNumbers)})`)
    .where(withinScope(scope))
    .execute();
  return new Set(rows.map((row) => row.collection_number));
}

/** Whether the row exists for this scope. */
export async function isVisible(
  db: Kysely<Database>,
  scope: Scope,
  kind: RowKind,
  id: string,
): Promise<boolean> {
  // PostgreSQL cannot even be asked for a text with a NUL.
  if (id.includes('\0')) return false;
  switch (kind) {
    case 'applicant': {
      const row = await db
        .selectFrom('case_state')
        .select('collection_number')
        .where('collection_number', '=', id)
        .where(withinScope(scope))
        .executeTakeFirst();
      return row !== undefined;
    }
    case 'school': {
      const row = await db
        .selectFrom('school')
        .select('id')
        .where('id', '=', id)
        .where(schoolsWithinScope(scope))
        .executeTakeFirst();
      return row !== undefined;
    }
    case 'edition': {
      const row = await db
        .selectFrom('edition')
        .select('district_id')
        .where('id', '=', id)
        .executeTakeFirst();
      const district = districtOf(scope);
      return row !== undefined && (district === null || row.district_id === district);
    }
    case 'batch': {
      const row = await db
        .selectFrom('batch')
        .select('district_id')
        .where('id', '=', id)
        .executeTakeFirst();
      const district = districtOf(scope);
      return row !== undefined && (district === null || row.district_id === district);
    }
    case 'plan': {
      const row = await db
        .selectFrom('coordination_plan')
        .select('district_id')
        .where('id', '=', id)
        .executeTakeFirst();
      const district = districtOf(scope);
      return row !== undefined && (district === null || row.district_id === district);
    }
    case 'run': {
      const row = await db
        .selectFrom('run')
        .select(['district_id', 'published_at'])
        .where('id', '=', id)
        .executeTakeFirst();
      const district = districtOf(scope);
      if (row === undefined || district === undefined) return false;
      // A city-wide run is the supervisor's until it is published; its parts are then cut to the reader's scope.
      return (
        district === null ||
        row.district_id === district ||
        (row.district_id === null && row.published_at !== null)
      );
    }
  }
}
