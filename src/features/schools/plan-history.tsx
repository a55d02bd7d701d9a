import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { planQueries } from './queries.ts';
import styles from './schools.module.css';

/** Who changed the plan, when, from what to what and why; the newest first. */
export function PlanHistory({ schoolId }: { schoolId: string }) {
  const { t } = useWords('capacities');
  const personName = usePersonName();
  const history = useQuery(planQueries.history(schoolId));
  if (history.error) {
    return <ErrorPanel error={history.error} onRetry={() => void history.refetch()} />;
  }
  return (
    <section className={styles.history} aria-label={t('history.title')}>
      <h3>{t('history.title')}</h3>
      {history.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {history.data?.rows.length === 0 && <p className={styles.faint}>{t('history.none')}</p>}
      <ol>
        {history.data?.rows.map(({ at, by, from, to, reason, version }) => (
          <li key={version}>
            <span className={styles.faint}>
              {formatInstant(at)} {by ? personName(by) : t('history.file')}
            </span>
            <span>
              {from ? `${from.classes} × ${from.classSize}` : t('noPlan')} →{' '}
              <strong>
                {to.classes} × {to.classSize} = {to.classes * to.classSize}
              </strong>
            </span>
            {reason !== null && <span>{reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
