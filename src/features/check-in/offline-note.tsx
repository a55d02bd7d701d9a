import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import type { OutboxView } from '../../lib/offline/outbox.ts';
import { useOnline } from '../../lib/use-online.ts';
import styles from './check-in-page.module.css';
import { checkInQueries } from './queries.ts';

/** Without a network the desk goes on, and says from what and what becomes of it. */
export function OfflineNote({ outbox }: { outbox: OutboxView }) {
  const { t } = useWords('desk');
  const online = useOnline();
  const { data, isError } = useQuery(checkInQueries.counts());
  const down = !online || isError || Boolean(data?.offline) || outbox.stuck;
  if (!down) {
    return outbox.lasts ? null : <p className={styles.passing}>{t('offline.passing')}</p>;
  }
  return (
    <div className={styles.offline} role="status">
      <strong>{data ? t('offline.title') : t('offline.nothingKept')}</strong>
      <p>
        {data ? t('offline.hint', { at: formatInstant(data.at) }) : t('offline.nothingKeptHint')}
      </p>
      {!outbox.lasts && <p>{t('offline.passing')}</p>}
    </div>
  );
}
