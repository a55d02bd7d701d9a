import StopOutlined from '@ant-design/icons/StopOutlined';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { useIsAtPrivateSchool, useSeason } from '../../lib/use-viewer.ts';
import styles from './desk-card.module.css';
import type { Lookup } from './lookup.ts';
import { checkInQueries } from './queries.ts';

interface Props {
  number: string;
  label: string;
  /** `null`: no collection number, or none that this school may ask about. */
  lookup: Lookup | null;
}

/** Why not, and where the family is sent. */
export function RefusalCard({ number, label, lookup }: Props) {
  const { t } = useWords('checkIn');
  const words = useRefusalWords(lookup);
  return (
    <article className={styles.card} data-tone="refused" role="alert">
      <p className={styles.number}>
        <span className={styles.label}>{label}</span>
        {number}
      </p>
      {lookup?.row && <p className={styles.name}>{lookup.row.name}</p>}
      <p className={styles.refusal}>
        <StopOutlined aria-hidden /> {words.what}
      </p>
      <div className={styles.tell}>
        <p className={styles.label}>{t('tellFamily')}</p>
        <p>{words.tell}</p>
      </div>
      <Centre />
    </article>
  );
}

function useRefusalWords(lookup: Lookup | null): { what: string; tell: string } {
  const { t } = useWords('checkIn');
  const { school } = useSeason();
  const isPrivate = useIsAtPrivateSchool();
  if (lookup?.notOnRoster) {
    const at = lookup.offlineAt ? formatInstant(lookup.offlineAt) : '';
    return { what: t('desk:notOnRoster.what'), tell: t('desk:notOnRoster.tell', { at }) };
  }
  const code = lookup?.refusal ?? null;
  if (!lookup || code === null) return { what: t('notFound.what'), tell: t('notFound.tell') };
  // A private school has a list of its own; that the place is elsewhere says that this list lacks the child.
  const what =
    code === 'placed-elsewhere' && isPrivate
      ? t('desk:notOnPrivateList')
      : t(`refusal.${code}.what`);
  return { what, tell: t(`refusal.${code}.tell`, { school: school(lookup.schoolId) }) };
}

/** Whom the family may call. */
function Centre() {
  const { t, i18n } = useWords('desk');
  const { data } = useQuery(checkInQueries.settings());
  if (!data) return null;
  const english = i18n.language === 'en';
  const { name, nameEn, phones, hours, hoursEn } = data.serviceCentre;
  return (
    <p className={styles.centre}>
      {t('centre', {
        name: english ? nameEn : name,
        phones: phones.join(t('centreOr')),
        hours: english ? hoursEn : hours,
      })}
    </p>
  );
}
