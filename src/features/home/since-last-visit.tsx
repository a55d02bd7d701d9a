import { Link } from 'react-router';
import type { Home } from '../../../server/contract/home.ts';
import { useWords } from '../../i18n/use-words.ts';
import { applicantSearchParams } from '../../lib/applicant-search.ts';
import { formatCount, formatInstant } from '../../lib/format.ts';
import { paths } from '../../paths.ts';
import { StatusTag } from '../../ui/status-tag.tsx';
import styles from './home.module.css';

/** What others did while this person was away; each figure opens exactly those pupils. */
export function SinceLastVisit({ home }: { home: Home | undefined }) {
  const { t } = useWords('home');
  const since = home?.lastVisit;
  return (
    <section className={styles.card} aria-label={t('sinceLast')}>
      <h2 className={styles.heading}>{t('sinceLast')}</h2>
      <p className={styles.hint}>
        {since ? t('lastVisit', { at: formatInstant(since) }) : t('firstVisit')}
      </p>
      {since && home.changed.length === 0 && <p>{t('nothingChanged')}</p>}
      {since && (
        <ul className={styles.changed}>
          {home.changed.map(({ status, n }) => (
            <li key={status}>
              <Link to={paths.applicants(applicantSearchParams({ status, since }))}>
                <StatusTag status={status} /> <strong>{formatCount(n)}</strong>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
