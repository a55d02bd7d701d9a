import { distanceMetres } from '../catchment/geometry.ts';
import type { Known, Point } from '../evidence/evidence.ts';

export interface SchoolWithRoom {
  id: string;
  point: Known<Point>;
  /** Heads. */
  capacity: number;
  /** Places taken: placed, proposed and held. */
  taken: number;
}

export type OptionReason = 'own-catchment' | 'has-room' | 'full' | 'distance-unknown';

export interface SchoolOption {
  schoolId: string;
  /** 1 is offered first. */
  rank: number;
  /** Whole great-circle metres; `null` when the place of the home or of the school is unknown. */
  metres: number | null;
  capacity: number;
  /** Never below 0, also where more is taken than planned. */
  placesLeft: number;
  ownCatchment: boolean;
  /** Why it cannot be given; `null` when it can. */
  barred: 'full' | null;
  /** Why it stands where it stands. */
  reasons: OptionReason[];
}

interface Question {
  home: Known<Point>;
  ownSchoolIds: readonly string[];
  schools: readonly SchoolWithRoom[];
}

/**
 * "Relatively nearby, by the seat limits of the pupil's own catchment school and the actual residence"
 * (L11): the own school first when it has room, then schools with room by distance, then the full ones
 * by distance, shown so that an officer sees why a nearer school is not offered. Where a distance is
 * unknown the school follows those whose distance is known, most places left first; ties go by id.
 */
export function rankSchools({ home, ownSchoolIds, schools }: Question): SchoolOption[] {
  const own = new Set(ownSchoolIds);
  const options = schools.map(({ id, point, capacity, taken }): Omit<SchoolOption, 'rank'> => {
    const metres = home && point ? Math.round(distanceMetres(home, point)) : null;
    const placesLeft = Math.max(0, capacity - taken);
    const ownCatchment = own.has(id);
    const reasons: OptionReason[] = [placesLeft > 0 ? 'has-room' : 'full'];
    if (ownCatchment) reasons.unshift('own-catchment');
    if (metres === null) reasons.push('distance-unknown');
    const barred = placesLeft > 0 ? null : 'full';
    return { schoolId: id, metres, capacity, placesLeft, ownCatchment, barred, reasons };
  });
  const group = (option: Omit<SchoolOption, 'rank'>) => {
    if (option.barred !== null) return 2;
    return option.ownCatchment ? 0 : 1;
  };
  return options
    .sort(
      (a, b) =>
        group(a) - group(b) ||
        (a.metres === b.metres ? 0 : (a.metres ?? Infinity) - (b.metres ?? Infinity)) ||
        (a.metres === null ? b.placesLeft - a.placesLeft : 0) ||
        (a.schoolId < b.schoolId ? -1 : 1),
    )
    .map((option, i) => ({ ...option, rank: i + 1 }));
}
