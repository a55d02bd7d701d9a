import type { Kysely } from 'kysely';
import type { IntakeGazetteer } from '../contract/intake.ts';
import { insertMany } from './bulk.ts';
import type { Database } from './database.ts';

/** The same name of the same kind in the same district is the same thing; what is there already stays. */
export async function saveGazetteer(
  db: Kysely<Database>,
  features: readonly IntakeGazetteer[],
): Promise<void> {
  await insertMany(
    db,
    'gazetteer',
    features.map(({ geometry, properties }) => ({
      id: `${properties.district ?? ''}/${properties.kind}/${properties.name}`,
      district_id: properties.district,
      kind: properties.kind,
      name: properties.name,
      geometry,
    })),
    'ignore',
  );
}
