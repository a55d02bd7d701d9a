import SearchOutlined from '@ant-design/icons/SearchOutlined';
import { useQuery } from '@tanstack/react-query';
import { Input, Select, type InputRef } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { APPLICANT_KINDS } from '../../../domain/evidence/evidence.ts';
import { applicantQueries } from '../../api/applicants.ts';
import { queryClientContext } from '../../api/query-client.ts';
import { useWords } from '../../i18n/use-words.ts';
import { applicantSearchParams, filtersOf } from '../../lib/applicant-search.ts';
import { formatCount } from '../../lib/format.ts';
import { useDebouncedInput } from '../../lib/use-debounced-input.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { paths } from '../../paths.ts';
import { TableEmpty } from '../../ui/data-table-states.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { DataTableHandle } from '../../ui/data-table-types.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { verificationColumns } from './columns.tsx';
import { MissingPanel } from './missing-panel.tsx';
import {
  ORDERS,
  parseVerificationSearch,
  verificationSearchParams,
  type Order,
  type VerificationSearch,
} from './search.ts';
import styles from './verification.module.css';

/** Running down the list with j held is not a look at every case on the way. */
const SETTLE_MS = 250;

export function loader({ request, context }: LoaderFunctionArgs) {
  const client = context.get(queryClientContext);
  const { list } = parseVerificationSearch(new URL(request.url).searchParams);
  void client.prefetchQuery(applicantQueries.list(list));
  return null;
}

export function Component() {
  const { t } = useWords('verification');
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const search = parseVerificationSearch(params);
  const { list: filters, at } = search;
  const list = useQuery(applicantQueries.list(filters));
  const facets = useQuery(applicantQueries.facets(filtersOf(filters)));
  const table = useRef<DataTableHandle>(null);

  const show = (next: VerificationSearch, replace = true) =>
    setParams(verificationSearchParams(next), { replace });
  const ask = (change: Partial<VerificationSearch['list']>) =>
    show({ list: { ...filters, page: 1, ...change }, at: null });
  const [active, setActive] = useState<string | null>(null);
  useEffect(() => {
    if (active === null || active === at) return;
    const timer = setTimeout(() => {
      setActive(null);
      setParams(
        (now) => verificationSearchParams({ ...parseVerificationSearch(now), at: active }),
        { replace: true },
      );
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [active, at, setParams]);

  const here = applicantSearchParams(filters).toString();
  const pathTo = (number: string) => paths.applicant(number, here);
  /** The row stands in the address before one leaves, so that the way back finds it. */
  const open = async (number: string) => {
    // A row that has only just been reached must not call the page back from where it goes.
    setActive(null);
    const withRow = verificationSearchParams({ list: filters, at: number }).toString();
    await navigate({ search: withRow }, { replace: true });
    await navigate(pathTo(number));
  };
  const columns = useMemo(
    () => verificationColumns(t, (row) => paths.applicant(row.collectionNumber, here)),
    [t, here],
  );
  const filtered = Boolean(filters.q ?? filters.kind);

  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        note={
          <>
            {list.data && `${t('found', { total: formatCount(list.data.total) })} · `}
            {t('note')}
          </>
        }
      />
      <div className={styles.columns}>
        <DataTable
          ref={table}
          label={t('title')}
          storageKey="verification"
          columns={columns}
          rows={list.data?.rows}
          rowId={(row) => row.collectionNumber}
          activeId={at ?? undefined}
          total={list.data?.total}
          stale={list.isPlaceholderData}
          onActive={(row) => setActive(row.collectionNumber)}
          onOpen={(row) => void open(row.collectionNumber)}
          paging={{
            page: filters.page,
            pageSize: filters.pageSize,
            onChange: (page, pageSize) => ask({ page, pageSize }),
          }}
          error={
            list.error && !list.data ? (
              <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />
            ) : undefined
          }
          empty={
            filtered ? (
              <TableEmpty title={t('none')} hint={t('noneHint')} />
            ) : (
              <TableEmpty title={t('empty')} hint={t('emptyHint')} />
            )
          }
          toolbar={
            <>
              <SearchBox
                value={filters.q ?? ''}
                onSearch={(q) => ask({ q: q.trim() || undefined })}
                onDown={() => table.current?.focusRow(0)}
              />
              <Select
                size="small"
                className={styles.select}
                allowClear
                placeholder={t('kind')}
                aria-label={t('kind')}
                value={filters.kind}
                options={APPLICANT_KINDS.map((kind) => ({
                  value: kind,
                  label: `${t(`domain:kind.${kind}`)} ${formatCount(facets.data?.kind[kind] ?? 0)}`,
                }))}
                onChange={(kind: (typeof filters)['kind']) => ask({ kind })}
              />
              <Select
                size="small"
                className={styles.select}
                aria-label={t('sort.label')}
                value={filters.sort}
                options={ORDERS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
                onChange={(sort: Order) => ask({ sort })}
              />
            </>
          }
        />
        <MissingPanel number={at} path={at ? pathTo(at) : ''} />
      </div>
    </div>
  );
}

function SearchBox({
  value,
  onSearch,
  onDown,
}: {
  value: string;
  onSearch: (q: string) => void;
  onDown: () => void;
}) {
  const { t } = useWords('verification');
  const box = useRef<InputRef>(null);
  const { input, setNow } = useDebouncedInput(value, onSearch);
  useShortcut({ key: '/' }, () => box.current?.focus({ cursor: 'all' }));
  return (
    <Input
      {...input}
      ref={box}
      size="small"
      className={styles.search}
      allowClear
      onClear={() => setNow('')}
      maxLength={100}
      prefix={<SearchOutlined aria-hidden />}
      placeholder={t('search')}
      aria-label={t('search')}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        onDown();
      }}
    />
  );
}
