import type { Kysely } from 'kysely';
import type { RunPupil } from '../../domain/allocation/placement.ts';
import type { StraddleRule } from '../../domain/allocation/placement.ts';
import { distanceMetres } from '../../domain/catchment/geometry.ts';
import type { Point } from '../../domain/evidence/evidence.ts';
import type { Database } from '../storage/database.ts';
import { listHomePoints, listRegisteredOn } from '../storage/straddle-keys.ts';

/**
 * The facts by which a season's rule orders the category that straddles the last place (policy §3), for as many
 * pupils as are given. A fact that nobody knows stays unknown: the allocation then asks, and does not guess.
 */
export async function withStraddleKeys<P extends RunPupil>(
  db: Kysely<Database>,
  straddle: StraddleRule,
  pupils: readonly P[],
  schoolPoints: ReadonlyMap<string, Point>,
): Promise<P[]> {
  const numbers = pupils.map((pupil) => pupil.collectionNumber);
  switch (straddle) {
    case 'coordinate-whole':
    case 'seeded-draw':
      return [...pupils];
    case 'by-registration-date': {
      const days = await listRegisteredOn(db, numbers);
      return pupils.map((pupil) => ({
        ...pupil,
        registeredOn: days.get(pupil.collectionNumber) ?? null,
      }));
    }
    case 'by-distance': {
      const homes = await listHomePoints(db, numbers);
      return pupils.map((pupil) => ({
        ...pupil,
        metres: metresOf(homes.get(pupil.collectionNumber), pupil.homeSchoolIds, schoolPoints),
      }));
    }
  }
}

function metresOf(
  home: Point | undefined,
  schoolIds: readonly string[],
  points: ReadonlyMap<string, Point>,
): Record<string, number> | null {
  if (!home) return null;
  return Object.fromEntries(
    schoolIds.flatMap((id) => {
      const school = points.get(id);
      return school ? [[id, Math.round(distanceMetres(home, school))]] : [];
    }),
  );
}
