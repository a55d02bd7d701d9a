import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQueries } from '../api/session.ts';

/** Names of colleagues, as far as the session knows them; otherwise their id. */
export function usePersonName(): (id: string | null) => string {
  const { data } = useSuspenseQuery(sessionQueries.current());
  const { i18n } = useTranslation();
  const english = i18n.language === 'en';
  return (id) => {
    const known = [data.person, ...data.identities].find((person) => person?.id === id);
    return known ? (english && known.nameEn ? known.nameEn : known.name) : (id ?? '—');
  };
}
