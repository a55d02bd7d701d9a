import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { IntakeGazetteer } from '../contract/intake.ts';
import { chunksOf } from './bulk.ts';
import type { Database } from './database.ts';

/** The same name of the same kind in the same district is the same thing. */
export function gazetteerId({ district, kind, name }: IntakeGazetteer['properties']): string {
  return `${district ?? ''}/${kind}/${name}`;
}

/** Adds what is new and corrects what lies elsewhere now; the answer is how many of them there were. */
export async function saveGazetteer(
  db: Kysely<Database>,
  features: readonly IntakeGazetteer[],
): Promise<number> {
  const rows = features.map(({ geometry, properties }) => ({
    id: gazetteerId(properties),
    district_id: properties.district,
    kind: properties.kind,
    name: properties.name,
    geometry,
  }));
  let changed = 0;
  for (const chunk of chunksOf(rows)) {
    const { rows: written } = await sql`insert into gazetteer
      select * from json_populate_recordset(null::gazetteer, ${JSON.stringify(chunk)}::json)
      on conflict (id) do update set geometry = excluded.geometry
      where gazetteer.geometry::text <> excluded.geometry::text
      returning id`.execute(db);
    changed += written.length;
  }
  return changed;
}
