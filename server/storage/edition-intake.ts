import type { Kysely } from 'kysely';
import type { MultiPolygon } from '../../domain/catchment/clause.ts';
import type { IntakeRange } from '../contract/intake.ts';
import { insertMany } from './bulk.ts';
import type { Database } from './database.ts';

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
    .selectAll()
    .where('edition_id', '=', id)
    .orderBy('school_id')
    .execute();
  const edition = await db
    .selectFrom('edition')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (edition) return canonical(existing) === canonical(rows) ? 'unchanged' : 'differs';
  await db
    .insertInto('edition')
    .values({
      id,
      district_id: district,
      year,
      state: 'published',
      // L16: the day on which a year's ranges are made public.
      published_at: `${year}-06-21T00:00:00+08:00`,
      version: 1,
    })
    .execute();
  await insertMany(db, 'school_range', rows);
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
