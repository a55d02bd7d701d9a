import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { seasonQueries } from '../api/session.ts';
import { useWords } from '../i18n/use-words.ts';

/** Who did something, in the reader's language: everywhere in the contract a person is an id. */
export function usePersonName(): (id: string | null) => string {
  const { data } = useSuspenseQuery(seasonQueries.current());
  const { t, i18n } = useWords();
  const english = i18n.language === 'en';
  return useCallback(
    (id) => {
      // What the service did by itself, such as a publication at its hour.
      if (id === 'system') return t('system');
      // Who keeps the machine, with `npm run intake`.
      if (id === 'intake-command') return t('intakeCommand');
      const known = data.people.find((person) => person.id === id);
      return known ? (english && known.nameEn) || known.name : (id ?? '—');
    },
    [data.people, english, t],
  );
}
