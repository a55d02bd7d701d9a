import { useQuery } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router';
import { applicantQueries } from '../../api/applicants.ts';
import { homeQueries } from '../../api/home.ts';
import { queryClientContext } from '../../api/query-client.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Everything } from './everything.tsx';
import styles from './home.module.css';
import { RecentChanges, recentSearch } from './recent-changes.tsx';
import { SeasonCalendar } from './season-calendar.tsx';
import { SinceLastVisit } from './since-last-visit.tsx';
import { Waiting } from './waiting.tsx';

export function loader({ context }: LoaderFunctionArgs) {
  const client = context.get(queryClientContext);
  void client.prefetchQuery(homeQueries.mine());
  void client.prefetchQuery(applicantQueries.list(recentSearch));
  return null;
}

export function Component() {
  const { t } = useWords('home');
  const home = useQuery(homeQueries.mine());
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        note={home.data && t('asOf', { at: formatInstant(home.data.at) })}
      />
      {home.error && <ErrorPanel error={home.error} onRetry={() => void home.refetch()} />}
      {!home.error && <Waiting home={home.data} />}
      <div className={styles.halves}>
        <div className={styles.side}>
          {!home.error && <SinceLastVisit home={home.data} />}
          {!home.error && <Everything progress={home.data} />}
        </div>
        <div className={styles.side}>
          <SeasonCalendar />
          <RecentChanges />
        </div>
      </div>
    </div>
  );
}
