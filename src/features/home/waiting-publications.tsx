import { Link } from 'react-router';
import type { Home } from '../../../server/contract/home.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import styles from './home.module.css';

/** What waits for the second person's word; runs and each district's editions lead to their own lists. */
export function WaitingPublications({ home }: { home: Home | undefined }) {
  const { t } = useWords('home');
  const { district } = useSeason();
  const { runs = 0, editions = [] } = home?.publications ?? {};
  const parts = [
    ...(runs > 0
      ? [{ n: runs, path: paths.runs(), text: t('publicationRuns', { n: formatCount(runs) }) }]
      : []),
    ...editions.map(({ districtId, n }) => ({
      n,
      path: paths.catchmentEditions(new URLSearchParams({ district: districtId })),
      text: t('publicationEditions', { n: formatCount(n), district: district(districtId) }),
    })),
  ];
  const total = parts.reduce((sum, { n }) => sum + n, 0);
  return (
    <li className={styles.task} data-none={home && total === 0}>
      <Link to={parts[0]?.path ?? paths.runs()} className={styles.taskLink}>
        <strong className={styles.count}>{home ? formatCount(total) : '…'}</strong>
        <span>{t('publications')}</span>
      </Link>
      {parts.length > 0 && (
        <span className={styles.parts}>
          {parts.map(({ path, text }) => (
            <Link key={path} to={path}>
              {text}
            </Link>
          ))}
        </span>
      )}
    </li>
  );
}
