import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useMemo, useState, type Ref } from 'react';
import type { RosterRow } from '../../../server/contract/check-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { useDebouncedInput } from '../../lib/use-debounced-input.ts';
import { useIsAtPrivateSchool } from '../../lib/use-viewer.ts';
import { TableEmpty } from '../../ui/data-table-states.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { DataTableHandle } from '../../ui/data-table-types.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { BatchDialog } from './batch-dialog.tsx';
import { checkInQueries } from './queries.ts';
import { rosterColumns } from './roster-columns.tsx';
import styles from './roster.module.css';
import { readScan } from './scan.ts';
import { ROSTER_STATUSES, type DeskSearch, type RosterStatus } from './search.ts';
import { useNarrow } from './use-narrow.ts';

/** As many as the service takes at once. */
const MOST_AT_ONCE = 200;

interface Props {
  ref: Ref<DataTableHandle>;
  search: DeskSearch;
  onSearch: (change: Partial<DeskSearch>) => void;
  onOpen: (number: string) => void;
}

export function Roster({ ref, search, onSearch, onOpen }: Props) {
  const { t } = useWords('checkIn');
  const isPrivate = useIsAtPrivateSchool();
  const narrow = useNarrow();
  const roster = useQuery(checkInQueries.roster(search));
  const { data: whole } = useQuery(checkInQueries.counts());
  const [batch, setBatch] = useState<ReadonlyMap<string, RosterRow> | null>(null);
  const [checking, setChecking] = useState(false);
  const columns = useMemo(
    () => rosterColumns(t, narrow, batch && pickedOf(batch, setBatch)),
    [t, narrow, batch],
  );
  const box = useDebouncedInput(search.q, (q) => onSearch({ q, page: 1 }));
  const filtered = search.q !== '' || search.status !== null;

  /** A scan that lands in this box is meant for the desk all the same. */
  const onEnter = () => {
    const scan = readScan(box.input.value);
    if (scan.kind !== 'number') return;
    box.setNow('');
    onOpen(scan.number);
  };

  return (
    <section className={styles.roster} aria-label={t('roster.title')}>
      <DataTable
        ref={ref}
        label={t('roster.title')}
        columns={columns}
        rows={roster.data?.rows}
        rowId={(row) => row.collectionNumber}
        total={roster.data?.total}
        paging={{
          page: search.page,
          pageSize: search.pageSize,
          onChange: (page, pageSize) => onSearch({ page, pageSize }),
        }}
        stale={box.pending || roster.isPlaceholderData}
        error={
          roster.error && !roster.data ? (
            <ErrorPanel error={roster.error} onRetry={() => void roster.refetch()} />
          ) : undefined
        }
        empty={
          filtered ? (
            <TableEmpty title={t('roster.none')} hint={t('roster.noneHint')} />
          ) : (
            <TableEmpty
              title={t('roster.empty')}
              hint={isPrivate ? t('roster.emptyPrivateHint') : t('roster.emptyHint')}
            />
          )
        }
        onOpen={(row) => onOpen(row.collectionNumber)}
        activeId={search.number ?? undefined}
        storageKey={narrow ? undefined : 'roster'}
        toolbar={
          <>
            <Input
              {...box.input}
              className={styles.search}
              size="small"
              allowClear
              onClear={() => box.setNow('')}
              onPressEnter={onEnter}
              placeholder={t('roster.search')}
              aria-label={t('roster.search')}
            />
            <StatusFilter
              counts={whole?.counts}
              value={search.status}
              onChange={(status) => onSearch({ status, page: 1 })}
            />
            <Button size="small" onClick={() => setBatch(batch ? null : new Map())}>
              {batch ? t('desk:batch.stop') : t('desk:batch.start')}
            </Button>
            {batch && (
              // There from the start: the rows do not move under the first tick.
              <Button
                size="small"
                type="primary"
                disabled={batch.size === 0}
                onClick={() => setChecking(true)}
              >
                {batch.size === 0
                  ? t('desk:batch.pickFirst')
                  : t('desk:batch.check', { n: batch.size })}
              </Button>
            )}
          </>
        }
      />
      {checking && batch && (
        <BatchDialog
          rows={[...batch.values()]}
          onClose={(done) => {
            setChecking(false);
            if (done) setBatch(null);
          }}
        />
      )}
    </section>
  );
}

function pickedOf(
  batch: ReadonlyMap<string, RosterRow>,
  change: (batch: ReadonlyMap<string, RosterRow>) => void,
) {
  return {
    numbers: new Set(batch.keys()),
    toggle(row: RosterRow) {
      const next = new Map(batch);
      if (!next.delete(row.collectionNumber) && next.size < MOST_AT_ONCE) {
        next.set(row.collectionNumber, row);
      }
      change(next);
    },
  };
}

function StatusFilter({
  counts,
  value,
  onChange,
}: {
  counts: Record<string, number> | undefined;
  value: RosterStatus | null;
  onChange: (status: RosterStatus | null) => void;
}) {
  const { t } = useWords('checkIn');
  const total = ROSTER_STATUSES.reduce((sum, status) => sum + (counts?.[status] ?? 0), 0);
  const choices = [
    { status: null, label: t('common:all'), count: total },
    ...ROSTER_STATUSES.map((status) => ({
      status,
      label: t(`domain:status.${status}`),
      count: counts?.[status] ?? 0,
    })),
  ];
  return (
    <div className={styles.filter} role="group" aria-label={t('roster.columns.status')}>
      {choices
        // A school has private admissions or ordinary places, seldom both.
        .filter(({ status, count }) => count > 0 || status === null || status === value)
        .map(({ status, label, count }) => (
          <button
            key={status ?? 'all'}
            type="button"
            className={styles.choice}
            aria-pressed={status === value}
            onClick={() => onChange(status)}
          >
            {label} <span className={styles.count}>{counts ? formatCount(count) : '…'}</span>
          </button>
        ))}
    </div>
  );
}
