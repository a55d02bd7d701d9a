import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { FollowUpRow } from '../../../server/contract/follow-up.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { MessagePanel } from '../../ui/message-panel.tsx';
import { PageBar } from '../../ui/page-bar.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueuePicker } from '../../ui/queue-picker.tsx';
import styles from './follow-up.module.css';
import { FollowUpLine } from './follow-up-line.tsx';
import { followUpQueries, type Search, type Step } from './queries.ts';
import { parseSearch, QUEUES, writeSearch } from './search.ts';
import { StepDialog } from './step-dialog.tsx';

export function Component() {
  const { t } = useWords('followUp');
  const [params, setParams] = useSearchParams();
  const search = parseSearch(params);
  const list = useQuery(followUpQueries.list(search));
  const [asked, setAsked] = useState<{ row: FollowUpRow; step: Step['name'] } | null>(null);
  const go = (next: Partial<Search>) => setParams(writeSearch({ ...search, ...next }));
  const { data } = list;
  const closesAt = data ? formatInstant(data.closesAt) : '';
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        note={data && t(data.closed ? 'deadlinePassed' : 'deadline', { at: closesAt })}
      />
      <QueuePicker
        label={t('queues')}
        queues={QUEUES.map((id) => ({ id, name: t(`queue.${id}.name`), count: data?.counts[id] }))}
        chosen={search.queue}
        onChoose={(queue) => go({ queue, page: 1 })}
      />
      <p className={styles.todo}>{t(`queue.${search.queue}.todo`)}</p>
      {list.error && !data ? (
        <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />
      ) : data && data.total === 0 && data.queue === search.queue ? (
        <MessagePanel title={t('empty')} hint={t('emptyHint')} />
      ) : (
        <ul
          className={styles.lines}
          aria-label={t(`queue.${search.queue}.name`)}
          aria-busy={list.isPlaceholderData || !data}
        >
          {data?.rows.map((row) => (
            <FollowUpLine
              key={row.collectionNumber}
              row={row}
              now={data.at}
              closed={data.closed}
              onStep={(step) => setAsked({ row, step })}
            />
          ))}
        </ul>
      )}
      {data && data.total > search.pageSize && (
        <PageBar
          page={search.page}
          pageSize={search.pageSize}
          total={data.total}
          onChange={(page) => go({ page })}
        />
      )}
      {asked && <StepDialog row={asked.row} name={asked.step} onClose={() => setAsked(null)} />}
    </div>
  );
}
