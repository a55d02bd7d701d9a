import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { FollowUp, FollowUpRow } from '../../../server/contract/follow-up.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount, formatInstant } from '../../lib/format.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { MessagePanel } from '../../ui/message-panel.tsx';
import { PageBar } from '../../ui/page-bar.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
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
      <Queues
        counts={data?.counts}
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

function Queues({
  counts,
  chosen,
  onChoose,
}: {
  counts: FollowUp['counts'] | undefined;
  chosen: FollowUp['queue'];
  onChoose: (queue: FollowUp['queue']) => void;
}) {
  const { t } = useWords('followUp');
  return (
    <nav className={styles.queues} aria-label={t('queues')}>
      {QUEUES.map((queue) => (
        <button
          key={queue}
          type="button"
          aria-pressed={queue === chosen}
          className={styles.queue}
          onClick={() => onChoose(queue)}
        >
          {t(`queue.${queue}.name`)}
          <strong>{counts ? formatCount(counts[queue]) : '…'}</strong>
        </button>
      ))}
    </nav>
  );
}
