import QuestionCircleOutlined from '@ant-design/icons/QuestionCircleOutlined';
import { Button, Input, Popover, Segmented } from 'antd';
import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { ServedOrder } from '../../lib/coordination-settings.tsx';
import { formatCount } from '../../lib/format.ts';
import { useDebouncedInput } from '../../lib/use-debounced-input.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { TableBones, TableEmpty } from '../../ui/data-table-states.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import styles from './coordination.module.css';
import { QueueItem } from './queue-item.tsx';
import { QUEUE_FILTERS, type QueueFilter } from './search.ts';
import type { useQueue } from './use-queue.ts';

/** The queue in the order in which it is served. */
export function QueuePane({ queue }: { queue: ReturnType<typeof useQueue> }) {
  const { t } = useWords('coordination');
  const { search, change, list, rows, number } = queue;
  const box = useRef<HTMLInputElement>(null);
  const query = useDebouncedInput(search.q ?? '', (q) =>
    change({ q: q || undefined, page: 1, case: undefined }),
  );
  useShortcut({ key: '/' }, () => box.current?.focus());
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroller.current
      ?.querySelector(`[data-number="${number ?? ''}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [number]);

  const counts = list.data?.counts;
  const all = counts && QUEUE_FILTERS.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  const filter = (value: QueueFilter | '', count: number | undefined) => ({
    value,
    label: (
      <>
        {t(value === '' ? 'filter.all' : `filter.${value}`)}
        <span className={styles.filterCount}>{count === undefined ? '…' : formatCount(count)}</span>
      </>
    ),
  });
  return (
    <section className={styles.queue} aria-label={t('queueLabel')}>
      <div className={styles.queueHead}>
        <div className={styles.searchLine}>
          <Input
            {...query.input}
            ref={(input) => {
              box.current = input?.input ?? null;
            }}
            allowClear
            aria-label={t('searchLabel')}
            placeholder={t('searchPlaceholder')}
            suffix={<kbd>/</kbd>}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur();
            }}
          />
          <Popover
            title={t('order')}
            placement="bottomRight"
            trigger="click"
            content={list.data && <ServedOrder order={list.data.reasonOrder} />}
          >
            <Button type="text" icon={<QuestionCircleOutlined />} aria-label={t('orderLabel')} />
          </Popover>
        </div>
        <Segmented<QueueFilter | ''>
          block
          className={styles.filters}
          size="small"
          aria-label={t('filter.label')}
          value={search.status ?? ''}
          onChange={(status) => change({ status: status || undefined, page: 1, case: undefined })}
          options={[
            filter('', all),
            ...QUEUE_FILTERS.map((status) => filter(status, counts?.[status])),
          ]}
        />
      </div>
      <div ref={scroller} className={styles.scroller} data-stale={list.isPlaceholderData}>
        {list.error && !list.data && (
          <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />
        )}
        {list.isPending && (
          <TableBones
            template={{ gridTemplateColumns: '44px 1fr 80px' }}
            columns={3}
            rowHeight={58}
          />
        )}
        {list.data && rows.length === 0 && (
          <TableEmpty
            title={t(search.q || search.status ? 'empty.filtered' : 'empty.title')}
            hint={t(search.q || search.status ? 'empty.filteredHint' : 'empty.hint')}
          />
        )}
        <ol>
          {rows.map((row) => (
            <QueueItem
              key={row.collectionNumber}
              row={row}
              current={row.collectionNumber === number}
              onOpen={() => change({ case: row.collectionNumber })}
            />
          ))}
        </ol>
      </div>
      <footer className={styles.pager}>
        <Button
          size="small"
          disabled={search.page <= 1}
          onClick={() => queue.turnTo(search.page - 1, false)}
        >
          {t('common:previousPage')}
        </Button>
        <span>
          {list.data
            ? t('pageOf', {
                page: search.page,
                pages: queue.pages,
                total: formatCount(list.data.total),
              })
            : t('common:totalUnknown')}
        </span>
        <Button
          size="small"
          disabled={search.page >= queue.pages}
          onClick={() => queue.turnTo(search.page + 1, false)}
        >
          {t('common:nextPage')}
        </Button>
      </footer>
    </section>
  );
}
