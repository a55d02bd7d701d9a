import { Link } from 'react-router';
import type { Home } from '../../../server/contract/home.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { StatusTag } from '../../ui/status-tag.tsx';
import { useIsAtPrivateSchool, useViewer } from '../../lib/use-viewer.ts';
import { listOf, statusesOf } from './day.ts';
import styles from './home.module.css';

/** The whole season in one column: every status, how many, and the way to them. */
export function Everything({ progress }: { progress: Home | undefined }) {
  const { t } = useWords('home');
  const { role } = useViewer();
  const nobodyYet = useIsAtPrivateSchool() ? 'notListed' : 'notReleased';
  const most = progress ? Math.max(1, ...Object.values(progress.counts)) : 1;
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>
        {t('everything', { total: progress ? formatCount(progress.total) : '…' })}
      </h2>
      <p className={styles.hint}>
        {role === 'registrar' && progress?.total === 0 ? t(nobodyYet) : t('everythingHint')}
      </p>
      <ul className={styles.statuses}>
        {role !== 'intake' &&
          statusesOf(role).map((status) => {
            const count = progress?.counts[status];
            return (
              <li key={status}>
                <Link to={listOf(status)} className={styles.status}>
                  <StatusTag status={status} />
                  <span
                    className={styles.bar}
                    style={{ width: `${((count ?? 0) / most) * 100}%` }}
                    aria-hidden
                  />
                  <span className={styles.figure}>
                    {count === undefined ? '…' : formatCount(count)}
                  </span>
                </Link>
              </li>
            );
          })}
      </ul>
    </section>
  );
}
