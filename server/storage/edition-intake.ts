import type { Kysely } from 'kysely';
import type { MultiPolygon } from '../../domain/catchment/clause.ts';
import type { IntakeRange } from '../contract/intake.ts';
import { insertMany } from './bulk.ts';
import type { Database } from './database.ts';
import { findPublished } from './editions.ts';

/** Adds a whole edition as published; tells apart what is there already and what differs from it. */
export async function saveEdition(
  db: Kysely<Database>,
  id: string,
  ranges: readonly IntakeRange[],
): Promise<'accepted' | 'unchanged' | 'differs'> {
  const first = ranges[0];
  if (!first) return 'unchanged';
  const { district, year } = first.properties;
  const rows = ranges.map(toRow(id)).sort((a, b) => (a.school_id < b.school_id ? -1 : 1));
  const existing = await db
    .selectFrom('school_range')
    .select(['edition_id', 'school_id', 'shared', 'clauses', 'area'])
    .where('edition_id', '=', id)
    .orderBy('school_id')
    .execute();
  const edition = await db
    .selectFrom('edition')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (edition) return canonical(existing) === canonical(rows) ? 'unchanged' : 'differs';
  // Drafted and published here before the file came: nothing takes its place in silence.
  if (await findPublished(db, district, year)) return 'differs';
  await db
    .insertInto('edition')
    .values({
      id,
      district_id: district,
      year,
      state: 'draft',
      version: 1,
    })
    .execute();
  await insertMany(
    db,
    'school_range',
    rows.map((row) => ({ ...row, version: 1, updated_at: null, updated_by: null })),
  );
  // Once published nothing is added any more, so the ranges come first.
  await db
    .updateTable('edition')
    // L16: the day on which a year's ranges are made public.
    .set({ state: 'published', published_at: `${year}-06-21T00:00:00+08:00` })
    .where('id', '=', id)
    .execute();
  return 'accepted';
}

function toRow(editionId: string) {
  return (range: IntakeRange) => {
    const { geometry, properties } = range;
    const area: MultiPolygon | null =
      geometry === null
        ? null
        : geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.coordinates;
    const hasArea = properties.clauses.some((clause) => clause.kind === 'area' && !clause.area);
    return {
      edition_id: editionId,
      school_id: properties.school,
      shared: properties.shared,
      // A geometry without a clause of its own is the range itself.
      clauses:
        area !== null && !hasArea
          ? [...properties.clauses, { id: 'area', kind: 'area', effect: 'include', text: null }]
          : properties.clauses,
      area,
    };
  };
}

/** Key order is the database's own business. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
