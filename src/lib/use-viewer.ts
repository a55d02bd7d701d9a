import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../server/contract/session.ts';
import type { School, Season } from '../../server/contract/season.ts';
import { seasonQueries, sessionQueries } from '../api/session.ts';

/** Who looks at the screen. The frame's loader guarantees that there is somebody. */
export function useViewer(): Person {
  const { data } = useSuspenseQuery(sessionQueries.current());
  if (!data.person) throw new Error('useViewer outside the signed-in frame');
  return data.person;
}

export interface SeasonNames {
  season: Season;
  /** In the reader's language; the id itself for one that is not listed. */
  school: (id: string | null | undefined) => string;
  district: (id: string | null | undefined) => string;
  findSchool: (id: string) => School | undefined;
}

/** The season with the names of its schools and districts. */
export function useSeason(): SeasonNames {
  const { data: season } = useSuspenseQuery(seasonQueries.current());
  const { i18n } = useTranslation();
  const english = i18n.language === 'en';
  // The same object until the language changes, so that what is computed from the names may be kept.
  return useMemo(() => {
    const nameIn = (rows: { id: string; name: string; nameEn: string }[], id?: string | null) => {
      if (!id) return '—';
      const row = rows.find((each) => each.id === id);
      return row ? (english && row.nameEn ? row.nameEn : row.name) : id;
    };
    return {
      season,
      school: (id) => nameIn(season.schools, id),
      district: (id) => nameIn(season.districts, id),
      findSchool: (id) => season.schools.find((each) => each.id === id),
    };
  }, [season, english]);
}

/** A private school has a list of its own, and no places that the city gives out (L17). */
export function useIsAtPrivateSchool(): boolean {
  const { schoolId } = useViewer();
  const { findSchool } = useSeason();
  return schoolId !== null && findSchool(schoolId)?.ownership === 'private';
}
