import { useQuery } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router';
import { applicantQueries } from '../../api/applicants.ts';
import { progressQueries } from '../../api/progress.ts';
import { queryClientContext } from '../../api/query-client.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Everything } from './everything.tsx';
import styles from './home.module.css';
import { RecentChanges, recentSearch } from './recent-changes.tsx';
import { SeasonCalendar } from './season-calendar.tsx';
import { Waiting } from './waiting.tsx';

export function loader({ context }: LoaderFunctionArgs) {
  const client = context.get(queryClientContext);
  void client.prefetchQuery(progressQueries.of());
  void client.prefetchQuery(applicantQueries.list(recentSearch));
  return null;
}

export function Component() {
  const { t } = useWords('home');
  const progress = useQuery(progressQueries.of());
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        note={progress.data && t('asOf', { at: formatInstant(progress.data.at) })}
      />
      {progress.error && (
        <ErrorPanel error={progress.error} onRetry={() => void progress.refetch()} />
      )}
      {!progress.error && <Waiting progress={progress.data} />}
      <div className={styles.halves}>
        {!progress.error && <Everything progress={progress.data} />}
        <div className={styles.side}>
          <SeasonCalendar />
          <RecentChanges />
        </div>
      </div>
    </div>
  );
}
