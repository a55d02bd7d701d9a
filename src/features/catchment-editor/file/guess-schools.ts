import type { ImportedArea } from '../../../../domain/catchment/geojson/read-geojson.ts';
import { normaliseName } from '../../../../domain/catchment/normalise.ts';

/**
 * For each feature of a file the school that one of its properties names exactly, by id or by name; `null`
 * where none does. Nothing is guessed from nearness.
 */
export function guessSchools(
  features: readonly ImportedArea[],
  schools: readonly { id: string; names: readonly string[] }[],
): (string | null)[] {
  const byName = new Map<string, string>();
  for (const { id, names } of schools) {
    for (const name of [id, ...names]) if (name !== '') byName.set(normaliseName(name), id);
  }
  return features.map(({ properties }) => {
    for (const value of Object.values(properties)) {
      const id = typeof value === 'string' ? byName.get(normaliseName(value)) : undefined;
      if (id !== undefined) return id;
    }
    return null;
  });
}
