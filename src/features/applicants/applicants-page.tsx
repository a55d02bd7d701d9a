import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { applicantQueries } from '../../api/applicants.ts';
import { queryClientContext } from '../../api/query-client.ts';
import { useWords } from '../../i18n/use-words.ts';
import {
  applicantSearchParams,
  FILTER_NAMES,
  filtersOf,
  parseApplicantSearch,
} from '../../lib/applicant-search.ts';
import { formatCount } from '../../lib/format.ts';
import { useAfterPaint } from '../../lib/use-after-paint.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { DataTableHandle } from '../../ui/data-table-types.ts';
import { TableEmpty } from '../../ui/data-table-states.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import styles from './applicants.module.css';
import { applicantColumns } from './columns.tsx';
import { FilterChips } from './filter-chips.tsx';
import { lastOpened } from './last-opened.ts';
import { SearchBox } from './search-box.tsx';

/** The pick lists are fetched once the rows are there: nobody waits for them with the search box in view. */
const FilterBar = lazy(async () => ({ default: (await import('./filter-bar.tsx')).FilterBar }));

export function loader({ request, context }: LoaderFunctionArgs) {
  const client = context.get(queryClientContext);
  const search = parseApplicantSearch(new URL(request.url).searchParams);
  void client.prefetchQuery(applicantQueries.list(search));
  void client.prefetchQuery(applicantQueries.facets(filtersOf(search)));
  return null;
}

export function Component() {
  const { t } = useWords('applicants');
  const viewer = useViewer();
  const names = useSeason();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const search = parseApplicantSearch(params);
  const filters = filtersOf(search);
  const list = useQuery(applicantQueries.list(search));
  const facets = useQuery(applicantQueries.facets(filters));
  const rowsThere = useAfterPaint(list.isFetched);
  const table = useRef<DataTableHandle>(null);
  const [cameFrom] = useState(lastOpened.read);

  const here = applicantSearchParams(search).toString();
  /** A new question starts on its first page; turning the page is not a new question. */
  const ask = (change: Record<string, string | number | undefined>) => {
    const next = new URLSearchParams(params);
    next.delete('page');
    for (const [name, value] of Object.entries(change)) {
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, String(value));
    }
    setParams(applicantSearchParams(parseApplicantSearch(next)), { replace: 'q' in change });
  };
  const clear = () => ask(Object.fromEntries(FILTER_NAMES.map((name) => [name, undefined])));

  const columns = useMemo(
    () =>
      applicantColumns({
        t,
        names,
        manyDistricts: viewer.districtId === null,
        linkTo: (row) => paths.applicant(row.collectionNumber, here),
      }),
    [t, names, viewer.districtId, here],
  );
  const filtered = Object.values(filters).some((value) => value !== undefined);

  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        note={list.data && t('found', { total: formatCount(list.data.total) })}
      />
      <SearchBox
        value={search.q ?? ''}
        busy={list.isPlaceholderData}
        onSearch={(q) => ask({ q })}
        onLeaveDown={() => table.current?.focusRow(0)}
      />
      <DataTable
        ref={table}
        label={t('title')}
        storageKey="applicants"
        toolbar={
          <>
            {rowsThere ? (
              <Suspense fallback={<div className={styles.filtersComing} />}>
                <FilterBar filters={filters} facets={facets.data} onChange={ask} />
              </Suspense>
            ) : (
              <div className={styles.filtersComing} />
            )}
            <FilterChips
              filters={filters}
              onRemove={(name) => ask({ [name]: undefined })}
              onClear={clear}
            />
          </>
        }
        columns={columns}
        rows={list.data?.rows}
        rowId={(row) => row.collectionNumber}
        activeId={cameFrom ?? undefined}
        total={list.data?.total}
        stale={list.isPlaceholderData}
        sort={search.sort}
        onSort={(sort) => ask({ sort })}
        paging={{
          page: search.page,
          pageSize: search.pageSize,
          onChange: (page, pageSize) => ask({ page, pageSize }),
        }}
        onOpen={(row) => {
          lastOpened.write(row.collectionNumber);
          void navigate(paths.applicant(row.collectionNumber, here));
        }}
        error={list.error && <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />}
        empty={
          filtered ? (
            <div>
              <TableEmpty title={t('emptyTitle')} hint={t('emptyHint')} />
              <p className={styles.emptyAction}>
                <Button onClick={clear}>{t('common:clearAll')}</Button>
              </p>
            </div>
          ) : (
            <TableEmpty title={t('emptyAll')} hint={t('emptyAllHint')} />
          )
        }
      />
    </div>
  );
}
