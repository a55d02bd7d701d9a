import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { applicantQueries } from '../../api/applicants.ts';
import { useWords } from '../../i18n/use-words.ts';
import { parseApplicantSearch } from '../../lib/applicant-search.ts';
import { formatInstant } from '../../lib/format.ts';
import { paths } from '../../paths.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import styles from './home.module.css';

export const recentSearch = parseApplicantSearch(
  new URLSearchParams({ sort: '-changedAt', pageSize: '8' }),
);

export function RecentChanges() {
  const { t } = useWords('home');
  const recent = useQuery(applicantQueries.list(recentSearch));
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t('recent')}</h2>
      {recent.error && <ErrorPanel error={recent.error} onRetry={() => void recent.refetch()} />}
      {recent.data?.rows.length === 0 && <p className={styles.hint}>{t('noRecent')}</p>}
      <ul className={styles.recent}>
        {recent.data?.rows.map((row) => (
          <li key={row.collectionNumber}>
            <Link to={paths.applicant(row.collectionNumber)}>{row.name}</Link>
            <span className={styles.hint}>{row.collectionNumber}</span>
            <StatusTag status={row.status} />
            <time className={styles.hint} dateTime={row.changedAt}>
              {formatInstant(row.changedAt)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
